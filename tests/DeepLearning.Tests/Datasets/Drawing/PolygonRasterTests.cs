namespace DeepLearning.Tests;

public class PolygonRasterTests
{
    [Fact]
    public void A_pixel_holds_the_part_of_it_that_lies_inside()
    {
        var mask = new float[3 * 4];
        PolygonRaster.Fill(mask, 4, 3, Box(0.5, 1, 2.75, 2.5));
        Assert.Equal([0, 0, 0, 0, 0.5f, 1, 0.75f, 0, 0.25f, 0.5f, 0.375f, 0], mask);
    }

    [Fact]
    public void The_area_is_the_polygons_and_a_contour_within_is_a_hole()
    {
        var mask = new float[20 * 20];
        PolygonRaster.Fill(mask, 20, 20, new StrokePoint[] { new(2, 1), new(18, 3), new(9, 17) });
        Assert.Equal(121, mask.Sum(), 1.0); // ½ (16 · 16 − 7 · 2)

        Array.Clear(mask);
        PolygonRaster.Fill(mask, 20, 20, Box(2, 2, 12, 12), Box(4, 4, 8, 8));
        Assert.Equal(100 - 16, mask.Sum(), 0.01);
        Assert.Equal(0, mask[5 * 20 + 5]);
    }

    [Fact]
    public void What_lies_outside_the_sheet_is_cut_off()
    {
        var mask = new float[16];
        PolygonRaster.Fill(mask, 4, 4, Box(-5, -5, 9, 9));
        Assert.All(mask, value => Assert.Equal(1, value));
        Array.Clear(mask);
        PolygonRaster.Fill(mask, 4, 4, Box(6, 6, 9, 9));
        PolygonRaster.Fill(mask, 4, 4, Box(-9, -9, -6, -6));
        Assert.All(mask, value => Assert.Equal(0, value));
    }

    private static StrokePoint[] Box(double left, double top, double right, double bottom) =>
        [new(left, top), new(right, top), new(right, bottom), new(left, bottom)];
}
