namespace Benchmarks;

/// <summary>A workload on a number of threads, here and there: medians of all rounds.</summary>
/// <param name="Workload">Its name.</param>
/// <param name="Threads">How many threads both sides may use.</param>
/// <param name="Peer">"tuned" or "installed".</param>
/// <param name="OursMs">The time of our step, ms.</param>
/// <param name="PeerMs">The time of PyTorch's step, ms.</param>
internal sealed record Comparison(string Workload, int Threads, string Peer, double OursMs, double PeerMs)
{
    /// <summary>How many of our steps fit into one of the peer's.</summary>
    public double Ratio => PeerMs / OursMs;
}
