using System.IO.Compression;

namespace DeepLearning;

/// <summary>NumPy's archive of named arrays, <c>.npz</c>: what <c>numpy.savez</c> and <c>savez_compressed</c> write.</summary>
public static class Npz
{
    private const string Format = "NumPy archive", Ending = ".npy";

    /// <summary>Reads the arrays, in the archive's order.</summary>
    /// <exception cref="InvalidDataException">The archive or an array in it is damaged, unpacks to far more than it should, or has
    /// elements that TorchSharp has no type for.</exception>
    public static StateDict Read(string path)
    {
        using var content = File.OpenRead(path);
        var file = new NamedFile(Format, path);
        using var archive = new CheckedArchive(content, file);
        var weights = new StateDict();
        foreach (var name in archive.Names)
        {
            if (!name.EndsWith(Ending, StringComparison.Ordinal)) throw file.Fault($"has an entry '{name}' that is no array (.npy)");
            weights.Add(name[..^Ending.Length], archive.Read(name, entry => Npy.Read(entry, new(Format, $"{path}/{name}"))));
        }
        return weights;
    }

    /// <summary>Writes the tensors, uncompressed; a file that is there is replaced.</summary>
    /// <exception cref="NotSupportedException">NumPy has no such elements (bfloat16).</exception>
    public static void Write(string path, StateDict weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        AtomicFile.Write(path, content =>
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var (name, tensor) in weights)
            {
                using var entry = archive.CreateEntry(name + Ending, CompressionLevel.NoCompression).Open();
                Npy.Write(entry, tensor);
            }
        });
    }
}
