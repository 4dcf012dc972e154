using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp.Tests.Kernels;

[Collection(nameof(ProcessWide))]
public class GemmTests
{
    static readonly Layout[] layouts = Enum.GetValues<Layout>();

    /// <summary>Sizes around the edges of vectors, tiles and blocks.</summary>
    static readonly int[] sizes = [0, 1, 2, 3, 5, 7, 8, 12, 13, 16, 17, 24, 31, 32, 33, 48, 64, 65, 70];

    public static TheoryData<string> Widths => [.. KernelEnvironment.Widths];

    [Theory]
    [MemberData(nameof(Widths))]
    public void RandomShapesAndStridesInSingle(string width) => RandomShapesAndStrides<float>(width);

    [Theory]
    [MemberData(nameof(Widths))]
    public void RandomShapesAndStridesInDouble(string width) => RandomShapesAndStrides<double>(width);

    static void RandomShapesAndStrides<T>(string width)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var environment = new KernelEnvironment(width);
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var (m, n, k) = (Pick(sizes), Pick(sizes), Pick(sizes));
            Check(
                batch: random.Next(4) == 0 ? random.Next(4) : 1, m, n, k,
                Pick(layouts), Pick(layouts), Pick([Layout.Rows, Layout.PaddedRows]),
                accumulate: random.Next(2) == 0, bias: random.Next(2) == 0, relu: random.Next(2) == 0);

            TItem Pick<TItem>(TItem[] items) => items[random.Next(items.Length)];

            void Check(int batch, int m, int n, int k, Layout la, Layout lb, Layout lc, bool accumulate, bool bias, bool relu) =>
                EqualsTripleLoop<T>(random, batch, m, n, k, la, lb, lc, accumulate, bias, relu);
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void AllLayoutsOfBigMatricesInSingle(string width) => AllLayoutsOfBigMatrices<float>(width);

    [Theory]
    [MemberData(nameof(Widths))]
    public void AllLayoutsOfBigMatricesInDouble(string width) => AllLayoutsOfBigMatrices<double>(width);

