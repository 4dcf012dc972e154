namespace Course;

/// <summary>The folders of a run, checked before anything runs.</summary>
internal static class Folders
{
    private const string DataVariable = "DL_DATA";

    /// <summary>The folder of <c>--data</c>, else of the environment; null when neither is set.</summary>
    /// <exception cref="UsageException">It is not there, or cannot be read.</exception>
    public static string? Data(string? option)
    {
        var source = option is null ? DataVariable : "--data";
        var path = option ?? Environment.GetEnvironmentVariable(DataVariable);
        if (string.IsNullOrEmpty(path)) return option is null ? null : throw new UsageException("--data needs the name of a folder");
        if (!Directory.Exists(path)) throw new UsageException($"{source} names {path}, which is no folder");
        try
        {
            _ = Directory.EnumerateFileSystemEntries(path).FirstOrDefault();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new UsageException($"{source} names {path}, which cannot be read: {e.Message}");
        }

        return Path.GetFullPath(path);
    }

    /// <summary>The file of <c>--junit</c>, in a folder that is there now; null when the option is not given.</summary>
    /// <exception cref="UsageException">Its folder cannot be created.</exception>
    public static string? JUnit(string? option)
    {
        if (option is null) return null;
        try
        {
            var path = Path.GetFullPath(option);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return path;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or ArgumentException)
        {
            throw new UsageException($"--junit names {option}, whose folder cannot be created: {e.Message}");
        }
    }

    /// <summary>The folder of <c>--output</c>, created when it is not there; null when the option is not given.</summary>
    /// <exception cref="UsageException">It cannot be created.</exception>
    public static string? Output(string? option)
    {
        if (option is null) return null;
        try
        {
            return Directory.CreateDirectory(option).FullName;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or ArgumentException)
        {
            throw new UsageException($"--output names {option}, which cannot be created: {e.Message}");
        }
    }
}
