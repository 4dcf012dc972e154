using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The threads that one operation may use.</summary>
    public static int get_num_threads() => Scheduler.Threads;

    /// <summary>Sets the threads that one operation may use. Results do not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static void set_num_threads(int num) => Scheduler.Threads = num;

    /// <summary>The threads for operations that run at the same time.</summary>
    public static int get_num_interop_threads() => interopThreads;

    /// <summary>Sets the threads for operations that run at the same time. Has no influence: operations run where they are called.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static void set_num_interop_threads(int num)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(num);
        interopThreads = num;
    }

    private static int interopThreads = Environment.ProcessorCount;
}
