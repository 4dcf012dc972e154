namespace DeepLearning.Tests;

public class InkRasterTests
{
    [Fact]
    public void Ink_falls_off_linearly_across_the_edge_of_the_pen()
    {
        var image = new float[9 * 9];
        // A horizontal line along the centers of row 4, of radius 1.5, its edge one pixel wide.
        InkRaster.Draw(image, 9, new(-5, 4.5, 1.5), new(14, 4.5, 1.5), softness: 1);
        Assert.Equal([0, 0, 0.0f, 1, 1, 1, 0.0f, 0, 0], Enumerable.Range(0, 9).Select(row => image[row * 9 + 4]));

        image.AsSpan().Clear();
        InkRaster.Draw(image, 9, new(-5, 4.5, 1.75), new(14, 4.5, 1.75), softness: 1);
        Assert.Equal([0, 0, 0.25f, 1, 1, 1, 0.25f, 0, 0], Enumerable.Range(0, 9).Select(row => image[row * 9 + 4]));
    }

    [Fact]
    public void The_darkest_ink_counts_and_what_lies_outside_is_left_out()
    {
        var image = new float[16];
        InkRaster.Draw(image, 4, new(0.5, 0.5, 1), new(0.5, 0.5, 1), softness: 1);
        var before = (float[])image.Clone();
        InkRaster.Draw(image, 4, new(0.5, 0.5, 0.6), new(0.5, 0.5, 0.6), softness: 1);
        InkRaster.Draw(image, 4, new(-40, 90, 2), new(-30, 80, 2), softness: 1);
        Assert.Equal(before, image);
        Assert.Equal(1, image[0]);
    }
}
