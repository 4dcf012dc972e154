using System.IO.Compression;
using System.Text;

namespace DeepLearning;

/// <summary>
/// PyTorch's form since 1.6: a zip archive with <c>data.pkl</c>, the pickle, <c>data/0</c> and so on, the storages, and <c>version</c>, all
/// in one folder.
/// </summary>
internal static class TorchZip
{
    private const string Pickle = "data.pkl", ByteOrder = "byteorder", Folder = "archive";

    public static object? Read(Stream content, NamedFile file)
    {
        using var archive = new CheckedArchive(content, file);
        var folder = archive.Names.Where(name => name.EndsWith("/" + Pickle, StringComparison.Ordinal)).ToArray() is [var pickle]
            ? pickle[..^Pickle.Length] : throw file.Fault($"is a zip archive, but not with one {Pickle} in a folder");
        if (archive.Has(folder + ByteOrder) && Encoding.ASCII.GetString(archive.Bytes(folder + ByteOrder)) is not "little" and var order)
            throw file.Fault($"has elements in the byte order '{order}'; only 'little' is understood");

        var objects = new TorchObjects(file, content.Length);
        using var bytes = new MemoryStream(archive.Bytes(folder + Pickle));
        var value = new PickleReader(bytes, file, objects).Read();
        foreach (var (key, storage) in objects.Storages)
            archive.Read($"{folder}data/{key}", entry =>
            {
                TensorBytes.Fill(entry, storage.Elements, file, key);
                return entry.Length;
            });
        return value;
    }

    public static void Write(Stream content, object? value)
    {
        using var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true);
        using var bytes = new MemoryStream();
        using var writer = new PickleWriter(bytes, viewsOfStorages: false);
        writer.Write(value);
        Entry(Pickle, entry => entry.Write(bytes.ToArray()));
        Entry(ByteOrder, entry => entry.Write("little"u8));
        foreach (var (key, elements) in writer.Storages) Entry($"data/{key}", entry => TensorBytes.Write(entry, elements));
        Entry("version", entry => entry.Write("3\n"u8));

        void Entry(string name, Action<Stream> write)
        {
            // PyTorch maps the elements into memory: they must not be compressed.
            using var entry = archive.CreateEntry($"{Folder}/{name}", CompressionLevel.NoCompression).Open();
            write(entry);
        }
    }
}
