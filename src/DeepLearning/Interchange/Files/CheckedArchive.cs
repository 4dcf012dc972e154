using System.IO.Compression;

namespace DeepLearning;

/// <summary>
/// A zip archive from anywhere. Names that lead out of a folder or stand there twice are refused, check sums are checked, and all that
/// is read from it together may not be much more than the file has: no zip bomb goes off.
/// </summary>
internal sealed class CheckedArchive : IDisposable
{
    // What unpacks to more than this is no collection of weights: deflate reaches 1032, on nothing but zeros.
    private const long FreeBytes = 64L << 20, BytesPerByte = 200;

    private readonly ZipArchive zip;
    private readonly NamedFile file;
    private readonly OrderedDictionary<string, ZipArchiveEntry> entries = [];
    private long allowance;

    /// <exception cref="InvalidDataException">It is no sound zip archive, or has a name that is refused.</exception>
    public CheckedArchive(Stream content, NamedFile file)
    {
        this.file = file;
        allowance = FreeBytes + BytesPerByte * content.Length;
        zip = file.Naming("is not a sound zip archive", () =>
        {
            var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries; // reads the list
            return archive;
        });
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName;
            if (name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Split('/').Contains(".."))
                throw file.Fault($"has an entry '{name}', a name that leads out of the archive");
            if (!entries.TryAdd(name, entry)) throw file.Fault($"has two entries '{name}'");
        }
    }

    /// <summary>The names in the archive, in its order.</summary>
    public IEnumerable<string> Names => entries.Keys;

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>Reads an entry, all of it, with a function that is given its content.</summary>
    /// <exception cref="InvalidDataException">It is missing, too large, longer or shorter than stated, or its check sum is
    /// wrong.</exception>
    public T Read<T>(string name, Func<Stream, T> read)
    {
        var entry = entries.GetValueOrDefault(name) ?? throw file.Fault($"has no entry '{name}'");
        if (entry.Length > allowance)
            throw file.Fault($"unpacks to more than {BytesPerByte} times its size (entry '{name}': {entry.Length} bytes)");
        allowance -= entry.Length;
        var inner = file.Naming($"has a damaged entry '{name}'", entry.Open);
        using var content = new ArchiveEntryStream(inner, name, entry.Length, file);
        var result = read(content);
        content.End(entry.Crc32);
        return result;
    }

    /// <summary>The bytes of a small entry.</summary>
    /// <inheritdoc cref="Read"/>
    public byte[] Bytes(string name) => Read(name, content =>
    {
        var bytes = new byte[checked((int)content.Length)];
        content.ReadExactly(bytes);
        return bytes;
    });

    public void Dispose() => zip.Dispose();
}
