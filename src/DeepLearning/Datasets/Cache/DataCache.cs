using System.Security.Cryptography;

namespace DeepLearning;

/// <summary>
/// Finds the files of data sets: in the user's own folders, in the cache, else on the network. What it hands out has the size and
/// the SHA-256 that the manifest states, checked every time.
/// </summary>
public sealed class DataCache
{
    private readonly DataPlaces places;
    private readonly Downloader downloader;
    private readonly Action<string> notice;

    /// <summary>
    /// A cache as the environment says (<see cref="DataPlaces.FromEnvironment"/>); notices go to the standard error stream.
    /// </summary>
    public DataCache() : this(DataPlaces.FromEnvironment(), Downloader.Shared, Console.Error.WriteLine)
    {
    }

    internal DataCache(DataPlaces places, Downloader downloader, Action<string> notice)
    {
        (this.places, this.downloader, this.notice) = (places, downloader, notice);
        foreach (var folder in places.Folders.Where(folder => !Directory.Exists(folder)))
            notice($"DL_DATA names the folder '{folder}', which does not exist.");
    }

    /// <summary>Where the file lies on this machine, unchecked; null where it would have to be fetched.</summary>
    public string? Find(DataSource set, DataFile file)
    {
        var cached = CachePath(set, file);
        return FindOwn(set, file) ?? (File.Exists(cached) ? cached : null);
    }

    /// <summary>The file's content, checked, from its beginning. The caller disposes of it.</summary>
    /// <exception cref="InvalidDataException">The file in the user's own folder is not the one that the manifest describes.</exception>
    /// <exception cref="DataUnavailableException">The file is not on this machine and could not be fetched.</exception>
    public Stream Open(DataSource set, DataFile file)
    {
        if (FindOwn(set, file) is { } own) return OpenOwn(own, file);

        // Another process may remove what was just fetched, having found an older, damaged file in its place: hence more than once.
        for (var fetches = 0; ; fetches++)
        {
            if (OpenCached(set, file) is { } cached) return cached;
            if (!file.Mirrored) throw Unavailable(set, file, "no mirror has it", "no mirror has it.");
            if (places.Offline) throw Unavailable(set, file, "DL_OFFLINE is set", "DL_OFFLINE=1 forbids fetching it.");
            if (fetches == 3) throw Unavailable(set, file, "the cache does not keep files", "it does not stay in the cache once fetched.");
            if (downloader.Fetch(set, file, CachePath(set, file), notice) is { } failure)
                throw Unavailable(set, file, failure.Reason, "could not be fetched:\n  " + string.Join("\n  ", failure.Mirrors));
        }
    }

    private string CachePath(DataSource set, DataFile file) => Path.Combine(places.CacheFolder, set.Name, file.Name);

    private string? FindOwn(DataSource set, DataFile file) => places.Folders
        .SelectMany(folder => new[] { Path.Combine(folder, set.Name, file.Name), Path.Combine(folder, file.Name) })
        .FirstOrDefault(File.Exists);

    private static FileStream OpenOwn(string path, DataFile file)
    {
        var stream = File.OpenRead(path);
        if (Fault(stream, file) is not { } fault) return stream;
        stream.Dispose();
        throw new InvalidDataException($"'{path}' {fault}. It was left as it is: replace it, or take its folder out of DL_DATA.");
    }

    private FileStream? OpenCached(DataSource set, DataFile file)
    {
        var path = CachePath(set, file);
        FileStream stream;
        try
        {
            // Checked through the very handle that is handed out: another process may replace the file meanwhile.
            stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        if (Fault(stream, file) is not { } fault) return stream;
        stream.Dispose();
        notice($"The cached file '{path}' {fault}. It is removed.");
        File.Delete(path);
        return null;
    }

    /// <summary>What is wrong with the content, as the end of a sentence; null, and the stream at its beginning, if nothing is.</summary>
    private static string? Fault(FileStream stream, DataFile file)
    {
        if (stream.Length != file.Bytes) return $"has {stream.Length} bytes, expected {file.Bytes} (SHA-256 {file.Sha256})";
        var actual = Convert.ToHexStringLower(SHA256.HashData(stream));
        if (actual != file.Sha256) return $"has the SHA-256 {actual}, expected {file.Sha256}";
        stream.Position = 0;
        return null;
    }

    private DataUnavailableException Unavailable(DataSource set, DataFile file, string reason, string details)
    {
        var own = places.Folders.Count == 0 ? "DL_DATA names no folder" : $"it is not in DL_DATA ({string.Join(", ", places.Folders)})";
        return new(reason, $"{set.Title}'s file {file.Name} is not available: {own}, not in the cache {places.CacheFolder}, and {details}");
    }
}
