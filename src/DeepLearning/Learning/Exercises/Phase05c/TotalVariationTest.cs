namespace DeepLearning;

/// <summary>05c.e1: the sum of the absolute differences between each pixel and its right and its lower neighbor.</summary>
internal sealed class TotalVariationTest : HiddenTest<Func<double[,], double>>
{
    public override string Id => "05c.e1";

    protected override string Shape => "a function of a picture, double[,], that returns a double";

    protected override void Run(Func<double[,], double> answer)
    {
        foreach (var (name, x) in new (string, double[,])[]
        {
            ("one row: 0, 1, 0", new double[,] { { 0, 1, 0 } }), ("2 × 3 pixels", new double[,] { { 0, 0.5, 1 }, { 1, 0.25, 0 } }),
            ("a plain wall of 3 × 3", new double[,] { { 0.5, 0.5, 0.5 }, { 0.5, 0.5, 0.5 }, { 0.5, 0.5, 0.5 } }),
            ("4 × 2 pixels", new double[,] { { 0.1, 0.9 }, { 0.2, 0.8 }, { 0.7, 0.3 }, { 0, 1 } }),
        })
        {
            var (right, down) = (Sum(x, 0, 1, Math.Abs), Sum(x, 1, 0, Math.Abs));
            var actual = answer((double[,])x.Clone());
            bool Is(double other) => Math.Abs(actual - other) < 1e-9;
            var diagnosis = Is(Sum(x, 0, 1, d => d) + Sum(x, 1, 0, d => d)) ? "Without Math.Abs, ups and downs cancel each other."
                : Is(2 * (right + down)) ? "Each pair of neighbors is counted twice: look right and down only."
                : Is(right) || Is(down) ? "Neighbors are beside each other and below each other: two kinds of pairs."
                : Is(Sum(x, 0, 1, d => d * d) + Sum(x, 1, 0, d => d * d)) ? "Those are squares; the sum is of absolute values." : null;
            Case.Near($"TotalVariation of {name}", right + down, actual, diagnosis);
        }
    }

    private static double Sum(double[,] x, int down, int right, Func<double, double> of)
    {
        var sum = 0.0;
        for (var r = 0; r + down < x.GetLength(0); r++)
            for (var c = 0; c + right < x.GetLength(1); c++) sum += of(x[r + down, c + right] - x[r, c]);
        return sum;
    }
}
