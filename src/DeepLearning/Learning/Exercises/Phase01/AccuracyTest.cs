namespace DeepLearning;

/// <summary>01.e1: the share of examples on the right side of ½.</summary>
internal sealed class AccuracyTest : HiddenTest<Func<double[], int[], double>>
{
    public override string Id => "01.e1";

    protected override string Shape => "a function of probabilities and labels, double[] and int[], that returns a double";

    protected override void Run(Func<double[], int[], double> answer)
    {
        foreach (var (p, y, right) in new (double[], int[], double)[]
        {
            ([0.3, 0.9, 0.95, 0.6], [0, 1, 1, 0], 0.75), ([0.1], [0], 1), ([0.8, 0.6, 0.51], [0, 0, 0], 0), ([0.9, 0.2, 0.7, 0.4], [1, 0, 0, 1], 0.5),
        })
        {
            var actual = answer([.. p], [.. y]);
            var diagnosis = actual == Math.Round(right * p.Length) && actual > 1 ? "That is how many are right, not which share."
                : right is > 0 and < 1 && actual == 0 ? "Do whole numbers divide each other? 1 / 2 is 0 in C#; 1.0 / 2 is 0.5."
                : Math.Abs(actual - (1 - right)) < 1e-12 ? "That is the share of the wrong ones." : null;
            Case.Near($"ShareRight({Case.Text(p)}, [{string.Join(", ", y)}])", right, actual, diagnosis);
        }
    }
}
