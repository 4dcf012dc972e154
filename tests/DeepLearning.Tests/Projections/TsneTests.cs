using DeepLearning.Tests.Plotting;
using TorchSharp;

namespace DeepLearning.Tests.Projections;

public class TsneTests
{
    static readonly LabeledImages Digits = Datasets.GeneratedDigits(400, 1).Train;

    // Made once: both tests of quality look at the same map.
    static readonly Lazy<PlotMatrix> Nonlinear = new(() => Tsne.Map(Digits.Images));

    static readonly Lazy<PlotMatrix> Linear = new(() =>
    {
        using var pca = Pca.Of(Digits.Images);
        return pca.Project(Digits.Images);
    });

    [Fact]
    public void NeighborsOnTheMapAreOfOneClassMoreOftenThanUnderPca()
    {
        var (tsne, linear) = (Purity(Nonlinear.Value), Purity(Linear.Value));
        Assert.True(tsne > 0.6 && tsne > linear + 0.2, $"of the 10 nearest, {tsne:P0} are of one class, {linear:P0} under PCA");
    }

    [Fact]
    public void NeighborsOnTheMapAreNeighborsInTheData()
    {
        var (tsne, linear) = (Trust(Nonlinear.Value), Trust(Linear.Value));
        Assert.True(tsne > 0.9 && tsne > linear + 0.1, $"trustworthiness {tsne:0.000}, of PCA {linear:0.000}");
    }

    [Fact]
    public void TheSeedDecides()
    {
        using var few = Digits.Images.narrow(0, 0, 60);
        float[] Map(long seed) => Tsne.Map(few, perplexity: 10, iterations: 260, seed).data<float>().ToArray();
        Assert.Equal(Map(1), Map(1));
        Assert.NotEqual(Map(1), Map(2));
    }

    [Fact]
    public void TwoHeapsStayApart()
    {
        torch.manual_seed(1);
        using var data = torch.cat([torch.randn(30, 4), torch.randn(30, 4) + 20]);
        var map = (PlotMatrix)Tsne.Map(data, perplexity: 10);
        var classes = Enumerable.Range(0, 60).Select(index => index / 30).ToArray();
        Assert.Equal(1, Purity(map, classes, neighbors: 5));
        Assert.Equal(0, map.Column(0).Average(), 3);
    }

    [Fact]
    public void EqualPointsDoNoHarm() => Assert.All(
        ((PlotMatrix)Tsne.Map(torch.zeros(20, 3), perplexity: 5)).Values, value => Assert.True(double.IsFinite(value)));

    [Fact]
    public void ArgumentsAreChecked()
    {
        Refusal.Of("perplexity", "2 to 19.7", () => Tsne.Map(torch.rand(60, 3)));
        Refusal.Of("data", "[3, 3]", () => Tsne.Map(torch.rand(3, 3)));
        Refusal.Of("data", "at most 5000", () => Tsne.Map(torch.rand(5001, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("iterations", () => Tsne.Map(torch.rand(60, 3), 5, 10));
    }

    static double Purity(PlotMatrix map) => Purity(map, [.. ((PlotValues)Digits.Labels).Select(label => (int)label)], neighbors: 10);

    /// <summary>How many of a point's nearest neighbors are of its class, on average.</summary>
    static double Purity(PlotMatrix map, int[] classes, int neighbors) => Enumerable.Range(0, map.Rows).Average(point =>
        Nearest(map, point).Take(neighbors).Average(other => classes[other] == classes[point] ? 1.0 : 0));

    /// <summary>Trustworthiness (Venna and Kaski, 2001): 1 if the 10 nearest on the map are the nearest in the data.</summary>
    static double Trust(PlotMatrix map)
    {
        const int Neighbors = 10;
        PlotMatrix data = Digits.Images.reshape(map.Rows, -1);
        var penalty = 0.0;
        for (var point = 0; point < map.Rows; point++)
        {
            var ranks = new int[map.Rows];
            foreach (var (rank, other) in Nearest(data, point).Index()) ranks[other] = rank + 1;
            penalty += Nearest(map, point).Take(Neighbors).Sum(other => Math.Max(0, ranks[other] - Neighbors));
        }
        return 1 - 2.0 / (map.Rows * Neighbors * (2.0 * map.Rows - 3 * Neighbors - 1)) * penalty;
    }

    static int[] Nearest(PlotMatrix points, int point)
    {
        var rows = points.ToRows();
        var distances = rows.Select(row => System.Numerics.Tensors.TensorPrimitives.Distance<double>(row, rows[point])).ToArray();
        return [.. Enumerable.Range(0, rows.Length).Where(other => other != point).OrderBy(other => distances[other])];
    }
}
