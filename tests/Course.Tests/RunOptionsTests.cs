using System.Xml.Linq;

namespace Course.Tests;

public sealed class RunOptionsTests : IDisposable
{
    private readonly CourseProcess _course = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task Fail_fast_starts_none_after_a_failure()
    {
        _course.AddNotebook("01-a", "throw new(\"no\");");
        _course.AddNotebook("02-b", "1");
        var (code, output, _) = await _course.RunAsync("run", "--fail-fast");
        Assert.Equal(1, code);
        Assert.DoesNotContain("02-b: 1 cell\n", output, StringComparison.Ordinal);
        Assert.Matches(@"02-b +1 +waiting", output);
    }

    [Fact]
    public async Task JUnit_file_has_a_suite_per_notebook_and_a_case_per_cell()
    {
        _course.AddNotebook("01-a", "1", "throw new InvalidOperationException(\"bell\\u0007 <&>\");", "3");
        _course.AddNotebook("02-b", "1");
        Assert.Equal(1, (await _course.RunAsync("run", "--junit", "reports/all.xml")).ExitCode);
        var suites = XDocument.Load(Path.Combine(_course.Folder, "reports", "all.xml")).Root!.Elements("testsuite").ToList();
        Assert.Equal(["01-a 3 1 1", "02-b 1 0 0"], suites.Select(suite => string.Join(' ', new[] { "name", "tests", "failures", "skipped" }.Select(name => suite.Attribute(name)!.Value))));
        var failure = Assert.Single(suites[0].Descendants("failure"));
        Assert.Equal(("InvalidOperationException", "bell <&>"), (failure.Attribute("type")!.Value, failure.Attribute("message")!.Value));
        Assert.Contains("cell 2, line 1", failure.Value, StringComparison.Ordinal);
        Assert.True((double)suites[1].Element("testcase")!.Attribute("time")! >= 0);
    }

    [Fact]
    public async Task A_JUnit_file_that_cannot_be_is_told_before_anything_runs()
    {
        _course.AddNotebook("01-a", "1");
        _course.AddFile("file", "");
        var (code, output, error) = await _course.RunAsync("run", "--junit", "file/report.xml");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("--junit names file/report.xml, whose folder cannot be created", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_run_at_once()
    {
        // Each waits for the other's file: one after the other they would never end.
        const string Meet = "while (!File.Exists(\"{0}\")) await Task.Delay(10);";
        foreach (var (name, other) in new[] { ("01-a", "02-b"), ("02-b", "01-a") })
            _course.AddNotebook(name, "using System.IO;\nFile.WriteAllText(\"" + name + "\", \"\");", Meet.Replace("{0}", other, StringComparison.Ordinal));
        Assert.Equal(0, (await _course.RunAsync("run", "--jobs", "2", "--timeout", "60")).ExitCode);
        Assert.Contains("--jobs takes a number above 0", (await _course.RunAsync("run", "--jobs", "0")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_prints_without_pause_goes_on()
    {
        // The output is sent on by another thread every 50 ms, in the middle of a line as likely as not.
        _course.AddNotebook("01-a", "var clock = System.Diagnostics.Stopwatch.StartNew();\nwhile (clock.ElapsedMilliseconds < 3000) Console.WriteLine(\"line\");");
        Assert.Equal(0, (await _course.RunAsync("run", "--timeout", "30")).ExitCode);
    }
}
