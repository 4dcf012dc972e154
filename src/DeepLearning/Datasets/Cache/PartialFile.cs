using System.Security.Cryptography;

namespace DeepLearning;

/// <summary>
/// A file on its way: beside its place, named "….part", hashed as it grows. Incomplete, it stays for the next attempt; wrong, it begins
/// anew; complete and right, it takes its place in one step. One process writes it; another that comes meanwhile writes a file of
/// its own, and keeps nothing.
/// </summary>
internal sealed class PartialFile : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly string target;
    private readonly DataFile file;
    private string path;
    private FileStream? stream;

    /// <summary>Goes on with what an earlier attempt left, if no other process does.</summary>
    internal PartialFile(string target, DataFile file)
    {
        (this.target, this.file, path) = (target, file, target + ".part");
        if (!File.Exists(path)) return;
        try
        {
            stream = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }

        if (stream.Length >= file.Bytes) stream.SetLength(0); // whatever it is, it is not the beginning of this file
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0; Count += read) hash.AppendData(buffer, 0, read);
    }

    /// <summary>How many bytes there are.</summary>
    internal long Count { get; private set; }

    /// <summary>Forgets what there is.</summary>
    internal void Restart()
    {
        hash.GetHashAndReset();
        stream?.SetLength(0);
        Count = 0;
    }

    /// <exception cref="InvalidDataException">These are more bytes than the file has.</exception>
    internal void Append(ReadOnlySpan<byte> bytes)
    {
        if (Count + bytes.Length > file.Bytes) throw new InvalidDataException($"sends more than the {file.Bytes} bytes expected");
        stream ??= Create();
        stream.Write(bytes);
        hash.AppendData(bytes);
        Count += bytes.Length;
    }

    /// <summary>Puts the whole file into its place.</summary>
    /// <exception cref="InvalidDataException">It is not the expected one.</exception>
    internal void Publish()
    {
        var actual = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (actual != file.Sha256) throw new InvalidDataException($"sent a file with the SHA-256 {actual}, expected {file.Sha256}");
        stream!.Dispose();
        stream = null;
        try
        {
            File.Move(path, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && File.Exists(target))
        {
            // On Windows a file that another process reads cannot be replaced: that process brought the same file there.
            File.Delete(path);
        }
    }

    public void Dispose()
    {
        hash.Dispose();
        if (stream is null) return;
        stream.Dispose();
        if (Count == 0 || path != target + ".part") File.Delete(path);
    }

    private FileStream Create()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            return new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            path = $"{target}.{Guid.NewGuid():N}.part";
            return new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        }
    }
}
