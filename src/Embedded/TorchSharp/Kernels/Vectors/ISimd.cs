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

    /// <summary>The value in every element.</summary>
    static abstract V Create(T value);

    static abstract V Add(V a, V b);

    static abstract V Subtract(V a, V b);

    static abstract V Multiply(V a, V b);

    static abstract V Divide(V a, V b);

    /// <summary><c>a · b + c</c>, rounded once where the processor can.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    /// <summary>The smaller of each pair; NaN if <paramref name="b"/> is.</summary>
    static abstract V Min(V a, V b);

    /// <summary>The bigger of each pair; NaN if <paramref name="b"/> is.</summary>
    static abstract V Max(V a, V b);

    /// <summary>The nearest whole number, the even one of two.</summary>
    static abstract V Round(V a);

    static abstract V Abs(V a);

    /// <summary><paramref name="magnitude"/> with the sign of <paramref name="sign"/>.</summary>
    static abstract V CopySign(V magnitude, V sign);

    /// <summary>All bits set where <c>a &lt; b</c>.</summary>
    static abstract V LessThan(V a, V b);

    /// <summary>All bits set where <c>a = b</c>.</summary>
    static abstract V Equal(V a, V b);

    /// <summary>The elements of <paramref name="a"/> where the mask's bits are set, of <paramref name="b"/> elsewhere.</summary>
    static abstract V Select(V mask, V a, V b);

    /// <summary>The bits set in both.</summary>
    static abstract V And(V a, V b);

    /// <summary>The bits set in either.</summary>
    static abstract V Or(V a, V b);

    /// <summary>The bits moved up, zeros from below.</summary>
    static abstract V ShiftLeft(V a, int bits);

    /// <summary>The bits moved down, zeros from above.</summary>
    static abstract V ShiftRight(V a, int bits);

    /// <summary>The sum of the elements, added in a tree.</summary>
    static abstract T Sum(V a);

    /// <summary>The lower halves of both, interleaved: <c>a₀ b₀ a₁ b₁ …</c></summary>
    static abstract V InterleaveLow(V a, V b);

    /// <summary>The upper halves of both, interleaved.</summary>
    static abstract V InterleaveHigh(V a, V b);

    /// <summary>Every other element of both: <c>a₀ a₂ … b₀ b₂ …</c></summary>
    static abstract V Evens(V a, V b);
}
