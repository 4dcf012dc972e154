using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// Computes a <see cref="Product"/> on one thread as the dot products of A's rows and B's columns, where these lie in one piece each:
/// with few of either, packing B for <see cref="BlockedProduct"/> would take longer than the product itself.
/// </summary>
internal static class DotProducts
{
    const int FewRows = 8;
    const int FewColumns = 4;

    /// <summary>Whether this is the faster way for a product. Parts of a product must be computed in the same way as the whole.</summary>
    public static bool Suit(in Product product, TileKernels kernels) =>
        product.ColumnStrideA == product.Size && product.RowStrideB == product.Size && product.Depth >= 2 * kernels.VectorLength
        && (product.Columns <= FewColumns || (product.Rows <= FewRows && product.ColumnStrideB != product.Size));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(in Product product, TileKernels kernels)
    {
        var tile = new Tile
        {
            RowStrideA = product.RowStrideA,
            ColumnStrideA = product.ColumnStrideA,
            StrideB = product.ColumnStrideB,
            StrideC = product.StrideC,
            Depth = product.Depth,
            LastColumns = product.Depth % kernels.VectorLength,
            Accumulate = product.Accumulate,
            Relu = product.Relu,
        };
        for (var j = 0; j < product.Columns; j += TileKernels.DotColumns)
        {
            var columns = Math.Min(TileKernels.DotColumns, product.Columns - j);
            tile.B = product.B + j * product.ColumnStrideB;
            tile.Bias = product.Bias == 0 ? 0 : product.Bias + (long)j * product.Size;
            for (var i = 0; i < product.Rows; i += kernels.DotRows)
            {
                tile.A = product.A + i * product.RowStrideA;
                tile.C = product.C + i * product.StrideC + (long)j * product.Size;
                kernels.Dot(Math.Min(kernels.DotRows, product.Rows - i), columns)(ref tile);
            }
        }
    }
}
