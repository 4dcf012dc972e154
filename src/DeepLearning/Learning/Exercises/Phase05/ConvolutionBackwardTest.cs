namespace DeepLearning;

/// <summary>05.e4: the gradients of yᵢ = Σⱼ wⱼ xᵢ₊ⱼ: ∂L/∂xₖ = Σᵢ gᵢ wₖ₋ᵢ and ∂L/∂wⱼ = Σᵢ gᵢ xᵢ₊ⱼ.</summary>
internal sealed class ConvolutionBackwardTest : HiddenTest<Func<double[], double[], double[], (double[] X, double[] W)>>
{
    public override string Id => "05.e4";

    protected override string Shape => "a function of x, w and g, three double[], that returns the gradients (X, W), two double[]";

    protected override void Run(Func<double[], double[], double[], (double[] X, double[] W)> answer)
    {
        foreach (var (x, w, g) in new[]
        {
            (new double[] { 1, 2, 3 }, new double[] { 1, -1 }, new double[] { 1, 0 }), ([1, 2, 3, 4], [2, 1, -1], [1, 3]),
            ([0.5, -1, 2, 0, 1], [3], [1, 2, 0, -1, 4]),
        })
        {
            var actual = answer(x, w, g);
            var call = $"Backward({Case.Text(x)}, {Case.Text(w)}, {Case.Text(g)})";
            double[] flipped = [.. w.Reverse()];
            Case.Near($"The gradient of x, of {call},", OfInput(x.Length, w, g), actual.X,
                actual.X is not null && actual.X.Length != x.Length ? "It has as many numbers as x."
                : Same(actual.X, OfInput(x.Length, flipped, g)) ? "y[i] used x[i + j] with w[j], so g[i] · w[j] goes to x[i + j]: the kernel is turned around here."
                : Same(actual.X, Last(x.Length, w, g)) ? "An x is used in several y: add the shares up (+=)." : null);
            Case.Near($"The gradient of w, of {call},", OfKernel(x, w.Length, g), actual.W,
                actual.W is not null && actual.W.Length != w.Length ? "It has as many numbers as w."
                : Same(actual.W, [.. w.Select((_, j) => g[^1] * x[g.Length - 1 + j])]) ? "A w is used in every y: add the shares up (+=)." : null);
        }
    }

    private static double[] OfInput(int length, double[] w, double[] g)
    {
        var gradient = new double[length];
        for (var i = 0; i < g.Length; i++)
            for (var j = 0; j < w.Length; j++) gradient[i + j] += g[i] * w[j];
        return gradient;
    }

    /// <summary>What is left if each share replaces the one before it.</summary>
    private static double[] Last(int length, double[] w, double[] g)
    {
        var gradient = new double[length];
        for (var i = 0; i < g.Length; i++)
            for (var j = 0; j < w.Length; j++) gradient[i + j] = g[i] * w[j];
        return gradient;
    }

    private static double[] OfKernel(double[] x, int length, double[] g) =>
        [.. Enumerable.Range(0, length).Select(j => g.Select((blame, i) => blame * x[i + j]).Sum())];

    private static bool Same(double[]? actual, double[] other) =>
        actual?.Length == other.Length && actual.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
}
