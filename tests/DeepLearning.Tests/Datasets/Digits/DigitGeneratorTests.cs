namespace DeepLearning.Tests;

public class DigitGeneratorTests
{
    private const int Pixels = 28 * 28;
    private static readonly RawImages Train = DigitGenerator.Generate(3000, seed: 0, part: 0);
    private static readonly RawImages Test = DigitGenerator.Generate(1000, seed: 0, part: 1);

    [Fact]
    public async Task One_thread_and_many_give_the_same_images()
    {
        var alone = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
        var serial = await Task.Factory.StartNew(() => DigitGenerator.Generate(300, 5, 0), default, TaskCreationOptions.None, alone);
        var parallel = DigitGenerator.Generate(300, 5, 0);
        Assert.Equal(parallel.Labels, serial.Labels);
        Assert.Equal(parallel.Pixels, serial.Pixels);
    }

    [Fact]
    public void Seeds_and_parts_differ()
    {
        Assert.NotEqual(DigitGenerator.Generate(50, 1, 0).Pixels, DigitGenerator.Generate(50, 2, 0).Pixels);
        Assert.NotEqual(DigitGenerator.Generate(50, 1, 0).Pixels, DigitGenerator.Generate(50, 1, 1).Pixels);
    }

    [Fact]
    public void No_image_occurs_twice()
    {
        var all = Enumerable.Range(0, Train.Count).Select(i => Convert.ToBase64String(Image(Train, i)))
            .Concat(Enumerable.Range(0, Test.Count).Select(i => Convert.ToBase64String(Image(Test, i))));
        Assert.Distinct(all);
    }

    [Fact]
    public void Every_digit_has_its_share_in_random_order()
    {
        Assert.All(Enumerable.Range(0, 10), digit => Assert.Equal(300, Train.Labels.Count(label => label == digit)));
        Assert.All(Enumerable.Range(0, 10), digit => Assert.InRange(Train.Labels.Take(500).Count(label => label == digit), 25, 80));
    }

    [Fact]
    public void Images_are_made_like_MNISTs()
    {
        for (var i = 0; i < Train.Count; i++)
        {
            var image = Image(Train, i);
            var (mass, x, y, border) = (0.0, 0.0, 0.0, 0);
            for (var p = 0; p < Pixels; p++)
            {
                var (row, column) = (p / 28, p % 28);
                mass += image[p];
                x += image[p] * (column + 0.5);
                y += image[p] * (row + 0.5);
                if (row is 0 or 27 || column is 0 or 27) border += image[p];
            }

            Assert.InRange(mass / 255 / Pixels, 0.02, 0.45);
            Assert.InRange(x / mass, 12.5, 15.5); // the center of mass is the center of the image, give or take
            Assert.InRange(y / mass, 12.5, 15.5);
            Assert.True(border < 0.05 * mass, $"image {i} runs over the edge");
            Assert.True(image.Max() > 200, $"image {i} is pale");
        }

        Assert.InRange(Train.Pixels.Average(p => p / 255.0), 0.11, 0.15); // MNIST: 0.1307
        Assert.InRange(Train.Pixels.Count(p => p == 0) / (double)Train.Pixels.Length, 0.78, 0.85); // MNIST: 0.81
    }

    /// <summary>The simplest classifier of all does well, not very well: there is something to learn, and more left to learn.</summary>
    [Fact]
    public void The_nearest_mean_image_is_right_four_times_out_of_five()
    {
        var means = new double[10, Pixels];
        for (var i = 0; i < Train.Count; i++)
            for (var p = 0; p < Pixels; p++)
                means[Train.Labels[i], p] += Train.Pixels[i * Pixels + p] / 300.0;

        var digits = Enumerable.Range(0, 10);
        var right = Enumerable.Range(0, Test.Count).Count(i => digits.MinBy(digit => Distance(digit, i)) == Test.Labels[i]);
        Assert.InRange(right / (double)Test.Count, 0.75, 0.90);

        double Distance(int digit, int i)
        {
            var sum = 0.0;
            for (var p = 0; p < Pixels; p++) sum += Math.Pow(means[digit, p] - Test.Pixels[i * Pixels + p], 2);
            return sum;
        }
    }

    private static byte[] Image(RawImages images, int i) => images.Pixels[(i * Pixels)..((i + 1) * Pixels)];
}
