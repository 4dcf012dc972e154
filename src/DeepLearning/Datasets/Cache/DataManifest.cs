using System.Text.Json;

namespace DeepLearning;

/// <summary>One file of a data set.</summary>
/// <param name="Name">The file's name, without a folder.</param>
/// <param name="Bytes">Its exact size.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
/// <param name="Shape">The shape of what it holds, e.g. [60000, 28, 28].</param>
/// <param name="Mirrored">Whether the mirrors have it; else it is used where it lies on this machine, and never asked for.</param>
public sealed record DataFile(string Name, long Bytes, string Sha256, IReadOnlyList<int> Shape, bool Mirrored = true);

/// <summary>A data set that others publish: where it comes from, under which license, and its files.</summary>
/// <param name="Name">Short name, also the name of its folder.</param>
/// <param name="Title">The name a reader knows it by.</param>
/// <param name="Source">The page that describes it.</param>
/// <param name="License">Its license, with the holders of the rights.</param>
/// <param name="Mirrors">Addresses to which a file's name is appended, in the order in which they are tried.</param>
/// <param name="Files">All its files.</param>
public sealed record DataSource(
    string Name, string Title, string Source, string License, IReadOnlyList<string> Mirrors, IReadOnlyList<DataFile> Files)
{
    /// <summary>The file of that name.</summary>
    /// <exception cref="ArgumentException">The set has no such file.</exception>
    public DataFile File(string fileName) => Files.FirstOrDefault(file => file.Name == fileName)
        ?? throw new ArgumentException(
            $"{Title} has no file '{fileName}'; it has {string.Join(", ", Files.Select(f => f.Name))}.", nameof(fileName));
}

/// <summary>The data sets the course can fetch: <c>data/manifest.json</c>, built into this assembly.</summary>
public static class DataManifest
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    /// <summary>Every data set of the manifest, in its order.</summary>
    public static IReadOnlyList<DataSource> Sets { get; } = Load();

    /// <summary>The data set of that name.</summary>
    /// <exception cref="ArgumentException">The manifest has no such data set.</exception>
    public static DataSource Find(string name) => Sets.FirstOrDefault(set => set.Name == name)
        ?? throw new ArgumentException(
            $"There is no data set '{name}'; there is {string.Join(", ", Sets.Select(s => s.Name))}.", nameof(name));

    private static List<DataSource> Load()
    {
        using var stream = typeof(DataManifest).Assembly.GetManifestResourceStream("manifest.json")!;
        return JsonSerializer.Deserialize<Document>(stream, Options)!.Sets;
    }

    private sealed record Document(List<DataSource> Sets);
}
