namespace DeepLearning;

/// <summary>01.e2: the surprise −ln p of what happened.</summary>
internal sealed class CrossEntropyTest : HiddenTest<Func<double, int, double>>
{
    public override string Id => "01.e2";

    protected override string Shape => "a function of a probability and a label, double and int, that returns a double";

    protected override void Run(Func<double, int, double> answer)
    {
        foreach (var (p, y) in new[] { (0.5, 1), (0.9, 1), (0.9, 0), (0.01, 1), (0.25, 0) })
        {
            var right = -Math.Log(y == 1 ? p : 1 - p);
            var actual = answer(p, y);
            var diagnosis = Math.Abs(actual + right) < 1e-9 ? "The sign is wrong: ln of a probability is negative, a loss is not."
                : Math.Abs(actual - (right / Math.Log(2))) < 1e-9 || Math.Abs(actual - (right / Math.Log(10))) < 1e-9 ? "That is another logarithm: Math.Log is the natural one."
                : y == 0 && Math.Abs(actual + Math.Log(p)) < 1e-9 ? "For the label 0, what happened had the probability 1 − p." : null;
            Case.Near($"Loss({Case.Text(p)}, {y})", right, actual, diagnosis);
        }
    }
}
