namespace DeepLearning.Tests;

/// <summary>A folder for the files of one test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dl-interchange-").FullName;

    public string this[string name] => Path.Combine(folder, name);

    public string Write(string name, ReadOnlySpan<byte> content)
    {
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    public string[] Files => [.. Directory.GetFiles(folder).Select(path => Path.GetFileName(path)!).Order()];

    /// <summary>A file of the folder Golden, which PyTorch or NumPy wrote.</summary>
    public static string Golden(string name) => Path.Combine(AppContext.BaseDirectory, "Golden", name);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
