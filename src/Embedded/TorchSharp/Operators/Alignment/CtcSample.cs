using TorchSharp.Kernels;

namespace TorchSharp.Operators;

/// <summary>
/// One sample of a connectionist temporal classification (Graves et al., 2006): all ways to read a label sequence off T steps, where each
/// step shows a label again, the next one, or a blank. Sums over these ways by recursion, in logarithms.
/// </summary>
internal sealed class CtcSample
{
    private readonly double[] logProbs;
    private readonly int[] labels;
    private readonly int steps;
    private readonly int classes;

    /// <param name="logProbs">Log-probabilities, <c>[T, C]</c>.</param>
    /// <param name="target">The label sequence, without blanks.</param>
    /// <param name="classes">C.</param>
    /// <param name="blank">The class that shows nothing.</param>
    public CtcSample(double[] logProbs, ReadOnlySpan<long> target, int classes, int blank)
    {
        (this.logProbs, this.classes, steps) = (logProbs, classes, logProbs.Length / classes);
        labels = new int[2 * target.Length + 1];                                // a blank before, between and after the labels
        for (var s = 0; s < labels.Length; s++) labels[s] = s % 2 == 0 ? blank : (int)target[s / 2];
    }

    /// <summary>−ln P(target); ∞ if there are too few steps.</summary>
    public double Loss() => steps == 0 ? (labels.Length == 1 ? 0 : double.PositiveInfinity) : -Total(Forward());

    /// <summary>
    /// Adds scale · (pₜ(c) − P(step t shows c | target)) to <paramref name="slope"/>, <c>[T, C]</c>: the gradient for the logits, if the
    /// log-probabilities are their log-softmax.
    /// </summary>
    public void Slope(double[] slope, double scale)
    {
        if (steps == 0) return;
        var (forward, backward) = (Forward(), Backward());
        var total = Total(forward);
        var shown = new double[classes];
        for (var t = 0; t < steps; t++)
        {
            Array.Fill(shown, double.NegativeInfinity);
            for (var s = 0; s < labels.Length; s++)
                shown[labels[s]] = Elementary.LogAddExp(shown[labels[s]], forward[t * labels.Length + s] + backward[t * labels.Length + s]);
            for (var c = 0; c < classes; c++)
            {
                var logProb = logProbs[t * classes + c];
                slope[t * classes + c] += scale * (Math.Exp(logProb) - Math.Exp(shown[c] - total - logProb));
            }
        }
    }

    private double At(int t, int s) => logProbs[t * classes + labels[s]];

    /// <summary>A label may follow another one without a blank between them.</summary>
    private bool Skips(int s) => s >= 2 && labels[s] != labels[s - 2];

    private double Total(double[] forward)
    {
        var last = forward.AsSpan(forward.Length - labels.Length);
        return labels.Length == 1 ? last[0] : Elementary.LogAddExp(last[^1], last[^2]);
    }

    /// <summary>α[t, s] = ln P(the first t steps lead to place s).</summary>
    private double[] Forward()
    {
        var n = labels.Length;
        var alpha = new double[steps * n];
        Array.Fill(alpha, double.NegativeInfinity);
        for (var s = 0; s < Math.Min(n, 2); s++) alpha[s] = At(0, s);
        for (var t = 1; t < steps; t++)
            for (var s = 0; s < n; s++)
            {
                var before = alpha.AsSpan((t - 1) * n, n);
                var sum = before[s];
                if (s >= 1) sum = Elementary.LogAddExp(sum, before[s - 1]);
                if (Skips(s)) sum = Elementary.LogAddExp(sum, before[s - 2]);
                alpha[t * n + s] = sum + At(t, s);
            }
        return alpha;
    }

    /// <summary>β[t, s] = ln P(the steps from t on lead from place s to the end).</summary>
    private double[] Backward()
    {
        var n = labels.Length;
        var beta = new double[steps * n];
        Array.Fill(beta, double.NegativeInfinity);
        for (var s = Math.Max(0, n - 2); s < n; s++) beta[(steps - 1) * n + s] = At(steps - 1, s);
        for (var t = steps - 2; t >= 0; t--)
            for (var s = 0; s < n; s++)
            {
                var after = beta.AsSpan((t + 1) * n, n);
                var sum = after[s];
                if (s + 1 < n) sum = Elementary.LogAddExp(sum, after[s + 1]);
                if (s + 2 < n && Skips(s + 2)) sum = Elementary.LogAddExp(sum, after[s + 2]);
                beta[t * n + s] = sum + At(t, s);
            }
        return beta;
    }
}
