namespace DeepLearning;

/// <summary>A trial that can go on from where it is.</summary>
/// <param name="budget">How much it shall have had in all, such as epochs; more than at the call before.</param>
/// <returns>How good it is now.</returns>
public delegate double ResumableTrial(int budget);

public static partial class Tune
{
    /// <summary>
    /// Gives many trials little, keeps the best 1/η of them and gives those η times as much, and so on until one round has had everything
    /// (Jamieson and Talwalkar, "Non-stochastic Best Arm Identification", 2016).
    /// </summary>
    /// <param name="space">What may be chosen.</param>
    /// <param name="trials">How many begin, at least 1.</param>
    /// <param name="maximumBudget">What the trials of the last round have had, such as epochs, at least 1.</param>
    /// <param name="begin">Begins a trial: makes the model and the trainer, and returns the function that trains on.</param>
    /// <param name="seed">The same seed makes the same choices.</param>
    /// <param name="reduction">η, at least 2.</param>
    /// <param name="higherIsBetter">Whether the objective is an accuracy rather than a loss.</param>
    public static SearchResult SuccessiveHalving(
        SearchSpace space, int trials, int maximumBudget, Func<Parameters, ResumableTrial> begin, long seed = 0, int reduction = 3,
        bool higherIsBetter = false)
    {
        Examine(space, begin);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        var rounds = Math.Min(WholeLog(trials, reduction), WholeLog(maximumBudget, reduction));
        return RunBrackets(space, [new(rounds, trials)], maximumBudget, begin, seed, reduction, higherIsBetter);
    }

    /// <summary>
    /// Successive halving in several brackets, from many trials that begin with little to few that have everything at once: it hedges the
    /// question how early one can tell (Li et al., "Hyperband", JMLR 2018, algorithm 1). With R = <paramref name="maximumBudget"/> and η =
    /// <paramref name="reduction"/>, bracket s = ⌊log_η R⌋ … 0 begins n = ⌈(s_max + 1) / (s + 1) · ηˢ⌉ trials with R η⁻ˢ each.
    /// </summary>
    /// <inheritdoc cref="SuccessiveHalving"/>
    public static SearchResult Hyperband(
        SearchSpace space, int maximumBudget, Func<Parameters, ResumableTrial> begin, long seed = 0, int reduction = 3,
        bool higherIsBetter = false)
    {
        Examine(space, begin);
        return RunBrackets(space, Brackets(maximumBudget, reduction), maximumBudget, begin, seed, reduction, higherIsBetter);
    }

    /// <summary>Hyperband's brackets: how often each halves, and how many trials it begins.</summary>
    internal static Bracket[] Brackets(int maximumBudget, int reduction)
    {
        var most = WholeLog(maximumBudget, reduction);
        return [.. Enumerable.Range(0, most + 1).Select(i => most - i).Select(s =>
            new Bracket(s, (int)Math.Ceiling((most + 1) * Math.Pow(reduction, s) / (s + 1))))];
    }

    /// <summary>The rounds of a bracket: round i has ⌊n η⁻ⁱ⌋ trials, which have had R ηⁱ⁻ˢ at its end.</summary>
    internal static IEnumerable<(int trials, int budget)> Rounds(Bracket bracket, int maximumBudget, int reduction)
    {
        for (var i = 0; i <= bracket.Halvings; i++)
            yield return (
                Math.Max(1, (int)Math.Floor(bracket.Trials / Math.Pow(reduction, i) + 1e-9)),
                Math.Max(1, (int)Math.Round(maximumBudget * Math.Pow(reduction, i - bracket.Halvings))));
    }

    private static SearchResult RunBrackets(
        SearchSpace space, Bracket[] brackets, int maximumBudget, Func<Parameters, ResumableTrial> begin, long seed, int reduction,
        bool higherIsBetter)
    {
        var (trials, begun) = (new Trials(higherIsBetter), 0);
        var live = new List<Candidate>();
        (Bracket bracket, int trials, int budget)[] rounds = [.. brackets.SelectMany(bracket =>
            Rounds(bracket, maximumBudget, reduction).Select(round => (bracket, round.trials, round.budget)))];
        var last = default(Bracket);
        foreach (var (bracket, count, budget) in Progress.Over(rounds, "rounds"))
        {
            if (bracket != last)
                live = [.. Enumerable.Range(begun, count).Select(i => new Candidate(i + 1, space.At(RandomPoint(space, seed, i))))];
            (begun, last) = (begun + (bracket != last ? count : 0), bracket);
            live = [.. live.Take(count)];
            foreach (var candidate in live)
                candidate.Cost = trials.Cost(
                    trials.Run(candidate.Number, candidate.Parameters, budget, () => candidate.Train(begin, budget)));
            live = [.. live.Where(candidate => double.IsFinite(candidate.Cost)).OrderBy(candidate => candidate.Cost)];
        }
        return trials.Result;
    }

    /// <summary>The largest s with ηˢ ≤ value, in whole numbers.</summary>
    private static int WholeLog(int value, int reduction)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(reduction, 2);
        var s = 0;
        for (long power = reduction; power <= value; power *= reduction) s++;
        return s;
    }

    /// <summary>One run of successive halving.</summary>
    internal readonly record struct Bracket(int Halvings, int Trials);

    private sealed class Candidate(int number, Parameters parameters)
    {
        private ResumableTrial? trial;

        public int Number => number;

        public Parameters Parameters => parameters;

        public double Cost { get; set; }

        public double Train(Func<Parameters, ResumableTrial> begin, int budget) => (trial ??= begin(parameters))(budget);
    }
}
