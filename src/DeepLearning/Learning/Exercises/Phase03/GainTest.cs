namespace DeepLearning;

/// <summary>03.e3: the gain 1 / √E[f(z)²] of an activation, z normally distributed (He et al., 2015, for ReLU: √2).</summary>
internal sealed class GainTest : HiddenTest<Func<Func<double, double>, double>>
{
    private const double Tolerance = 2e-3;

    public override string Id => "03.e3";

    protected override string Shape => "a function of an activation, Func<double, double>, that returns its gain";

    protected override void Run(Func<Func<double, double>, double> answer)
    {
        foreach (var (name, f) in new (string, Func<double, double>)[]
        {
            ("z => z", z => z), ("z => Math.Max(0, z)", z => Math.Max(0, z)), ("Math.Tanh", Math.Tanh), ("z => 3 * z", z => 3 * z),
            ("z => z * z", z => z * z), ("z => z + 1", z => z + 1),
        })
        {
            var (square, mean) = (Expected(z => f(z) * f(z)), Expected(f));
            var (right, actual) = (1 / Math.Sqrt(square), answer(f));
            bool Is(double other) => Math.Abs(right - other) > Tolerance && Math.Abs(actual - other) < Tolerance;
            var diagnosis = Is(1 / square) ? "The mean square has to be undone, but the weights enter it squared: take the root."
                : Is(Math.Sqrt(square)) ? "That is how large the output is. The gain makes up for it: one over that."
                : Is(1 / Math.Sqrt(square - (mean * mean)))
                    ? "That is one over the standard deviation. The mean square keeps the mean in it: E[f²], without subtracting."
                : Is(1 / Expected(z => Math.Abs(f(z))))
                    ? "That is the mean of |f|: square first, then take the mean, then the root." : null;
            Case.Near($"Gain({name})", right, actual, diagnosis, Tolerance);
        }
    }

    /// <summary>E[g(z)] by the trapezoidal rule, which for a function that dies out at both ends is exact to rounding.</summary>
    private static double Expected(Func<double, double> g)
    {
        const double step = 1e-3;
        var sum = 0.0;
        for (var i = -10_000; i <= 10_000; i++)
        {
            var z = i * step;
            sum += g(z) * Math.Exp(-z * z / 2);
        }

        return sum * step / Math.Sqrt(2 * Math.PI);
    }
}
