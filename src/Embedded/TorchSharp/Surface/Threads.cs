using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The threads that one operation may use.</summary>
    public static int get_num_threads() => Scheduler.Threads;

    /// <summary>Sets the threads that one operation may use. Results do not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static void set_num_threads(int num) => Scheduler.Threads = num;
}
