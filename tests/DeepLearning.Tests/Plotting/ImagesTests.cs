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
        var sheet = new ImageSheet(images, columns: 2, captions: false);
        Assert.Equal((5, 1), (sheet.Width, sheet.Height)); // 2 + 1 + 2 pixels
        Assert.Equal(
            Png.ToDataUri([0, 0, 0, 255, 255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 128, 255, 0, 0, 0, 255], 5, 1, 4), sheet.ToDataUri());
    }

    [Fact]
    public void ValuesOutsideZeroToOneAreStretched()
    {
        var sheet = new ImageSheet(new float[,,] { { { -2, 0, 2 } } }, columns: 1, captions: false);
        Assert.Equal(Png.ToDataUri([0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255], 3, 1, 4), sheet.ToDataUri());
    }

    [Theory]
    [InlineData(28, 8, 3)]
    [InlineData(8, 8, 12)]
    [InlineData(96, 4, 1)]
    public void SmallImagesAreEnlargedByWholePixels(int width, int columns, double scale) =>
        Assert.Equal(scale, new ImageSheet(new float[columns, 2, width], columns, captions: true).Scale);

    [Fact]
    public void LargeImagesShrinkToThePage()
    {
        var sheet = new ImageSheet(new float[4, 300, 400], columns: 4, captions: false);
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
