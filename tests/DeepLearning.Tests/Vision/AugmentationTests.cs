using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

public class AugmentationTests
{
    private static readonly Tensor Batch = Images4(64, 3, 8, 10);

    [Fact]
    public void Flipping_twice_is_nothing_and_a_half_is_flipped()
    {
        var once = new Augmentation(1).Flip(1).Apply(Batch);
        AssertEqual(Batch.flip(3), once);
        AssertEqual(Batch, new Augmentation(1).Flip(1).Apply(once));
        AssertEqual(Batch, new Augmentation(1).Flip(0).Apply(Batch));
        var flipped = new Augmentation(2).Flip().Apply(Images4(1_000, 1, 1, 2)).sub(Images4(1_000, 1, 1, 2)).abs().sum([1, 2, 3]).gt(
            0).sum().item<long>();
        Assert.InRange(flipped, 430, 570);
    }

    [Fact]
    public void A_crop_shifts_by_up_to_its_padding_and_keeps_the_size()
    {
        var batch = zeros(400, 1, 9, 9);
        batch.narrow(2, 4, 1).narrow(3, 4, 1).fill_(1); // a point in the middle
        var cropped = new Augmentation(1).Crop(2).Apply(batch);
        Assert.Equal([400, 1, 9, 9], cropped.shape);
        Assert.Equal(400, cropped.sum().item<float>());
        var places = cropped.sum([0, 1]); // [9, 9]: where the points went
        Assert.Equal(25, places.gt(0).sum().item<long>());
        Assert.Equal(400, places.narrow(0, 2, 5).narrow(1, 2, 5).sum().item<float>());
        Assert.InRange(places.max().item<float>(), 16, 36); // each shift equally often: 16 on average
    }

    [Fact]
    public void A_turn_moves_a_point_along_its_circle_also_in_pictures_that_are_not_square()
    {
        var batch = zeros(300, 1, 21, 41);
        batch.narrow(2, 10, 1).narrow(3, 28, 1).fill_(1); // 8 to the right of the middle
        var turned = new Augmentation(1).Rotate(30).Apply(batch);
        var weights = turned.sum([1, 2, 3]);
        var x = (turned.sum([1, 2]) * (arange(41) - 20)).sum(1) / weights;
        var y = (turned.sum([1, 3]) * (arange(21) - 10)).sum(1) / weights;
        var radius = (x * x + y * y).sqrt();
        Assert.InRange(radius.min().item<float>(), 7.6f, 8.4f);
        Assert.InRange(radius.max().item<float>(), 7.6f, 8.4f);
        var angles = atan2(y, x) * (180 / Math.PI);
        Assert.InRange(angles.min().item<float>(), -31, -26);
        Assert.InRange(angles.max().item<float>(), 26, 31);
    }

    [Fact]
    public void Jitter_changes_brightness_contrast_saturation_and_hue_each_by_itself()
    {
        var calm = Batch * 0.4 + 0.3; // so that nothing is cut off
        var bright = new Augmentation(1).Jitter(0.3, 0, 0, 0).Apply(calm) / calm;
        Assert.InRange(bright.std([1, 2, 3]).max().item<float>(), 0, 1e-4f); // one factor for each picture
        Assert.InRange(bright.min().item<float>(), 0.7f, 0.75f);
        Assert.InRange(bright.max().item<float>(), 1.25f, 1.3f);

        var contrast = new Augmentation(1).Jitter(0, 0.3, 0, 0).Apply(calm);
        AssertEqual(Images.Gray(calm).mean([1, 2, 3]), Images.Gray(contrast).mean([1, 2, 3]), 1e-4);
        Assert.InRange((contrast.std([1, 2, 3]) / calm.std([1, 2, 3])).min().item<float>(), 0.69f, 0.76f);

        foreach (var colors in new[] { new Augmentation(1).Jitter(0, 0, 0.3, 0), new Augmentation(1).Jitter(0, 0, 0, 0.1) })
        {
            var changed = colors.Apply(calm);
            AssertEqual(Images.Gray(calm), Images.Gray(changed), 2e-3); // brightness stays
            Assert.True((changed - calm).abs().max().item<float>() > 0.02);
        }

        AssertEqual(calm, new Augmentation(1).Jitter(0, 0, 0, 0).Apply(calm), 1e-5);
        var gray = Images4(8, 1, 5, 5) * 0.4 + 0.3;
        AssertEqual(gray, new Augmentation(1).Jitter(0, 0, 1, 0.5).Apply(gray), 1e-6);
        var most = new Augmentation(1).Jitter(1, 1, 1, 0.5).Apply(Batch);
        Assert.Equal((0, 1), (most.min().item<float>(), most.max().item<float>()));
    }

    [Fact]
    public void Erasing_blackens_one_rectangle_of_an_allowed_size_in_as_many_pictures_as_asked_for()
    {
        var erased = new Augmentation(1).Erase(0.25, 0.1, 0.3).Apply(ones(800, 2, 20, 20));
        Assert.Equal(0, (erased.select(1, 0) - erased.select(1, 1)).abs().sum().item<float>());
        var black = erased.select(1, 0).eq(0).sum([1, 2]).data<long>().ToArray();
        Assert.InRange(black.Count(area => area > 0), 150, 250);
        Assert.All(black.Where(area => area > 0), area => Assert.InRange(area / 400.0, 0.07, 0.34)); // sides are whole pixels
    }

