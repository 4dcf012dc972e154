using TorchSharp.Kernels;

namespace TorchSharp.Tests.Kernels;

/// <summary>Sets the threads and the vectors' width for a test, and puts them back.</summary>
internal sealed class KernelEnvironment : IDisposable
{
    readonly int threads = Scheduler.Threads;
    readonly SimdWidth width = Simd.Width;

    public KernelEnvironment(string? width = null, int? threads = null)
    {
        Simd.Width = width is null ? this.width : Enum.Parse<SimdWidth>(width);
        Scheduler.Threads = threads ?? this.threads;
    }

    /// <summary>The names of the widths that this processor has.</summary>
    public static IEnumerable<string> Widths => Enum.GetValues<SimdWidth>().Where(Simd.Supports).Select(width => width.ToString());

    public void Dispose() => (Scheduler.Threads, Simd.Width) = (threads, width);
}
