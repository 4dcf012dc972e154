using TorchSharp.Kernels;

namespace TorchSharp.Tests.Kernels;

[Collection(nameof(ProcessWide))]
public class SoftmaxTests
{
    public static TheoryData<string> Widths => [.. KernelEnvironment.Widths];

    [Theory]
    [MemberData(nameof(Widths))]
    public void RowsOfAllLengths(string width)
    {
        using var environment = new KernelEnvironment(width);
        var random = new Random(1);
        for (var columns = 1; columns < 70; columns++)
        {
            const int Rows = 3;
            var x = Enumerable.Range(0, Rows * columns).Select(_ => 20 * random.NextDouble() - 10).ToArray();
            var expected = new double[x.Length];
            for (var row = 0; row < Rows; row++)
            {
                var sum = x[(row * columns)..((row + 1) * columns)].Sum(Math.Exp);
                for (var i = row * columns; i < (row + 1) * columns; i++)
                    expected[i] = Math.Exp(x[i]) / sum;
            }
            var y = new double[x.Length];
            VectorMath.Softmax(x, y, columns);
            AllClose(expected, y, 1e-14);
            VectorMath.LogSoftmax(x, y, columns);
            // The sum's rounding is an absolute error of its logarithm.
            AllClose(expected.Select(v => Math.Log(v)), y, 1e-14, from: 1);
            var single = x.Select(v => (float)v).ToArray();
            var z = new float[x.Length];
            VectorMath.LogSoftmax(single, z, columns);
            AllClose(expected.Select(v => Math.Log(v)), z.Select(v => (double)v), 1e-6, from: 1);
            VectorMath.Softmax(single, single, columns);
            AllClose(expected, single.Select(v => (double)v), 1e-5);
        }

        static void AllClose(IEnumerable<double> expected, IEnumerable<double> actual, double relative, double from = 1e-3) =>
            Assert.All(expected.Zip(actual), pair =>
                Assert.InRange(Math.Abs(pair.First - pair.Second), 0, relative * Math.Max(Math.Abs(pair.First), from)));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void BigNumbersDontOverflow(string width)
    {
        using var environment = new KernelEnvironment(width);
        var y = new float[2];
        VectorMath.Softmax([1e30f, 1e30f], y, 2);
        Assert.Equal([0.5f, 0.5f], y);
        VectorMath.LogSoftmax([-1e30f, 1e30f], y, 2);
        Assert.Equal([-2e30f, 0], y);
        VectorMath.LogSoftmax([1e6f, 1e6f], y, 2);
        Assert.Equal(-MathF.Log(2), y[0], 1e-6f);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void NotANumberSpoilsItsRowOnly(string width)
    {
        using var environment = new KernelEnvironment(width);
        for (var at = 0; at < 40; at++)
        {
            foreach (var bad in new[] { float.NaN, float.PositiveInfinity })
            {
                var x = new float[120];
                x[40 + at] = bad;
                var (y, z) = (new float[120], new float[120]);
                VectorMath.Softmax(x, y, 40);
                VectorMath.LogSoftmax(x, z, 40);
                Assert.All(y[40..80], v => Assert.True(float.IsNaN(v)));
                Assert.All(y[..40].Concat(y[80..]), v => Assert.Equal(1 / 40f, v, 1e-7f));
                Assert.All(z[..40].Concat(z[80..]), v => Assert.Equal(-MathF.Log(40), v, 1e-6f));
                Assert.All(z[40..80], v => Assert.True(float.IsNaN(v)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void MaskedElementsGetNothing(string width)
    {
        using var environment = new KernelEnvironment(width);
        var y = new float[3];
        VectorMath.Softmax([float.NegativeInfinity, 2, 2], y, 3);
        Assert.Equal([0, 0.5f, 0.5f], y);
        VectorMath.LogSoftmax([float.NegativeInfinity, 2, float.NegativeInfinity], y, 3);
        Assert.Equal([float.NegativeInfinity, 0, float.NegativeInfinity], y);
        VectorMath.Softmax([float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity], y, 3);
        Assert.All(y, v => Assert.True(float.IsNaN(v)));
    }

    [Fact]
    public void RaggedRowsAreRefused()
    {
        Assert.Throws<ArgumentException>(() => VectorMath.Softmax(new float[5], new float[5], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => VectorMath.Softmax(new float[5], new float[5], 0));
    }
}
