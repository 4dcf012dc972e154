namespace DeepLearning;

/// <summary>06.e3: Adam with decoupled weight decay, w ← (1 − ηλ) w, then Adam's step.</summary>
internal sealed class AdamWTest : HiddenTest<Func<Func<double, double>, double, double, double, int, double[]>>
{
    public override string Id => "06.e3";

    protected override string Shape =>
        "a function of the gradient, the first w, the rate, the decay and the number of steps that returns the w after each step, double[]";

    protected override void Run(Func<Func<double, double>, double, double, double, int, double[]> answer)
    {
        foreach (var (name, gradient, start, rate, decay, steps) in new (string, Func<double, double>, double, double, double, int)[]
        {
            // Not w => 2 * w first: Adam does not feel the size of gradients, and there the penalty's share only changes the size.
            ("w => w - 3", w => w - 3, 0.5, 0.2, 0.1, 5), ("w => 2 * w", w => 2 * w, 1.0, 0.1, 0.5, 4), ("w => Math.Cos(w)", Math.Cos, 0.5, 0.05, 1.0, 3),
        })
        {
            var actual = answer(gradient, start, rate, decay, steps);
            double[] With(bool coupled = false, double shrink = -1, bool corrects = true) =>
                Path(gradient, start, rate, coupled ? decay : 0, coupled ? 0 : shrink < 0 ? rate * decay : shrink, corrects, steps);
            var diagnosis = Same(actual, With(coupled: true)) ? "That is Adam with L2: here the decay must not go through Adam's division."
                : Same(actual, With(shrink: 0)) ? "That is Adam without any decay."
                : Same(actual, With(shrink: decay)) ? "The weight shrinks by 1 − rate · decay, not by 1 − decay."
                : Same(actual, With(corrects: false)) ? "The bias correction is missing: m / (1 − 0.9ᵗ) and v / (1 − 0.999ᵗ), with t = 1 in the first step."
                : actual is not null && actual.Length != steps ? $"There should be {steps} numbers, one after each step." : null;
            Case.Near(FormattableString.Invariant($"AdamW({name}, {start}, {rate}, {decay}, {steps})"), With(), actual, diagnosis, tolerance: 1e-7);
        }
    }

    private static double[] Path(Func<double, double> gradient, double w, double rate, double penalty, double shrink, bool corrects, int steps)
    {
        var (path, m, v) = (new double[steps], 0.0, 0.0);
        for (var t = 1; t <= steps; t++)
        {
            var g = gradient(w) + (penalty * w);
            (m, v) = ((0.9 * m) + (0.1 * g), (0.999 * v) + (0.001 * g * g));
            var (first, second) = corrects ? (m / (1 - Math.Pow(0.9, t)), v / (1 - Math.Pow(0.999, t))) : (m, v);
            w *= 1 - shrink;
            path[t - 1] = w -= rate * first / (Math.Sqrt(second) + 1e-8);
        }

        return path;
    }

    private static bool Same(double[]? actual, double[] other) =>
        actual?.Length == other.Length && actual.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) < 1e-7);
}
