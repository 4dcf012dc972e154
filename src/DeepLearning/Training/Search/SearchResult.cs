using System.Collections;

namespace DeepLearning;

/// <summary>What one choice of hyper-parameters brought.</summary>
/// <param name="Number">Counted from 1, in the order in which trials began.</param>
/// <param name="Parameters">The choice.</param>
/// <param name="Value">What the objective said; NaN if it failed.</param>
/// <param name="Budget">How much the trial was given for it, such as epochs; 1 where all get the same.</param>
/// <param name="Error">Why it failed; null if it did not.</param>
public sealed record Trial(int Number, Parameters Parameters, double Value, int Budget = 1, string? Error = null)
{
    /// <summary>"trial 3: 0.0812 with learning rate 0.00312, hidden 64".</summary>
    public override string ToString() => $"trial {Number}: {Error ?? $"{Value:G4}"} with {Parameters}";
}

/// <summary>All trials of a search, in the order in which they began, each with its last value.</summary>
[TypeFormatterSource(typeof(SearchResultFormatters), PreferredMimeTypes = [FigureFormatters.Html, FigureFormatters.Text])]
public sealed class SearchResult : IReadOnlyList<Trial>
{
    private const int MostRows = 20;
    private readonly bool higherIsBetter;
    private readonly List<Trial> trials;

    internal SearchResult(IReadOnlyList<Trial> evaluations, bool higherIsBetter)
    {
        (Evaluations, this.higherIsBetter) = (evaluations, higherIsBetter);
        trials = [.. evaluations.GroupBy(trial => trial.Number).Select(same => same.Last())];
    }

    /// <summary>Every call of the objective, in order: a trial that was given more and more stands here several times.</summary>
    public IReadOnlyList<Trial> Evaluations { get; }

    /// <summary>The best evaluation.</summary>
    /// <exception cref="InvalidOperationException">All trials failed.</exception>
    public Trial Best => Ranked(Evaluations).FirstOrDefault(trial => trial.Error is null) ?? throw new InvalidOperationException(
        $"All {Count} trials failed, the first with: {(Count == 0 ? "" : trials[0].Error)}");

    /// <summary>The best value after each evaluation; NaN until one succeeds.</summary>
    public IReadOnlyList<double> BestSoFar
    {
        get
        {
            var (best, all) = (double.NaN, new List<double>());
            foreach (var trial in Evaluations) all.Add(best = IsBetter(trial.Value, best) ? trial.Value : best);
            return all;
        }
    }

    /// <inheritdoc/>
    public int Count => trials.Count;

    /// <inheritdoc/>
    public Trial this[int index] => trials[index];

    internal TextTable Table
    {
        get
        {
            var names = trials.Count == 0 ? [] : trials[0].Parameters.Values.Keys.ToArray();
            return new(["trial", .. names, "budget", "value"], [.. Ranked(trials).Take(MostRows).Select(Row)]);

            static string[] Row(Trial trial) =>
            [
                $"{trial.Number}", .. trial.Parameters.Values.Values.Select(Parameters.Show), $"{trial.Budget}",
                trial.Error ?? $"{trial.Value:G4}",
            ];
        }
    }

    internal string Rest => Count <= MostRows ? "" : $"\n… and {Count - MostRows} more";

    /// <summary>The best value so far over the evaluations: how fast the search has come there.</summary>
    public Figure Plot(string title = "Best so far") => DeepLearning.Plot.Line(
        new PlotValues(Enumerable.Range(1, Evaluations.Count).Select(i => (double)i)), new PlotValues(BestSoFar),
        title, "evaluation", "best value");

    /// <inheritdoc/>
    public IEnumerator<Trial> GetEnumerator() => trials.GetEnumerator();

    /// <summary>A table of the best trials, the best first.</summary>
    public override string ToString() => Table + Rest;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<Trial> Ranked(IEnumerable<Trial> some) =>
        some.OrderBy(trial => trial.Error is null ? higherIsBetter ? -trial.Value : trial.Value : double.PositiveInfinity);

    private bool IsBetter(double value, double than) =>
        !double.IsNaN(value) && (double.IsNaN(than) || (higherIsBetter ? value > than : value < than));
}

internal sealed class SearchResultFormatters() : TableFormatters<SearchResult>(result => result.Table.ToHtml() + result.Rest);
