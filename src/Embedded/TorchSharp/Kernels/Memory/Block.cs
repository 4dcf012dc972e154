using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Kernels;

/// <summary>
/// A piece of memory from the <see cref="Pool"/>: a pinned array, so that pointers into it stay valid for as long as it is reachable,
/// with its data aligned to a cache line (64 bytes). A block that nobody returns is collected like any other array.
/// </summary>
internal sealed class Block
{
    readonly ulong[] array;
    readonly int byteOffset;

    /// <summary>While the block is idle, the one below it on the pool's stack.</summary>
    internal Block? Next;

    /// <summary>Whether the block is lent.</summary>
    internal readonly Pool.LoanEntry Loan;

    internal unsafe Block(long capacity)
    {
        Capacity = capacity;
        Loan = new Pool.LoanEntry(capacity);
        array = GC.AllocateUninitializedArray<ulong>((int)((capacity + Pool.Alignment - sizeof(ulong)) / sizeof(ulong)), pinned: true);
        var address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        byteOffset = (int)(-address & (Pool.Alignment - 1));
    }

    /// <summary>The bytes that fit in, at least as many as were asked for.</summary>
    public long Capacity { get; }

    /// <summary>The first byte; its address is a multiple of 64.</summary>
    public ref byte Data =>
        ref Unsafe.AddByteOffset(ref Unsafe.As<ulong, byte>(ref MemoryMarshal.GetArrayDataReference(array)), byteOffset);

    /// <summary>The elements <paramref name="elementOffset"/> to <c>elementOffset + length - 1</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They don't lie inside the block.</exception>
    public Span<T> Span<T>(long elementOffset, int length)
        where T : unmanaged
    {
        var size = Unsafe.SizeOf<T>();
        if (elementOffset < 0 || length < 0 || elementOffset > Capacity / size - length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(elementOffset), $"Elements {elementOffset} to {elementOffset + length} of {size} bytes don't fit in {Capacity} bytes.");
        }
        return MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref Data, (nint)(elementOffset * size))), length);
    }
}
