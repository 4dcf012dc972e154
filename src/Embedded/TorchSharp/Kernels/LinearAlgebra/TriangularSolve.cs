using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>Systems of equations with a triangular matrix.</summary>
internal static class TriangularSolve
{
    private const int BlockSize = 64;

    /// <summary>
    /// X ← A⁻¹ X, for A <c>[n, n]</c> of which one triangle is read, and X <c>[n, k]</c>. A diagonal element of 0 gives ∞ and NaN.
    /// </summary>
    /// <param name="a">A; may be a transpose.</param>
    /// <param name="x">The right-hand sides, row by row, and the result.</param>
    /// <param name="upper">Whether the upper triangle is read, or the lower one.</param>
    /// <param name="unit">Whether the diagonal counts as 1, whatever it holds.</param>
    public static void Run<T>(Matrix<T> a, Matrix<T> x, bool upper, bool unit) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var n = a.Rows;
        var blocks = (n + BlockSize - 1) / BlockSize;
        for (var block = 0; block < blocks; block++)
        {
            var start = (upper ? blocks - 1 - block : block) * BlockSize;
            var (size, solved) = (Math.Min(BlockSize, n - start), upper ? Math.Min(start + BlockSize, n) : 0);
            var count = upper ? n - solved : start;
            var part = x.Block(start, 0, size, x.Columns);
            if (count > 0) part.SubtractProduct(a.Block(start, solved, size, count), x.Block(solved, 0, count, x.Columns));
            SolveBlock(a.Block(start, start, size, size), part, upper, unit);
        }
    }

    private static void SolveBlock<T>(Matrix<T> a, Matrix<T> x, bool upper, bool unit) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var step = 0; step < a.Rows; step++)
        {
            var i = upper ? a.Rows - 1 - step : step;
            var row = x.Row(i);
            for (var j = upper ? i + 1 : 0; j < (upper ? a.Rows : i); j++) TensorPrimitives.MultiplyAdd(x.Row(j), -a[i, j], row, row);
            if (!unit) TensorPrimitives.Divide(row, a[i, i], row);
        }
    }
}
