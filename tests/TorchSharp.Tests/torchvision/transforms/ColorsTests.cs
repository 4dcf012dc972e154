using System.Text.Json;
using static TorchSharp.torch;
using static TorchSharp.torchvision.transforms.functional;

namespace TorchSharp.Tests.Vision;

[Collection(nameof(Kernels.ProcessWide))]
public class ColorsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("vision_colors");

    [Theory, MemberData(nameof(Cases))]
    public void AsInTorchvision(string op, string name) => Golden.Check("vision_colors", op, name, (x, args) => [Run(op, x, args)]);

    private static Tensor Run(string op, Tensor[] x, JsonElement args) => op switch
    {
        "adjust_brightness" => adjust_brightness(x[0], args.Real("factor")),
        "adjust_contrast" => adjust_contrast(x[0], args.Real("factor")),
        "adjust_saturation" => adjust_saturation(x[0], args.Real("factor")),
        "adjust_gamma" => adjust_gamma(x[0], args.Real("factor")),
        "adjust_hue" => adjust_hue(x[0], args.Real("factor")),
        "rgb_to_grayscale" => Grey(x[0], (int)args.Int("channels")),
        "invert" => invert(x[0]),
        "autocontrast" => autocontrast(x[0]),
        "solarize" => solarize(x[0], args.Real("factor")),
        "hflip" => hflip(x[0]),
        "vflip" => vflip(x[0]),
        "normalize" => normalize(x[0], Reals(args, "means"), Reals(args, "stdevs")),
        "posterize" => posterize(x[0], (int)args.Int("bits")),
        "equalize" => equalize(x[0]),
        "convert_image_dtype" => convert_image_dtype(x[0], args.Dtype()),
        "erase" => erase(x[0], 1, 0, 2, 3, x[1]),
        _ => throw new InvalidDataException($"no operator {op}"),
    };

    /// <summary>torchvision's grey version of bytes is of bytes, rounded down.</summary>
    private static Tensor Grey(Tensor x, int channels)
    {
        var grey = rgb_to_grayscale(x, channels);
        return grey.dtype == x.dtype ? grey : (grey * 255).to(x.dtype);
    }

    private static double[] Reals(JsonElement args, string name) =>
        [.. args.GetProperty(name).EnumerateArray().Select(item => item.GetDouble())];

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var image = rand(3, 2, 3, dtype: float64) * 0.8 + 0.1;
        GradCheck.RunTwice(x => adjust_contrast(x[0], 0.7), image);
        GradCheck.RunTwice(x => adjust_saturation(x[0], 0.7), image);
        GradCheck.RunTwice(x => adjust_gamma(x[0], 1.7), image);
        GradCheck.RunTwice(x => adjust_hue(x[0], 0.13), image);
        GradCheck.RunTwice(x => normalize(x[0], [0.4], [0.3]), image);
    }

    [Fact]
    public void HueGoesRoundInCirclesAndInDegrees()
    {
        var image = rand(3, 4, 5);
        Golden.Near(adjust_hue(image, -0.25), adjust_hue(image, 0.75), "three quarters", 1e-4, 1e-5);
        Golden.Near(adjust_hue(image, 0.25), adjust_hue(image, 90, degrees: true), "a right angle", 1e-4, 1e-5);
        Golden.Near(image, adjust_hue(image, 1), "a whole turn", 1e-4, 1e-5);
    }

    [Fact]
    public void NoTurnOfTheHueChangesNothing()
    {
        var green = stack([zeros(2, 2), ones(2, 2), zeros(2, 2)]);
        Assert.True(adjust_hue(green, 0).Equals(green));
        var image = (rand(3, 4, 5) * 255).to(uint8);
        Assert.True(adjust_hue(image, 0, degrees: true).Equals(image));
    }

    [Fact]
    public void GreyVersionsOfWholeNumbersAreFloatingPoint()
    {
        var image = tensor(new byte[] { 255, 0, 0, 255, 0, 0 }, [3, 1, 2]);
        Golden.Near(tensor(new[] { 0.2989f, 0.587f }, [1, 1, 2]), rgb_to_grayscale(image), "red and green", 1e-6);
        Assert.True(torchvision.transforms.Grayscale(3).call(image).Equals(rgb_to_grayscale(image, 3)));
        Assert.True(torchvision.transforms.RandomGrayscale(1).call(image).Equals(tensor(new byte[] { 76, 149 }, [1, 1, 2]).expand(3, 1, 2)));
        Assert.True(rgb_to_grayscale(image[..1]).Equals(image[..1]));
    }

    [Fact]
    public void LevelsAreChangedInTensorsOfAnyShape()
    {
        var (bytes, unit) = (tensor(new byte[] { 0, 3, 4, 200 }), tensor(new[] { 0.25f, 0.75f }));
        Assert.Equal([255, 252, 251, 55], invert(bytes).data<byte>().ToArray());
        Assert.Equal([0, 3, 251, 55], solarize(bytes, 4).data<byte>().ToArray());
        Assert.Equal([0, 0, 0, 192], posterize(bytes, 4).data<byte>().ToArray());
        Assert.True(invert(unit).Equals(tensor(new[] { 0.75f, 0.25f })));
        Assert.True(solarize(unit.reshape(2, 1), 0.5).Equals(full(2, 1, 0.25f)));
        Assert.True(solarize(tensor(new short[] { 5 }), 5).Equals(tensor(new short[] { 32762 })));
    }

    [Fact]
    public void ErasesInPlaceOnlyIfAskedTo()
    {
        var (image, value) = (ones(1, 3, 3), zeros(1));
        Assert.Equal(8, erase(image, 1, 1, 1, 1, value).sum().ToSingle());
        Assert.Equal(9, image.sum().ToSingle());
        erase(image, 1, 1, 1, 1, value, inplace: true);
        Assert.Equal(8, image.sum().ToSingle());
    }

    [Fact]
    public void ViewsThatAreNotContiguousGiveTheSame()
    {
        var image = (rand(3, 4, 5) * 255).to(uint8).transpose(1, 2);
        Assert.False(image.is_contiguous());
        Assert.True(equalize(image).Equals(equalize(image.contiguous())));
        Assert.True(adjust_hue(image, 0.2).Equals(adjust_hue(image.contiguous(), 0.2)));
    }

    [Fact]
    public void WrongImagesAndArgumentsAreNamed()
    {
        var (image, flags) = (rand(3, 2, 2), rand(2, 2, 2));
        Assert.Contains("[1, 3], but found 2", Assert.Throws<ArgumentException>(() => adjust_hue(flags, 0.1)).Message);
        Assert.Contains("at least 3 dimensions, but found 2", Assert.Throws<ArgumentException>(() => autocontrast(rand(2, 2))).Message);
        Assert.Contains("found 2", Assert.Throws<ArgumentException>(() => rgb_to_grayscale(flags)).Message);
        Assert.Contains("got 2", Assert.Throws<ArgumentException>(() => torchvision.transforms.Grayscale(2)).Message);
        Assert.Throws<ArgumentNullException>(() => solarize(null!, 0.5));
        Assert.Contains("either 1 or 3", Assert.Throws<ArgumentException>(() => rgb_to_grayscale(image, 2)).Message);
        Assert.Contains("(-0.5) is not non-negative", Assert.Throws<ArgumentException>(() => adjust_brightness(image, -0.5)).Message);
        Assert.Contains("(NaN)", Assert.Throws<ArgumentException>(() => adjust_gamma(image, double.NaN)).Message);
        Assert.Contains("torch.uint8", Assert.Throws<ArgumentException>(() => equalize(image)).Message);
        Assert.Contains("torch.uint8", Assert.Throws<ArgumentException>(() => posterize(image, 3)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => posterize(image.to(uint8), 9));
        Assert.Contains("2 > 1", Assert.Throws<ArgumentOutOfRangeException>(() => solarize(image, 2)).Message);
        Assert.Contains("division by zero", Assert.Throws<ArgumentException>(() => normalize(image, [0], [0])).Message);
        Assert.Contains("3 channels, 2 means", Assert.Throws<ArgumentException>(() => normalize(image, [0, 0], [1, 1])).Message);
        Assert.Contains("float tensor", Assert.Throws<ArgumentException>(() => normalize(image.to(uint8), [0], [1])).Message);
        Assert.Contains("cannot be performed safely", Assert.Throws<InvalidOperationException>(() => convert_image_dtype(image, int32)).Message);
    }
}
