using System.Runtime.CompilerServices;
using TorchSharp.Kernels;

namespace TorchSharp.Tests.Kernels;

[Collection(nameof(ProcessWide))]
public class PoolTests
{
    const long MiB = 1 << 20;

    [Fact]
    public void BlocksAreBigEnoughAndWasteAtMostAQuarter()
    {
        for (long bytes = 0; bytes < 100_000; bytes += 13)
            Holds(bytes);
        for (long bytes = 100_000; bytes <= Pool.MaxBytes; bytes += bytes / 7)
            Holds(bytes);
        Holds(Pool.MaxBytes);

        static void Holds(long bytes)
        {
            var capacity = SizeClass.Capacity(SizeClass.Of(bytes));
            Assert.InRange(capacity, bytes, Math.Max(bytes * 5 / 4, bytes + Pool.Alignment));
            Assert.Equal(SizeClass.Of(bytes), SizeClass.Of(capacity));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(4097)]
    [InlineData(3_000_001)]
    public unsafe void DataIsAlignedAndAllOfItIsUsable(long bytes)
    {
        var block = Pool.Rent(bytes);
        Assert.Equal(0, (nint)Unsafe.AsPointer(ref block.Data) % Pool.Alignment);
        block.Span<byte>(0, (int)block.Capacity).Fill(1);
        block.Span<double>(1, (int)(block.Capacity / sizeof(double)) - 1).Fill(2.5);
        Assert.Equal(1, block.Span<byte>(7, 1)[0]);
        Assert.Equal(2.5, block.Span<double>(1, 1)[0]);
        Pool.Return(block);
    }

    [Fact]
    public void SpansStayInsideTheBlock()
    {
        var block = Pool.Rent(100);
        Assert.Equal(128, block.Capacity);
        Assert.True(block.Span<float>(32, 0).IsEmpty);
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Span<float>(0, 33));
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Span<float>(32, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Span<float>(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Span<float>(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Span<float>(long.MaxValue, int.MaxValue));
        Pool.Return(block);
    }

    [Fact]
    public void AReturnedBlockIsLentAgain()
    {
        var first = Pool.Rent(5000);
        Pool.Return(first);
        var second = Pool.Rent(4900);
        Assert.Same(first, second);
        Assert.NotSame(first, Pool.Rent(5000));
        Pool.Return(second);
    }

    [Fact]
    public void ABlockIsReturnedOnce()
    {
        var block = Pool.Rent(10);
        Pool.Return(block);
        Assert.Throws<InvalidOperationException>(() => Pool.Return(block));
    }

    [Fact]
    public void TooManyBytesAreNamed()
    {
        Assert.Contains((Pool.MaxBytes + 1).ToString(), Assert.Throws<ArgumentException>(() => Pool.Rent(Pool.MaxBytes + 1)).Message);
        Assert.Contains("-1", Assert.Throws<ArgumentException>(() => Pool.Rent(-1)).Message);
    }

    [Fact]
    public void TheBooksAreRight()
    {
        Pool.Trim();
        var (live, cached) = (Pool.LiveBytes, Pool.CachedBytes);
        var block = Pool.Rent(MiB);
        Assert.Equal(live + MiB, Pool.LiveBytes);
        Assert.Equal(cached, Pool.CachedBytes);
        Assert.InRange(Pool.HighWaterMark, live + MiB, long.MaxValue);
        Pool.Return(block);
        Assert.Equal(live, Pool.LiveBytes);
        Assert.Equal(cached + MiB, Pool.CachedBytes);
        Pool.Trim();
        Assert.Equal(0, Pool.CachedBytes);
    }

    [Fact]
    public void DroppedBlocksAreCollectedAndLeaveTheBooks()
    {
        Collect();
        var before = Pool.LiveBytes;
        var memory = RentAndDrop();
        Collect();
        Assert.All(memory, block => Assert.False(block.IsAlive));
        Assert.Equal(before, Pool.LiveBytes);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference[] RentAndDrop() => [.. Enumerable.Range(0, 20).Select(_ => new WeakReference(Pool.Rent(MiB)))];

        static void Collect()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [Fact]
    public void WhatIsKeptIsBounded()
    {
        Pool.Trim();
        var bound = Math.Max(256 * MiB, Pool.HighWaterMark);
        // Ever new sizes, as from batches of varying length: each size is asked for once, so none is of use again.
        for (var size = 64 * MiB; size < 600 * MiB; size += 16 * MiB)
        {
            Pool.Return(Pool.Rent(size));
            Assert.InRange(Pool.CachedBytes, 0, Math.Max(bound, Pool.HighWaterMark));
        }
        Pool.Trim();
    }

    [Fact]
    public void ThreadsNeverShareABlock()
    {
        var threads = Enumerable.Range(1, 4).Select(id => new Thread(() =>
        {
            var random = new Random(id);
            var mine = new Queue<Block>();
            for (var round = 0; round < 20_000; round++)
            {
                var block = Pool.Rent(random.Next(1, 2000));
                block.Span<int>(0, 1)[0] = id;
                mine.Enqueue(block);
                if (mine.Count < 8)
                    continue;
                block = mine.Dequeue();
                Assert.Equal(id, block.Span<int>(0, 1)[0]);
                Pool.Return(block);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
    }
}
