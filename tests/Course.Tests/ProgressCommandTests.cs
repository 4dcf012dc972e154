namespace Course.Tests;

public sealed class ProgressCommandTests : IDisposable
{
    private readonly CourseProcess _course = new();

    public ProgressCommandTests() => _course.Environment["DL_LEARNER"] = Record;

    public void Dispose() => _course.Dispose();

    private string Record => Path.Combine(_course.Folder, "me", "learner.json");

    [Fact]
    public async Task Progress_is_shown_copied_and_forgotten()
    {
        _course.AddFile("copy.json", """{"version": 1, "events": [{"at": "2026-01-02T03:04:05+00:00", "id": "01.e1", "passed": true}]}""");
        var (code, output, _) = await _course.RunAsync("progress", "--import", "copy.json");
        Assert.Equal(0, code);
        Assert.Contains("1 of 8", output, StringComparison.Ordinal);
        Assert.Contains("Next: 00.q1", output, StringComparison.Ordinal);
        Assert.Contains("Achieved: First steps", output, StringComparison.Ordinal);
        Assert.Contains($"Kept in {Record}", output, StringComparison.Ordinal);
        Assert.Equal(0, (await _course.RunAsync("progress", "--export", "again.json")).ExitCode);
        Assert.Contains("01.e1", await File.ReadAllTextAsync(Path.Combine(_course.Folder, "again.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var refused = await _course.RunAsync("progress", "--reset");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--yes", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Next: 00.q1", (await _course.RunAsync("progress", "--reset", "--yes")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_record_is_named_and_kept()
    {
        _course.AddFile("me/learner.json", "{");
        var (code, _, error) = await _course.RunAsync("progress");
        Assert.Equal(2, code);
        Assert.Contains($"{Record} is damaged", error, StringComparison.Ordinal);
        Assert.Equal("{", await File.ReadAllTextAsync(Record, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Twenty_processes_at_once_lose_nothing()
    {
        for (var i = 0; i < 20; i++) _course.AddFile($"{i}.json", $$"""{"version": 1, "events": [{"at": "2026-01-02T03:04:05+00:00", "id": "{{i}}", "passed": true}]}""");
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => _course.RunAsync("progress", "--import", $"{i}.json")));
        Assert.All(results, result => Assert.Equal(0, result.ExitCode));
        var record = await File.ReadAllTextAsync(Record, TestContext.Current.CancellationToken);
        Assert.All(Enumerable.Range(0, 20), i => Assert.Contains($"\"id\": \"{i}\"", record, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_of_the_course_is_nobodys_progress()
    {
        _course.AddNotebook("01-a", "#r \"DeepLearning.dll\"\nusing DeepLearning;", "Quiz.Answer(\"02.q1\", \"a\")");
        Assert.Equal(0, (await _course.RunAsync("run")).ExitCode);
        Assert.False(File.Exists(Record));
    }
}
