using System.Text.Json;
using static TorchSharp.torch;
using static TorchSharp.torchvision.transforms.functional;

namespace TorchSharp.Tests.Vision;

[Collection(nameof(Kernels.ProcessWide))]
public class CropsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("vision_crops");

    [Theory, MemberData(nameof(Cases))]
    public void AsInTorchvision(string op, string name) => Golden.Check("vision_crops", op, name, (x, args) => [Run(op, x[0], args)]);

    private static Tensor Run(string op, Tensor x, JsonElement args) => op switch
    {
        "crop" => Crop(x, Numbers(args, "box")),
        "center_crop" => center_crop(x, Numbers(args, "size")[0], Numbers(args, "size")[1]),
        "pad" => pad(x, args.Ints("padding"), 0, Enum.Parse<PaddingModes>(args.Text("mode"))),
        "gaussian_blur" => gaussian_blur(x, args.Ints("kernel"), Reals(args, "sigma")),
        "adjust_sharpness" => adjust_sharpness(x, args.Real("factor")),
        _ => throw new InvalidDataException($"no operator {op}"),
    };

    private static Tensor Crop(Tensor x, int[] box) => crop(x, box[0], box[1], box[2], box[3]);

    private static int[] Numbers(JsonElement args, string name) => [.. args.Ints(name).Select(i => (int)i)];

    private static float[]? Reals(JsonElement args, string name) =>
        args.IsList(name) ? [.. args.GetProperty(name).EnumerateArray().Select(item => item.GetSingle())] : null;

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var image = rand([2, 4, 5], float64);
        GradCheck.RunTwice(x => crop(x[0], -1, 1, 4, 6), image);
        GradCheck.RunTwice(x => gaussian_blur(x[0], 3, 0.8f), image);
        GradCheck.RunTwice(x => adjust_sharpness(x[0][..1], 0.7), image * 0.5 + 0.2);
    }

    [Fact]
    public void AnyNumberOfLeadingDimensionsIsOne()
    {
        var images = rand([2, 3, 1, 4, 5]);
        var blurred = gaussian_blur(images, 3, 0.8f);
        Assert.Equal([2, 3, 1, 4, 5], blurred.shape);
        Assert.True(gaussian_blur(images[1], 3, 0.8f).Equals(blurred[1]));
        var across = images.transpose(-1, -2);
        Assert.True(pad(across, 1, padding_mode: PaddingModes.Reflect).Equals(
            pad(across.contiguous(), 1, padding_mode: PaddingModes.Reflect)));
    }

    [Fact]
    public void PartsOutsideOfTheImageAreBlack()
    {
        Assert.True(crop(ones(1, 4, 4), -9, 0, 2, 3).Equals(zeros(1, 2, 3)));
        Assert.True(ones(1, 4, 4).crop(5, 5, 2, 3).Equals(zeros(1, 2, 3)));
        Assert.Equal([1, 0, 3], crop(ones(1, 4, 4), 0, 0, 0, 3).shape);
    }

    [Fact]
    public void PaddingIsGivenInSeveralWays()
    {
        var image = rand([1, 2, 3]);
        Assert.True(pad(image, (1, 2), 0.5).Equals(pad(image, [1L, 2], 0.5)));
        Assert.True(pad(image, (1, 2, 3, 4)).Equals(pad(image, [1L, 2, 3, 4])));
        Assert.True(torchvision.transforms.Pad([2], fill: 7).call(image).Equals(pad(image, 2, 7)));
        Assert.True(torchvision.transforms.CenterCrop(1).call(image).Equals(center_crop(image, 1)));
        Assert.True(torchvision.transforms.Crop(0, 1, 2, 2).call(image).Equals(crop(image, 0, 1, 2)));
    }

    [Fact]
    public void HeightAndWidthOfBlursAreNamed()
    {
        var image = rand([1, 7, 7]);
        Assert.True(gaussian_blur(image, 3, 5, 0.5f, 0.9f).Equals(gaussian_blur(image, [5L, 3], [0.5f, 0.9f])));
        Assert.True(torchvision.transforms.GaussianBlur(3, 5, 0.5f).call(image).Equals(gaussian_blur(image, [5L, 3], [0.5f])));
        manual_seed(3);
        Assert.False(torchvision.transforms.GaussianBlur(3).call(image).Equals(torchvision.transforms.GaussianBlur(3).call(image)));
    }

    [Fact]
    public void EvenBlursKeepTheSizeAndReachFurtherToTheTopLeft()
    {
        var image = rand([1, 4, 5]);
        var row = tensor(new[] { 0f, 2, 6 }, [1, 1, 3]);
        Assert.Equal(image.shape, gaussian_blur(image, 4, 1f).shape);
        Assert.True(gaussian_blur(row, [2L, 1], [1f]).Equals(tensor(new[] { 1f, 1, 4 }, [1, 1, 3])));
    }

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        var image = rand([1, 4, 5]);
        Assert.Contains("not a 3 element tuple", Assert.Throws<ArgumentException>(() => pad(image, [1L, 2, 3])).Message);
        Assert.Contains("(0, 3)", Assert.Throws<ArgumentException>(() => gaussian_blur(image, [0L, 3], null)).Message);
        Assert.Contains("positive", Assert.Throws<ArgumentException>(() => gaussian_blur(image, 3, 0f)).Message);
        Assert.Contains("1 or 2. Got 3", Assert.Throws<ArgumentException>(() => gaussian_blur(image, [3L, 3, 3], null)).Message);
        Assert.Contains("(-0.5) is not non-negative", Assert.Throws<ArgumentException>(() => adjust_sharpness(image, -0.5)).Message);
        Assert.Throws<ArgumentException>(() => torchvision.transforms.GaussianBlur(3, 2f, 1f));
        Assert.Throws<ArgumentOutOfRangeException>(() => crop(image, 0, 0, -1, 2));
    }
}
