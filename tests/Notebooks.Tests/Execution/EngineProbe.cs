namespace Notebooks.Tests;

/// <summary>An engine under test, with all that its cells said.</summary>
internal sealed class EngineProbe : IDisposable
{
    public EngineProbe(string? folder = null) => Engine = new() { WorkingDirectory = folder ?? Directory.GetCurrentDirectory() };

    public NotebookEngine Engine { get; }

    public List<CellEvent> Said { get; } = [];

    public string Console
    {
        get
        {
            lock (Said) return string.Concat(Said.OfType<StreamText>().Select(said => said.Text));
        }
    }

    public MimeBundle? Result => Said.OfType<ResultProduced>().LastOrDefault()?.Data;

    public async Task<CellResult> TryRun(string code, string language = CellLanguage.CSharp, CancellationToken cancellation = default)
    {
        Said.Clear();
        return await Engine.RunAsync(code, language, said =>
        {
            lock (Said) Said.Add(said);
        }, cancellation: cancellation);
    }

    /// <summary>Runs a cell that must succeed and returns the text of its value.</summary>
    public async Task<string?> Run(string code)
    {
        var result = await TryRun(code);
        Assert.True(result.Succeeded, string.Join('\n', result.Error?.Traceback ?? []));
        return Result?.PlainText;
    }

    /// <summary>Runs a cell that must fail and returns its error.</summary>
    public async Task<CellError> Fail(string code)
    {
        var result = await TryRun(code);
        Assert.False(result.Succeeded, "the cell should have failed");
        return result.Error!;
    }

    /// <summary>Waits until the running cell has written a text.</summary>
    public async Task WaitFor(string text)
    {
        for (var i = 0; i < 3000 && !Console.Contains(text, StringComparison.Ordinal); i++) await Task.Delay(10);
        Assert.Contains(text, Console, StringComparison.Ordinal);
    }

    public void Dispose() => Engine.Dispose();
}
