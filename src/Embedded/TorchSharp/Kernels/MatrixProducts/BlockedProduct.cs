using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// Computes a <see cref="Product"/> on one thread, in blocks that stay in the caches: for a block of B, tile rows of A one after the
/// other, each with all tile columns of the block. Every element of C is the same sum in the same order whatever part of C is computed at
/// a time: over the depth in blocks, whose number depends on the depth alone.
/// </summary>
internal static unsafe class BlockedProduct
{
    const int BlockDepth = 256;
    const int LoneBlockDepth = 384;
    // With 256 rows of 2 KiB a block takes half of a usual second-level cache.
    const int BlockWidthBytes = 2048;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(in Product product, TileKernels kernels)
    {
        var depth = Even(product.Depth, product.Depth <= LoneBlockDepth ? LoneBlockDepth : BlockDepth);
        var tileRows = Even(product.Rows, kernels.MaxRows);
        var tileColumns = kernels.Columns(tileRows);
        var packsB = PacksB(product);
        var copiesA = CopiesA(product, tileColumns);
        var width = packsB ? Math.Min(product.Columns, BlockWidthBytes / product.Size) : product.Columns;
        var bytesB = packsB ? (long)depth * (width + tileColumns) * product.Size : 0;
        var bytesA = copiesA ? kernels.BytesOfCopiedA(tileRows, depth) : 0;
        var scratch = packsB || copiesA ? Pool.Rent(bytesA + bytesB) : null;
        // A block's memory is pinned, and `scratch` is alive until it is returned.
        var memory = scratch is null ? 0 : (long)Unsafe.AsPointer(ref scratch.Data);
        for (var j = 0; j < product.Columns; j += width)
        {
            // A sum over nothing is a block, too: it sets C to the bias.
            for (var k = 0; k == 0 || k < product.Depth; k += depth)
            {
                var block = product.InColumns(j, Math.Min(width, product.Columns - j)).InDepth(k, Math.Min(depth, product.Depth - k));
                if (packsB)
                    kernels.PackB(block, tileColumns, memory);
                Sweep(block, kernels, tileRows, tileColumns, packsB ? memory : 0, copiesA ? memory + bytesB : 0);
            }
        }
        if (scratch is not null)
            Pool.Return(scratch);
    }

    /// <summary>
    /// Packing B costs what some 30 rows of C cost, and makes the others 5 % faster, or 20 % if B does not fit in the second-level cache
    /// or its vectors lie across cache lines. A transposed B must be packed: tiles want its rows in one piece.
    /// </summary>
    static bool PacksB(in Product product)
    {
        if (product.ColumnStrideB != product.Size)
            return true;
        var bytes = (long)product.Depth * product.Columns * product.Size;
        var isAwkward = bytes > 1 << 20 || product.RowStrideB % Cache.LineBytes != 0;
        return bytes > 64 << 10 && product.Rows >= (isAwkward ? 64 : 256);
    }

    /// <summary>
    /// Copying A pays when it is used for several tile columns, and its elements lie far apart or its rows in each other's way: rows a
    /// multiple of 2 KiB apart compete for two places in the first-level cache.
    /// </summary>
    static bool CopiesA(in Product product, int tileColumns) =>
        product.Columns >= 8 * tileColumns && (product.ColumnStrideA != product.Size || product.RowStrideA % 2048 == 0);

    /// <summary>Computes a block tile by tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Sweep(in Product block, TileKernels kernels, int tileRows, int tileColumns, long packedB, long spaceForA)
    {
        var tile = new Tile
        {
            Depth = block.Depth,
            StrideB = packedB == 0 ? block.RowStrideB : (long)tileColumns * block.Size,
            StrideC = block.StrideC,
            Accumulate = block.Accumulate,
            Relu = block.Relu,
        };
        for (var i = 0; i < block.Rows; i += tileRows)
        {
            var rows = Math.Min(tileRows, block.Rows - i);
            tile.A = block.A + i * block.RowStrideA;
            tile.RowStrideA = block.RowStrideA;
            tile.ColumnStrideA = block.ColumnStrideA;
            if (spaceForA != 0)
                kernels.CopyA(ref tile, rows, spaceForA);
            for (var j = 0; j < block.Columns; j += tileColumns)
            {
                var columns = Math.Min(tileColumns, block.Columns - j);
                var offset = (long)j * block.Size;
                tile.B = packedB == 0 ? block.B + offset : packedB + offset * block.Depth;
                tile.C = block.C + i * block.StrideC + offset;
                tile.Bias = block.Bias == 0 ? 0 : block.Bias + offset;
                tile.LastColumns = columns % kernels.VectorLength;
                kernels[rows, columns](ref tile);
            }
        }
    }

    /// <summary>The size of the parts when <paramref name="count"/> is cut into as few as possible, all about as big.</summary>
    public static int Even(int count, int limit)
    {
        var parts = Math.Max((count + limit - 1) / limit, 1);
        return Math.Max((count + parts - 1) / parts, 1);
    }
}
