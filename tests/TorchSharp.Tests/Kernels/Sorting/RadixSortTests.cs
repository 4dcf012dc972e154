using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp.Tests;

public class RadixSortTests
{
    private static readonly double[] special =
        [double.NaN, 0.0, -0.0, double.NegativeInfinity, double.PositiveInfinity, 5e-324, -5e-324, 1, -1];

    [Fact]
    public void KeysCompareAsNumbers()
    {
        Compare(special);
        Compare([float.NaN, 0f, -0f, float.MinValue, float.MaxValue, float.Epsilon, 1.5f, -1.5f]);
        Compare([long.MinValue, -1L, 0, 1, long.MaxValue]);
        Compare<sbyte>([-128, -1, 0, 127]);
        Compare<byte>([0, 1, 255]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(48)]
    [InlineData(49)]
    [InlineData(1000)]
    public void EqualElementsKeepTheirOrder(int count)
    {
        var items = Enumerable.Range(0, count).Select(i => new Ranked((ulong)(i * 7919 % 97) << (i % 3 * 24), i)).ToArray();
        var expected = items.OrderBy(item => item.Key).ToArray();
        RadixSort.Sort(items);
        Assert.Equal(expected, items);
    }

    [Fact]
    public void KeysAreFoundByTheirRank()
    {
        var items = Enumerable.Range(0, 500).Select(i => new Ranked((ulong)(i * 7919 % 97) << (i % 3 * 24), i)).ToArray();
        var expected = items.Select(item => item.Key).Order().ToArray();
        for (var rank = 0; rank < items.Length; rank++) Assert.Equal(expected[rank], RadixSort.KeyAt(items, rank));
    }

    private static void Compare<T>(T[] numbers) where T : unmanaged, INumber<T>
    {
        foreach (var a in numbers)
            foreach (var b in numbers)
            {
                var expected = T.IsNaN(a) || T.IsNaN(b) ? T.IsNaN(a).CompareTo(T.IsNaN(b)) : a.CompareTo(b);
                Assert.Equal(Math.Sign(expected), Ranked.KeyOf(a).CompareTo(Ranked.KeyOf(b)));
            }
    }
}
