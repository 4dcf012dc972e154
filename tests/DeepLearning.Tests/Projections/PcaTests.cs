using DeepLearning.Tests.Plotting;
using TorchSharp;

namespace DeepLearning.Tests.Projections;

public class PcaTests
{
    // Along (3, 4) / 5 the values −2 … 2, at a right angle ±0.1.
    static torch.Tensor Line() => torch.tensor(
        Enumerable.Range(-2, 5).SelectMany(step => new[] { 1, -1 }.SelectMany(side =>
            new[] { 10 + 0.6 * step - 0.08 * side, 20 + 0.8 * step + 0.06 * side })).ToArray(), [10, 2]);

    [Fact]
    public void TheFirstComponentIsTheDirectionOfMostVariance()
    {
        using var data = Line();
        using var pca = Pca.Of(data);
        Assert.Equal([0.6, 0.8], pca.Components[0].data<double>().ToArray().Select(value => Math.Round(value, 9)));
        Assert.Equal([10, 20], pca.Mean.data<double>().ToArray().Select(value => Math.Round(value, 9)));
        // Squares 2 · (4 + 1 + 0 + 1 + 4) = 20 and 10 · 0.01 = 0.1, over n − 1 = 9.
        Assert.Equal(20 / 9.0, pca.Variances[0], 9);
        Assert.Equal(0.1 / 9, pca.Variances[1], 9);
        Assert.Equal(20 / 20.1, pca.Shares[0], 9);
    }

    [Fact]
    public void AllComponentsRestoreTheData()
    {
        using var data = torch.randn([20, 5], dtype: torch.ScalarType.Float64);
        using var pca = Pca.Of(data, 5);
        using var back = pca.Restore(pca.Project(data));
        Assert.True(torch.allclose(back, data));
        Assert.Equal(1, pca.Shares.Sum(), 9);
    }

    [Fact]
    public void ImagesAreFlattened()
    {
        using var pca = Pca.Of(torch.rand(10, 1, 4, 4), 3);
        Assert.Equal([3, 16], pca.Components.shape);
        Assert.Equal([2, 3], pca.Project(torch.rand(2, 1, 4, 4)).shape);
    }

    [Fact]
    public void APlotNamesTheShares() =>
        Assert.Equal("component 1 (99.5% of the variance)", Plot.Pca(Line()).AxisTitle("xaxis"));

    [Fact]
    public void ArgumentsAreChecked()
    {
        Refusal.Of("data", "[3]", () => Pca.Of(torch.zeros(3)));
        Refusal.Of("data", "NaN", () => Pca.Of(torch.tensor(new[] { 1, double.NaN }, [2, 1])));
        Refusal.Of("components", "1 to 2 components", () => Pca.Of(Line(), 3));
        Refusal.Of("data", "3 columns, but 2", () => Pca.Of(Line()).Project(torch.zeros(1, 3)));
    }
}
