namespace Plotly.NET.Tests.Common;

public class ColorTests
{
    [Theory]
    [InlineData("#0072B2", "rgba(0, 114, 178, 1.0)")]
    [InlineData("0072b2", "rgba(0, 114, 178, 1.0)")]
    [InlineData("0xFFFFFF", "rgba(255, 255, 255, 1.0)")]
    public void HexIsRedGreenBlue(string hex, string css) => Assert.Equal(css, Color.fromHex(hex).Value);

    [Theory]
    [InlineData("#FFF")]
    [InlineData("#00GG00")]
    [InlineData("")]
    public void OtherHexIsRefused(string hex) =>
        Assert.Contains($"\"{hex}\"", Assert.Throws<ArgumentException>(() => Color.fromHex(hex)).Message);

    [Fact]
    public void AlphaIsAFraction() => Assert.Equal("rgba(1, 2, 3, 0.502)", Color.fromARGB(128, 1, 2, 3).Value);

    [Fact]
    public void ChannelsAreBytes() => Assert.Throws<ArgumentOutOfRangeException>(() => Color.fromRGB(0, 256, 0));

    [Fact]
    public void EqualColorsAreEqual()
    {
        Assert.Equal(Color.fromHex("#010203"), Color.fromRGB(1, 2, 3));
        Assert.NotEqual(Color.fromString("red"), Color.fromString("blue"));
    }

    [Fact]
    public void AScaleNeedsTwoColors() =>
        Assert.Throws<ArgumentException>(() => StyleParam.Colorscale.NewCustom([Tuple.Create(0.0, Color.fromString("red"))]));
}
