namespace DeepLearning.Tests;

public class HyperbandTests
{
    private static readonly SearchSpace Space = new SearchSpace().Number("q", 0, 1);

    [Fact]
    public void The_brackets_are_those_of_the_paper()
    {
        // R = 81, η = 3: table 1 of Li et al., JMLR 2018.
        Assert.Equal(
            ["81:1 27:3 9:9 3:27 1:81", "34:3 11:9 3:27 1:81", "15:9 5:27 1:81", "8:27 2:81", "5:81"],
            Tune.Brackets(81, 3).Select(bracket => Show(bracket, 81, 3)));
        // R need not be a power of η: s_max = 3, and budgets are rounded to whole epochs.
        Assert.Equal("8:1 4:2 2:5 1:10", Show(Tune.Brackets(10, 2)[0], 10, 2));

        static string Show(Tune.Bracket bracket, int most, int reduction) =>
            string.Join(' ', Tune.Rounds(bracket, most, reduction).Select(round => $"{round.trials}:{round.budget}"));
    }

    [Fact]
    public void Trials_go_on_and_the_best_are_kept()
    {
        var epochs = new Dictionary<double, List<int>>();
        var result = Tune.SuccessiveHalving(Space, 9, 9, parameters =>
        {
            var q = parameters.Number("q");
            epochs[q] = [];
            return budget =>
            {
                epochs[q].Add(budget);
                return q + 1.0 / budget;
            };
        }, seed: 1);
        Assert.Equal(9 + 3 + 1, result.Evaluations.Count);
        var ranked = epochs.OrderBy(entry => entry.Key).Select(entry => string.Join(' ', entry.Value)).ToArray();
        Assert.Equal(["1 3 9", "1 3", "1 3", "1", "1", "1", "1", "1", "1"], ranked);
        Assert.Equal((epochs.Keys.Min(), 9), (result.Best.Parameters.Number("q"), result.Best.Budget));
        Assert.Equal(9, result.Count);
    }

    [Fact]
    public void All_brackets_run_and_failures_drop_out()
    {
        var calls = 0;
        SearchResult Run() => Tune.Hyperband(Space, 9, parameters => budget =>
        {
            calls++;
            return parameters.Number("q") > 0.7 ? throw new InvalidOperationException("too large") : parameters.Number("q");
        }, seed: 3, higherIsBetter: true);
        var result = Run();
        Assert.Equal(9 + 5 + 3, result.Count);
        Assert.Equal(calls, result.Evaluations.Count);
        Assert.All(result.Where(trial => trial.Error is not null), trial => Assert.True(trial.Budget is 1 or 3 or 9));
        Assert.Equal(result.Evaluations.Where(trial => trial.Error is null).Max(trial => trial.Value), result.Best.Value);
        Assert.True(result.Best.Value is > 0.4 and <= 0.7);
        Assert.Equal(result.ToString(), Run().ToString());
    }

    [Fact]
    public void Early_losers_save_budget_for_more_trials()
    {
        // Learning curves that are told apart early: with the same budget Hyperband sees more trials than training each to the end.
        var (byBand, byChance) = (new List<double>(), new List<double>());
        for (var seed = 0; seed < 11; seed++)
        {
            var spent = 0;
            byBand.Add(Tune.Hyperband(Space, 27, parameters =>
            {
                var before = 0;
                return budget =>
                {
                    spent += budget - before;
                    before = budget;
                    return Loss(parameters.Number("q"), budget);
                };
            }, seed).Best.Value);
            byChance.Add(Tune.Random(Space, spent / 27, p => Loss(p.Number("q"), 27), seed).Best.Value);
        }
        var (band, chance) = (byBand.Order().ElementAt(5), byChance.Order().ElementAt(5));
        Assert.True(band < chance, $"Hyperband {band}, random {chance}");

        static double Loss(double q, int epochs) => Math.Abs(q - 0.3) + Math.Exp(-epochs / 5.0);
    }

    [Fact]
    public void Bad_budgets_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Tune.Hyperband(Space, 0, _ => _ => 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tune.Hyperband(Space, 9, _ => _ => 0, reduction: 1));
    }
}
