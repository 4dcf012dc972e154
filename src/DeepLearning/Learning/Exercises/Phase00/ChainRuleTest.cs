namespace DeepLearning;

/// <summary>00.e4: the gradient of L = (v tanh(w x) − y)²; the right values are measured with central differences.</summary>
internal sealed class ChainRuleTest : HiddenTest<Func<double, double, double, double, (double W, double V)>>
{
    private const double Step = 1e-5, Tolerance = 1e-7;

    public override string Id => "00.e4";

    protected override string Shape => "a function of w, v, x and y (doubles) that returns the pair (∂L/∂w, ∂L/∂v)";

    protected override void Run(Func<double, double, double, double, (double W, double V)> answer)
    {
        foreach (var (w, v, x, y) in new[] { (0.5, 1.0, 2.0, 0.0), (-0.3, 2.0, 1.5, 1.0), (1.2, -0.7, -0.8, 0.5) })
        {
            var rightW = (Loss(w + Step, v, x, y) - Loss(w - Step, v, x, y)) / (2 * Step);
            var rightV = (Loss(w, v + Step, x, y) - Loss(w, v - Step, x, y)) / (2 * Step);
            var h = Math.Tanh(w * x);
            var actual = answer(w, v, x, y);
            var diagnosis = Near(actual, rightV, rightW) ? "The two are exchanged: first ∂L/∂w, then ∂L/∂v."
                : Near(actual, -rightW, -rightV) ? "The sign is wrong: p − y, not y − p."
                : Near(actual, rightW / 2, rightV / 2) ? "The square has a derivative, too: 2 (v h − y)."
                : Near(actual, rightW / (1 - (h * h)), rightV) ? "One gear is missing: the slope of tanh, 1 − h²."
                : Near(actual, rightW / x, rightV) ? "One gear is missing: w reaches tanh through w x, so the rate is multiplied by x."
                : Near(actual, rightW / v, rightV)
                    ? "One gear is missing: h reaches the output through v h, so the rate is multiplied by v."
                : Near(actual, rightW, rightV * v / h) ? "For v, the output v h changes at the rate h." : null;
            var call = FormattableString.Invariant($"TwoGears({w}, {v}, {x}, {y})");
            Case.Near(call, [rightW, rightV], [actual.W, actual.V], diagnosis, Tolerance);
        }
    }

    private static double Loss(double w, double v, double x, double y) => Math.Pow((v * Math.Tanh(w * x)) - y, 2);

    private static bool Near((double W, double V) actual, double w, double v) =>
        Math.Abs(actual.W - w) < Tolerance && Math.Abs(actual.V - v) < Tolerance;
}
