namespace DeepLearning;

/// <summary>01.e3: one step of gradient descent of a neuron p = σ(w x + b): w ← w − η (p − y) x, b ← b − η (p − y).</summary>
internal sealed class GradientStepTest : HiddenTest<Func<double, double, double, int, double, (double W, double B)>>
{
    public override string Id => "01.e3";

    protected override string Shape => "a function of w, b, x, y (an int) and the rate that returns the new (w, b)";

    protected override void Run(Func<double, double, double, int, double, (double W, double B)> answer)
    {
        foreach (var (w, b, x, y, rate) in new[] { (0.0, 0.0, 2.0, 1, 0.5), (1.0, -1.0, 3.0, 0, 0.1), (-0.5, 0.25, -1.5, 1, 1.0) })
        {
            var error = (1 / (1 + Math.Exp(-((w * x) + b)))) - y;
            double[] right = [w - (rate * error * x), b - (rate * error)];
            var actual = answer(w, b, x, y, rate);
            var diagnosis = Near(actual, w + (rate * error * x), b + (rate * error)) ? "That is a step up the hill: subtract the gradient."
                : Near(actual, w - (rate * error), b - (rate * error)) ? "The weight's share of the blame has its input in it: (p − y) · x."
                : Near(actual, w - (rate * ((w * x) + b - y) * x), b - (rate * ((w * x) + b - y))) ? "p is the sigmoid of w x + b, not the sum itself." : null;
            Case.Near(FormattableString.Invariant($"OneStep({w}, {b}, {x}, {y}, {rate})"), right, [actual.W, actual.B], diagnosis);
        }
    }

    private static bool Near((double W, double B) actual, double w, double b) => Math.Abs(actual.W - w) + Math.Abs(actual.B - b) < 1e-9;
}
