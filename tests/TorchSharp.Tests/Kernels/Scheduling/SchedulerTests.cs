using TorchSharp.Kernels;

namespace TorchSharp.Tests.Kernels;

[Collection(nameof(ProcessWide))]
public sealed class SchedulerTests : IDisposable
{
    readonly int before = Scheduler.Threads;

    public void Dispose() => Scheduler.Threads = before;

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1000, 7)]
    [InlineData(2, 1, 1)]
    [InlineData(2, 1000, 1)]
    [InlineData(3, 1000, 7)]
    [InlineData(4, 1000, 999)]
    [InlineData(4, 1000, 1000)]
    [InlineData(16, 100_000, 3)]
    public void EveryIndexIsVisitedOnce(int threads, int count, int grain)
    {
        Scheduler.Threads = threads;
        for (var round = 0; round < 20; round++)
        {
            var visits = new int[count];
            Scheduler.For(count, grain, (start, end) =>
            {
                for (var i = start; i < end; i++)
                    Interlocked.Increment(ref visits[i]);
            });
            Assert.All(visits, v => Assert.Equal(1, v));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void ChunksDependOnCountAndGrainOnly(int threads)
    {
        Scheduler.Threads = threads;
        var chunks = new List<(long, long)>();
        Scheduler.For(10, 4, (start, end) =>
        {
            lock (chunks)
                chunks.Add((start, end));
        });
        Assert.Equal([(0, 4), (4, 8), (8, 10)], chunks.Order());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void AnAbortedCallerLeavesTheRestOfALoop(int threads)
    {
        Scheduler.Threads = threads;
        using var stop = new CancellationTokenSource();
        var chunks = 0;
        var caller = new Thread(() =>
        {
            try
            {
#pragma warning disable SYSLIB0046 // as the notebook engine stops a cell
                System.Runtime.ControlledExecution.Run(
                    () => Scheduler.For(10_000, 1, (_, _) =>
                    {
                        if (Interlocked.Increment(ref chunks) == 10)
                            new Thread(stop.Cancel).Start(); // it waits until the abort is through
                        Thread.Sleep(10);
                    }),
                    stop.Token);
#pragma warning restore SYSLIB0046
            }
            catch (OperationCanceledException)
            {
                // that is how it ends
            }
        });
        caller.Start();
        Assert.True(caller.Join(TimeSpan.FromSeconds(30)));
        Assert.InRange(chunks, 10, 9_000);
        EveryIndexIsVisitedOnce(threads, 1000, 7);
    }

    [Fact]
    public void HugeCountsGetBiggerChunks()
    {
        Scheduler.Threads = 1;
        long covered = 0, calls = 0;
        var count = 1L << 33;
        // A body can't be called 2³³ times here: the 2³⁰th call says enough.
        Assert.Throws<OperationCanceledException>(() => Scheduler.For(count, 1, (start, end) =>
        {
            Assert.Equal(covered, start);
            covered = end;
            if (++calls == 1000)
                throw new OperationCanceledException();
        }));
        Assert.Equal(9 * 1000, covered);
    }

    [Fact]
    public void BothThreadsWorkAndTheCallerIsOneOfThem()
    {
        Scheduler.Threads = 2;
        using var bothInside = new Barrier(2);
        var ids = new int[2];
        Scheduler.For(2, 1, (start, _) =>
        {
            ids[start] = Environment.CurrentManagedThreadId;
            Assert.True(bothInside.SignalAndWait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        });
        Assert.Contains(Environment.CurrentManagedThreadId, ids);
        Assert.NotEqual(ids[0], ids[1]);
    }

    [Fact]
    public void NoMoreThreadsWorkThanAllowed()
    {
        foreach (var threads in (int[])[4, 2, 3, 1, 2])
        {
            Scheduler.Threads = threads;
            var ids = new HashSet<int>();
            for (var round = 0; round < 200; round++)
            {
                Scheduler.For(32, 1, (_, _) =>
                {
                    lock (ids)
                        ids.Add(Environment.CurrentManagedThreadId);
                });
            }
            Assert.InRange(ids.Count, 1, threads);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void TheExceptionOfTheLowestChunkReachesTheCallerAfterAllChunks(int threads)
    {
        Scheduler.Threads = threads;
        for (var round = 0; round < 50; round++)
        {
            var running = 0;
            var exception = Assert.Throws<InvalidOperationException>(() => Scheduler.For(20, 1, (start, _) =>
            {
                Interlocked.Increment(ref running);
                Thread.SpinWait(100);
                Interlocked.Decrement(ref running);
                if (start is 5 or 11 or 19)
                    throw new InvalidOperationException($"chunk {start}");
            }));
            Assert.Equal("chunk 5", exception.Message);
            Assert.Equal(0, running);
        }
        // And the scheduler works on.
        EveryIndexIsVisitedOnce(threads, 1000, 7);
    }

    [Fact]
    public void LoopsInsideLoopsRunOnTheThreadThatReachesThem()
    {
        Scheduler.Threads = 2;
        var visits = new int[40 * 50];
        Scheduler.For(40, 1, (row, _) =>
        {
            var outer = Environment.CurrentManagedThreadId;
            Scheduler.For(50, 1, (column, _) =>
            {
                Assert.Equal(outer, Environment.CurrentManagedThreadId);
                visits[row * 50 + column]++;
            });
        });
        Assert.All(visits, v => Assert.Equal(1, v));
    }

    [Fact]
    public void ThreadsMayRunLoopsAtTheSameTime()
    {
        Scheduler.Threads = 3;
        var callers = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            for (var round = 0; round < 500; round++)
                EveryIndexIsVisitedOnceInOneLoop();
        })).ToList();
        callers.ForEach(caller => caller.Start());
        callers.ForEach(caller => caller.Join());

        static void EveryIndexIsVisitedOnceInOneLoop()
        {
            var visits = new int[500];
            Scheduler.For(500, 10, (start, end) =>
            {
                for (var i = start; i < end; i++)
                    visits[i]++;
            });
            Assert.All(visits, v => Assert.Equal(1, v));
        }
    }

    [Fact]
    public void IdleWorkersUseNoProcessorTime()
    {
        Scheduler.Threads = 4;
        Scheduler.For(100, 1, static (_, _) => Thread.SpinWait(1000));
        // The runtime and other tests' leftovers use some time now and then; workers that look out for work would use it all the time.
        Assert.Contains(Enumerable.Range(0, 30), _ =>
        {
            Thread.Sleep(10);
            var used = Environment.CpuUsage.TotalTime;
            Thread.Sleep(200);
            return (Environment.CpuUsage.TotalTime - used).TotalMilliseconds < 10;
        });
    }

    [Fact]
    public void ALoopAllocatesNothing()
    {
        Scheduler.Threads = 2;
        ScheduledBody body = static (_, _) => { };
        Scheduler.For(100, 1, body);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1000; round++)
            Scheduler.For(100, 1, body);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    [Fact]
    public void BadArgumentsAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Scheduler.Threads = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => Scheduler.For(10, 0, static (_, _) => { }));
        Assert.Contains("'many'", Assert.Throws<ArgumentException>(() => Settings.ThreadCount("many")).Message);
        Assert.Throws<ArgumentException>(() => Settings.ThreadCount("0"));
        Assert.Equal(3, Settings.ThreadCount("3"));
        Assert.Equal(Environment.ProcessorCount, Settings.ThreadCount(null));
    }
}
