namespace TorchSharp.Tests;

/// <summary>Where this repository lies on the machine that runs the tests.</summary>
static class Repository
{
    /// <summary>The nearest folder above the test assembly that holds the solution.</summary>
    public static string Root { get; } = FindRoot(new(AppContext.BaseDirectory));

    /// <summary>The full path of a file, given relative to the root.</summary>
    public static string File(string path) => Path.GetFullPath(Path.Combine(Root, path));

    static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "DeepLearningNotebooks.sln")))
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new DirectoryNotFoundException($"No DeepLearningNotebooks.sln in a folder above {AppContext.BaseDirectory}.");
    }
}
