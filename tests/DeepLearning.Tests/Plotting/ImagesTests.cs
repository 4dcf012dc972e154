using TorchSharp;

namespace DeepLearning.Tests.Plotting;

public class ImagesTests
{
    [Fact]
    public void ImagesStandInRowsWithTheirCaptions()
    {
        var figure = Plot.Images(new float[3, 28, 28], captions: ["7", "2", "1"], columns: 2, title: "Digits");
        var notes = figure.Layout()["annotations"]!.AsArray();
        Assert.Equal(["7", "2", "1"], notes.Select(note => note!["text"]!.GetValue<string>()));
        Assert.Equal(notes[0]!["x"]!.GetValue<double>(), notes[2]!["x"]!.GetValue<double>());
        Assert.True(notes[2]!["y"]!.GetValue<double>() > notes[0]!["y"]!.GetValue<double>() + 28);
        Assert.StartsWith("data:image/png;base64,", figure.Trace()["source"]!.GetValue<string>());
        Assert.Equal("Images “Digits”: 3 of 28 × 28 pixels, gray, in 2 rows: 7, 2, 1", figure.Description);
    }

    [Fact]
    public void ColorImagesMayComeFromATensor()
    {
        using var images = torch.zeros(4, 3, 8, 10);
        Assert.Equal("Images “4 images”: 4 of 8 × 10 pixels, RGB, in 1 row", Plot.Images(images).Description);
    }

    [Fact]
    public void TheSheetHoldsEveryPixelInItsPlace()
    {
        // Two images of 1 × 2 pixels; the second in blue.
        var images = new float[2, 3, 1, 2];
        images[0, 0, 0, 1] = 1;
        images[1, 2, 0, 0] = 0.5f;
        var sheet = new ImageSheet(images, columns: 2, captions: null);
        Assert.Equal((5, 1), (sheet.Width, sheet.Height)); // 2 + 1 + 2 pixels
        Assert.Equal(
            Png.ToDataUri([0, 0, 0, 255, 255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 128, 255, 0, 0, 0, 255], 5, 1, 4), sheet.ToDataUri());
    }

    [Fact]
    public void ValuesOutsideZeroToOneAreStretched()
    {
        var sheet = new ImageSheet(new float[,,] { { { -2, 0, 2 } } }, columns: 1, captions: null);
        Assert.Equal(Png.ToDataUri([0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255], 3, 1, 4), sheet.ToDataUri());
    }

    [Theory]
    [InlineData(28, 8, 3)]
    [InlineData(8, 8, 12)]
    [InlineData(96, 4, 1)]
    public void SmallImagesAreEnlargedByWholePixels(int width, int columns, double scale) =>
        Assert.Equal(scale, new ImageSheet(new float[columns, 2, width], columns, [.. Enumerable.Repeat("7", columns)]).Scale);

    [Fact]
    public void LongCaptionsPushImagesApartAndMayHaveLines()
    {
        var images = new float[2, 28, 28];
        var (narrow, wide) = (new ImageSheet(images, 2, ["7", "2"]), new ImageSheet(images, 2, ["7", "17 % ankle boot\n83 % pullover"]));
        Assert.True(wide.Width > narrow.Width && wide.Height > narrow.Height);
        Assert.Equal(narrow.Scale, wide.Scale);
        var figure = Plot.Images(images, ["a\nb", "c"]);
        Assert.Equal("a<br>b", figure.Layout()["annotations"]!.AsArray()[0]!["text"]!.GetValue<string>());
        Assert.EndsWith(": a, b, c", figure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void TheTitleFitsAboveFewImages() =>
        Assert.True(Plot.Images(new float[1, 28, 28], title: new string('t', 80)).Width > 600);

    [Fact]
    public void LargeImagesShrinkToThePage()
    {
        var sheet = new ImageSheet(new float[4, 300, 400], columns: 4, captions: null);
        Assert.InRange(sheet.Width * sheet.Scale, 700, 860);
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Refusal.Of("images", "[0, 1, 28, 28]", () => Plot.Images(new float[0, 28, 28]));
        Refusal.Of(null, "got 2 in [1, 2, 4, 4]", () => Plot.Images(new float[1, 2, 4, 4]));
        Assert.Throws<ArgumentException>("captions", () => Plot.Images(new float[2, 4, 4], captions: ["one"]));
        Assert.Throws<ArgumentOutOfRangeException>("columns", () => Plot.Images(new float[2, 4, 4], columns: 0));
        Refusal.Of("images", "NaN", () => Plot.Images(new float[,,] { { { float.NaN } } }));
        using var flat = torch.zeros(28, 28);
        Refusal.Of(null, "[28, 28]", () => Plot.Images(flat));
    }
}
