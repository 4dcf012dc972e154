namespace TorchSharp.Kernels;

/// <summary>The kernel layer's environment variables: <c>DL_NUM_THREADS</c> and <c>DL_SIMD</c>.</summary>
internal static class Settings
{
    /// <summary>The threads that a kernel may use: <c>DL_NUM_THREADS</c>, or one per processor where that is not set.</summary>
    /// <exception cref="ArgumentException">The variable is not a whole number of at least 1.</exception>
    internal static int ThreadCount(string? variable) => variable switch
    {
        null or "" => Environment.ProcessorCount,
        _ when int.TryParse(variable, out var threads) && threads >= 1 => threads,
        _ => throw new ArgumentException($"DL_NUM_THREADS is '{variable}'; expected a whole number of at least 1."),
    };
}
