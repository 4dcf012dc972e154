namespace Course.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly CourseProcess _course = new();

    public void Dispose() => _course.Dispose();

    [Theory]
    [InlineData("course: there is no option --fulll; did you mean --full?", "run", "--fulll")]
    [InlineData("course: there is no option --tiemout; did you mean --timeout?", "--tiemout")]
    [InlineData("course: there is no option --xyzzyxyzzy; see course run --help", "--xyzzyxyzzy")]
    [InlineData("course: --timeout takes a number of seconds above 0, not 'abc'", "--timeout", "abc")]
    [InlineData("course: --timeout takes a number of seconds above 0, not '-1'", "--timeout", "-1")]
    [InlineData("course: there is no notebook 99; the course has 01-a", "run", "99")]
    [InlineData("course: there is no notebook 01-b; did you mean 01-a?", "01-b")]
    [InlineData("course: there is no notebook rnu; did you mean run?", "rnu")]
    [InlineData("course: --data names no/such, which is no folder", "--data", "no/such")]
    [InlineData("course: Required argument missing for option: '--output'.", "--output")]
    public async Task Wrong_use_is_one_line_and_exit_code_2(string message, params string[] arguments)
    {
        _course.AddNotebook("01-a", "1");
        var (code, output, error) = await _course.RunAsync(arguments);
        Assert.Equal(message + "\n", error);
        Assert.Equal(2, code);
        Assert.Equal("", output);
    }

    [Fact]
    public async Task A_broken_notebook_is_named_before_anything_runs()
    {
        _course.AddNotebook("01-a", "1");
        _course.AddFile("notebooks/02-b.ipynb", "{\n  oops }");
        var (code, output, error) = await _course.RunAsync();
        Assert.Equal(2, code);
        Assert.Equal("", output);
        Assert.Matches(@"^course: .*02-b\.ipynb\(2,3\): not valid JSON: [^\n]*\n$", error);
    }

    [Fact]
    public async Task Without_notebooks_or_a_course_it_says_so()
    {
        Assert.Contains("the folder notebooks has no .ipynb files", (await _course.RunAsync()).Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(_course.Folder, "DeepLearningNotebooks.sln"));
        var (code, _, error) = await _course.RunAsync();
        Assert.Equal(2, code);
        Assert.Contains("no course here", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_that_is_a_file_is_refused()
    {
        _course.AddNotebook("01-a", "1");
        _course.AddFile("out", "a file");
        var (code, _, error) = await _course.RunAsync("--output", "out");
        Assert.Equal(2, code);
        Assert.StartsWith("course: --output names out, which cannot be created", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_and_version_are_tidy()
    {
        var (code, version, _) = await _course.RunAsync("--version");
        Assert.Equal(0, code);
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", version);
        var (_, help, _) = await _course.RunAsync("--help");
        Assert.Contains("run", help, StringComparison.Ordinal);
        Assert.DoesNotContain("worker", help, StringComparison.Ordinal);
        var (_, runHelp, _) = await _course.RunAsync("run", "--help");
        Assert.Contains("Exit codes: 0 all passed, 1 a cell failed, 2 wrong use, 3 a notebook took too long", runHelp, StringComparison.Ordinal);
        Assert.Contains("--timeout <SECONDS>", runHelp, StringComparison.Ordinal);
    }
}