    [Fact]
    public void Mixup_blends_pictures_and_classes_in_the_same_proportion()
    {
        var labels = arange(64).remainder(10);
        var pictures = labels.to_type(ScalarType.Float32).view(-1, 1, 1, 1).expand(64, 1, 2, 2) / 10;
        var (images, targets) = new Augmentation(3).Mixup(pictures, labels, classes: 10, alpha: 1);
        Assert.Equal([64, 10], targets.shape);
        AssertEqual(ones(64), targets.sum(1), 1e-5);
        AssertEqual(targets.matmul(arange(10, dtype: ScalarType.Float32)) / 10, images.select(2, 0).select(2, 0).squeeze(1), 1e-5);
        Assert.True(targets.max().item<float>() <= 1 && targets.min().item<float>() >= 0);
        Assert.InRange(targets.gt(0).sum(1).max().item<long>(), 2, 2);
    }

    [Fact]
    public void Cutmix_weighs_classes_by_the_area_that_they_have()
    {
        var labels = arange(64).remainder(10);
        var pictures = labels.to_type(ScalarType.Float32).view(-1, 1, 1, 1).expand(64, 1, 16, 12) / 10;
        var augmentation = new Augmentation(3);
        for (var i = 0; i < 10; i++)
        {
            var (images, targets) = augmentation.Cutmix(pictures, labels, classes: 10);
            AssertEqual(ones(64), targets.sum(1), 1e-5);
            AssertEqual(targets.matmul(arange(10, dtype: ScalarType.Float32)) / 10, images.mean([1, 2, 3]), 1e-5);
            Assert.InRange(images[0].unique().output.numel(), 1, 2);
        }
    }

    [Fact]
    public void A_seed_repeats_itself_batch_by_batch_and_can_be_taken_up_again()
    {
        Augmentation New(long seed = 5) => new Augmentation(seed).Crop(2).Flip().Rotate(10).Jitter().Erase();
        var (a, b) = (New(), New());
        var first = a.Apply(Batch);
        AssertEqual(first, b.Apply(Batch));
        var second = a.Apply(Batch);
        Assert.NotEqual(0, (first - second).abs().max().item<float>());
        Assert.NotEqual(0, (first - New(6).Apply(Batch)).abs().max().item<float>());

        var later = New();
        later.Batches = 1;
        AssertEqual(second, later.Apply(Batch));
        Assert.Equal(2, later.Batches);
        Assert.Equal("Augmentation: Crop(2), Flip(0.5), Rotate(10), Jitter(0.2, 0.2, 0.2, 0.02), Erase(0.5, 0.02, 0.33)", New().ToString());
    }

    [Fact]
    public void The_given_batch_stays_as_it_is()
    {
        var before = Batch.clone();
        var augmentation = new Augmentation(1).Crop(2).Flip().Rotate(10).Jitter().Erase();
        augmentation.Cutmix(Batch, zeros([64], ScalarType.Int64), 2);
        AssertEqual(before, Batch);
        var untouched = new Augmentation(1).Apply(Batch);
        AssertEqual(before, untouched);
    }

    [Fact]
    public void Wrong_arguments_are_named()
    {
        Assert.Equal("probability", Assert.Throws<ArgumentOutOfRangeException>(() => new Augmentation(1).Flip(1.5)).ParamName);
        Assert.Equal("padding", Assert.Throws<ArgumentOutOfRangeException>(() => new Augmentation(1).Crop(0)).ParamName);
        Assert.Equal("degrees", Assert.Throws<ArgumentOutOfRangeException>(() => new Augmentation(1).Rotate(double.NaN)).ParamName);
        Assert.Equal("hue", Assert.Throws<ArgumentOutOfRangeException>(() => new Augmentation(1).Jitter(hue: 1)).ParamName);
        Assert.Equal("smallest", Assert.Throws<ArgumentOutOfRangeException>(() => new Augmentation(1).Erase(smallest: 0.5)).ParamName);
        Assert.Contains("got Float32 [3, 4, 4]", Assert.Throws<ArgumentException>(() => new Augmentation(1).Apply(zeros(3, 4, 4))).Message);
        Assert.Contains("Expected labels Int64 [64]",
            Assert.Throws<ArgumentException>(() => new Augmentation(1).Mixup(Batch, zeros(64), 2)).Message);
        Assert.Equal("alpha",
            Assert.Throws<ArgumentOutOfRangeException>(
            () => new Augmentation(1).Mixup(Batch, zeros([64], ScalarType.Int64), 2, 0)).ParamName);
    }

    private static Tensor Images4(int count, int channels, int height, int width)
    {
        var random = new SeededRandom(9, 0);
        var values = new float[count * channels * height * width];
        for (var i = 0; i < values.Length; i++) values[i] = (float)random.Uniform();
        return tensor(values, [count, channels, height, width]);
    }

    private static void AssertEqual(Tensor expected, Tensor actual, double tolerance = 0)
    {
        Assert.Equal(expected.shape, actual.shape);
        Assert.InRange((expected - actual).abs().max().item<float>(), 0, tolerance);
    }
}
