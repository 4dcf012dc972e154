using System.Numerics;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>The tile kernels for one type of number and one vector width, and the packing that suits them.</summary>
internal abstract class TileKernels
{
    /// <summary>The columns of a block of dot products.</summary>
    public const int DotColumns = 4;

    readonly TileKernel?[] compiled, compiledScattered;
    readonly TileKernel?[] compiledDots, compiledScatteredDots;

    protected TileKernels(int vectorLength, int registers)
    {
        VectorLength = vectorLength;
        // Two vectors of B and one of A leave room for 12 × 2 or 6 × 2 sums, four and one for 6 × 4 or 2 × 4.
        (MaxRows, MaxWideRows) = registers == 32 ? (12, 6) : (6, 2);
        DotRows = registers == 32 ? 4 : 2;
        (compiled, compiledScattered) = (new TileKernel?[(MaxRows + 1) * 8], new TileKernel?[(MaxRows + 1) * 8]);
        var dots = (DotRows + 1) * (DotColumns + 1);
        (compiledDots, compiledScatteredDots) = (new TileKernel?[dots], new TileKernel?[dots]);
    }

    /// <summary>The numbers in a vector.</summary>
    public int VectorLength { get; }

    /// <summary>The most rows of a tile.</summary>
    public int MaxRows { get; }

    /// <summary>The most rows of a tile four vectors wide; with more rows, tiles are two vectors wide.</summary>
    public int MaxWideRows { get; }

    /// <summary>The most rows of a block of dot products.</summary>
    public int DotRows { get; }

    /// <summary>The kernels for <typeparamref name="T"/> (float or double) at the current <see cref="Simd.Width"/>.</summary>
    public static TileKernels For<T>()
        where T : unmanaged, INumber<T> => PerType<T>.Widths[(int)Simd.Width];

    /// <summary>The columns of a tile with so many rows.</summary>
    public int Columns(int rows) => VectorLength * (rows <= MaxWideRows ? 4 : 2);

    /// <summary>The kernel for a tile with so many rows and columns, compiled when it is first asked for.</summary>
    public TileKernel this[int rows, int columns] => Find(compiled, rows, columns, scattered: false);

    /// <summary>The same for a B whose rows begin where <see cref="Tile.OffsetsB"/> says.</summary>
    public TileKernel Scattered(int rows, int columns) => Find(compiledScattered, rows, columns, scattered: true);

    /// <summary>The kernel for so many rows' dot products with so many columns; see <see cref="DotKernelCompiler{T,V,TSimd}"/>.</summary>
    public TileKernel Dot(int rows, int columns) => compiledDots[rows * (DotColumns + 1) + columns] ??= CompileDot(rows, columns, scattered: false);

    /// <summary>The same for a B whose columns begin where <see cref="Tile.OffsetsB"/> says.</summary>
    public TileKernel ScatteredDot(int rows, int columns) =>
        compiledScatteredDots[rows * (DotColumns + 1) + columns] ??= CompileDot(rows, columns, scattered: true);

    TileKernel Find(TileKernel?[] kernels, int rows, int columns, bool scattered)
    {
        var vectors = (columns + VectorLength - 1) / VectorLength;
        var partial = columns % VectorLength != 0;
        return kernels[(rows * 8) + (vectors * 2) - (partial ? 1 : 2)] ??= Compile(rows, vectors, partial, scattered);
    }

    /// <inheritdoc cref="Packing{T,V,TSimd}.PackB"/>
    public abstract void PackB(in Product block, int width, long target);

    /// <inheritdoc cref="Packing{T,V,TSimd}.CopyA"/>
    public abstract void CopyA(ref Tile tile, int rows, long target);

    /// <inheritdoc cref="Packing{T,V,TSimd}.BytesOfCopiedA"/>
    public abstract long BytesOfCopiedA(int rows, int depth);

    protected abstract TileKernel Compile(int rows, int vectors, bool partial, bool scattered);

    protected abstract TileKernel CompileDot(int rows, int columns, bool scattered);

    sealed class Of<T, V, TSimd>() : TileKernels(TSimd.Count, TSimd.Registers)
        where T : unmanaged, INumber<T>
        where V : unmanaged
        where TSimd : ISimd<T, V>
    {
        protected override TileKernel Compile(int rows, int vectors, bool partial, bool scattered) =>
            new TileKernelCompiler<T, V, TSimd>(rows, vectors, partial, scattered).Compile();

        protected override TileKernel CompileDot(int rows, int columns, bool scattered) =>
            new DotKernelCompiler<T, V, TSimd>(rows, columns, scattered).Compile();

        public override void PackB(in Product block, int width, long target) => Packing<T, V, TSimd>.PackB(block, width, target);

        public override long BytesOfCopiedA(int rows, int depth) => Packing<T, V, TSimd>.BytesOfCopiedA(rows, depth);

        public override void CopyA(ref Tile tile, int rows, long target) => Packing<T, V, TSimd>.CopyA(ref tile, rows, target);
    }

    static class PerType<T>
        where T : unmanaged, INumber<T>
    {
        public static readonly TileKernels[] Widths =
            [new Of<T, Vector<T>, SimdPortable<T>>(), new Of<T, Vector256<T>, Simd256<T>>(), new Of<T, Vector512<T>, Simd512<T>>()];
    }
}
