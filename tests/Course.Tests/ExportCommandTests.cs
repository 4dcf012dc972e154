namespace Course.Tests;

public sealed class ExportCommandTests : IDisposable
{
    private readonly CourseProcess _course = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task A_notebook_without_outputs_is_run_first_and_stays_as_it_is()
    {
        _course.AddNotebook("01-a", "6 * 7");
        var before = await File.ReadAllTextAsync(Path.Combine(_course.Folder, "notebooks", "01-a.ipynb"), TestContext.Current.CancellationToken);
        var (code, output, _) = await _course.RunAsync("export", "01", "--output", "pages");
        Assert.Equal(0, code);
        Assert.EndsWith(Path.Combine(_course.Folder, "pages", "01-a.html") + "\n", output, StringComparison.Ordinal);
        Assert.Contains("<pre class=\"value\">42</pre>", Written("pages/01-a.html"), StringComparison.Ordinal);
        Assert.Equal(before, Written("notebooks/01-a.ipynb"));
    }

    [Fact]
    public async Task A_failed_run_is_on_its_page_and_in_the_exit_code()
    {
        _course.AddNotebook("01-a", "throw new(\"what went wrong\");");
        _course.AddNotebook("02-b", "1");
        var (code, _, _) = await _course.RunAsync("export", "--site", "--output", "site");
        Assert.Equal(1, code);
        Assert.Contains("what went wrong", Written("site/01-a.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"02-b.html\"", Written("site/index.html"), StringComparison.Ordinal);
    }

    private string Written(string path) => File.ReadAllText(Path.Combine(_course.Folder, path));
}
