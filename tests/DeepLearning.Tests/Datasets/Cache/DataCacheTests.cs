using System.Diagnostics;
using System.Net;

namespace DeepLearning.Tests;

public sealed class DataCacheTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("dl-cache-").FullName;
    private readonly List<string> notices = [];
    private readonly FakeMirrors mirrors = new();

    private string Own => Path.Combine(root, "own");

    private string CacheFolder => Path.Combine(root, "cache");

    private string Cached => Path.Combine(CacheFolder, "toy", "set.bin");

    public void Dispose()
    {
        mirrors.Dispose();
        Directory.Delete(root, recursive: true);
    }

    [Theory]
    [InlineData("toy")]
    [InlineData("")]
    public void The_users_folder_comes_first_with_or_without_a_folder_per_set(string folder)
    {
        Put(Path.Combine(Own, folder, "set.bin"), FakeMirrors.Content);
        Put(Cached, FakeMirrors.Content);
        Assert.Equal(Path.Combine(Own, folder, "set.bin"), Cache(own: true).Find(FakeMirrors.Set, FakeMirrors.File));
        Assert.Equal(FakeMirrors.Content, Read(Cache(own: true)));
        Assert.Empty(mirrors.Asked);
    }

    [Fact]
    public void A_damaged_file_of_the_users_own_is_reported_and_left_alone()
    {
        var path = Path.Combine(Own, "toy", "set.bin");
        var damaged = (byte[])FakeMirrors.Content.Clone();
        damaged[77]++;
        Put(path, damaged);
        mirrors.On("one.test", FakeMirrors.Good);

        var error = Assert.Throws<InvalidDataException>(() => Read(Cache(own: true)));
        Assert.Contains(path, error.Message);
        Assert.Contains(FakeMirrors.File.Sha256, error.Message);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(damaged)), error.Message);
        Assert.Equal(damaged, File.ReadAllBytes(path));
        Assert.Empty(mirrors.Asked);
    }

    [Fact]
    public void A_fetched_file_is_kept_and_not_fetched_again()
    {
        mirrors.On("one.test", FakeMirrors.Good);
        Assert.Null(Cache().Find(FakeMirrors.Set, FakeMirrors.File));
        Assert.Equal(FakeMirrors.Content, Read(Cache()));
        Assert.Equal(FakeMirrors.Content, Read(Cache(offline: true)));
        Assert.Equal(["https://one.test/toy/set.bin"], mirrors.Asked);
        Assert.Equal(Cached, Cache().Find(FakeMirrors.Set, FakeMirrors.File));
        AssertNothingElseInTheCache();
    }

    [Theory]
    [InlineData(-1)] // one byte short
    [InlineData(0)] // a changed byte
    [InlineData(1)] // one byte too many
    public void A_damaged_cached_file_is_removed_with_a_notice_and_fetched_again(int lengthen)
    {
        var damaged = FakeMirrors.Content.Concat(new byte[1]).Take(FakeMirrors.Content.Length + lengthen).ToArray();
        damaged[5]++;
        Put(Cached, damaged);
        mirrors.On("one.test", FakeMirrors.Good);

        Assert.Equal(FakeMirrors.Content, Read(Cache()));
        Assert.Contains(notices, notice => notice.Contains(Cached) && notice.Contains("removed"));
        Assert.Equal(FakeMirrors.Content, File.ReadAllBytes(Cached));
    }

    [Fact]
    public void A_damaged_cached_file_is_removed_even_where_it_cannot_be_fetched_again()
    {
        Put(Cached, [1, 2, 3]);
        Assert.Throws<DataUnavailableException>(() => Read(Cache(offline: true)));
        Assert.False(File.Exists(Cached));
    }

    [Fact]
    public void Offline_nothing_is_asked_and_the_places_searched_are_named()
    {
        Directory.CreateDirectory(Own);
        var error = Assert.Throws<DataUnavailableException>(() => Read(Cache(own: true, offline: true)));
        Assert.Equal("DL_OFFLINE is set", error.Reason);
        Assert.Contains(Own, error.Message);
        Assert.Contains(CacheFolder, error.Message);
        Assert.Contains("DL_OFFLINE=1", error.Message);
        Assert.Empty(mirrors.Asked);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_noticed()
    {
        Cache(own: true, offline: true);
        Assert.Contains(notices, notice => notice.Contains(Own) && notice.Contains("does not exist"));
    }

    [Fact]
    public void A_cache_that_cannot_be_written_to_makes_the_data_unavailable_and_says_why()
    {
        File.WriteAllText(CacheFolder, "a file where the folder should be");
        mirrors.On("one.test", FakeMirrors.Good).On("two.test", FakeMirrors.Good);
        var error = Assert.Throws<DataUnavailableException>(() => Read(Cache()));
        Assert.Equal("every mirror failed", error.Reason);
        Assert.Contains(CacheFolder, error.Message);
    }

    [Fact]
    public async Task Concurrent_processes_all_get_the_whole_file()
    {
        mirrors.On("one.test", () => FakeMirrors.Stream(new SlowStream(FakeMirrors.Content, 20_000, TimeSpan.FromMilliseconds(3))));
        Put(Cached, [9, 9, 9]); // which all of them find damaged, remove and replace at about the same time
        var processes = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(() => Read(Cache()), TaskCreationOptions.LongRunning));
        Assert.All(await Task.WhenAll(processes), content => Assert.Equal(FakeMirrors.Content, content));
        Assert.Equal(FakeMirrors.Content, File.ReadAllBytes(Cached));
        AssertNothingElseInTheCache();
    }

    [Fact]
    public void A_machine_without_a_network_waits_once_and_briefly()
    {
        mirrors.Silent("one.test").Silent("two.test");
        var downloader = new Downloader(new HttpClient(mirrors)) { AnswerLimit = TimeSpan.FromSeconds(0.4) };
        var started = Stopwatch.GetTimestamp();
        var first = Assert.Throws<DataUnavailableException>(() => Read(Cache(downloader: downloader)));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0.35, 10);
        Assert.Equal("no network", first.Reason);

        var second = Assert.Throws<DataUnavailableException>(() => Read(Cache(downloader: downloader)));
        Assert.Equal("no network", second.Reason);
        Assert.Equal(2, mirrors.Asked.Count);
    }

    [Fact]
    public void When_all_mirrors_fail_the_message_tells_each_ones_reason()
    {
        mirrors.Unreachable("one.test").On("two.test", FakeMirrors.Good, HttpStatusCode.NotFound);
        var error = Assert.Throws<DataUnavailableException>(() => Read(Cache()));
        Assert.Equal("every mirror failed", error.Reason);
        Assert.Contains("https://one.test/toy/set.bin: Name or service not known", error.Message);
        Assert.Contains("https://two.test/toy/set.bin: ", error.Message);
        Assert.Contains("404", error.Message);
        Assert.Contains(notices, notice => notice.StartsWith("https://one.test/"));
        AssertNothingElseInTheCache();
    }

    private DataCache Cache(bool own = false, bool offline = false, Downloader? downloader = null) => new(
        new(own ? [Own] : [], CacheFolder, offline),
        downloader ?? new Downloader(new HttpClient(mirrors)) { AnswerLimit = TimeSpan.FromSeconds(60) }, // a busy machine is not offline
        Notice);

    private void Notice(string notice)
    {
        lock (notices) notices.Add(notice);
    }

    private void AssertNothingElseInTheCache()
    {
        if (Directory.Exists(CacheFolder))
            Assert.All(Directory.GetFiles(CacheFolder, "*", SearchOption.AllDirectories), path => Assert.Equal(Cached, path));
    }

    private static byte[] Read(DataCache cache)
    {
        using var stream = cache.Open(FakeMirrors.Set, FakeMirrors.File);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static void Put(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
