using System.Text.Json;

namespace Plotly.NET.Tests.Charts;

public class FigureWriterTests
{
    static string Write(object? value) => FigureWriter.Write(("v", value!))[5..^1];

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1.0, "1")]
    [InlineData(1.0 / 3, "0.3333333333333333")]
    [InlineData(-2.5e-10, "-2.5E-10")]
    [InlineData(double.NaN, "null")]
    [InlineData(double.PositiveInfinity, "null")]
    [InlineData(double.NegativeInfinity, "null")]
    public void DoublesAreTheShortestThatReadBackTheSame(double value, string json)
    {
        Assert.Equal(json, Write(value));
        if (double.IsFinite(value)) Assert.Equal(value, JsonSerializer.Deserialize<double>(json));
    }

    [Fact]
    public void FloatsAreNotWidened() => Assert.Equal("[0.1,null,3]", Write(new[] { 0.1f, float.NaN, 3f }));

    [Fact]
    public void ArraysAreCompact() => Assert.Equal("[[1,null],[0.5,2]]", Write(new double[][] { [1, double.NaN], [0.5, 2] }));

    [Fact]
    public void OtherValuesKeepTheirKind()
    {
        Assert.Equal("null", Write(null));
        Assert.Equal("""["a",true,7,8,1.5]""", Write(new object[] { "a", true, 7, 8L, 1.5m }));
        Assert.Equal("""{"t":48}""", Write(new Dictionary<string, object> { ["t"] = 48 }));
        Assert.Equal("\"lines\\u002Bmarkers\"", Write(StyleParam.Mode.Lines_Markers));
        Assert.Equal("\"rgba(255, 0, 0, 1.0)\"", Write(Color.fromHex("#FF0000")));
        Assert.Equal("\"2024-02-29T00:00:00.0000000\"", Write(new DateTime(2024, 2, 29)));
    }

    [Fact]
    public void TextCannotEndAScript() => Assert.DoesNotContain("<", Write("</script><b>"));

    [Fact]
    public void AnObjectThatPlotlyCannotKnowIsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => Write(new object()));
        Assert.Contains("System.Object", error.Message);
    }
}
