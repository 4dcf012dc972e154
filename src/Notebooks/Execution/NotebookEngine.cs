using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;

namespace Notebooks;

/// <summary>
/// Runs the cells of one notebook, one after another, on one thread: each sees what those before it declared. Several engines may
/// live in a process; console output and shown values go to the engine whose cell wrote them.
/// </summary>
/// <remarks>
/// Awaits return to the cells' thread. As in any such program, blocking on a task of one's own (<c>.Result</c>) that awaits
/// waits forever; <c>await</c> it instead.
/// </remarks>
public sealed class NotebookEngine : IDisposable, IAsyncDisposable
{
    private readonly ScriptSession _session = new();
    private readonly OutputChannel _output = new();
    private readonly CellThread _thread;
    private readonly Stack<string> _importing = new();
    private int _count;

    /// <summary>An engine without state.</summary>
    public NotebookEngine() => _thread = new(error => _output.Write("stderr", string.Join('\n', RuntimeErrors.Describe(error).Traceback) + "\n"));

    /// <summary>What relative paths in <c>#r</c> and <c>#!import</c> start from; the process's current folder unless set.</summary>
    public string WorkingDirectory { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>Loads and compiles the compiler's own code, so that the first cell starts sooner. Changes nothing else.</summary>
    public static Task WarmUpAsync() => Task.Run(() =>
    {
        var options = ScriptOptions.Default.WithReferences(References.Platform).WithImports("System", "System.Linq")
            .WithEmitDebugInformation(true).WithFileEncoding(System.Text.Encoding.UTF8);
        return CSharpScript.RunAsync("Enumerable.Range(0, 3).Select(i => $\"{i}\").ToList()", options);
    });

    /// <summary>
    /// Runs one cell; cancelling <paramref name="cancellation"/> interrupts it, and the engine stays usable. Errors of the cell are in
    /// the result and among the events, not thrown.
    /// </summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="language">Its language, see <see cref="CellLanguage"/>.</param>
    /// <param name="observer">Told of all that the cell says, in order, one at a time, on any thread.</param>
    /// <param name="cancellation">Interrupts the cell.</param>
    public async Task<CellResult> RunAsync(
        string source, string language = CellLanguage.CSharp, Action<CellEvent>? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var number = 0;
        var clock = new Stopwatch();
        CellError? error = null;
        var completed = await _thread.RunAsync(async token =>
        {
            number = ++_count;
            clock.Start();
            _importing.Clear(); // an interrupted import left its name
            _output.SendTo(observer ?? (_ => { }));
            ConsoleRouter.Enter(_output);
            DisplaySink.Current = _output;
            error = await TryRunAsync(source, language, number, token);
        }, cancellation).ConfigureAwait(false);
        if (!completed && (error is not null || clock.IsRunning)) error = CellError.Of(CellError.InterruptedName, "the cell was stopped before its end.");
        clock.Stop();
        if (error is not null) _output.Send(new ErrorRaised(error));
        else _output.Flush();
        return new(number, clock.Elapsed, error);
    }

    /// <summary>Stops the cell that runs now: loops, sleeps, waits and awaits alike. Without a running cell it does nothing.</summary>
    public void Interrupt() => _thread.Interrupt();

    /// <summary>Stops the running cell, if any, and the engine's thread.</summary>
    public void Dispose()
    {
        _thread.Dispose();
        _output.Dispose();
        _session.Dispose();
    }

    /// <inheritdoc cref="Dispose" />
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<CellError?> TryRunAsync(string source, string language, int number, CancellationToken token)
    {
        try
        {
            await RunStepsAsync(new(source, language, $"cell {number}", WorkingDirectory), value => new ResultProduced(value, number), token);
            return null;
        }
        catch (CellFailedException e)
        {
            return e.Error;
        }
        catch (MagicException e)
        {
            return new("MagicError", e.Message, [$"cell {number}: {e.Message}"]);
        }
        catch (Exception e)
        {
            return RuntimeErrors.Describe(e);
        }
    }

    private async Task RunStepsAsync(CellText cell, Func<MimeBundle, CellEvent> resultOf, CancellationToken token)
    {
        Stopwatch? time = null;
        foreach (var step in CellParser.Parse(cell.Source, cell.Language))
        {
            switch (step)
            {
                case RunCode code:
                    await RunCodeAsync(code.Code, cell.Name, resultOf, token);
                    break;
                case ShowMarkup markup:
                    _output.Send(new ValueShown(MarkupBundle.Of(markup.Language, markup.Text), Guid.NewGuid().ToString("N")));
                    break;
                case AddReference reference:
                    _session.Reference(References.Load(Path.Combine(cell.Folder, reference.Path)));
                    break;
                case ImportFile import:
                    await ImportAsync(Path.GetFullPath(Path.Combine(cell.Folder, import.Path)), token);
                    break;
                case MeasureTime:
                    time = Stopwatch.StartNew();
                    break;
            }
        }

        if (time is not null) _output.Send(new ValueShown(MimeBundle.OfText($"Wall time: {time.Elapsed.TotalMilliseconds:0.0} ms"), Guid.NewGuid().ToString("N")));
    }

    private async Task RunCodeAsync(string code, string name, Func<MimeBundle, CellEvent> resultOf, CancellationToken token)
    {
        // On a thread of its own: a compiler must not be aborted halfway, so an interrupt asks it to stop and waits for nothing.
        var run = await Task.Factory.StartNew(
            () => _session.Compile(code, name, token), token, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        var value = await run(token);
        if (value.Exists) _output.Send(resultOf(MimeBundle.Of(value.Value)));
    }

    private async Task ImportAsync(string path, CancellationToken token)
    {
        if (_importing.Contains(path)) throw new MagicException($"#!import {path}: the file imports itself: {string.Join(" > ", _importing.Reverse().Append(path))}");
        var document = LoadImport(path);
        _importing.Push(path);
        try
        {
            var number = 0;
            foreach (var cell in document.Cells.Where(cell => cell.IsCode))
            {
                var text = new CellText(cell.Source, cell.Language, $"{Path.GetFileName(path)}, cell {++number}", Path.GetDirectoryName(path)!);
                await RunStepsAsync(text, value => new ValueShown(value, Guid.NewGuid().ToString("N")), token);
            }
        }
        finally
        {
            _importing.Pop();
        }
    }

    private static NotebookDocument LoadImport(string path)
    {
        try
        {
            return NotebookDocument.Load(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotebookFormatException)
        {
            throw new MagicException($"#!import: {e.Message}", e);
        }
    }

    private sealed record CellText(string Source, string Language, string Name, string Folder);
}
