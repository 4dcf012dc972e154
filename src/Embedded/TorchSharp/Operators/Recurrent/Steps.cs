using System.Collections;

namespace TorchSharp.Operators;

/// <summary>
/// The steps of a batch of sequences whose rows lie step after step, and within a step sequence after sequence, the longest first: step t
/// has as many rows as there are sequences longer than t.
/// </summary>
internal sealed class Steps : IEnumerable<(int Row, int Count)>
{
    private readonly (int Row, int Count)[] steps;

    /// <param name="counts">The rows of each step, none of which has more than the one before.</param>
    /// <param name="reverse">Walk from the last step to the first.</param>
    public Steps(IReadOnlyList<long> counts, bool reverse)
    {
        steps = new (int, int)[counts.Count];
        for (var t = 0; t < steps.Length; t++)
        {
            steps[t] = (Rows, checked((int)counts[t]));
            Rows += steps[t].Count;
        }
        Sequences = steps.Length == 0 ? 0 : steps[0].Count;
        IsReverse = reverse;
        if (reverse) Array.Reverse(steps);
    }

    /// <summary>The rows of all steps.</summary>
    public int Rows { get; }

    /// <summary>The number of sequences.</summary>
    public int Sequences { get; }

    /// <summary>True if the walk goes from the last step to the first.</summary>
    public bool IsReverse { get; }

    /// <summary>The same steps, walked the other way: what a backward pass does.</summary>
    public IEnumerable<(int Row, int Count)> Backwards()
    {
        for (var i = steps.Length - 1; i >= 0; i--) yield return steps[i];
    }

    public IEnumerator<(int Row, int Count)> GetEnumerator() => ((IEnumerable<(int, int)>)steps).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
