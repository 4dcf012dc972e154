using System.Text.Json;
using static TorchSharp.torch;
using static TorchSharp.torchvision.transforms.functional;

namespace TorchSharp.Tests.Vision;

[Collection(nameof(Kernels.ProcessWide))]
public class GeometryTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("vision_geometry");

    [Theory, MemberData(nameof(Cases))]
    public void AsInTorchvision(string op, string name) => Golden.Check("vision_geometry", op, name, (x, args) => [Run(op, x[0], args)]);

    private static Tensor Run(string op, Tensor x, JsonElement args) => op switch
    {
        "resize" => resize(
            x, Numbers(args, "size")[0], Numbers(args, "size")[1], Mode(args), (int?)args.IntOrNull("most"), args.Flag("antialias")),
        "affine" => affine(
            x, Reals(args, "shear"), (float)args.Real("angle"), Numbers(args, "shift"), (float)args.Real("scale"), Mode(args),
            Reals(args, "fill")?[0]),
        "rotate" => rotate(
            x, (float)args.Real("angle"), Mode(args), args.Flag("expand"),
            args.IsList("center") ? (Numbers(args, "center")[0], Numbers(args, "center")[1]) : null, Reals(args, "fill")),
        "perspective" => perspective(x, Points(args, "start"), Points(args, "end"), Mode(args), Reals(args, "fill")),
        "augmentation" => Augmented(x, args.Text("which"), args.Int("seed")),
        _ => throw new InvalidDataException($"no operator {op}"),
    };

    private static Tensor Augmented(Tensor x, string which, long seed)
    {
        var transform = which switch
        {
            "RandAugment" => torchvision.transforms.RandAugment(),
            "TrivialAugmentWide" => torchvision.transforms.TrivialAugmentWide(),
            "AugMix" => torchvision.transforms.AugMix(),
            "RandomResizedCrop" => torchvision.transforms.RandomResizedCrop(4),
            "RandomRotation" => torchvision.transforms.RandomRotation(40),
            "GaussianBlur" => torchvision.transforms.GaussianBlur(3),
            "RandomAdjustSharpness" => torchvision.transforms.RandomAdjustSharpness(2),
            _ => torchvision.transforms.AutoAugment(Enum.Parse<torchvision.autoaugment.AutoAugmentPolicy>(which)),
        };
        manual_seed(seed);
        return transform.call(x);
    }

    private static InterpolationMode Mode(JsonElement args) => Enum.Parse<InterpolationMode>(args.Text("mode"));

    private static int[] Numbers(JsonElement args, string name) => [.. args.Ints(name).Select(i => (int)i)];

    private static float[]? Reals(JsonElement args, string name) =>
        args.IsList(name) ? [.. args.GetProperty(name).EnumerateArray().Select(item => item.GetSingle())] : null;

    private static IList<IList<int>> Points(JsonElement args, string name) =>
        [.. args.GetProperty(name).EnumerateArray().Select(point => (IList<int>)[.. point.EnumerateArray().Select(i => i.GetInt32())])];

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var image = rand(2, 4, 5, dtype: float64);
        GradCheck.RunTwice(x => resize(x[0], 3, 7, InterpolationMode.Bilinear), image);
        GradCheck.RunTwice(x => rotate(x[0], 20, InterpolationMode.Bilinear, fill: [0.5f]), image);
    }

    [Fact]
    public void AnyNumberOfLeadingDimensionsIsOne()
    {
        var images = rand([2, 3, 1, 4, 5]);
        var turned = rotate(images, 30);
        Assert.Equal([2, 3, 1, 4, 5], turned.shape);
        Assert.True(rotate(images[1], 30).Equals(turned[1]));
        Assert.True(rotate(images[1, 2, 0], 30).Equals(turned[1, 2, 0]));
        Assert.True(resize(images.transpose(-1, -2), 3, 3).Equals(resize(images.transpose(-1, -2).contiguous(), 3, 3)));
    }

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        var image = rand(1, 4, 5);
        Assert.Contains("'Area'", Assert.Throws<ArgumentException>(() => resize(image, 2, 2, InterpolationMode.Area)).Message);
        Assert.Contains("max_size = 3", Assert.Throws<ArgumentException>(() => resize(image, 3, -1, 3)).Message);
        Assert.Contains("max_size", Assert.Throws<ArgumentException>(() => resize(image, 3, 4, 3)).Message);
        Assert.Contains("(2 != 1)", Assert.Throws<ArgumentException>(() => rotate(image, 3, fill: [1, 2])).Message);
        Assert.Contains("'Bicubic'", Assert.Throws<ArgumentException>(() => rotate(image, 3, InterpolationMode.Bicubic)).Message);
        Assert.Contains("positive, got 0", Assert.Throws<ArgumentException>(() => affine(image, 0f, scale: 0)).Message);
        Assert.Contains("length 2, got 3", Assert.Throws<ArgumentException>(() => affine(image, 0f, translate: [1, 2, 3])).Message);
        Assert.Contains("on a line", Assert.Throws<ArgumentException>(() =>
            perspective(image, [[0, 0], [1, 1], [2, 2], [0, 3]], [[0, 0], [1, 1], [2, 2], [0, 3]])).Message);
        Assert.Contains("2 to 6", Assert.Throws<ArgumentException>(() => resized_crop(image, 2, 0, 4, 2, 3, 3)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => resized_crop(image, 0, 0, 4, 2, -1, 3));
        Assert.Contains("Got 11", Assert.Throws<ArgumentException>(() => torchvision.transforms.AugMix(11)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => torchvision.transforms.RandAugment(magnitude: 31));
    }
}
