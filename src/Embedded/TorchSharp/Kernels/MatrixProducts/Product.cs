namespace TorchSharp.Kernels;

/// <summary>
/// A matrix product to compute: <c>C = [C +] A·B [+ bias]</c>, then perhaps ReLU, with A <c>[Rows, Depth]</c>, B <c>[Depth, Columns]</c>
/// and C <c>[Rows, Columns]</c>. Addresses and strides are in bytes; the elements of a row of C lie side by side.
/// </summary>
internal readonly record struct Product
{
    public int Rows { get; init; }

    public int Columns { get; init; }

    public int Depth { get; init; }

    public long A { get; init; }

    public long RowStrideA { get; init; }

    public long ColumnStrideA { get; init; }

    public long B { get; init; }

    public long RowStrideB { get; init; }

    public long ColumnStrideB { get; init; }

    public long C { get; init; }

    public long StrideC { get; init; }

    /// <summary>One number per column, or 0 for none.</summary>
    public long Bias { get; init; }

    public bool Accumulate { get; init; }

    public bool Relu { get; init; }

    /// <summary>Whether it is computed as <see cref="DotProducts"/>, not as a <see cref="BlockedProduct"/>.</summary>
    public bool AsDotProducts { get; init; }

    /// <summary>The bytes of a number.</summary>
    public int Size { get; init; }

    /// <summary>The part of the product in some rows of C.</summary>
    public Product InRows(int start, int count) =>
        this with { Rows = count, A = A + start * RowStrideA, C = C + start * StrideC };

    /// <summary>The part of the product in some columns of C.</summary>
    public Product InColumns(int start, int count) => this with
    {
        Columns = count,
        B = B + start * ColumnStrideB,
        C = C + start * (long)Size,
        Bias = Bias == 0 ? 0 : Bias + start * (long)Size,
    };

    /// <summary>The part of the sum over some columns of A: the first adds the bias, the last applies ReLU.</summary>
    public Product InDepth(int start, int count) => this with
    {
        Depth = count,
        A = A + start * ColumnStrideA,
        B = B + start * RowStrideB,
        Bias = start == 0 ? Bias : 0,
        Accumulate = Accumulate || start > 0,
        Relu = Relu && start + count == Depth,
    };
}
