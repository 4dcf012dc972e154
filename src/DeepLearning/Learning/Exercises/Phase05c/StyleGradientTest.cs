namespace DeepLearning;

/// <summary>05c.e3: the gradient of L = Σᵢⱼ (Gᵢⱼ − Aᵢⱼ)², G = F Fᵀ / M, with respect to F: 4 (G − A) F / M.</summary>
internal sealed class StyleGradientTest : HiddenTest<Func<double[,], double[,], double[,]>>
{
    public override string Id => "05c.e3";

    protected override string Shape => "a function of the features [C, M] and the painting's Gram matrix [C, C] that returns the gradient [C, M], all double[,]";

    protected override void Run(Func<double[,], double[,], double[,]> answer)
    {
        foreach (var (f, a) in new[]
        {
            (new double[,] { { 2 } }, new double[,] { { 1 } }), (new double[,] { { 1, 2 } }, new double[,] { { 0 } }),
            (new double[,] { { 1, 0, 2 }, { -1, 1, 0.5 } }, new double[,] { { 1, 0.5 }, { 0.5, 2 } }),
        })
        {
            var (channels, places) = (f.GetLength(0), f.GetLength(1));
            var call = $"The gradient for {channels} channels at {places} places";
            var actual = answer((double[,])f.Clone(), (double[,])a.Clone());
            if (actual is null || actual.GetLength(0) != channels || actual.GetLength(1) != places)
                throw new CaseFailedException($"{call} should be {channels} × {places}, as the features are.");
            var (right, numbers) = (Gradient(f, a), actual.Cast<double>().ToArray());
            bool Is(double factor) => numbers.Zip(right).All(pair => Math.Abs(pair.First - (factor * pair.Second)) < 1e-9);
            var diagnosis = Is(0.5) ? "Each feature stands in G twice, as Fᵢ and as Fⱼ: another factor 2."
                : Is(places) ? "G has 1/M in it, and its derivative has, too."
                : Is(0.25) ? "The square brings a factor 2, and each feature stands in G twice: 4 in all."
                : Is(-1) ? "The sign is turned around: (G − A), not (A − G)." : null;
            Case.Near(call + ", row by row,", right, numbers, diagnosis);
        }
    }

    private static double[] Gradient(double[,] f, double[,] a)
    {
        var (channels, places) = (f.GetLength(0), f.GetLength(1));
        var gradient = new double[channels * places];
        for (var i = 0; i < channels; i++)
            for (var j = 0; j < channels; j++)
            {
                var gram = Enumerable.Range(0, places).Sum(m => f[i, m] * f[j, m]) / places;
                for (var m = 0; m < places; m++) gradient[(i * places) + m] += 4 * (gram - a[i, j]) * f[j, m] / places;
            }

        return gradient;
    }
}
