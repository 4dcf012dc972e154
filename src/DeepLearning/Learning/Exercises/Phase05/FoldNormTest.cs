namespace DeepLearning;

/// <summary>05.e3: batch normalization folded into the convolution before it: w γ/√(σ² + ε) and β + (b − μ) γ/√(σ² + ε).</summary>
internal sealed class FoldNormTest : HiddenTest<Func<double[], double, double, double, double, double, double, (double[] W, double B)>>
{
    public override string Id => "05.e3";

    protected override string Shape => "a function of w (double[]), b, mean, variance, gamma, beta and epsilon that returns the new (W, B)";

    protected override void Run(Func<double[], double, double, double, double, double, double, (double[] W, double B)> answer)
    {
        foreach (var (w, b, mean, variance, gamma, beta, epsilon) in new[]
        {
            (new[] { 1.0, -2, 0.5 }, 0.0, 0.5, 4.0, 1.0, 0.0, 1e-5), ([0.25, 3, -1, 2], 1.0, -2.0, 0.25, 1.5, 0.7, 1e-5),
            ([2.0], -0.5, 1.0, 0.0, 0.5, -1.0, 0.01),
        })
        {
            var scale = gamma / Math.Sqrt(variance + epsilon);
            var given = (double[])w.Clone();
            var actual = answer(given, b, mean, variance, gamma, beta, epsilon);
            if (!given.SequenceEqual(w)) throw new CaseFailedException("Fold changed the array w that it was given: make a new one.");
            var call = FormattableString.Invariant($"Fold({Case.Text(w)}, {b}, {mean}, {variance}, {gamma}, {beta}, {epsilon})");
            Case.Near($"The weights of {call}", Times(w, scale), actual.W,
                Same(actual.W, Times(w, gamma / (variance + epsilon))) ? "It is divided by the standard deviation, the root of the variance."
                : Same(actual.W, Times(w, gamma / (Math.Sqrt(variance) + epsilon))) ? "ε is added to the variance, before the root."
                : Same(actual.W, Times(w, 1 / Math.Sqrt(variance + epsilon))) ? "γ scales the result, and so the weights." : null);
            Case.Near($"The bias of {call}", beta + ((b - mean) * scale), actual.B,
                Near(actual.B, b + beta - (mean * scale)) ? "The old bias goes through the normalization, too: it is scaled like the weights."
                : Near(actual.B, beta + (b * scale)) ? "The mean has to be taken away."
                : Near(actual.B, (b - mean) * scale) ? "β is added at the end." : null);
        }
    }

    private static double[] Times(double[] w, double scale) => [.. w.Select(weight => weight * scale)];

    private static bool Near(double actual, double other) => Math.Abs(actual - other) < 1e-9;

    private static bool Same(double[]? actual, double[] other) =>
        actual?.Length == other.Length && actual.Zip(other).All(pair => Near(pair.First, pair.Second));
}
