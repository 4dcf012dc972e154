using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// Copies parts of A and B to where kernels read them fast. Read in place, the rows of a big matrix lie in a memory page each, and those
/// of a matrix with a power of two of columns compete for the same few places in the first-level cache.
/// </summary>
internal static unsafe class Packing<T, V, TSimd>
    where T : unmanaged
    where V : unmanaged
    where TSimd : ISimd<T, V>
{
    const int RowsAhead = 4;

    static readonly Lazy<TransposeKernel> transpose = new(() => new TransposeKernelCompiler<T, V, TSimd>().Compile());

    /// <summary>
    /// Copies B of a block into slivers: its first <paramref name="width"/> columns (a multiple of the vectors' length), row after row,
    /// then the next as many. The last sliver takes as much room as the others.
    /// </summary>
    public static void PackB(in Product block, int width, long target)
    {
        if (block.ColumnStrideB == sizeof(T))
            CopyRows(block, width, target);
        else
            TransposeColumns(block, width, target);
    }

    /// <summary>The room that <see cref="CopyA"/> needs for any A of this size.</summary>
    public static long BytesOfCopiedA(int rows, int depth) => Math.Max(rows * StrideOfRows(depth), depth * StrideOfColumns(rows));

    /// <summary>Copies A of a tile and says in the tile where it is now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CopyA(ref Tile tile, int rows, long target)
    {
        if (tile.ColumnStrideA == sizeof(T))
        {
            var bytes = (long)tile.Depth * sizeof(T);
            var stride = StrideOfRows(tile.Depth);
            for (var r = 0; r < rows; r++)
                Buffer.MemoryCopy((void*)(tile.A + r * tile.RowStrideA), (void*)(target + r * stride), bytes, bytes);
            tile.RowStrideA = stride;
        }
        else
        {
            var stride = StrideOfColumns(rows);
            if (tile.RowStrideA == sizeof(T))
                CopyColumns(tile, rows, target, stride);
            else
                GatherColumns(tile, rows, target, stride);
            (tile.RowStrideA, tile.ColumnStrideA) = (sizeof(T), stride);
        }
        tile.A = target;
    }

    // One cache line of padding: rows must not lie a power of two apart.
    static long StrideOfRows(int depth) => ((long)depth * sizeof(T) + 2 * Cache.LineBytes - 1) / Cache.LineBytes * Cache.LineBytes;

    static long StrideOfColumns(int rows) => (rows + TSimd.Count - 1) / TSimd.Count * TSimd.Count * sizeof(T);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void CopyColumns(in Tile tile, int rows, long target, long stride)
    {
        var mask = TSimd.Mask(rows % TSimd.Count);
        for (var k = 0; k < tile.Depth; k++)
        {
            var from = tile.A + k * tile.ColumnStrideA;
            var to = target + k * stride;
            var r = 0;
            for (; r + TSimd.Count <= rows; r += TSimd.Count)
                TSimd.Store(to + r * sizeof(T), TSimd.Load(from + r * sizeof(T)));
            if (r < rows)
                TSimd.Store(to + r * sizeof(T), TSimd.LoadPart(from + r * sizeof(T), mask));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void GatherColumns(in Tile tile, int rows, long target, long stride)
    {
        for (var k = 0; k < tile.Depth; k++)
        {
            for (var r = 0; r < rows; r++)
                ((T*)(target + k * stride))[r] = *(T*)(tile.A + r * tile.RowStrideA + k * tile.ColumnStrideA);
        }
    }

    /// <summary>Packs a B whose rows lie in one piece each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void CopyRows(in Product block, int width, long target)
    {
        var rowBytes = (long)width * sizeof(T);
        var lastMask = TSimd.Mask(block.Columns % TSimd.Count);
        for (var k = 0; k < block.Depth; k++)
        {
            var from = block.B + k * block.RowStrideB;
            var to = target + k * rowBytes;
            for (var left = block.Columns; left > 0; left -= width)
            {
                var columns = Math.Min(left, width);
                var j = 0;
                for (; j + TSimd.Count <= columns; j += TSimd.Count)
                {
                    Cache.Prefetch(from + j * sizeof(T) + RowsAhead * block.RowStrideB);
                    TSimd.Store(to + j * sizeof(T), TSimd.Load(from + j * sizeof(T)));
                }
                if (j < columns)
                    TSimd.Store(to + j * sizeof(T), TSimd.LoadPart(from + j * sizeof(T), lastMask));
                from += rowBytes;
                to += rowBytes * block.Depth;
            }
        }
    }

    /// <summary>Packs a B whose columns lie in one piece each, or with any other strides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void TransposeColumns(in Product block, int width, long target)
    {
        var rowBytes = (long)width * sizeof(T);
        for (var j = 0; j < block.Columns; j += TSimd.Count)
        {
            var columns = Math.Min(TSimd.Count, block.Columns - j);
            var squares = block.RowStrideB == sizeof(T) ? block.Depth / TSimd.Count : 0;
            var transposition = new Transposition
            {
                Source = block.B + j * block.ColumnStrideB,
                SourceStride = block.ColumnStrideB,
                Target = target + j / width * rowBytes * block.Depth + j % width * sizeof(T),
                TargetStride = rowBytes,
                Columns = columns,
                Squares = squares,
            };
            transpose.Value(ref transposition);
            for (var k = squares * TSimd.Count; k < block.Depth; k++)
            {
                for (var c = 0; c < columns; c++)
                {
                    ((T*)(transposition.Target + k * rowBytes))[c] =
                        *(T*)(transposition.Source + k * block.RowStrideB + c * block.ColumnStrideB);
                }
            }
        }
    }
}
