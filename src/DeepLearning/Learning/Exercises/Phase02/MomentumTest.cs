namespace DeepLearning;

/// <summary>02.e3: gradient descent with momentum, v ← 0.9 v + g, w ← w − η v.</summary>
internal sealed class MomentumTest : HiddenTest<Func<Func<double, double>, double, double, int, double[]>>
{
    public override string Id => "02.e3";

    protected override string Shape => "a function of the gradient, the first w, the rate and the number of steps that returns the w after each step, double[]";

    protected override void Run(Func<Func<double, double>, double, double, int, double[]> answer)
    {
        foreach (var (name, gradient, start, rate, steps) in new (string, Func<double, double>, double, double, int)[]
        {
            ("w => 2 * w", w => 2 * w, 1.0, 0.1, 4), ("w => w - 3", w => w - 3, 0.0, 0.5, 5), ("w => Math.Cos(w)", Math.Cos, 0.5, 0.05, 3),
        })
        {
            var actual = answer(gradient, start, rate, steps);
            var right = Path(gradient, start, rate, steps, (v, g) => (0.9 * v) + g);
            var diagnosis = Case.Same(actual, Path(gradient, start, rate, steps, (_, g) => g)) ? "That is descent without momentum: the velocity has to survive from step to step."
                : Case.Same(actual, Path(gradient, start, rate, steps, (v, g) => (0.9 * v) + (0.1 * g))) ? "Here the gradient comes in whole, not as a tenth: v = 0.9 v + g."
                : actual is not null && Case.Same(actual, [start, .. right[..^1]]) ? "The start is no step: return what comes after it."
                : actual is not null && actual.Length != steps ? $"There should be {steps} numbers, one after each step." : null;
            Case.Near(FormattableString.Invariant($"Momentum({name}, {start}, {rate}, {steps})"), right, actual, diagnosis);
        }
    }

    private static double[] Path(Func<double, double> gradient, double w, double rate, int steps, Func<double, double, double> next)
    {
        var (path, v) = (new double[steps], 0.0);
        for (var i = 0; i < steps; i++)
        {
            v = next(v, gradient(w));
            path[i] = w -= rate * v;
        }

        return path;
    }
}
