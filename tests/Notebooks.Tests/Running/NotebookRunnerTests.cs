namespace Notebooks.Tests;

public sealed class NotebookRunnerTests
{
    private static readonly NotebookDocument Three = NotebookDocument.Create(
    [
        (CellLanguage.Markdown, "# Title"),
        (CellLanguage.CSharp, "var shown = display(1);\nConsole.WriteLine(\"text\");"),
        (CellLanguage.CSharp, "shown.Update(2);\n40 + 2"),
    ]);

    [Fact]
    public async Task Runs_all_code_cells_and_stores_their_outputs()
    {
        var result = await NotebookRunner.RunAsync(Three, new());
        Assert.Equal(NotebookRunStatus.Succeeded, result.Status);
        Assert.Null(result.Failure);
        Assert.Equal([1, 2], result.Cells.Select(cell => cell.Index));
        Assert.Equal([1, 2], result.Executed.Cells.Skip(1).Select(cell => cell.ExecutionCount));
        Assert.Equal("2", result.Executed.Cells[1].Outputs[0]["data"]!["text/plain"]!.GetValue<string>());
        Assert.Equal("text\n", result.Executed.Cells[1].Outputs[1]["text"]!.GetValue<string>());
        Assert.Equal("execute_result", result.Executed.Cells[2].Outputs[0]["output_type"]!.GetValue<string>());
        Assert.Empty(Three.Cells[1].Outputs);
    }

    [Fact]
    public async Task The_same_notebook_gives_the_same_bytes()
    {
        var first = await NotebookRunner.RunAsync(Three, new());
        var second = await NotebookRunner.RunAsync(first.Executed, new());
        Assert.Equal(first.Executed.ToText(), second.Executed.ToText());
        Assert.Equal(first.Executed.ToText(), NotebookDocument.Parse(first.Executed.ToText()).ToText());
    }

    [Fact]
    public async Task Stops_at_the_first_cell_that_fails()
    {
        var document = NotebookDocument.Create([(CellLanguage.CSharp, "1"), (CellLanguage.CSharp, "throw new Exception(\"no\");"), (CellLanguage.CSharp, "3")]);
        var result = await NotebookRunner.RunAsync(document, new());
        Assert.Equal(NotebookRunStatus.Failed, result.Status);
        Assert.Equal(1, result.Failure!.Index);
        Assert.Equal("no", result.Failure.Result.Error!.Message);
        Assert.Equal("error", result.Executed.Cells[1].Outputs[0]["output_type"]!.GetValue<string>());
        Assert.Null(result.Executed.Cells[2].ExecutionCount);
    }

    [Fact]
    public async Task Stops_when_the_time_is_up_or_it_is_told_to()
    {
        var document = NotebookDocument.Create([(CellLanguage.CSharp, "while (true) { }")]);
        var late = await NotebookRunner.RunAsync(document, new() { Timeout = TimeSpan.FromSeconds(2) });
        Assert.Equal(NotebookRunStatus.TimedOut, late.Status);
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        var stopped = await NotebookRunner.RunAsync(document, new(), cancellation: source.Token);
        Assert.Equal(NotebookRunStatus.Canceled, stopped.Status);
    }

    [Fact]
    public async Task Progress_comes_in_order()
    {
        var steps = new Steps();
        await NotebookRunner.RunAsync(Three, new(), steps);
        Assert.Equal(
            ["CellStarted 1", "CellSaid 1", "CellSaid 1", "CellFinished 1", "CellStarted 2", "CellSaid 2", "CellSaid 2", "CellFinished 2"],
            steps.Seen.Select(step => $"{step.GetType().Name} {step.Cell}"));
    }

    [Fact]
    public void Events_survive_the_way_through_json()
    {
        NotebookEvent step = new CellSaid(3, new ValueShown(MimeBundle.OfText("a\nb"), "id"));
        var text = System.Text.Json.JsonSerializer.Serialize(step);
        var back = Assert.IsType<ValueShown>(Assert.IsType<CellSaid>(System.Text.Json.JsonSerializer.Deserialize<NotebookEvent>(text)).Event);
        Assert.Equal("a\nb", back.Data.PlainText);
        Assert.DoesNotContain('\n', text);
    }

    private sealed class Steps : IProgress<NotebookEvent>
    {
        public List<NotebookEvent> Seen { get; } = [];

        public void Report(NotebookEvent value) => Seen.Add(value);
    }
}
