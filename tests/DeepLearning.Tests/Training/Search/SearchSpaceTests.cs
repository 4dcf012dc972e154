namespace DeepLearning.Tests;

public class SearchSpaceTests
{
    [Fact]
    public void Draws_spread_over_the_whole_range()
    {
        var space = new SearchSpace().Number("f", -1, 3).LogNumber("l", 1e-4, 1e-1).Whole("i", 2, 5).Choice("c", "a", "b");
        var drawn = Tune.Random(space, 3000, _ => 0, seed: 4).Select(trial => trial.Parameters).ToArray();
        Assert.All(drawn, p => Assert.True(p.Number("f") is >= -1 and <= 3 && p.Number("l") is >= 1e-4 and <= 1e-1));
        Assert.InRange(drawn.Average(p => p.Number("f")), 0.9, 1.1);
        Assert.InRange(drawn.Count(p => p.Number("l") < 1e-3), 900, 1100); // a third of the decades
        foreach (var i in new[] { 2, 3, 4, 5 }) Assert.InRange(drawn.Count(p => p.Whole("i") == i), 650, 850);
        Assert.InRange(drawn.Count(p => p.Choice<string>("c") == "a"), 1400, 1600);
    }

    [Fact]
    public void A_grid_has_all_combinations()
    {
        var space = new SearchSpace().LogNumber("lr", 0.001, 0.1).Whole("n", 1, 2).Choice("c", "x", "y");
        var grid = Tune.Grid(space, p => p.Number("lr"), points: 3);
        Assert.Equal(3 * 2 * 2, grid.Count);
        Assert.Equal(12, grid.Select(trial => trial.Parameters.ToString()).Distinct().Count());
        Assert.Equal([0.001, 0.01, 0.1], grid.Select(trial => Math.Round(trial.Value, 9)).Distinct());
        Assert.Equal("lr 0.001, n 1, c x", grid.Best.Parameters.ToString());
        var one = Tune.Grid(new SearchSpace().LogNumber("lr", 0.001, 0.1), p => p.Number("lr"), points: 1);
        Assert.Equal(0.01, Assert.Single(one).Value, 1e-9);
    }

    [Fact]
    public void The_same_seed_draws_the_same_and_more_trials_begin_alike()
    {
        var space = new SearchSpace().Number("f", 0, 1);
        var some = Tune.Random(space, 5, p => p.Number("f"), seed: 7);
        var more = Tune.Random(space, 9, p => p.Number("f"), seed: 7);
        Assert.Equal(some.Select(trial => trial.Value), more.Take(5).Select(trial => trial.Value));
        Assert.NotEqual(some[0].Value, Tune.Random(space, 1, p => p.Number("f"), seed: 8)[0].Value);
    }

    [Fact]
    public void Bad_ranges_and_names_are_refused()
    {
        var space = new SearchSpace().Number("f", 0, 1);
        Assert.Contains("already", Refused(() => space.Whole("f", 1, 2)));
        Assert.Contains("2 … 1", Refused(() => space.Number("g", 2, 1)));
        Assert.Contains("above 0", Refused(() => space.LogNumber("g", 0, 1)));
        Assert.Contains("no options", Refused(() => space.Choice<string>("g")));
        Assert.Contains("nothing to choose", Refused(() => Tune.Random(new(), 1, _ => 0)));
        Assert.StartsWith("failed: There is no hyper-parameter \"g\"; there are: f", Tune.Random(space, 1, p => p.Number("g"))[0].Error);
        Assert.Contains("a Double, not a Int32", Tune.Random(space, 1, p => p.Whole("f"))[0].Error);
    }

    [Fact]
    public void Failures_are_written_down_and_the_search_goes_on()
    {
        var space = new SearchSpace().Whole("i", 1, 4);
        var result = Tune.Grid(
            space, p => p.Whole("i") switch { 1 => throw new InvalidOperationException("no luck"), 2 => double.NaN, var i => i },
            points: 4);
        Assert.Equal(["failed: no luck", "failed: the value is NaN", null, null], result.Select(trial => trial.Error));
        Assert.Equal((3, 3), (result.Best.Number, result.Best.Value));
        Assert.Equal([double.NaN, double.NaN, 3, 3], result.BestSoFar);
        Assert.Equal(4, Tune.Grid(space, p => p.Whole("i"), 4, higherIsBetter: true).Best.Value);
        Assert.Equal(
            "trial  i  budget                     value\n3      3       1                         3\n"
            + "4      4       1                         4\n1      1       1           failed: no luck\n"
            + "2      2       1  failed: the value is NaN", result.ToString());
        Assert.Contains("4 points", result.Plot().Description);
        var none = Tune.Random(space, 2, _ => throw new InvalidOperationException("no luck"));
        Assert.Contains("All 2 trials failed, the first with: failed: no luck",
            Assert.Throws<InvalidOperationException>(() => none.Best).Message);
    }

    private static string Refused(Action action) => Assert.Throws<ArgumentException>(action).Message;
}
