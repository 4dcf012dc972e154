namespace DeepLearning.Tests;

public class SeededRandomTests
{
    [Fact]
    public void Numbers_are_those_of_the_seed_and_the_stream()
    {
        Assert.Equal(Uniforms(3, 7), Uniforms(3, 7));
        Assert.NotEqual(Uniforms(3, 7), Uniforms(3, 8));
        Assert.NotEqual(Uniforms(3, 7), Uniforms(4, 7));
    }

    [Fact]
    public void Neighboring_streams_are_not_correlated()
    {
        var (a, b) = (Uniforms(0, 1), Uniforms(0, 2));
        var covariance = a.Zip(b, (x, y) => (x - 0.5) * (y - 0.5)).Average();
        Assert.InRange(covariance * 12, -0.03, 0.03); // five standard deviations of 10,000 pairs are 0.05
    }

    [Fact]
    public void Uniform_and_normal_numbers_have_their_moments()
    {
        var uniforms = Uniforms(1, 0);
        Assert.All(uniforms, x => Assert.InRange(x, 0, 0.99999999999999989));
        Assert.Equal(0.5, uniforms.Average(), 0.015);
        Assert.Equal(1 / 12.0, uniforms.Average(x => (x - 0.5) * (x - 0.5)), 0.005);

        var random = new SeededRandom(2, 0);
        var normals = new double[10_000];
        for (var i = 0; i < normals.Length; i++) normals[i] = random.Normal();
        Assert.Equal(0, normals.Average(), 0.05);
        Assert.Equal(1, normals.Average(x => x * x), 0.07);
        Assert.Equal(3, normals.Average(x => x * x * x * x), 0.5);
    }

    [Theory]
    [InlineData(0.2, 0.2)]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    public void Beta_numbers_have_their_moments(double a, double b)
    {
        var random = new SeededRandom(3, 0);
        var numbers = new double[10_000];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = random.Beta(a, b);
        Assert.All(numbers, x => Assert.InRange(x, 0, 1));
        var mean = a / (a + b);
        Assert.Equal(mean, numbers.Average(), 0.02);
        Assert.Equal(a * b / ((a + b) * (a + b) * (a + b + 1)), numbers.Average(x => (x - mean) * (x - mean)), 0.01);
    }

    [Fact]
    public void Shuffling_keeps_the_items_and_gives_every_order_its_share()
    {
        var random = new SeededRandom(5, 0);
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < 6000; i++)
        {
            char[] items = ['a', 'b', 'c'];
            random.Shuffle(items.AsSpan());
            var order = new string(items);
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(["abc", "acb", "bac", "bca", "cab", "cba"], counts.Keys.Order());
        Assert.All(counts.Values, count => Assert.InRange(count, 850, 1150));
    }

    private static double[] Uniforms(long seed, long stream)
    {
        var random = new SeededRandom(seed, stream);
        var numbers = new double[10_000];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = random.Uniform();
        return numbers;
    }
}
