using System.IO.Compression;

namespace DeepLearning.Tests.Plotting;

public class PlotlyScriptTests
{
    [Fact]
    public void ThePageGetsTheWholeLibraryPacked()
    {
        var html = new PlotlyScript().ToHtml();
        var packed = Convert.FromBase64String(html.Split("atob('")[1].Split('\'')[0]);
        using var library = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress));
        Assert.Contains("plotly.js v2.28.0", library.ReadToEnd()[..200]);
    }

    [Fact]
    public void NothingIsFetched() => Assert.DoesNotContain("http", new PlotlyScript().ToHtml().Split("atob('")[0]);

    [Fact]
    public void TheTextIsShort() => Assert.Equal("Plots are ready.", $"{new PlotlyScript()}");
}
