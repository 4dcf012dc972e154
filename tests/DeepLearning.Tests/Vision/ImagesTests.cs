using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

public class ImagesTests
{
    [Fact]
    public void Resizing_keeps_the_mean_and_smooths_fine_patterns_away()
    {
        var checks = (arange(64).view(1, 64) + arange(64).view(64, 1)).remainder(2).to_type(ScalarType.Float32).unsqueeze(0); // [1, 64, 64]
        var small = Images.Resize(checks, 16, 20);
        Assert.Equal([1, 16, 20], small.shape);
        Assert.Equal(0.5, small.mean().item<float>(), 0.02);
        Assert.InRange(small.std().item<float>(), 0, 0.1f);
        Assert.Equal([2, 1, 5, 7], Images.Resize(rand(2, 1, 30, 40), 5, 7).shape);
    }

    [Fact]
    public void Crops_are_where_they_were_asked_for()
    {
        var image = arange(20, dtype: ScalarType.Float32).view(1, 4, 5);
        Assert.Equal([6, 7, 11, 12], Images.Crop(image, 1, 1, 2, 2).data<float>().ToArray());
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Images.Crop(image, 3, 0, 2, 5));
        Assert.Contains("rows 3 to 4", error.Message);
        Assert.Contains("within 4 × 5 pixels", error.Message);
    }

    [Fact]
    public void Covering_takes_the_middle_and_distorts_nothing()
    {
        var image = zeros(1, 40, 100);
        image.narrow(2, 40, 20).fill_(1); // a bar in the middle
        var square = Images.Cover(image, 20, 20);
        Assert.Equal([1, 20, 20], square.shape);
        Assert.Equal(0.5, square.mean().item<float>(), 0.05); // 10 of 20 columns
        Assert.Equal([3, 7, 90], Images.Cover(rand(3, 50, 20), 7, 90).shape);
    }

    [Fact]
    public void A_grid_has_its_pictures_in_reading_order()
    {
        var grid = Images.Grid(arange(5, dtype: ScalarType.Float32).view(5, 1, 1, 1).expand(5, 1, 2, 3), columns: 3, gap: 1, background: 9);
        Assert.Equal([1, 5, 11], grid.shape);
        Assert.Equal([0, 0, 0, 9, 1, 1, 1, 9, 2, 2, 2], grid[0, 0].data<float>().ToArray());
        Assert.Equal([3, 3, 3, 9, 4, 4, 4, 9, 9, 9, 9], grid[0, 4].data<float>().ToArray());
    }

    [Fact]
    public void Gray_weighs_colors_and_gray_thrice_is_gray()
    {
        var rgb = tensor(new[] { 1f, 0, 0, 0, 1, 0, 0, 0, 1 }, [3, 1, 3]);
        Assert.Equal([0.299f, 0.587f, 0.114f], Images.Gray(rgb).data<float>().ToArray());
        var gray = rand(2, 1, 4, 4);
        Assert.Equal([2, 3, 4, 4], Images.Rgb(gray).shape);
        Assert.Equal(0, (Images.Gray(Images.Rgb(gray)) - gray).abs().max().item<float>(), 1e-5);
    }

    [Fact]
    public void Heat_is_dark_where_it_is_least_and_yellow_where_it_is_most()
    {
        var colors = Images.Colored(tensor(new[] { -1f, 0, 1 }, [1, 3]));
        Assert.Equal([0x44 / 255f, 0x01 / 255f, 0x54 / 255f], colors.select(2, 0).flatten().data<float>().ToArray());
        Assert.Equal([0x21 / 255f, 0x91 / 255f, 0x8C / 255f], colors.select(2, 1).flatten().data<float>().ToArray());
        Assert.Equal([0xFD / 255f, 0xE7 / 255f, 0x25 / 255f], colors.select(2, 2).flatten().data<float>().ToArray());
        Assert.True(Images.Colored(ones(2, 2)).isfinite().all().item<bool>());

        var image = rand(1, 6, 8);
        Assert.Equal(Images.Rgb(image).data<float>().ToArray(), Images.HeatMap(image, rand(2, 2), opacity: 0).data<float>().ToArray());
        Assert.Equal([3, 6, 8], Images.HeatMap(image, rand(2, 2)).shape);
        Assert.Contains("not finite", Assert.Throws<ArgumentException>(() => Images.HeatMap(image, full([2, 2], float.NaN))).Message);
    }

    [Fact]
    public void A_mask_tints_what_it_covers_and_nothing_else()
    {
        var (image, mask) = (full([3, 2, 2], 0.5f), tensor(new[] { true, false, false, false }, [2, 2]));
        var tinted = Images.Overlay(image, mask, color: 0, opacity: 1);
        Assert.Equal([0x00 / 255f, 0x72 / 255f, 0xB2 / 255f], tinted.select(1, 0).select(1, 0).data<float>().ToArray());
        Assert.Equal(0.5f, tinted[0, 1, 1].item<float>());
        Assert.Contains("Expected mask", Assert.Throws<ArgumentException>(() => Images.Overlay(image, zeros(3, 2))).Message);
    }

    [Fact]
    public void Boxes_are_frames_cut_at_the_pictures_edge()
    {
        var framed = Images.Boxes(zeros(1, 10, 10), tensor(new float[,] { { 2, 2, 7, 7 }, { -5, 8, 99, 99 } }), [0, 1], thickness: 1);
        Assert.Equal([3, 10, 10], framed.shape);
        Assert.Equal(16 + 10, framed.sum([0L]).gt(0).sum().item<long>()); // around 5 × 5; the other's upper edge, its sides lie outside
        Assert.Equal(0, framed[2, 4, 4].item<float>());
        Assert.Contains("Expected boxes", Assert.Throws<ArgumentException>(() => Images.Boxes(zeros(1, 4, 4), zeros(2, 3))).Message);

        var labeled = Images.Boxes(zeros(1, 30, 30), tensor(new float[,] { { 5, 12, 25, 25 } }), labels: ["i"], thickness: 1);
        var white = labeled.eq(1).all(0L).nonzero().data<long>().ToArray().Chunk(2).Select(place => (place[0], place[1]));
        Assert.Equal([(6, 6), (6, 7), (6, 8), (7, 7), (8, 7), (9, 7), (10, 6), (10, 7), (10, 8)], white); // an I above the box
        Assert.Contains("each of 2 boxes", Assert.Throws<ArgumentException>(() => Images.Boxes(zeros(1, 4, 4), zeros(2, 4), [1])).Message);
    }
}
