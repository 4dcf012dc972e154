namespace DeepLearning.Tests;

[Collection(SharedLiveOutput.Name)]
public sealed class ProgressTests : IDisposable
{
    private readonly List<string> _seen = [];

    public ProgressTests() => LiveOutput.Connect(view =>
    {
        _seen.Add($"{view}");
        return next => _seen.Add($"{next}");
    });

    public void Dispose() => LiveOutput.Disconnect();

    [Fact]
    public void A_bar_grows_a_few_times_a_second_and_ends_full()
    {
        var clock = new Clock();
        var got = new List<int>();
        foreach (var item in Progress.Over([.. Enumerable.Range(0, 10)], "items", clock))
        {
            got.Add(item);
            clock.Seconds += 0.11;
        }

        Assert.Equal(Enumerable.Range(0, 10), got);
        Assert.Equal([0, 2, 4, 6, 8, 10], _seen.Select(text => int.Parse(text.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("items ████░░░░░░░░░░░░░░░░ 2 of 10", _seen[1]);
        Assert.Equal("items ████████████████████ 10 of 10", _seen[^1]);
    }

    [Fact]
    public void Nothing_to_do_is_a_full_bar()
    {
        Assert.Empty(Progress.Over(Array.Empty<int>(), "none"));
        Assert.Equal("none ████████████████████ 0 of 0", Assert.Single(_seen));
    }

    [Fact]
    public void On_the_page_a_full_bar_is_gone() =>
        Assert.Empty(new ProgressView("items", 4, 4).ToHtml());

    [Fact]
    public void The_page_gets_an_element_for_progress() =>
        Assert.Contains("<progress max=\"4\" value=\"1\"", new ProgressView("a < b", 1, 4).ToHtml(), StringComparison.Ordinal);

    private sealed class Clock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => (long)Math.Round(Seconds * 1000);
    }
}
