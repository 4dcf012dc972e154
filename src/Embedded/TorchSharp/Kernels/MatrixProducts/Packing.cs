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

    /// <summary>Copies A of a tile, at most as many rows as two vectors are long, and says in the tile where it is now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CopyA(ref Tile tile, int rows, long target)
    {
        if (tile.ColumnStrideA == sizeof(T))
        {
            // One cache line of padding: rows must not lie a power of two apart.
            var bytes = (long)tile.Depth * sizeof(T);
            var stride = (bytes + 2 * Pool.Alignment - 1) / Pool.Alignment * Pool.Alignment;
            for (var r = 0; r < rows; r++)
                Buffer.MemoryCopy((void*)(tile.A + r * tile.RowStrideA), (void*)(target + r * stride), bytes, bytes);
            tile.RowStrideA = stride;
        }
        else
        {
            var stride = (long)rows * sizeof(T);
            for (var k = 0; k < tile.Depth; k++)
            {
                for (var r = 0; r < rows; r++)
                    ((T*)(target + k * stride))[r] = *(T*)(tile.A + r * tile.RowStrideA + k * tile.ColumnStrideA);
            }
            (tile.RowStrideA, tile.ColumnStrideA) = (sizeof(T), stride);
        }
        tile.A = target;
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
                    TSimd.Store(to + j * sizeof(T), TSimd.Load(from + j * sizeof(T)));
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
            var from = block.B + j * block.ColumnStrideB;
            var to = target + j / width * rowBytes * block.Depth + j % width * sizeof(T);
            var k = 0;
            if (block.RowStrideB == sizeof(T))
            {
                for (; k + TSimd.Count <= block.Depth; k += TSimd.Count)
                    TransposeSquare(from + k * sizeof(T), block.ColumnStrideB, columns, to + k * rowBytes, rowBytes);
            }
            for (; k < block.Depth; k++)
            {
                for (var c = 0; c < columns; c++)
                    ((T*)(to + k * rowBytes))[c] = *(T*)(from + k * block.RowStrideB + c * block.ColumnStrideB);
            }
        }
    }

    /// <summary>
    /// Transposes as many columns as a vector has elements, that far down. Interleaving the first half of the vectors with the second,
    /// as often as it takes to double 1 to their number, brings every element to its place.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void TransposeSquare(long source, long sourceStride, int columns, long target, long targetStride)
    {
        var x = stackalloc V[TSimd.Count];
        var y = stackalloc V[TSimd.Count];
        // Copies of the last column stand in for columns that don't exist: nobody reads what becomes of them.
        for (var i = 0; i < TSimd.Count; i++)
            x[i] = TSimd.Load(source + Math.Min(i, columns - 1) * sourceStride);
        for (var step = 1; step < TSimd.Count; step *= 2)
        {
            for (var i = 0; i < TSimd.Count / 2; i++)
            {
                y[2 * i] = TSimd.InterleaveLow(x[i], x[i + TSimd.Count / 2]);
                y[2 * i + 1] = TSimd.InterleaveHigh(x[i], x[i + TSimd.Count / 2]);
            }
            var last = x;
            x = y;
            y = last;
        }
        for (var i = 0; i < TSimd.Count; i++)
            TSimd.Store(target + i * targetStride, x[i]);
    }
}
