using static TorchSharp.torch;
using static TorchSharp.torchvision;
using static TorchSharp.torchvision.transforms;

namespace TorchSharp.Tests.Vision;

[Collection(nameof(Kernels.ProcessWide))]
public class CompositionsTests
{
    private static readonly ITransform Double = Lambda(x => x * 2);
    private static readonly ITransform AddOne = Lambda(x => x + 1);

    [Fact]
    public void ComposeGoesFromFirstToLast()
    {
        Assert.Equal(7, Compose(Double, AddOne).call(tensor(3f)).ToSingle());
        Assert.Equal(8, Compose(AddOne, Double).call(tensor(3f)).ToSingle());
        var image = rand(3, 2, 2);
        Assert.Same(image, Compose().call(image));
    }

    [Fact]
    public void ProbabilitiesAreKept()
    {
        manual_seed(3);
        var flip = RandomHorizontalFlip(0.25);
        var image = arange(2).reshape(1, 1, 2);
        var flips = Enumerable.Range(0, 1000).Count(_ => flip.call(image)[0, 0, 0].ToInt64() == 1);
        Assert.InRange(flips, 200, 300);
        Assert.Equal(6, RandomApply([Double], 1).call(tensor(3f)).ToSingle());
        Assert.Equal(3, RandomApply([Double], 0).call(tensor(3f)).ToSingle());
    }

    [Fact]
    public void OrdersAndChoicesAreAllTaken()
    {
        manual_seed(4);
        var order = RandomOrder(Double, AddOne);
        var choice = RandomChoice(Double, AddOne);
        var orders = Enumerable.Range(0, 50).Select(_ => order.call(tensor(3f)).ToSingle()).ToHashSet();
        var choices = Enumerable.Range(0, 50).Select(_ => choice.call(tensor(3f)).ToSingle()).ToHashSet();
        Assert.Equal([7, 8], orders.Order());
        Assert.Equal([4, 6], choices.Order());
    }

    [Fact]
    public void ColorJitterStaysInItsRanges()
    {
        manual_seed(5);
        var image = full([3, 2, 2], 0.5f);
        var jitter = ColorJitter(brightness: 0.2f);
        var values = Enumerable.Range(0, 100).Select(_ => jitter.call(image)[0, 0, 0].ToSingle()).ToArray();
        Assert.InRange(values.Min(), 0.4f, 0.42f);
        Assert.InRange(values.Max(), 0.58f, 0.6f);
        Assert.True(ColorJitter().call(image).Equals(image));
        Assert.False(ColorJitter(hue: 0.3f).call(rand(3, 2, 2)).Equals(image));
    }

    [Fact]
    public void EqualSeedsGiveEqualImages()
    {
        var image = rand(3, 4, 4);
        var jitter = Compose(ColorJitter(0.3f, 0.3f, 0.3f, 0.2f), RandomGrayscale(0.5), RandomInvert(), RandomVerticalFlip());
        manual_seed(6);
        var first = jitter.call(image);
        manual_seed(6);
        Assert.True(first.Equals(jitter.call(image)));
    }

    [Fact]
    public void ObjectsDoWhatTheFunctionsDo()
    {
        var image = rand(3, 3, 4);
        var bytes = functional.convert_image_dtype(image, uint8);
        Same(AdjustHue(0.1), image, functional.adjust_hue(image, 0.1));
        Same(AdjustGamma(2, 0.9), image, functional.adjust_gamma(image, 2, 0.9));
        Same(AdjustSaturation(2), image, functional.adjust_saturation(image, 2));
        Same(AdjustContrast(2), image, functional.adjust_contrast(image, 2));
        Same(AdjustBrightness(2), image, functional.adjust_brightness(image, 2));
        Same(Grayscale(3), image, functional.rgb_to_grayscale(image, 3));
        Same(RandomSolarize(0.5, 1), image, functional.solarize(image, 0.5));
        Same(RandomPosterize(3, 1), bytes, functional.posterize(bytes, 3));
        Same(Equalize(), bytes, functional.equalize(bytes));
        Same(RandomAutoContrast(1), image, functional.autocontrast(image));
        Same(ConvertImageDtype(float64), bytes, functional.convert_image_dtype(bytes, float64));
        Same(Erase(0, 1, 2, 2, ones(1)), image, functional.erase(image, 0, 1, 2, 2, ones(1)));
        Same(Normalize([0.5], [0.2], float32), image, functional.normalize(image, [0.5], [0.2]));

        static void Same(ITransform transform, Tensor x, Tensor expected) => Assert.True(transform.call(x).Equals(expected));
    }

    [Fact]
    public void NormalizeTakesOneOrThreeChannels()
    {
        Assert.Throws<ArgumentException>(() => Normalize([0.5, 0.5], [1, 1]));
        Assert.Throws<ArgumentException>(() => Normalize([0.5], [1, 1, 1]));
    }
}
