using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace TorchSharp.Kernels;

/// <summary>
/// Asks the processor to fetch memory before it is needed. That is a hint: any address is allowed, and nothing happens where there is no
/// such instruction.
/// </summary>
internal static unsafe class Cache
{
    public const int LineBytes = 64;

    /// <summary>The whole number at the address: expression trees know no pointers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Read(long address) => *(long*)address;

    /// <summary>Into the first level, for use within a microsecond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(long address)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0((void*)address);
    }
}
