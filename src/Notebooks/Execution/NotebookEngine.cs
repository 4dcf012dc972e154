using System.Diagnostics;
using System.Globalization;
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
    private const int ManyCells = 1000;

    private readonly ScriptSession _session = new();
    private readonly OutputChannel _output = new();
    private readonly CellThread _thread;
    private readonly CellRunner _runner;
    private int _count;
    private bool _disposed;

    /// <summary>An engine without state.</summary>
    public NotebookEngine()
    {
        _thread = new(error => _output.Write("stderr", string.Join('\n', RuntimeErrors.Describe(error).Traceback) + "\n"));
        _runner = new(_session, _output);
    }

    /// <summary>How many cells have run, not counting silent ones.</summary>
    public int ExecutionCount => _count;

    /// <summary>Answers a cell's questions to the user; null where there is nobody to ask.</summary>
    public Func<InputRequest, Task<string>>? Input { get; set; }

    /// <summary>What relative paths in <c>#r</c> and <c>#!import</c> start from; the process's current folder unless set.</summary>
    public string WorkingDirectory { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>Loads and compiles the compiler's own code, so that the first cell starts sooner. Changes nothing else.</summary>
    public static Task WarmUpAsync() => Task.Run(() =>
    {
        var options = ScriptOptions.Default.WithReferences(References.ReadPlatform()).WithImports("System", "System.Linq")
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
    /// <param name="counts">False for a cell that a front end runs for itself and that gets no number.</param>
    /// <param name="cancellation">Interrupts the cell.</param>
    public async Task<CellResult> RunAsync(
        string source, string language = CellLanguage.CSharp, Action<CellEvent>? observer = null, bool counts = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ObjectDisposedException.ThrowIf(_disposed, this);
        var number = 0;
        var ended = false;
        var clock = new Stopwatch();
        CellError? error = null;
        var completed = await _thread.RunAsync(async token =>
        {
            number = counts ? ++_count : _count;
            clock.Start();
            _output.SendTo(observer ?? (_ => { }));
            ConsoleRouter.Enter(_output);
            DisplaySink.Current = _output;
            InputSource.Current = Input is null ? null : AskAsync;
            error = await TryRunAsync(source, language, number, token);
            if (counts && number % ManyCells == 0) _output.Write("stderr", RestartHint(number));
            ended = true;
        }, cancellation).ConfigureAwait(false);
        if (!completed && (error is not null || !ended)) error = CellError.Of(CellError.InterruptedName, "the cell was stopped before its end.");
        clock.Stop();
        if (error is not null) _output.Send(new ErrorRaised(error));
        else _output.Flush();
        return new(number, clock.Elapsed, error);
    }

    /// <summary>What could stand at a position of an unfinished cell.</summary>
    public Completions Complete(string source, int position) => Completer.Complete(_session.Draft(CellParser.WithoutDirectives(source)), position);

    /// <summary>What stands at a position of a cell, described; null if there is nothing to say.</summary>
    public SymbolDescription? Inspect(string source, int position) => Inspector.Inspect(_session.Draft(CellParser.WithoutDirectives(source)), position);

    /// <summary>Stops the cell that runs now: loops, sleeps, waits and awaits alike. Without a running cell it does nothing.</summary>
    public void Interrupt() => _thread.Interrupt();

    /// <summary>Stops the running cell, if any, and the engine's thread.</summary>
    public void Dispose()
    {
        _disposed = true;
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

    private static string RestartHint(int cells) => string.Create(CultureInfo.InvariantCulture,
        $"{cells:N0} cells have run here. Each leaves its compiled code behind: this process now manages {GC.GetTotalMemory(false) >> 20:N0} MB. Restart the kernel when it suits you; variables are lost then.\n");

    // Text of a question before its own, such as a line that was just written, is shown first.
    private Task<string> AskAsync(string prompt, bool isPassword)
    {
        _output.Flush();
        return Input!(new(prompt, isPassword));
    }

    private async Task<CellError?> TryRunAsync(string source, string language, int number, CancellationToken token)
    {
        try
        {
            await _runner.RunAsync(new(source, language, $"cell {number}", WorkingDirectory), value => new ResultProduced(value, number), token);
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
}
