using System.IO.Compression;

namespace TorchSharp.Vision;

/// <summary>Files of data sets, on disk and on the net.</summary>
internal static class DataFile
{
    /// <summary>The content of a file, unzipped if its name ends in <c>.gz</c>.</summary>
    /// <exception cref="FileNotFoundException">It is missing.</exception>
    /// <exception cref="InvalidDataException">It cannot be unzipped.</exception>
    public static byte[] Read(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"Dataset not found: '{path}' is missing. You can use download: true to download it.", path);
        if (!path.EndsWith(".gz", StringComparison.Ordinal)) return File.ReadAllBytes(path);
        using var unzipped = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var content = new MemoryStream();
        try
        {
            unzipped.CopyTo(content);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException($"'{path}' is damaged: {fault.Message}", fault);
        }
        return content.ToArray();
    }

    /// <summary>Downloads a file, unless it is there. An interrupted download leaves no file of that name.</summary>
    /// <exception cref="HttpRequestException">The address does not answer with a file.</exception>
    public static void Fetch(string address, string path)
    {
        if (File.Exists(path)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        torch.hub.download_url_to_file(address, path, progress: false);
    }
}
