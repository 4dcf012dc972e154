namespace TorchSharp.Kernels;

/// <summary>
/// One call of a <see cref="TileKernel"/>: <c>C = [C +] A·B [+ bias]</c>, then perhaps ReLU, for a tile of C so small that it fits in the
/// registers. Addresses and strides are in bytes; the elements of B's and C's rows lie side by side.
/// </summary>
internal struct Tile
{
    /// <summary>The tile's rows of A, its columns of B, its corner of C, and the bias of its columns, or 0.</summary>
    public long A, B, C, Bias;

    /// <summary>From an element of A to the one below and to the one on its right.</summary>
    public long RowStrideA, ColumnStrideA;

    /// <summary>From a row of B and of C to the next.</summary>
    public long StrideB, StrideC;

    /// <summary>The address of as many numbers as B has rows (<see cref="TileKernels.Dot"/>: columns): how far behind B each begins. In
    /// place of <see cref="StrideB"/>, for the kernels of scattered rows.</summary>
    public long OffsetsB;

    /// <summary>The columns of A, the rows of B: 0 or more.</summary>
    public int Depth;

    /// <summary>The columns that the last vector of a row has, where a kernel is for tiles with a part of a vector at the end.</summary>
    public int LastColumns;

    /// <summary>Whether the product is added to C.</summary>
    public bool Accumulate;

    /// <summary>Whether negative results become 0.</summary>
    public bool Relu;
}

/// <summary>Computes one <see cref="Tile"/>.</summary>
internal delegate void TileKernel(ref Tile tile);
