using Notebooks;

namespace Course.Tests;

public sealed class FileCommandTests : IDisposable
{
    private readonly CourseProcess _course = new();

    public void Dispose() => _course.Dispose();

    private string Notebook => Path.Combine(_course.Folder, "notebooks", "01-a.ipynb");

    private string Text(string path) => File.ReadAllText(Path.Combine(_course.Folder, path));

    [Fact]
    public async Task Strip_removes_outputs_and_touches_nothing_else()
    {
        _course.AddNotebook("01-a", "1 + 1", "\"two\"");
        var clean = File.ReadAllText(Notebook);
        await _course.RunAsync("run", "--output", "notebooks");
        Assert.Contains("execute_result", File.ReadAllText(Notebook), StringComparison.Ordinal);
        var (code, output, _) = await _course.RunAsync("strip");
        Assert.Equal((0, Notebook + "\n"), (code, output));
        Assert.Equal(clean, File.ReadAllText(Notebook));
        Assert.Equal((0, ""), await Quiet("strip", "01"));
    }

    [Fact]
    public async Task Format_makes_a_notebook_canonical_and_check_only_says_so()
    {
        _course.AddNotebook("01-a", "var x = 1;\nx");
        var canonical = File.ReadAllText(Notebook);
        _course.AddFile("notebooks/01-a.ipynb", canonical.Replace("\n", "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal));
        var (code, output, _) = await _course.RunAsync("format", "--check");
        Assert.Equal((1, $"{Notebook} is not canonical\n"), (code, output));
        Assert.NotEqual(canonical, File.ReadAllText(Notebook));
        Assert.Equal((0, Notebook + "\n"), await Quiet("format"));
        Assert.Equal(canonical, File.ReadAllText(Notebook));
        Assert.Equal((0, ""), await Quiet("format", "--check"));
    }

    [Fact]
    public async Task Convert_writes_each_format_and_keeps_what_is_there()
    {
        _course.AddNotebook("01-a", "var x = 1;", "x + 1");
        foreach (var target in new[] { "a.dib", "a.md", "a.cs" })
            Assert.Equal((0, $"{target}: 2 cells\n"), await Quiet("convert", "01", target));
        Assert.Contains("#!csharp\n\nx + 1\n", Text("a.dib"), StringComparison.Ordinal);
        Assert.Contains("```csharp\nx + 1\n```\n", Text("a.md"), StringComparison.Ordinal);
        Assert.Contains("// %%\nConsole.WriteLine(x + 1);\n", Text("a.cs"), StringComparison.Ordinal);
        var (code, _, error) = await _course.RunAsync("convert", "a.dib", "a.md");
        Assert.Equal(2, code);
        Assert.Contains("a.md exists; --force replaces it", error, StringComparison.Ordinal);
        Assert.Equal((0, "back.ipynb: 2 cells\n"), await Quiet("convert", "a.md", "back.ipynb"));
        Assert.Equal(["var x = 1;", "x + 1"], NotebookDocument.Load(Path.Combine(_course.Folder, "back.ipynb")).Cells.Select(cell => cell.Source));
        Assert.Contains("not '.txt'", (await _course.RunAsync("convert", "01", "a.txt")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_compiles_and_runs_nothing()
    {
        _course.AddNotebook("01-a", "using System.IO;\nFile.WriteAllText(\"ran\", \"\");", "record Point(int X);", "new Point(1).X");
        _course.AddNotebook("02-b", "int n = \"text\";", "var fine = 1;", "fine + missing");
        Assert.Contains("01-a: compiles", (await _course.RunAsync("check", "01")).Output, StringComparison.Ordinal);
        var (code, output, _) = await _course.RunAsync("check");
        Assert.Equal(1, code);
        Assert.False(File.Exists(Path.Combine(_course.Folder, "ran")) || File.Exists(Path.Combine(_course.Folder, "notebooks", "ran")));
        Assert.Contains("02-b: 2 cells do not compile", output, StringComparison.Ordinal);
        Assert.Contains("CS0029", output, StringComparison.Ordinal);
        Assert.Contains("'missing'", output, StringComparison.Ordinal);
        Assert.DoesNotContain("'fine'", output, StringComparison.Ordinal);
        Assert.Contains("6 cells of 2 notebooks in ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_are_claimed_have_to_be_covered()
    {
        _course.AddNotebook("01-foundations", "1");
        var (code, output, _) = await _course.RunAsync("check", "--rows");
        Assert.Equal(1, code);
        Assert.Contains("F2 is claimed by the cell neuron of 01-foundations, which is not there.", output, StringComparison.Ordinal);
        Assert.Contains("N1 is claimed by 02-neural-networks, which is not there.", output, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output)> Quiet(params string[] arguments)
    {
        var (code, output, error) = await _course.RunAsync(arguments);
        Assert.Equal("", error);
        return (code, output);
    }
}
