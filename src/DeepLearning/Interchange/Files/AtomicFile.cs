namespace DeepLearning;

/// <summary>Writes a file beside its place and moves it there, so that a crash leaves the old file or the new one, never half of
/// it.</summary>
internal static class AtomicFile
{
    /// <exception cref="IOException">It cannot be written there; what was there before is as it was.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var draft = $"{path}.{Guid.NewGuid():N}.new"; // its own for each writer
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew)) write(stream);
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
