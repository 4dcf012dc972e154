using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// Products with a matrix B whose rows lie anywhere, even over each other: row k begins <c>offsets[k]</c> bytes behind B. Such a matrix are
/// the patches of an image, each row of which is the image, shifted. On one thread; A and C must not overlap B.
/// </summary>
internal static unsafe class ScatteredProduct
{
    /// <summary>So many rows of B, and the tile rows of A that meet them, stay in the first-level cache.</summary>
    const int BlockDepth = 256;

    /// <summary>So many numbers of a few rows of A and B stay in the first-level cache.</summary>
    const int BlockLength = 1024;

    /// <summary>C <c>[m, n]</c> = A <c>[m, k]</c> · B <c>[k, n]</c>, with an A that <see cref="Pack"/> has laid out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(int m, int n, int k, T* packedA, T* b, long* offsets, T* c, long strideC)
        where T : unmanaged, INumber<T>
    {
        var kernels = TileKernels.For<T>();
        var (tileRows, depth) = (BlockedProduct.Even(m, kernels.MaxRows), BlockedProduct.Even(k, BlockDepth));
        var tileColumns = kernels.Columns(tileRows);
        var tile = new Tile { RowStrideA = sizeof(T), StrideC = strideC * sizeof(T) };
        for (var start = 0; start == 0 || start < k; start += depth)
        {
            tile.Depth = Math.Min(depth, k - start);
            tile.OffsetsB = (long)(offsets + start);
            tile.Accumulate = start > 0;
            for (var j = 0; j < n; j += tileColumns)
            {
                var columns = Math.Min(tileColumns, n - j);
                tile.LastColumns = columns % kernels.VectorLength;
                tile.B = (long)(b + j);
                for (var i = 0; i < m; i += tileRows)
                {
                    var rows = Math.Min(tileRows, m - i);
                    tile.A = (long)(packedA + (long)i * k + (long)rows * start);
                    tile.ColumnStrideA = (long)rows * sizeof(T);
                    tile.C = (long)(c + i * strideC + j);
                    kernels.Scattered(rows, columns)(ref tile);
                }
            }
        }
    }

    /// <summary>Lays A out tile row by tile row, in these column by column: <c>A[i, j] = source[i · rowStride + columns[j]]</c>.</summary>
    public static void Pack<T>(int m, T* source, long rowStride, ReadOnlySpan<long> columns, T* packed)
        where T : unmanaged, INumber<T>
    {
        var tileRows = BlockedProduct.Even(m, TileKernels.For<T>().MaxRows);
        for (var i = 0; i < m; i += tileRows)
        {
            var rows = Math.Min(tileRows, m - i);
            foreach (var column in columns)
            {
                var from = source + i * rowStride + column;
                for (var row = 0; row < rows; row++, from += rowStride) *packed++ = *from;
            }
        }
    }

    /// <summary>C <c>[m, k]</c> += A <c>[m, n]</c> · Bᵀ <c>[n, k]</c>: the sums of products of A's rows and B's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddDotProducts<T>(int m, int n, int k, T* a, long strideA, T* b, long* offsets, T* c)
        where T : unmanaged, INumber<T>
    {
        var kernels = TileKernels.For<T>();
        var tile = new Tile { RowStrideA = strideA * sizeof(T), StrideC = (long)k * sizeof(T), Accumulate = true };
        for (var start = 0; start < n; start += BlockLength)
        {
            tile.Depth = Math.Min(BlockLength, n - start);
            tile.LastColumns = tile.Depth % kernels.VectorLength;
            tile.B = (long)(b + start);
            for (var i = 0; i < m; i += kernels.DotRows)
            {
                var rows = Math.Min(kernels.DotRows, m - i);
                tile.A = (long)(a + i * strideA + start);
                for (var j = 0; j < k; j += TileKernels.DotColumns)
                {
                    tile.OffsetsB = (long)(offsets + j);
                    tile.C = (long)(c + (long)i * k + j);
                    kernels.ScatteredDot(rows, Math.Min(TileKernels.DotColumns, k - j))(ref tile);
                }
            }
        }
    }
}
