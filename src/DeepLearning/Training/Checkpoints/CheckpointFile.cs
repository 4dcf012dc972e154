using System.Security.Cryptography;

namespace DeepLearning;

/// <summary>The frame of a checkpoint on disk: 8 bytes that name the format and its version, the content, the SHA-256 of both.</summary>
internal static class CheckpointFile
{
    private static ReadOnlySpan<byte> Magic => "DLCKPT01"u8;

    /// <summary>Writes beside the file, flushes to the disk, and moves over it: there is never half a file at
    /// <paramref name="path"/>.</summary>
    public static void Write(string path, Action<BinaryWriter> content)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var draft = path + ".new";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.ReadWrite))
        {
            stream.Write(Magic);
            using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) content(writer);
            stream.Position = 0;
            var hash = SHA256.HashData(stream);
            stream.Write(hash);
            stream.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Checks the file as a whole, then reads its content.</summary>
    /// <exception cref="InvalidDataException">It is not a checkpoint, or damaged, or its content is not what is expected.</exception>
    public static void Read(string path, Action<BinaryReader> content)
    {
        using var stream = File.OpenRead(path);
        var length = stream.Length - SHA256.HashSizeInBytes;
        var magic = new byte[Magic.Length];
        if (length < magic.Length || stream.ReadAtLeast(magic, magic.Length) == 0 || !Magic.SequenceEqual(magic))
            throw new InvalidDataException($"{path} is not a checkpoint of this version.");
        if (!IsWhole(stream, length))
            throw new InvalidDataException(
                $"{path} is damaged: its content does not have the SHA-256 that it ends with. Delete it to start over.");
        stream.Position = magic.Length;
        using var reader = new BinaryReader(stream);
        try
        {
            content(reader);
        }
        catch (Exception e) when (e is ArgumentException or EndOfStreamException or FormatException or InvalidDataException)
        {
            throw new InvalidDataException($"{path} does not fit this training: {e.Message}", e);
        }
        if (stream.Position != length)
            throw new InvalidDataException($"{path} does not fit this training: {length - stream.Position} bytes are left over.");
    }

    private static bool IsWhole(FileStream stream, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        stream.Position = 0;
        for (var left = length; left > 0;)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0) return false;
            hash.AppendData(buffer, 0, read);
            left -= read;
        }
        var end = new byte[SHA256.HashSizeInBytes];
        stream.ReadExactly(end);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(end);
    }
}
