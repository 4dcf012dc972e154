namespace DeepLearning;

/// <summary>05c.e2: Gᵢⱼ, the mean over all places of the product of maps i and j.</summary>
internal sealed class GramTest : HiddenTest<Func<double[][,], double[,]>>
{
    private static readonly double[][][,] Cases =
    [
        [new double[,] { { 1, 2 }, { 3, 4 } }, new double[,] { { 0, 1 }, { 0, -1 } }],
        [new double[,] { { 1, 0, 2 } }, new double[,] { { 3, 1, 1 } }, new double[,] { { -1, 2, 0 } }],
        [new double[,] { { 2 }, { 0.5 }, { 1 } }],
    ];

    public override string Id => "05c.e2";

    protected override string Shape => "a function of C feature maps, double[][,], that returns C × C numbers, double[,]";

    protected override void Run(Func<double[][,], double[,]> answer)
    {
        foreach (var maps in Cases)
        {
            var actual = answer([.. maps.Select(map => (double[,])map.Clone())]);
            var (channels, places) = (maps.Length, maps[0].Length);
            var call = $"The Gram matrix of {channels} maps of {maps[0].GetLength(0)} × {maps[0].GetLength(1)}";
            if (actual is null || actual.GetLength(0) != channels || actual.GetLength(1) != channels)
                throw new CaseFailedException($"{call} should be {channels} × {channels}, one number for each pair of channels.");
            var right = Products(maps).Select(sum => sum / places).ToArray();
            var numbers = actual.Cast<double>().ToArray();
            var diagnosis = Same(numbers, Products(maps)) ? "That is the sum; divide by the number of places, so that small and large pictures compare."
                : Same(numbers, [.. Products(maps).Select(sum => sum / channels)]) ? "It is divided by the number of places, not of channels."
                : numbers.Where((_, k) => k / channels != k % channels).All(number => number == 0) && channels > 1
                    ? "Off the diagonal stands which channels answer together: that is the point of it." : null;
            Case.Near(call + ", row by row,", right, numbers, diagnosis);
        }
    }

    private static double[] Products(double[][,] maps) =>
        [.. maps.SelectMany(_ => maps, (a, b) => a.Cast<double>().Zip(b.Cast<double>(), (u, v) => u * v).Sum())];

    private static bool Same(double[] actual, double[] other) =>
        actual.Length == other.Length && actual.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
}
