namespace TorchSharp.Kernels;

/// <summary>
/// What kernels do with a register <typeparamref name="V"/> of numbers <typeparamref name="T"/>: one implementation for each width.
/// Memory is named by its address as a number, since some of the callers are compiled from expression trees, which know no pointers.
/// </summary>
internal interface ISimd<T, V>
    where T : unmanaged
    where V : unmanaged
{
    /// <summary>The numbers in a register.</summary>
    static abstract int Count { get; }

    /// <summary>The registers that a processor of this width has.</summary>
    static abstract int Registers { get; }

    static abstract V Load(long address);

    /// <summary>Loads the elements under a <see cref="Mask"/>, and 0 for the others, whose memory is not touched.</summary>
    static abstract V LoadPart(long address, V mask);

    static abstract void Store(long address, V value);

    /// <summary>Stores the elements under a <see cref="Mask"/>; the memory of the others is not touched.</summary>
    static abstract void StorePart(long address, V mask, V value);

    /// <summary>All bits set in the first <paramref name="count"/> elements, none in the others.</summary>
    static abstract V Mask(int count);

    /// <summary>The number at the address, in every element.</summary>
    static abstract V Broadcast(long address);

    static abstract V Add(V a, V b);

    /// <summary><c>a · b + c</c>, rounded once where the processor can.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    /// <summary>The lower halves of both, interleaved: <c>a₀ b₀ a₁ b₁ …</c></summary>
    static abstract V InterleaveLow(V a, V b);

    /// <summary>The upper halves of both, interleaved.</summary>
    static abstract V InterleaveHigh(V a, V b);

    /// <summary>Each element, or 0 if it is negative; NaN stays NaN.</summary>
    static abstract V Relu(V a);
}
