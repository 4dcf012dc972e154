namespace Notebooks.Tests;

public sealed class FormatsTests
{
    private static readonly (string, string)[] Cells =
    [
        ("markdown", "# Title\n\n- a list\n  with `code`"),
        ("csharp", "using System.IO;\nvar x = 1;"),
        ("markdown", "More."),
        ("csharp", "// a comment\nx + 1"),
    ];

    [Theory]
    [InlineData("a.dib")]
    [InlineData("a.md")]
    public void Comes_back_as_it_went(string path) =>
        Assert.Equal(Cells, Contents(Through(NotebookDocument.Create(Cells), path)));

    [Fact]
    public void A_page_fences_code_that_has_fences()
    {
        (string, string)[] cells = [("csharp", "var page = \"\"\"\n```\ntext\n```\n\"\"\";"), ("markdown", "after")];
        var text = NotebookDocument.Create(cells).ToText("a.md");
        Assert.StartsWith("````csharp\n", text, StringComparison.Ordinal);
        Assert.Equal(cells, Contents(Through(NotebookDocument.Create(cells), "a.md")));
    }

    [Fact]
    public void Fences_of_other_languages_are_prose()
    {
        const string Page = "Install:\n\n```bash\nls\n```\n\nthen\n";
        Assert.Equal([("markdown", Page.Trim('\n'))], Contents(MarkdownPage.Read(Page)));
    }

    [Fact]
    public void A_program_has_packages_usings_statements_and_types_in_CSharps_order()
    {
        var document = NotebookDocument.Create(
        [
            ("csharp", "#r \"nuget: Some.Package, 1.2.3\"\nusing System.IO;\nrecord Point(int X);"),
            ("markdown", "Now *use* it."),
            ("csharp", "var p = new Point(2);\npublic int Twice(int n) => 2 * n;"),
            ("csharp", "Twice(p.X) // four"),
        ]);
        var text = document.ToText("a.cs");
        Assert.StartsWith("#:package Some.Package@1.2.3\nusing System;\n", text, StringComparison.Ordinal);
        Assert.Contains("using System.IO;\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n// %% [markdown]\n// Now *use* it.\n\n// %%\nvar p = new Point(2);\nint Twice(int n) => 2 * n;\n\n// %%\nConsole.WriteLine(Twice(p.X)); // four\n\nrecord Point(int X);\n", text, StringComparison.Ordinal);
        var back = Contents(Through(document, "a.cs"));
        Assert.Contains(("markdown", "Now *use* it."), back);
        Assert.StartsWith("#r \"nuget: Some.Package, 1.2.3\"\n", back[0].Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!who")]
    [InlineData("#r \"some.dll\"")]
    public void What_no_program_can_have_is_refused(string line)
    {
        var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Create([("csharp", line)]).ToText("a.cs"));
        Assert.Contains($"'{line}' has no counterpart", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_extension_is_refused() =>
        Assert.Throws<NotebookFormatException>(() => NotebookDocument.Create(Cells).ToText("a.txt"));

    private static NotebookDocument Through(NotebookDocument document, string name)
    {
        var folder = Directory.CreateTempSubdirectory("formats").FullName;
        try
        {
            document.Save(Path.Combine(folder, name));
            return NotebookDocument.Load(Path.Combine(folder, name));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<(string Language, string Source)> Contents(NotebookDocument document) => [.. document.Cells.Select(cell => (cell.Language, cell.Source))];
}
