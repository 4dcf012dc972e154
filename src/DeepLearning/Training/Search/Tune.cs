namespace DeepLearning;

/// <summary>
/// Searches for good hyper-parameters. The objective trains with some and says how good that was, a loss unless <c>higherIsBetter</c>. A
/// trial
/// that throws or says NaN is written down as failed, and the search goes on.
/// <code>
/// var found = Tune.Random(space, trials: 20, parameters =&gt; Train(parameters.Number("learning rate"), parameters.Whole("hidden")), seed:
/// 1);
/// </code>
/// </summary>
public static partial class Tune
{
    /// <summary>Tries all combinations of evenly spaced values: simple, but with d ranges it takes points^d trials.</summary>
    /// <param name="space">What may be chosen.</param>
    /// <param name="objective">Trains and says how good that was.</param>
    /// <param name="points">Values per range, both ends included (the middle, if 1); of choices all are tried.</param>
    /// <param name="higherIsBetter">Whether the objective is an accuracy rather than a loss.</param>
    public static SearchResult Grid(SearchSpace space, Func<Parameters, double> objective, int points = 3, bool higherIsBetter = false)
    {
        Examine(space, objective);
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        IEnumerable<(string, object)[]> all = [[]];
        foreach (var dimension in space.Dimensions)
            all = all.SelectMany(chosen =>
                dimension.Grid(points).Select(value => ((string, object)[])[.. chosen, (dimension.Name, value)]));
        return RunAll([.. all.Select(chosen => new Parameters(chosen))], objective, higherIsBetter);
    }

    /// <summary>Tries random combinations: where only some hyper-parameters matter, each trial tries new values of those (Bergstra and
    /// Bengio,
    /// "Random Search for Hyper-Parameter Optimization", 2012).</summary>
    /// <param name="space">What may be chosen.</param>
    /// <param name="trials">How many, at least 1.</param>
    /// <param name="objective">Trains and says how good that was.</param>
    /// <param name="seed">The same seed makes the same choices; more trials begin with those of fewer.</param>
    /// <param name="higherIsBetter">Whether the objective is an accuracy rather than a loss.</param>
    public static SearchResult Random(
        SearchSpace space, int trials, Func<Parameters, double> objective, long seed = 0, bool higherIsBetter = false)
    {
        Examine(space, objective);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        var points = Enumerable.Range(0, trials).Select(trial => RandomPoint(space, seed, trial));
        return RunAll([.. points.Select(space.At)], objective, higherIsBetter);
    }

    private static SearchResult RunAll(IReadOnlyList<Parameters> choices, Func<Parameters, double> objective, bool higherIsBetter)
    {
        var trials = new Trials(higherIsBetter);
        foreach (var (i, parameters) in Progress.Over([.. choices.Index()], "trials"))
            trials.Run(i + 1, parameters, 1, () => objective(parameters));
        return trials.Result;
    }

    private static double[] RandomPoint(SearchSpace space, long seed, int trial)
    {
        var random = new SeededRandom(seed, trial);
        return space.Draw(ref random);
    }

    private static void Examine(SearchSpace space, Delegate objective)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(objective);
        if (space.Dimensions.Count == 0) throw new ArgumentException("The space is empty: there is nothing to choose.", nameof(space));
    }
}
