using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

public class LabeledImagesTests
{
    [Fact]
    public void It_tells_its_count_and_shape()
    {
        var images = new LabeledImages(zeros(4, 3, 8, 9), zeros([4], dtype: ScalarType.Int64));
        Assert.Equal(4, images.Count);
        Assert.Equal([3, 8, 9], images.ImageShape);
        Assert.Equal("4 images of 3×8×9", images.ToString());
    }

    [Fact]
    public void The_first_can_be_taken()
    {
        var images = new LabeledImages(arange(4, dtype: ScalarType.Float32).view(4, 1, 1, 1), arange(4));
        Assert.Equal([0, 1, 2], images.Take(3).Images.data<float>().ToArray());
        Assert.Equal([0, 1, 2], images.Take(3).Labels.data<long>().ToArray());
        Assert.Same(images, images.Take(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => images.Take(0));
    }

    [Fact]
    public void Other_types_and_shapes_are_named()
    {
        var (images, labels) = (zeros(4, 1, 8, 8), zeros([4], dtype: ScalarType.Int64));
        Rejected("got Float32 [4, 8]", () => new(zeros(4, 8), labels));
        Rejected("got Float64 [4, 1, 8, 8]", () => new(zeros([4, 1, 8, 8], dtype: ScalarType.Float64), labels));
        Rejected("Expected labels Int64 [4], got Float32 [4]", () => new(images, zeros(4)));
        Rejected("Expected labels Int64 [4], got Int64 [5]", () => new(images, zeros([5], dtype: ScalarType.Int64)));
        Rejected("Expected labels Int64 [4], got Int64 [4, 1]", () => new(images, zeros([4, 1], dtype: ScalarType.Int64)));
    }

    private static void Rejected(string why, Func<LabeledImages> make) =>
        Assert.Contains(why, Assert.Throws<ArgumentException>(make).Message);
}
