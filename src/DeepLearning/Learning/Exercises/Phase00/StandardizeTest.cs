namespace DeepLearning;

/// <summary>00.e1: numbers with mean 0 and standard deviation 1, (xᵢ − x̄) / σ with σ² = Σ (xᵢ − x̄)² / n.</summary>
internal sealed class StandardizeTest : HiddenTest<Func<double[], double[]>>
{
    public override string Id => "00.e1";

    protected override string Shape => "a function of numbers, double[], that returns as many, double[]";

    protected override void Run(Func<double[], double[]> answer)
    {
        foreach (var x in new double[][] { [2, 4, 4, 4, 5, 5, 7, 9], [10, 20], [-1, 0, 3, 100], [1e6 + 1, 1e6 + 2, 1e6 + 3] })
        {
            var mean = x.Average();
            var variance = x.Average(value => (value - mean) * (value - mean));
            double[] Divided(double by) => [.. x.Select(value => (value - mean) / by)];
            double[] given = [.. x];
            var actual = answer(given);
            var diagnosis = Same(actual, Divided(1)) ? "The mean is gone; now divide by the standard deviation."
                : Same(actual, Divided(variance)) ? "That is divided by the variance: σ is its root."
                : Same(actual, Divided(Math.Sqrt(variance * x.Length / (x.Length - 1))))
                    ? "Here the standard deviation divides by n, not by n − 1."
                : Same(actual, [.. x.Select(value => value / Math.Sqrt(variance))]) ? "Subtract the mean before you divide." : null;
            Case.Near($"Standardize({Case.Text(x)})", Divided(Math.Sqrt(variance)), actual, diagnosis);
            if (!given.SequenceEqual(x))
                throw new CaseFailedException($"Standardize({Case.Text(x)}) changed the numbers that it was given: return new ones.");
        }
    }

    private static bool Same(double[]? actual, double[] other) =>
        actual?.Length == other.Length && actual.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
}
