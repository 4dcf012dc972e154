namespace Notebooks.Tests;

public sealed class MagicTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly EngineProbe _probe;

    public MagicTests() => _probe = new(_folder);

    public void Dispose()
    {
        _probe.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Imports_a_dib_with_usings_declarations_and_displays()
    {
        Write("lib/course.dib", "#!markdown\n# Not shown\n#!csharp\nusing System.IO;\nint Twice(int v) => 2 * v;\n#!csharp\nstatic class Ext { public static int Thrice(this int v) => 3 * v; }\n#!csharp\ndisplay(\"ready\");");
        await _probe.Run("#!import lib/course.dib\nvar six = Twice(3);");
        Assert.Equal("ready", Assert.IsType<ValueShown>(Assert.Single(_probe.Said)).Data.PlainText);
        Assert.Equal("b-12-6", await _probe.Run("$\"{Path.GetFileName(\"a/b\")}-{4.Thrice()}-{six}\""));
    }

    [Fact]
    public async Task Imports_are_relative_to_the_file_that_has_them()
    {
        Write("a/first.dib", "#!import ../b/second.csx\nvar first = second + 1;");
        Write("b/second.csx", "var second = 1;");
        Assert.Equal("2", await _probe.Run("#!import \"a/first.dib\"\nfirst"));
    }

    [Fact]
    public async Task Imports_notebooks_and_CSharp_files()
    {
        NotebookDocument.Create([(CellLanguage.Markdown, "# Hi"), (CellLanguage.CSharp, "var fromNotebook = 1;"), (CellLanguage.CSharp, "fromNotebook++;")])
            .Save(Path.Combine(_folder, "n.ipynb"));
        Write("types.cs", "namespace Lib; public record Point(int X);");
        Assert.Equal("2", await _probe.Run("#!import n.ipynb\n#!import types.cs\nfromNotebook"));
        Assert.Equal("5", await _probe.Run("new Lib.Point(5).X"));
    }

    [Fact]
    public async Task Errors_in_imports_name_the_file()
    {
        Write("bad.dib", "#!csharp\nvar a = 1;\n#!csharp\n\nnothing");
        var error = await _probe.Fail("#!import bad.dib");
        Assert.StartsWith("bad.dib, cell 2, line 1, column 1: error CS0103", error.Message, StringComparison.Ordinal);
        Write("throws.dib", "void Fail()\n{\n    throw new Exception(\"x\");\n}");
        await _probe.Run("#!import throws.dib");
        Assert.Equal(["System.Exception: x", "   at Fail in throws.dib, cell 1, line 3", "   at cell 3, line 1"], (await _probe.Fail("Fail()")).Traceback);
    }

    [Theory]
    [InlineData("#!import none.dib", "There is no notebook at ")]
    [InlineData("#!import broken.ipynb", "not valid JSON")]
    [InlineData("#!import self.dib", "imports itself")]
    [InlineData("1;\n#!nonsense x", "line 2: #!nonsense x: there is no such magic command, or not with these words. There are:\n#r")]
    [InlineData("#r \"nuget: a b\"", "expected #r \"nuget: NAME\"")]
    [InlineData("#r \"nuget: a, 1, 2\"", "expected #r \"nuget: NAME\"")]
    [InlineData("#r \"project: none.csproj\"", "there is no such file")]
    [InlineData("#i \"somewhere\"", "expected #i \"nuget: SOURCE\"")]
    [InlineData("#!share x --from python", "there is no kernel 'python' to share from")]
    [InlineData("#!share", "expected #!share VARIABLE")]
    [InlineData("#!set --name x", "expected #!set --name NAME --value VALUE")]
    [InlineData("#!set --name 1x --value 2", "'1x' is no name for a variable")]
    [InlineData("#r \"none.dll\"", "there is no such file")]
    [InlineData("#r \"broken.ipynb\"", "not a .NET assembly")]
    public async Task Magics_that_cannot_be_carried_out_say_why(string code, string message)
    {
        Write("broken.ipynb", "{");
        Write("self.dib", "#!import self.dib");
        var error = await _probe.Fail(code);
        Assert.Equal("MagicError", error.Name);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_referenced_assembly_of_the_process_is_the_same_assembly()
    {
        var elsewhere = Path.Combine(_folder, "Notebooks.dll");
        File.Copy(typeof(NotebookEngine).Assembly.Location, elsewhere);
        await _probe.Run($"#r \"{elsewhere}\"\nvar type = typeof(Notebooks.NotebookEngine);");
        Assert.Equal(typeof(NotebookEngine).Assembly.Location, await _probe.Run("type.Assembly.Location"));
        Assert.Equal("1", await _probe.Run("Notebooks.NotebookDocument.Create(new[] { (\"csharp\", \"1\") }).Cells.Count"));
        await _probe.Run("class UsesIt { public Notebooks.NotebookEngine E; }");
    }

    [Fact]
    public async Task Lines_inside_strings_and_comments_are_text()
    {
        Assert.Equal("#!nonsense\n#r \"x\"", await _probe.Run("var s = \"\"\"\n#!nonsense\n#r \"x\"\n\"\"\";\ns"));
        Assert.Equal("1", await _probe.Run("/*\n#!nonsense\n*/\n1"));
    }

    [Fact]
    public async Task Positions_count_the_magic_lines()
    {
        Write("e.csx", "");
        Assert.StartsWith("cell 1, line 3, column 5", (await _probe.Fail("#!import e.csx\n#!time\n1 + nope")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Languages_can_be_switched_within_a_cell()
    {
        await _probe.Run("var x = 1;\n#!markdown\n# It's *text*\n#!html\n<b>hi</b>\n#!csharp\nx + 1");
        var shown = _probe.Said.OfType<ValueShown>().ToList();
        Assert.Equal("# It's *text*", shown[0].Data.Forms["text/markdown"]);
        Assert.Equal("<b>hi</b>", shown[1].Data.Forms["text/html"]);
        Assert.Equal("2", _probe.Result!.PlainText);
    }

    [Theory]
    [InlineData("html", "text/html", "<i>x</i>")]
    [InlineData("mermaid", "text/vnd.mermaid", "graph LR; a-->b")]
    [InlineData("markdown", "text/markdown", "*x*")]
    public async Task Cells_of_other_languages_are_shown(string language, string mimeType, string text)
    {
        await _probe.TryRun(text, language);
        var shown = Assert.IsType<ValueShown>(Assert.Single(_probe.Said)).Data;
        Assert.Equal(text, shown.Forms[mimeType]);
        Assert.Equal(text, shown.PlainText);
    }

    [Fact]
    public async Task A_language_nobody_knows_is_an_error() =>
        Assert.Contains("'fsharp'", (await _probe.TryRun("let x = 1", "fsharp")).Error!.Message, StringComparison.Ordinal);

    [Fact]
    public async Task Load_and_import_are_the_same()
    {
        Write("more.csx", "var more = 5;");
        Assert.Equal("6", await _probe.Run("#load \"more.csx\"\nmore + 1"));
    }

    [Fact]
    public async Task Variables_are_listed()
    {
        await _probe.Run("var b = 2; var a = \"x\";");
        await _probe.Run("var b = 3.5;");
        await _probe.Run("#!who");
        Assert.Equal("a\nb", Shown().PlainText);
        await _probe.Run("#!whos");
        Assert.Matches(@"a\s+string\s+x\s+1\s+b\s+double\s+3\.5", Shown().PlainText);
        Assert.Contains("<table>", Shown().Forms["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_are_shared_and_set()
    {
        await _probe.Run("var a = 2;");
        Assert.Equal("2", await _probe.Run("#!share a --from csharp --as copy\ncopy"));
        Assert.Equal("a b", await _probe.Run("#!set --value \"a b\" --name text\ntext"));
        Assert.Equal("2", await _probe.Run("#!set --name same --value @a\nsame"));
        _probe.Engine.Input = question => Task.FromResult($"{question.Prompt}!{question.IsPassword}");
        Assert.Equal("who?!False", await _probe.Run("#!set --name answer --value @input:who?\nanswer"));
        Assert.Equal("key!True", await _probe.Run("#!set --name secret --value \"@password:key\"\nsecret.GetClearTextPassword()"));
    }

    [Fact]
    public async Task The_magics_are_listed()
    {
        await _probe.Run("#!lsmagic");
        Assert.All(["#r", "#!whos", "#!share", "#!mermaid"], word => Assert.Contains(word, Shown().PlainText, StringComparison.Ordinal));
        await _probe.Run("#!about");
        Assert.Contains(".NET", Shown().PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_is_told()
    {
        await _probe.Run("#!time\nawait Task.Delay(20);");
        Assert.Matches(@"^Wall time: \d+\.\d ms$", Assert.IsType<ValueShown>(Assert.Single(_probe.Said)).Data.PlainText);
    }

    private MimeBundle Shown() => _probe.Said.OfType<ValueShown>().Last().Data;

    private void Write(string path, string text)
    {
        path = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
