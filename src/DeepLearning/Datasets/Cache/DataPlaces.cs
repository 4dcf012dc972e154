namespace DeepLearning;

/// <summary>Where data may be looked for on this machine.</summary>
/// <param name="Folders">The user's own folders, searched first, never written to.</param>
/// <param name="CacheFolder">Where fetched files are kept.</param>
/// <param name="Offline">Whether fetching is forbidden.</param>
public sealed record DataPlaces(IReadOnlyList<string> Folders, string CacheFolder, bool Offline)
{
    private const string Product = "deep-learning-notebooks";

    /// <summary>
    /// As the environment says: <c>DL_DATA</c> (folders, separated as in PATH), <c>DL_CACHE</c> (else the system's folder for
    /// caches), <c>DL_OFFLINE=1</c>.
    /// </summary>
    public static DataPlaces FromEnvironment() => From(Environment.GetEnvironmentVariable);

    internal static DataPlaces From(Func<string, string?> variable) => new(
        (variable("DL_DATA") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        variable("DL_CACHE") is { Length: > 0 } chosen ? chosen : SystemCache(variable),
        variable("DL_OFFLINE") == "1");

    private static string SystemCache(Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows()) return Path.Combine(Folder(Environment.SpecialFolder.LocalApplicationData), Product);
        if (OperatingSystem.IsMacOS()) return Path.Combine(Folder(Environment.SpecialFolder.UserProfile), "Library", "Caches", Product);

        // The XDG base directory specification: a relative path is to be ignored.
        return variable("XDG_CACHE_HOME") is { } caches && Path.IsPathRooted(caches)
            ? Path.Combine(caches, Product)
            : Path.Combine(Folder(Environment.SpecialFolder.UserProfile), ".cache", Product);
    }

    private static string Folder(Environment.SpecialFolder folder) =>
        Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify);
}
