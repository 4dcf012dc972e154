using System.Diagnostics;

namespace DeepLearning.Tests;

public sealed class DownloaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dl-fetch-").FullName;
    private readonly FakeMirrors mirrors = new();

    private string Target => Path.Combine(folder, "set.bin");

    public void Dispose()
    {
        mirrors.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    public static TheoryData<string, string> BadBodies => new()
    {
        { "changed", "SHA-256" },
        { "short", "offers 199999 bytes, expected 200000" },
        { "short, length not announced", "ended after 199999 of 200000 bytes" },
        { "long", "offers 200001 bytes, expected 200000" },
        { "long, length not announced", "sends more than the 200000 bytes expected" },
        { "empty", "offers 0 bytes" },
        { "a page", "offers 14 bytes" },
    };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public void A_bad_body_is_rejected_with_its_reason_and_the_next_mirror_taken(string body, string reason)
    {
        mirrors.On("one.test", () => Body(body)).On("two.test", FakeMirrors.Good);
        var notices = new List<string>();
        Assert.Null(New().Fetch(FakeMirrors.Set, FakeMirrors.File, Target, notices.Add));
        Assert.Equal(FakeMirrors.Content, File.ReadAllBytes(Target));
        Assert.Contains(notices, notice => notice.StartsWith("https://one.test/toy/set.bin: ") && notice.Contains(reason));
        Assert.Equal([Target], Directory.GetFiles(folder));
    }

    [Fact]
    public void Never_more_than_the_declared_bytes_and_one_buffer_are_taken()
    {
        var endless = new SlowStream(new byte[10_000_000], 1 << 20, TimeSpan.Zero);
        mirrors.On("one.test", () => FakeMirrors.Stream(endless)).Unreachable("two.test");
        Assert.NotNull(New().Fetch(FakeMirrors.Set, FakeMirrors.File, Target, _ => { }));
        Assert.InRange(endless.Taken, FakeMirrors.Content.Length, FakeMirrors.Content.Length + (1 << 16));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void A_mirror_that_stalls_is_left_for_the_next()
    {
        mirrors.On("one.test", () => FakeMirrors.Stream(new SlowStream(FakeMirrors.Content[..50_000], 50_000, TimeSpan.Zero, hangs: true)))
            .On("two.test", FakeMirrors.Good);
        var notices = new List<string>();
        Assert.Null(New().Fetch(FakeMirrors.Set, FakeMirrors.File, Target, notices.Add));
        Assert.Contains(notices, notice => notice.Contains("too slow: 50000 of 200000 bytes"));
        Assert.Equal([Target], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_mirror_that_trickles_is_left_for_the_next()
    {
        mirrors.On("one.test", () => FakeMirrors.Stream(new SlowStream(FakeMirrors.Content, 1, TimeSpan.FromMilliseconds(20))))
            .On("two.test", FakeMirrors.Good);
        var notices = new List<string>();
        Assert.Null(New().Fetch(FakeMirrors.Set, FakeMirrors.File, Target, notices.Add));
        Assert.Contains(notices, notice => notice.Contains("too slow"));
    }

    [Fact]
    public void A_mirror_that_does_not_answer_costs_its_share_of_the_wait_and_only_once()
    {
        mirrors.Silent("one.test").On("two.test", FakeMirrors.Good);
        var downloader = New();
        var started = Stopwatch.GetTimestamp();
        Assert.Null(downloader.Fetch(FakeMirrors.Set, FakeMirrors.File, Target, _ => { }));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 2.5, 5.9);

        Assert.Null(downloader.Fetch(FakeMirrors.Set, FakeMirrors.File, Target, _ => { }));
        Assert.Equal(["https://one.test/toy/set.bin", "https://two.test/toy/set.bin", "https://two.test/toy/set.bin"], mirrors.Asked);
    }

    [Fact]
    public void A_mirror_that_answers_badly_is_no_reason_to_believe_in_being_offline()
    {
        mirrors.On("one.test", () => Body("changed")).Unreachable("two.test");
        var downloader = New();
        Assert.Equal("every mirror failed", downloader.Fetch(FakeMirrors.Set, FakeMirrors.File, Target, _ => { })!.Reason);
        mirrors.On("one.test", FakeMirrors.Good);
        Assert.Null(downloader.Fetch(FakeMirrors.Set, FakeMirrors.File, Target, _ => { }));
    }

    [Fact]
    public void What_arrived_before_a_connection_broke_is_kept_and_the_rest_asked_for()
    {
        mirrors.On("one.test", () => FakeMirrors.Stream(new SlowStream(FakeMirrors.Content[..160_000], 40_000, TimeSpan.Zero))).Unreachable(
            "two.test");
        Assert.NotNull(New().Fetch(FakeMirrors.Set, FakeMirrors.File, Target, _ => { }));
        Assert.Equal([Target + ".part"], Directory.GetFiles(folder));

        var notices = new List<string>();
        mirrors.Rest("one.test");
        Assert.Null(New().Fetch(FakeMirrors.Set, FakeMirrors.File, Target, notices.Add));
        Assert.Equal([null, 160_000, 160_000], mirrors.Ranges); // the second was unreachable
        Assert.EndsWith("from 0.2 MB on", notices[0]);
        Assert.Equal(FakeMirrors.Content, File.ReadAllBytes(Target));
        Assert.Equal([Target], Directory.GetFiles(folder));
    }

    [Fact]
    public void The_next_mirror_goes_on_where_one_broke_off()
    {
        mirrors.On("one.test", () => FakeMirrors.Stream(new SlowStream(FakeMirrors.Content[..100_000], 50_000, TimeSpan.Zero))).Rest(
            "two.test");
        Assert.Null(New().Fetch(FakeMirrors.Set, FakeMirrors.File, Target, _ => { }));
        Assert.Equal([null, 100_000], mirrors.Ranges);
        Assert.Equal(FakeMirrors.Content, File.ReadAllBytes(Target));
    }

    [Theory]
    [InlineData(100)] // shorter than the file, and not its beginning
    [InlineData(300_000)] // longer
    public void A_kept_part_that_is_wrong_costs_a_second_try_and_no_more(int length)
    {
        File.WriteAllBytes(Target + ".part", new byte[length]);
        mirrors.Rest("one.test");
        Assert.Null(New().Fetch(FakeMirrors.Set, FakeMirrors.File, Target, _ => { }));
        Assert.Equal(FakeMirrors.Content, File.ReadAllBytes(Target));
        Assert.Equal([Target], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_mirror_that_sends_another_range_than_asked_for_is_not_believed()
    {
        File.WriteAllBytes(Target + ".part", FakeMirrors.Content[..100_000]);
        mirrors.Rest("one.test", shift: 10).Rest("two.test");
        Assert.Null(New().Fetch(FakeMirrors.Set, FakeMirrors.File, Target, _ => { }));
        Assert.Equal(FakeMirrors.Content, File.ReadAllBytes(Target));
    }

    [Fact]
    public void A_long_download_says_how_far_it_is_and_a_short_one_does_not()
    {
        var notices = new List<string>();
        mirrors.On("one.test", () => FakeMirrors.Stream(new SlowStream(FakeMirrors.Content, 20_000, TimeSpan.Zero)));
        Assert.Null(New(quiet: 0).Fetch(FakeMirrors.Set, FakeMirrors.File, Target, notices.Add));
        Assert.Equal(Enumerable.Range(1, 9).Select(tenth => $"set.bin: {10 * tenth} % of 0.2 MB"), notices.Skip(1));

        notices.Clear();
        File.Delete(Target);
        Assert.Null(New().Fetch(FakeMirrors.Set, FakeMirrors.File, Target, notices.Add));
        Assert.Single(notices);
    }

    // Limits short enough for a test, long enough for a busy machine.
    private Downloader New(int quiet = 60) => new(new HttpClient(mirrors))
    {
        AnswerLimit = TimeSpan.FromSeconds(6),
        StallLimit = TimeSpan.FromSeconds(2),
        SlowestRate = 200_000,
        QuietFor = TimeSpan.FromSeconds(quiet),
    };

    private static HttpContent Body(string kind)
    {
        byte[] longer = [.. FakeMirrors.Content, 0];
        switch (kind)
        {
            case "changed":
                var changed = (byte[])FakeMirrors.Content.Clone();
                changed[^1]++;
                return new ByteArrayContent(changed);
            case "short": return new ByteArrayContent(FakeMirrors.Content, 0, FakeMirrors.Content.Length - 1);
            case "short, length not announced": return FakeMirrors.Stream(new SlowStream(FakeMirrors.Content[..^1], 65_536, TimeSpan.Zero));
            case "long": return new ByteArrayContent(longer);
            case "long, length not announced": return FakeMirrors.Stream(new SlowStream(longer, 65_536, TimeSpan.Zero));
            case "empty": return new ByteArrayContent([]);
            case "a page": return new StringContent("<html></html>\n");
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown body.");
        }
    }
}
