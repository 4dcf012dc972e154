namespace DeepLearning.Tests;

/// <summary>Caches without a network: with the real files, where they lie in DL_DATA's folders or in ../shared/data, and without
/// any.</summary>
internal static class RealData
{
    /// <summary>Finds the set's files; skips the test where they are not here.</summary>
    internal static DataCache CacheOrSkip(string set, string file)
    {
        var repository = new DirectoryInfo(AppContext.BaseDirectory);
        while (repository is not null && !File.Exists(Path.Combine(repository.FullName, "DeepLearningNotebooks.sln")))
            repository = repository.Parent;
        string[] beside = repository is null ? [] : [Path.Combine(repository.FullName, "..", "shared", "data")];
        var cache = Offline([.. DataPlaces.FromEnvironment().Folders.Concat(beside).Where(Directory.Exists)]);
        var source = DataManifest.Find(set);
        Assert.SkipWhen(cache.Find(source, source.File(file)) is null,
            $"The real {source.Title} is not here: neither in DL_DATA's folders nor in ../shared/data.");
        return cache;
    }

    internal static DataCache Nothing => Offline();

    /// <summary>A cache that looks into these folders only.</summary>
    internal static DataCache Offline(params string[] folders) => new(
        new(folders, Path.Combine(Path.GetTempPath(), "dl-no-such-cache"), Offline: true),
        new Downloader(new HttpClient(new FakeMirrors())), _ => { });

    /// <summary>A folder with a damaged file of the set.</summary>
    internal static string Damaged(TemporaryFolder root, string set, string file) =>
        root.Write(Path.Combine(set, file), "not what it should be"u8.ToArray());
}
