using System.Diagnostics;
using static TorchSharp.torch;

namespace Benchmarks;

/// <summary>The workloads on this engine, started once and timed on request.</summary>
internal sealed class OurSide
{
    private readonly Dictionary<string, (Step Step, double First)> started = [];

    public Measured Measure(Workload workload, int threads, double seconds)
    {
        set_num_threads(threads);
        if (!started.TryGetValue(workload.Name, out var side)) started[workload.Name] = side = WarmUp(workload.Start());
        var times = new List<double>();
        for (var begun = Stopwatch.GetTimestamp(); times.Count < 3 || Stopwatch.GetElapsedTime(begun).TotalSeconds < seconds;)
        {
            var start = Stopwatch.GetTimestamp();
            side.Step();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return new(times.Order().ElementAt(times.Count / 2), side.First);
    }

    /// <summary>Until the runtime has compiled everything for speed.</summary>
    private static (Step, double) WarmUp(Step step)
    {
        var (first, begun) = (step(), Stopwatch.GetTimestamp());
        for (var count = 0; count < 40 || (Stopwatch.GetElapsedTime(begun).TotalSeconds < 1 && count < 5000); count++)
        {
            step();
            if (Stopwatch.GetElapsedTime(begun).TotalSeconds > 6) break;
        }
        return (step, first);
    }
}
