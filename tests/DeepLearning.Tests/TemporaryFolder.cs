namespace DeepLearning.Tests;

/// <summary>A folder that lives as long as a test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("dl-test-").FullName;

    /// <summary>Where a file of this name lies, or would.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>The names of the files.</summary>
    public string[] Files => [.. Directory.GetFiles(Path).Select(path => System.IO.Path.GetFileName(path)!).Order()];

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    /// <summary>A file of the folder Golden, which PyTorch or NumPy wrote.</summary>
    public static string Golden(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Golden", name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
