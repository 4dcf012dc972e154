using TorchSharp.Kernels;

namespace Benchmarks;

/// <summary>What the kernel layer costs before any work is done.</summary>
internal sealed class OverheadBenchmark : IBenchmark
{
    public string Name => "overhead";

    public string Description => "the pool's and the scheduler's own time: ns per call";

    public void Run()
    {
        ScheduledBody nothing = static (_, _) => { };
        var table = new Table("one call", "ns");
        Scheduler.Threads = 2;
        var times = Measure.Calls(
            () => Pool.Return(Pool.Rent(1000)),
            () => Pool.Return(Pool.Rent(1 << 20)),
            () => Scheduler.For(1, 1, nothing),
            () => Scheduler.For(2, 1, nothing),
            () => Scheduler.For(64, 1, nothing));
        string[] names = ["rent and return 1 KB", "rent and return 1 MiB", "loop of 1 chunk", "loop of 2 chunks, 2 threads", "loop of 64 chunks, 2 threads"];
        foreach (var (name, time) in names.Zip(times))
            table.Row(name, $"{time.Clock * 1e9:F0}");
    }
}