    /// <summary>Big enough for packing, several blocks in each direction, and several chunks.</summary>
    static void AllLayoutsOfBigMatrices<T>(string width)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var environment = new KernelEnvironment(width, threads: 3);
        var random = new Random(2);
        foreach (var la in layouts)
        {
            foreach (var lb in layouts)
                EqualsTripleLoop<T>(random, 1, 26, 270, 390, la, lb, Layout.PaddedRows, accumulate: true, bias: true, relu: false);
        }
        // Rows of 2 KiB and more compete for places in the cache: A is copied, B is packed.
        EqualsTripleLoop<T>(random, 1, 37, 512, 512, Layout.Rows, Layout.Rows, Layout.Rows, false, true, true);
        EqualsTripleLoop<T>(random, 1, 26, 1100, 390, Layout.Columns, Layout.Columns, Layout.Rows, false, true, true);
        EqualsTripleLoop<T>(random, 1, 300, 20, 1024, Layout.Rows, Layout.Columns, Layout.Rows, false, false, false);
        EqualsTripleLoop<T>(random, 1, 1, 700, 800, Layout.Rows, Layout.Columns, Layout.Rows, false, true, false);
        EqualsTripleLoop<T>(random, 1, 700, 1, 800, Layout.Rows, Layout.Rows, Layout.Rows, false, true, false);
    }

    static void EqualsTripleLoop<T>(
        Random random, int batch, int m, int n, int k, Layout la, Layout lb, Layout lc, bool accumulate, bool bias, bool relu)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var a = new Matrix<T>(batch, m, k, la, random);
        var b = new Matrix<T>(batch, k, n, lb, random);
        // What C holds must not matter when it is overwritten: it is NaN then.
        var c = new Matrix<T>(batch, m, n, lc, accumulate ? random : null);
        var start = (T[])c.Elements.Clone();
        var biases = bias ? new T[n].Select(_ => T.CreateTruncating(random.NextDouble())).ToArray() : null;
        Matrix<T>.Multiply(batch, m, n, k, a, b, c, accumulate, biases, relu);

        // |error| ≤ (k + 2) u Σ|aᵢbᵢ| for any order of summation; Σ|aᵢbᵢ| ≤ k + 2.
        var unit = typeof(T) == typeof(float) ? Math.Pow(2, -24) : Math.Pow(2, -53);
        var tolerance = unit * (k + 2) * (k + 2);
        var what = $"[{batch}] {m}×{k}·{k}×{n}, {la} {lb} {lc}, accumulate {accumulate}, bias {bias}, relu {relu}";
        var expected = start;
        for (var s = 0; s < batch; s++)
        {
            for (var i = 0; i < m; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    var at = s * c.BatchStride + i * c.RowStride + j;
                    var sum = (accumulate ? double.CreateChecked(start[at]) : 0) + (biases is null ? 0 : double.CreateChecked(biases[j]));
                    for (var l = 0; l < k; l++)
                        sum += double.CreateChecked(a[s, i, l]) * double.CreateChecked(b[s, l, j]);
                    sum = relu ? Math.Max(sum, 0) : sum;
                    var actual = double.CreateChecked(c.Elements[at]);
                    Assert.True(Math.Abs(actual - sum) <= tolerance, $"{what}: C[{s}, {i}, {j}] is {actual}, not {sum}.");
                    // The rest of C's memory must be as it was.
                    expected[at] = c.Elements[at];
                }
            }
        }
        Assert.True(expected.SequenceEqual(c.Elements), $"{what}: wrote outside of C.");
    }

    [Theory]
    [InlineData(1, 200, 150, 300)]
    [InlineData(1, 64, 128, 784)]
    [InlineData(1, 513, 65, 700)]
    [InlineData(1, 1, 3000, 800)]
    [InlineData(1, 3000, 1, 800)]
    [InlineData(1, 5000, 3, 100)]
    [InlineData(3, 100, 90, 128)]
    [InlineData(50, 40, 30, 64)]
    public void ThreadsDontChangeOneBit(int batch, int m, int n, int k)
    {
        foreach (var (la, lb) in new[] { (Layout.Rows, Layout.Rows), (Layout.Rows, Layout.Columns), (Layout.Columns, Layout.Rows) })
        {
            foreach (var width in KernelEnvironment.Widths)
            {
                var results = new[] { 1, 2, 3, 7 }.Select(threads =>
                {
                    using var environment = new KernelEnvironment(width, threads);
                    var random = new Random(3);
                    var a = new Matrix<float>(batch, m, k, la, random);
                    var b = new Matrix<float>(batch, k, n, lb, random);
                    var c = new Matrix<float>(batch, m, n, Layout.Rows, null);
                    Matrix<float>.Multiply(batch, m, n, k, a, b, c);
                    return c.Elements;
                }).ToArray();
                Assert.All(results, result => Assert.True(results[0].SequenceEqual(result)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void OneMatrixServesAWholeBatchWithStrideZero(string width)
    {
        using var environment = new KernelEnvironment(width);
        var random = new Random(4);
        var a = new Matrix<float>(5, 9, 11, Layout.Rows, random);
        var b = new Matrix<float>(1, 11, 20, Layout.Rows, random) { BatchStride = 0 };
        var c = new Matrix<float>(5, 9, 20, Layout.Rows, null);
        Matrix<float>.Multiply(5, 9, 20, 11, a, b, c);
        var expected = Enumerable.Range(0, 11).Sum(l => a[4, 8, l] * b[0, l, 19]);
        Assert.Equal(expected, c[4, 8, 19], 1e-5f);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void ASumOverNothingIsZeroOrWhatWasThere(string width)
    {
        using var environment = new KernelEnvironment(width);
        var (a, b) = (new Matrix<float>(1, 2, 0, Layout.Rows, null), new Matrix<float>(1, 0, 3, Layout.Rows, null));
        var c = new Matrix<float>(1, 2, 3, Layout.Rows, null);
        Matrix<float>.Multiply(1, 2, 3, 0, a, b, c);
        Assert.Equal([0, 0, 0, 0, 0, 0], c.Elements[..6]);
        Matrix<float>.Multiply(1, 2, 3, 0, a, b, c, accumulate: true, bias: [1, -2, 3]);
        Matrix<float>.Multiply(1, 2, 3, 0, a, b, c, accumulate: true, bias: [1, -2, 3], relu: true);
        Assert.Equal([2, 0, 6, 2, 0, 6], c.Elements[..6]);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void NotANumberAndInfinityGoWhereTheyBelong(string width)
    {
        using var environment = new KernelEnvironment(width);
        foreach (var size in new[] { 3, 20, 40 })
        {
            foreach (var relu in new[] { false, true })
            {
                var a = new Matrix<float>(1, size, size, Layout.Rows, new Random(5));
                var b = new Matrix<float>(1, size, size, Layout.Rows, new Random(6));
                var c = new Matrix<float>(1, size, size, Layout.Rows, null);
                a[0, 1, 2] = float.NaN;
                b[0, 0, size - 1] = float.PositiveInfinity;
                a[0, 2, 0] = 0;
                Matrix<float>.Multiply(1, size, size, size, a, b, c, relu: relu);
                for (var i = 0; i < size; i++)
                {
                    for (var j = 0; j < size; j++)
                    {
                        // 0·∞ is NaN, a·∞ is ±∞, and ReLU keeps NaN.
                        if (i == 1 || (i == 2 && j == size - 1))
                            Assert.True(float.IsNaN(c[0, i, j]));
                        else if (j == size - 1)
                            Assert.Equal(relu && a[0, i, 0] < 0 ? 0 : a[0, i, 0] * float.PositiveInfinity, c[0, i, j]);
                        else
                            Assert.True(float.IsFinite(c[0, i, j]));
                    }
                }
            }
        }
    }
}
