namespace DeepLearning.Tests;

public class TextTests
{
    [Fact]
    public void Tiny_Shakespeare_is_as_published()
    {
        var text = Datasets.TinyShakespeare(RealData.CacheOrSkip("tinyshakespeare", "input.txt"), said => Assert.Fail(said));
        Assert.True(text.IsReal);
        Assert.StartsWith("Tiny Shakespeare: 1,115,394 characters, 65 distinct", text.ToString());
        Assert.Equal("First Citizen:", text.Lines[0]);
    }

    [Fact]
    public void The_names_are_as_published()
    {
        var names = Datasets.Names(RealData.CacheOrSkip("names", "names.txt"), said => Assert.Fail(said));
        Assert.True(names.IsReal);
        Assert.Equal(32_033, names.Lines.Count);
        Assert.Equal(["emma", "olivia", "ava"], names.Lines.Take(3));
    }

    [Fact]
    public void Without_them_generated_texts_take_their_place_aloud()
    {
        var said = new List<string>();
        var (play, names) = (Datasets.TinyShakespeare(RealData.Nothing, said.Add), Datasets.Names(RealData.Nothing, said.Add));
        Assert.Equal(2, said.Count);
        Assert.Equal((false, false), (play.IsReal, names.IsReal));
        Assert.EndsWith(said[0], play.Origin);
        Assert.EndsWith(said[1], names.Origin);
        Assert.InRange(play.Text.Length, 1_000_000, 1_001_000);
        Assert.Equal(32_000, names.Lines.Count);
    }

    [Fact]
    public void A_play_has_speakers_and_lines_and_no_trace_of_its_grammar()
    {
        var play = Datasets.GeneratedPlay(50_000, seed: 2);
        Assert.Equal(play.Text, Datasets.GeneratedPlay(50_000, seed: 2).Text);
        Assert.NotEqual(play.Text, Datasets.GeneratedPlay(50_000, seed: 3).Text);
        Assert.InRange(play.Text.Distinct().Count(), 45, 65);
        Assert.DoesNotContain(play.Text, c => c is '{' or '}' || c > 126 || (c < ' ' && c != '\n'));
        Assert.All(play.Lines, line => Assert.InRange(line.Length, 1, 62));
        var turns = play.Text.TrimEnd('\n').Split("\n\n");
        Assert.InRange(turns.Length, 200, 1_000);
        Assert.All(turns, turn => Assert.Matches("^[A-Z][A-Za-z ]+:\n[A-Z]", turn));
        Assert.InRange(turns.Select(turn => turn[..turn.IndexOf(':')]).Distinct().Count(), 15, 20);
    }

    [Fact]
    public void Names_are_distinct_and_more_regular_than_chance()
    {
        var names = Datasets.GeneratedNames(5_000, seed: 2);
        Assert.Equal(names.Text, Datasets.GeneratedNames(5_000, seed: 2).Text);
        Assert.Distinct(names.Lines);
        Assert.All(names.Lines, name => Assert.Matches("^[a-z]{3,12}$", name));
        Assert.InRange(names.Lines.Average(name => name.Length), 5, 8);

        // What follows a letter is far from even: that is what a bigram model learns. log 27 = 3.3 would be even.
        var pairs = names.Lines.SelectMany(name => $".{name}.".Zip($"{name}.")).GroupBy(pair => pair.First).ToArray();
        var total = pairs.Sum(group => group.Count());
        var loss = pairs.Sum(
            group => -group.GroupBy(pair => pair.Second).Sum(
            next => next.Count() * Math.Log((double)next.Count() / group.Count()))) / total;
        Assert.InRange(loss, 1.8, 2.5);
    }

    [Fact]
    public void Impossible_requests_name_the_argument()
    {
        Assert.Equal("characters", Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.GeneratedPlay(10)).ParamName);
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.GeneratedNames(0)).ParamName);
    }
}
