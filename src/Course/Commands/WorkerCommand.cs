using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using DeepLearning;
using Notebooks;

namespace Course;

/// <summary>
/// <c>course worker</c>, not for people: runs one notebook and writes what happens to standard output, one JSON message per line. It
/// ends when its standard input does, so that it never outlives the process that started it.
/// </summary>
internal sealed class WorkerCommand : Command
{
    private readonly Argument<string> _notebook = new("notebook");

    public WorkerCommand() : base("worker", "Runs one notebook for another process.")
    {
        Hidden = true;
        Add(_notebook);
        SetAction((arguments, _) => ExecuteAsync(arguments.GetValue(_notebook)!));
    }

    private static async Task<int> ExecuteAsync(string path)
    {
        // Ctrl-C reaches the whole process group; the parent decides what becomes of this process.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        EndWithParent();
        using var output = new WorkerOutput();
        Check.Passed += claim => output.Send(new ClaimPassed(claim));
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var options = new NotebookRunOptions { WorkingDirectory = folder, SourceOf = cell => ReferenceSolutions.InPlaceOf(cell, folder) };
        var result = await NotebookRunner.RunAsync(NotebookDocument.Load(path), options, output);
        output.Send(new RunEnded(result.Status));
        return ExitCode.Success;
    }

    private static void EndWithParent()
    {
        var input = Console.OpenStandardInput();
        Console.SetIn(TextReader.Null);
        new Thread(() =>
        {
            while (input.ReadByte() >= 0)
            {
                // nothing is ever sent; the end of the stream is the message
            }

            Process.GetCurrentProcess().Kill();
        })
        { IsBackground = true, Name = "end with parent" }.Start();
    }
}
