using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Notebooks;

namespace Course;

/// <summary>Writes messages as lines of JSON.</summary>
internal sealed class WorkerOutput(Stream stream) : IProgress<NotebookEvent>, IDisposable
{
    private readonly StreamWriter _writer = new(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };

    public void Report(NotebookEvent value)
    {
        using var process = Process.GetCurrentProcess();
        Send(new Progressed(value, process.PeakWorkingSet64));
    }

    public void Send(WorkerMessage message)
    {
        var line = JsonSerializer.Serialize(message);
        lock (_writer) _writer.WriteLine(line);
    }

    public void Dispose() => _writer.Dispose();
}
