using System.Diagnostics;
using Notebooks;

namespace Course.Tests;

/// <summary>A small course in a folder of its own, and the real command line run in it.</summary>
public sealed class CourseProcess : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "course");

    public CourseProcess() => File.WriteAllText(Path.Combine(Folder, "DeepLearningNotebooks.sln"), "");

    public string Folder { get; } = Directory.CreateTempSubdirectory("course").FullName;

    /// <summary>Variables that the processes started here get.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public void AddNotebook(string name, params string[] cells) =>
        NotebookDocument.Create(cells.Select(cell => (CellLanguage.CSharp, cell))).Save(Path.Combine(Folder, "notebooks", name + ".ipynb"));

    public void AddFile(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        File.WriteAllText(Path.Combine(Folder, path), text);
    }

    public NotebookDocument Executed(string name) => NotebookDocument.Load(Path.Combine(Folder, "out", name + ".ipynb"));

    public Process Start(params string[] arguments)
    {
        var info = new ProcessStartInfo(Program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment.Remove("DL_DATA");
        info.Environment.Remove("DL_FULL");
        foreach (var (name, value) in Environment) info.Environment[name] = value;
        return Process.Start(info)!;
    }

    public async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
