using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using Notebooks;

namespace Course;

/// <summary>Writes messages to standard output as lines of JSON.</summary>
internal sealed class WorkerOutput : IProgress<NotebookEvent>, IDisposable
{
    private readonly StreamWriter _writer = new(OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };

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

    // On Unix the console's own stream locks Console.Out to write. A cell that prints holds that lock, and may be waiting for the output
    // that is being sent here: neither would ever go on.
    private static Stream OpenStandardOutput() => OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
}
