using System.Diagnostics;

namespace Notebooks.Tests;

/// <summary>The course's notebooks, and the command line run on one of them as a learner would.</summary>
internal static class Lesson
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "course");

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The notebooks' paths, in order.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. Directory.GetFiles(Path.Combine(Root, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal)];

    /// <summary>Real data: what DL_DATA names, or the folder beside the repository; null if there is none.</summary>
    public static string? RealData { get; } = new[] { Environment.GetEnvironmentVariable("DL_DATA"), Path.Combine(Root, "../shared/data") }
        .FirstOrDefault(folder => folder is not null && Directory.Exists(Path.Combine(folder, "mnist")));

    /// <summary>The notebooks' names, for a theory's data.</summary>
    public static IEnumerable<TheoryDataRow<string>> Names => Paths.Select(path => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(path)));

    /// <summary>Executes a notebook in a process of its own, offline, in the quick setting.</summary>
    /// <param name="name">The file's name without extension.</param>
    /// <param name="data">A folder with real data; generated data if null.</param>
    /// <param name="threads">How many threads compute; as many as there are if null.</param>
    /// <returns>The executed copy, and what the command printed.</returns>
    public static async Task<(NotebookDocument Executed, string Printed)> RunAsync(string name, string? data, int? threads = null)
    {
        var output = Directory.CreateTempSubdirectory("lesson").FullName;
        try
        {
            var start = new ProcessStartInfo(Program, ["run", name, "--plain", "--output", output, "--timeout", "300"])
            {
                WorkingDirectory = Root,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var variable in new[] { "DL_DATA", "DL_FULL", "DL_NUM_THREADS" }) start.Environment.Remove(variable);
            start.Environment["DL_OFFLINE"] = "1";
            start.Environment["DL_CACHE"] = Path.Combine(output, "cache");
            if (data is not null) start.Environment["DL_DATA"] = data;
            if (threads is not null) start.Environment["DL_NUM_THREADS"] = $"{threads}";
            using var process = Process.Start(start)!;
            var (printed, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}\n{await printed}\n{await errors}");
            return (NotebookDocument.Load(Path.Combine(output, name + ".ipynb")), await printed);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private static string FindRoot(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "DeepLearningNotebooks.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no folder above the tests holds DeepLearningNotebooks.sln");
        return folder;
    }
}
