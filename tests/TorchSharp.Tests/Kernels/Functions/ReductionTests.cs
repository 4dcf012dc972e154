using TorchSharp.Kernels;

namespace TorchSharp.Tests.Kernels;

[Collection(nameof(ProcessWide))]
public class ReductionTests
{
    public static TheoryData<string> Widths => [.. KernelEnvironment.Widths];

    [Theory]
    [MemberData(nameof(Widths))]
    public unsafe void WholeNumbersAreSummedExactly(string width)
    {
        using var environment = new KernelEnvironment(width);
        foreach (var count in (int[])[.. Enumerable.Range(0, 300), 4095, 4096, 4097, 65_536, 65_537, 200_001])
        {
            var x = Enumerable.Range(0, count).Select(i => (float)(i % 7 - 2)).ToArray();
            var y = Enumerable.Range(0, count).Select(i => (double)(i % 5 - 3)).ToArray();
            fixed (float* px = x)
            {
                Assert.Equal(x.Sum(v => (double)v), VectorMath.Sum(px, count));
                Assert.Equal(x.Sum(v => (double)v * v), VectorMath.Dot(px, px, count));
            }
            fixed (double* py = y)
            {
                Assert.Equal(y.Sum(), VectorMath.Sum(py, count));
                Assert.Equal(y.Sum(v => v * v), VectorMath.Dot(py, py, count));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public unsafe void ManySmallNumbersAddUp(string width)
    {
        using var environment = new KernelEnvironment(width);
        // One by one, the sum sticks at 2²¹ = 2,097,152, after errors of both signs: 0.1 is less than half of the last digit there.
        var x = new float[20_000_000];
        Array.Fill(x, 0.1f);
        fixed (float* px = x)
            Assert.Equal(x.Length * (double)0.1f, VectorMath.Sum(px, x.Length), 2);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public unsafe void ThreadsDontChangeOneBit(string width)
    {
        var random = new Random(1);
        var x = Enumerable.Range(0, 1_000_003).Select(_ => (float)random.NextDouble()).ToArray();
        var sums = new[] { 1, 2, 3, 8 }.Select(threads =>
        {
            using var environment = new KernelEnvironment(width, threads);
            fixed (float* px = x)
                return (VectorMath.Sum(px, x.Length), VectorMath.Dot(px, px, x.Length));
        });
        Assert.Single(sums.Distinct());
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public unsafe void NotANumberAndInfinityReachTheSum(string width)
    {
        using var environment = new KernelEnvironment(width);
        for (var at = 0; at < 200; at++)
        {
            var x = new float[200];
            x[at] = float.PositiveInfinity;
            fixed (float* px = x)
            {
                Assert.Equal(float.PositiveInfinity, VectorMath.Sum(px, 200));
                x[at] = float.NaN;
                Assert.True(float.IsNaN(VectorMath.Sum(px, 200)));
            }
        }
    }
}
