using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Kernels;

/// <summary>
/// A piece of memory from the <see cref="Pool"/>: a pinned array, so that pointers into it stay valid for as long as it is reachable,
/// with its data aligned to a cache line (64 bytes). A block that nobody returns is collected like any other array. Or somebody else's
/// array, which is pinned for as long as the block is reachable.
/// </summary>
internal sealed unsafe class Block
{
    // Keeps alive what the address points to. So does a reference made from the address, as it lies inside.
    readonly object owner;
    readonly byte* address;

    /// <summary>While the block is idle, the one below it on the pool's stack.</summary>
    internal Block? Next;

    /// <summary>Whether the block is lent.</summary>
    internal readonly Pool.LoanEntry Loan;

    internal Block(long capacity)
    {
        Capacity = capacity;
        Loan = new Pool.LoanEntry(capacity);
        var array = GC.AllocateUninitializedArray<ulong>((int)((capacity + Pool.Alignment - sizeof(ulong)) / sizeof(ulong)), pinned: true);
        owner = array;
        address = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        address += -(nint)address & (Pool.Alignment - 1);
    }

    /// <summary>The memory of an array, which is not copied.</summary>
    internal Block(Array array, long bytes)
    {
        Capacity = bytes;
        Loan = new Pool.LoanEntry(bytes);
        var pin = new PinnedArray(array);
        owner = pin;
        address = pin.Address;
    }

    /// <summary>True for somebody else's memory, which the pool never takes.</summary>
    public bool IsForeign => owner is PinnedArray;

    /// <summary>The bytes that fit in, at least as many as were asked for.</summary>
    public long Capacity { get; }

    /// <summary>The first byte; its address is a multiple of 64 in the pool's blocks.</summary>
    public ref byte Data => ref *address;

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

    private sealed class PinnedArray(Array array)
    {
        private GCHandle handle = GCHandle.Alloc(array, GCHandleType.Pinned);

        public byte* Address => (byte*)handle.AddrOfPinnedObject();

        ~PinnedArray() => handle.Free();
    }
}
