namespace Notebooks;

/// <summary>Writes a file in one step: into a neighbor first, then a rename over the target.</summary>
public static class AtomicFile
{
    /// <summary>Replaces or creates <paramref name="path"/>; on any failure the old content stays and nothing is left behind.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
