using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Notebooks;

namespace Course;

/// <summary>
/// Runs one notebook in a process of its own: nothing is left over from another notebook, its memory is its own, and it can be ended
/// whatever it does.
/// </summary>
internal sealed class WorkerProcess
{
    private readonly NotebookRecorder _recorder;
    private readonly NotebookFile _file;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly IProgress<WorkerMessage> _progress;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private NotebookRunStatus? _status;
    private int _started;

    public WorkerProcess(NotebookFile file, IReadOnlyDictionary<string, string> environment, IProgress<WorkerMessage> progress)
    {
        _file = file;
        _environment = environment;
        _progress = progress;
        _recorder = new(file.Document);
    }

    public async Task<NotebookRunResult> RunAsync(TimeSpan timeout, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        using var process = Process.Start(StartInfo())!;
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            while (await NextLineAsync(process, limit.Token) is { } line) Receive(line);
            await process.WaitForExitAsync(limit.Token);
            if (_status is null) StopEnded(process.ExitCode, await errors);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Stop(CellError.InterruptedName, "stopped", NotebookRunStatus.Canceled);
        }
        catch (OperationCanceledException)
        {
            Stop("TimedOut", $"the notebook took longer than {timeout.TotalSeconds:0.###} s and was stopped here.", NotebookRunStatus.TimedOut);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        return _recorder.Finish(_status!.Value, _clock.Elapsed);
    }

    // A read from a pipe cannot be canceled, only left behind.
    private static Task<string?> NextLineAsync(Process process, CancellationToken cancellation) =>
        process.StandardOutput.ReadLineAsync(CancellationToken.None).AsTask().WaitAsync(cancellation);

    private void StopEnded(int exitCode, string errors)
    {
        var last = string.Join('\n', errors.TrimEnd().Split('\n').TakeLast(10));
        Stop("WorkerEnded", $"the notebook's process ended by itself with exit code {exitCode}. {last}", NotebookRunStatus.Failed);
    }

    private void Receive(string line)
    {
        var message = JsonSerializer.Deserialize<WorkerMessage>(line)!;
        if (message is Progressed { Step: var step }) Record(step);
        if (message is RunEnded ended) _status = ended.Status;
        _progress.Report(message);
    }

    private void Record(NotebookEvent step)
    {
        if (step is CellStarted) _started++;
        _recorder.Add(step);
    }

    // The cell that ran when the process ended is the one to blame, or the first when none had started.
    private void Stop(string name, string message, NotebookRunStatus status)
    {
        _status = status;
        var cell = _recorder.RunningCell ?? Math.Max(0, _file.Document.Cells.ToList().FindIndex(cell => cell.IsCode));
        var error = new CellError(name, message.Trim(), [message.Trim()]);
        _recorder.Add(new CellSaid(cell, new ErrorRaised(error)));
        _recorder.Add(new CellFinished(cell, new(_started, TimeSpan.Zero, error)));
    }

    private ProcessStartInfo StartInfo()
    {
        var command = SelfProcess.Command();
        var info = new ProcessStartInfo(command[0])
        {
            WorkingDirectory = Path.GetDirectoryName(_file.Path),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var word in (IEnumerable<string>)[.. command.Skip(1), "worker", _file.Path]) info.ArgumentList.Add(word);
        foreach (var (name, value) in _environment) info.Environment[name] = value;
        return info;
    }
}
