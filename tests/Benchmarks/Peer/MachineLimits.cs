namespace Benchmarks;

/// <summary>What one core can do at most.</summary>
/// <param name="GigaFlops">Multiply-adds between registers, 10⁹ operations a second.</param>
/// <param name="GigaBytes">A triad in memory, 10⁹ bytes a second.</param>
internal sealed record MachineLimits(double GigaFlops, double GigaBytes)
{
    public static MachineLimits Measure()
    {
        var times = Benchmarks.Measure.Calls(Machine.MultiplyAdd, Machine.Triad());
        return new(Machine.PeakOperations / times[0].Processor / 1e9, Machine.TriadBytes / times[1].Processor / 1e9);
    }

    public override string ToString() => $"One core: {GigaFlops:F0} GFLOP/s in float32, {GigaBytes:F0} GB/s in memory. {Environment.ProcessorCount} cores.";
}
