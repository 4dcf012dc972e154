namespace Course.Tests;

public sealed class RunCommandTests : IDisposable
{
    private const string Library = "#r \"DeepLearning.dll\"\nusing DeepLearning;";
    private readonly CourseProcess _course = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task Without_a_word_the_whole_course_runs()
    {
        _course.AddNotebook("02-b", "1 + 1");
        _course.AddNotebook("01-a", Library, "Check.That(1 < 2, \"less\");", "Check.That(2 < 3, \"less again\");");
        var (code, output, error) = await _course.RunAsync();
        Assert.Equal("", error);
        Assert.Equal(0, code);
        Assert.DoesNotContain('\u001b', output);
        Assert.True(output.IndexOf("01-a: 3 cells", StringComparison.Ordinal) < output.IndexOf("02-b: 1 cell\n", StringComparison.Ordinal), output);
        Assert.Matches(@"cell 3 of 3: ok, \d+\.\d s", output);
        Assert.Matches(@"01-a +3/3 +2 +\d+\.\d s +\d+ MB +passed", output);
        Assert.Matches(@"02-b +1/1 +0 +\d+\.\d s +\d+ MB +passed", output);
    }

    [Fact]
    public async Task Words_choose_notebooks()
    {
        _course.AddNotebook("01-a", "1");
        _course.AddNotebook("02-b", "1");
        var (code, output, _) = await _course.RunAsync("run", "02");
        Assert.Equal(0, code);
        Assert.DoesNotContain("01-a", output, StringComparison.Ordinal);
        Assert.Equal(0, (await _course.RunAsync("notebooks/01-a.ipynb")).ExitCode);
    }

    [Fact]
    public async Task A_failed_cell_is_shown_and_the_next_notebook_runs()
    {
        _course.AddNotebook("01-a", "1", "// look\nvar zero = 0;\n1 / zero", "2");
        _course.AddNotebook("02-b", "1");
        var (code, output, _) = await _course.RunAsync("--output", "out");
        Assert.Equal(1, code);
        Assert.Contains("01-a, cell 2 (id ", output, StringComparison.Ordinal);
        Assert.Contains("  | // look\n  | var zero = 0;\n  | 1 / zero\n  System.DivideByZeroException: Attempted to divide by zero.\n     at cell 2, line 3\n", output, StringComparison.Ordinal);
        Assert.Matches(@"01-a +1/3 .*failed", output);
        Assert.Matches(@"02-b +1/1 .*passed", output);
        var executed = _course.Executed("01-a");
        Assert.Equal("error", executed.Cells[1].Outputs[0]["output_type"]!.GetValue<string>());
        Assert.Empty(executed.Cells[2].Outputs);
    }

    [Fact]
    public async Task An_exercise_runs_its_solution_or_in_a_copy_elsewhere_as_it_stands()
    {
        const string Notebook = """
            {"cells": [{"cell_type": "code", "id": "e", "source": "var who = \"the learner\";", "metadata": {"tags": ["exercise:01.e1"]},
                        "execution_count": null, "outputs": []},
                       {"cell_type": "code", "id": "f", "source": "who", "metadata": {}, "execution_count": null, "outputs": []}],
             "metadata": {"kernelspec": {"name": ".net-csharp", "display_name": ".NET (C#)", "language": "C#"}}, "nbformat": 4, "nbformat_minor": 5}
            """;
        _course.AddFile("notebooks/01-a.ipynb", Notebook);
        _course.AddFile("notebooks/solutions/01.e1.cs", "var who = \"the solution\";");
        _course.AddFile("mine/01-b.ipynb", Notebook);
        Assert.Equal(0, (await _course.RunAsync("notebooks/01-a.ipynb", "mine/01-b.ipynb", "--output", "out")).ExitCode);
        Assert.Equal(("the solution", "the learner"), (Said("01-a"), Said("01-b")));

        string Said(string name) => (string)_course.Executed(name).Cells[1].Outputs[0]["data"]!["text/plain"]![0]!;
    }

    [Fact]
    public async Task A_failed_claim_fails_its_notebook()
    {
        _course.AddNotebook("01-a", Library + "\nvar loss = 0.7;\nCheck.That(loss < 0.5, \"small\");");
        var (code, output, _) = await _course.RunAsync();
        Assert.Equal(1, code);
        Assert.Contains("DeepLearning.CheckFailedException: ✗ small: loss < 0.5 is false.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Executed_copies_hold_the_outputs_and_the_sources_stay()
    {
        _course.AddNotebook("01-a", "Console.WriteLine(\"hello\");\n6 * 7");
        var source = Path.Combine(_course.Folder, "notebooks", "01-a.ipynb");
        var before = await File.ReadAllTextAsync(source);
        Assert.Equal(0, (await _course.RunAsync("run", "--output", "out")).ExitCode);
        var cell = _course.Executed("01-a").Cells[0];
        Assert.Equal(1, cell.ExecutionCount);
        Assert.Equal(["stream", "execute_result"], cell.Outputs.Select(output => output["output_type"]!.GetValue<string>()));
        Assert.Equal(before, await File.ReadAllTextAsync(source));
        Assert.Single(Directory.GetFileSystemEntries(Path.Combine(_course.Folder, "out")));
    }

    [Fact]
    public async Task Options_reach_the_notebook_which_runs_in_its_own_folder()
    {
        Directory.CreateDirectory(Path.Combine(_course.Folder, "my data"));
        _course.AddFile("notebooks/beside.dib", "#!csharp\nvar beside = \"found\";");
        _course.AddNotebook("01-a", Library + "\n#!import beside.dib\nConsole.Write($\"{beside}|{Lesson.Full}|{System.IO.Path.GetFileName(Environment.GetEnvironmentVariable(\"DL_DATA\"))}|{System.IO.Path.GetFileName(System.IO.Directory.GetCurrentDirectory())}\");");
        Assert.Equal(0, (await _course.RunAsync("--full", "--data", "my data", "--output", "out")).ExitCode);
        Assert.Equal("found|True|my data|notebooks", _course.Executed("01-a").Cells[0].Outputs[0]["text"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task A_notebook_that_takes_too_long_is_stopped()
    {
        _course.AddNotebook("01-a", "Console.WriteLine(\"waits\");\nwhile (true) { }");
        _course.AddNotebook("02-b", "1");
        var (code, output, _) = await _course.RunAsync("--timeout", "15", "--output", "out");
        Assert.Equal(3, code);
        Assert.Contains("the notebook took longer than 15 s and was stopped here.", output, StringComparison.Ordinal);
        Assert.Matches(@"01-a +0/1 .*timed out", output);
        Assert.Matches(@"02-b +1/1 .*passed", output);
        var outputs = _course.Executed("01-a").Cells[0].Outputs;
        Assert.Equal(["stream", "error"], outputs.Select(o => o["output_type"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_notebook_whose_process_ends_is_a_failure()
    {
        _course.AddNotebook("01-a", "1", "Environment.Exit(7);");
        var (code, output, _) = await _course.RunAsync();
        Assert.Equal(1, code);
        Assert.Contains("the notebook's process ended by itself with exit code 7", output, StringComparison.Ordinal);
        Assert.Contains("01-a, cell 2 (id ", output, StringComparison.Ordinal);
    }
}
