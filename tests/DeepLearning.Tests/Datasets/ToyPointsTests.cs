namespace DeepLearning.Tests;

public class ToyPointsTests
{
    public static TheoryData<string, int> Kinds => new() { { "moons", 2 }, { "spirals", 3 }, { "blobs", 3 } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_seed_gives_the_same_points_and_classes_are_balanced(string kind, int classes)
    {
        var data = Make(kind, 301, 0.1, 4);
        Assert.Equal((301, classes), (data.Count, data.Classes));
        Assert.Equal(data.Points.Cast<float>(), Make(kind, 301, 0.1, 4).Points.Cast<float>());
        Assert.NotEqual(data.Points.Cast<float>(), Make(kind, 301, 0.1, 5).Points.Cast<float>());
        foreach (var k in Enumerable.Range(0, classes))
            Assert.InRange(data.Labels.Count(label => label == k), 301 / classes, 301 / classes + 1);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Points_come_in_random_order(string kind, int classes)
    {
        var labels = Make(kind, 300, 0.1, 0).Labels.Take(100);
        foreach (var k in Enumerable.Range(0, classes))
            Assert.InRange(labels.Count(label => label == k), 100 / classes - 15, 100 / classes + 15);
    }

    [Fact]
    public void Without_noise_moons_lie_on_their_half_circles() => Each(Datasets.Moons(100, 0), (x, y, k) =>
    {
        var (dx, dy) = k == 0 ? (x, y) : (1 - x, 0.5 - y);
        Assert.Equal(1, dx * dx + dy * dy, 1e-5);
        Assert.True(dy >= 0);
    });

    [Fact]
    public void Without_noise_spirals_lie_on_their_arms() => Each(Datasets.Spirals(90, 3, 0), (x, y, k) =>
    {
        var radius = Math.Sqrt(x * x + y * y);
        var angle = 2 * Math.PI * k / 3 + 4 * radius;
        Assert.Equal(radius * Math.Cos(angle), x, 1e-5);
        Assert.Equal(radius * Math.Sin(angle), y, 1e-5);
    });

    [Fact]
    public void Blobs_have_their_centers_and_spread()
    {
        var squares = 0.0;
        Each(Datasets.Blobs(3000, 3, 0.5, 1), (x, y, k) =>
        {
            var (dx, dy) = (x - 2 * Math.Cos(2 * Math.PI * k / 3), y - 2 * Math.Sin(2 * Math.PI * k / 3));
            squares += dx * dx + dy * dy;
        });
        Assert.Equal(0.5, Math.Sqrt(squares / 6000), 0.02);
    }

    [Fact]
    public void Xor_is_one_where_its_inputs_differ()
    {
        var data = Datasets.Xor();
        Assert.Equal(4, data.Count);
        Each(data, (x, y, k) => Assert.Equal(x != y ? 1 : 0, k));
        Assert.Distinct(Enumerable.Range(0, 4).Select(i => (data.Points[i, 0], data.Points[i, 1])));
    }

    [Fact]
    public void Tensors_hold_the_same_points()
    {
        var data = Datasets.Moons(50);
        Assert.Equal([50, 2], data.X.shape);
        Assert.Equal(data.Points.Cast<float>(), data.X.data<float>().ToArray());
        Assert.Equal(data.Labels.Select(label => (long)label), data.Y.data<long>().ToArray());
    }

    [Fact]
    public void Impossible_requests_name_the_argument()
    {
        Assert.Equal("n", Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.Moons(1)).ParamName);
        Assert.Equal("classes", Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.Spirals(10, 1)).ParamName);
        Assert.Equal("noise", Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.Blobs(10, 3, -0.1)).ParamName);
        Assert.Equal("noise", Assert.Throws<ArgumentOutOfRangeException>(() => Datasets.Moons(10, double.NaN)).ParamName);
    }

    [Fact]
    public void Points_and_labels_that_do_not_match_are_rejected()
    {
        Assert.Contains("[3, 2] and [2]", Assert.Throws<ArgumentException>(() => new LabeledPoints(new float[3, 2], [0, 1])).Message);
        Assert.Contains("[2, 3]", Assert.Throws<ArgumentException>(() => new LabeledPoints(new float[2, 3], [0, 1])).Message);
        Assert.Contains("-1", Assert.Throws<ArgumentException>(() => new LabeledPoints(new float[2, 2], [0, -1])).Message);
    }

    private static LabeledPoints Make(string kind, int n, double noise, long seed) => kind switch
    {
        "moons" => Datasets.Moons(n, noise, seed),
        "spirals" => Datasets.Spirals(n, 3, noise, seed),
        _ => Datasets.Blobs(n, 3, noise, seed),
    };

    private static void Each(LabeledPoints data, Action<float, float, int> check)
    {
        for (var i = 0; i < data.Count; i++) check(data.Points[i, 0], data.Points[i, 1], data.Labels[i]);
    }
}
