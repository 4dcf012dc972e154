using TorchSharp;

namespace DeepLearning.Tests.Plotting;

public class ActivationsTests
{
    [Fact]
    public void FeatureMapsShareAScaleOrHaveTheirOwn()
    {
        using var maps = torch.tensor(new float[] { 0, 1, 0, 10 }, [2, 1, 2]);
        using var shared = torch.tensor(new float[] { 0, 0.1f, 0, 1 }, [2, 1, 2]);
        using var own = torch.tensor(new float[] { 0, 1, 0, 1 }, [2, 1, 2]);
        string Source(Figure figure) => figure.Trace()["source"]!.GetValue<string>();
        Assert.Equal(Source(Plot.Images(shared, ["0", "1"])), Source(Plot.FeatureMaps(maps)));
        Assert.Equal(Source(Plot.Images(own, ["0", "1"])), Source(Plot.FeatureMaps(maps.unsqueeze(0), each: true)));
    }

    [Fact]
    public void FiltersOfThreeChannelsAreInColorAndOthersInRows()
    {
        Assert.Contains("8 of 5 × 5 pixels, RGB", Plot.Filters(torch.randn(8, 3, 5, 5)).Description);
        Assert.Contains("24 of 3 × 3 pixels, gray, in 4 rows", Plot.Filters(torch.randn(4, 6, 3, 3)).Description);
    }

    [Fact]
    public void AWeightOfZeroIsMiddleGray()
    {
        using var weights = torch.tensor(new float[] { -2, 0, 1 }, [1, 1, 1, 3]);
        using var gray = torch.tensor(new float[] { 0, 0.5f, 0.75f }, [1, 1, 1, 3]);
        Assert.Equal(
            Plot.Images(gray, ["0"]).Trace()["source"]!.GetValue<string>(), Plot.Filters(weights).Trace()["source"]!.GetValue<string>());
    }

    [Fact]
    public void HeatIsEnlargedToTheImage()
    {
        var figure = Plot.HeatOver(torch.rand(1, 28, 28), torch.rand(7, 7));
        Assert.Contains("3 of 28 × 28 pixels, RGB, in 1 row: image, heat, both", figure.Description);
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Refusal.Of(null, "[2, 3, 4, 4]", () => Plot.FeatureMaps(torch.zeros(2, 3, 4, 4)));
        Refusal.Of(null, "[3, 3]", () => Plot.Filters(torch.zeros(3, 3)));
        Refusal.Of(null, "[2, 4, 4]", () => Plot.HeatOver(torch.zeros(2, 4, 4), torch.zeros(2, 2)));
    }
}
