using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>A = L · Lᵀ for a symmetric, positive definite matrix, right-looking, a block of columns at a time.</summary>
internal static class CholeskyFactorization
{
    private const int BlockSize = 64;

    /// <summary>Overwrites A <c>[n, n]</c>, of which the lower triangle is read, with L, zeros above its diagonal.</summary>
    /// <returns>0, or the order, from 1, of the first leading minor that is not positive; what A holds then is of no use.</returns>
    public static int Factor<T>(Matrix<T> a) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < a.Rows; i++) a.Row(i, i + 1).Clear();
        for (var start = 0; start < a.Rows; start += BlockSize)
        {
            var size = Math.Min(BlockSize, a.Rows - start);
            var diagonal = a.Block(start, start, size, size);
            for (var i = 0; i < size; i++)
            {
                SolveRow(diagonal, diagonal.Row(i)[..i]);
                var rest = diagonal[i, i] - Square<T>(diagonal.Row(i)[..i]);
                if (!(rest > T.Zero)) return start + i + 1;
                diagonal[i, i] = T.Sqrt(rest);
            }
            var below = a.Block(start + size, start, a.Rows - start - size, size);
            for (var i = 0; i < below.Rows; i++) SolveRow(diagonal, below.Row(i));
            SubtractSquare(a.From(start + size, start + size), below);
        }
        return 0;
    }

    /// <summary>The lower triangle of A ← A − B · Bᵀ, a block of columns at a time.</summary>
    private static void SubtractSquare<T>(Matrix<T> a, Matrix<T> b) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var start = 0; start < a.Rows; start += BlockSize)
        {
            var size = Math.Min(BlockSize, a.Rows - start);
            var block = b.Block(start, 0, size, b.Columns);
            using var product = new ScratchMatrix<T>(size, size);
            product.Matrix.SetProduct(block, block.Transposed);
            for (var i = 0; i < size; i++)
            {
                var row = a.Row(start + i).Slice(start, i + 1);
                TensorPrimitives.Subtract(row, product.Matrix.Row(i)[..(i + 1)], row);
            }
            a.Block(start + size, start, a.Rows - start - size, size)
                .SubtractProduct(b.Block(start + size, 0, b.Rows - start - size, b.Columns), block.Transposed);
        }
    }

    /// <summary>x ← x · L⁻ᵀ for a row of as many elements as there are rows of L to read.</summary>
    private static void SolveRow<T>(Matrix<T> l, Span<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var j = 0; j < x.Length; j++) x[j] = (x[j] - TensorPrimitives.Dot<T>(x[..j], l.Row(j)[..j])) / l[j, j];
    }

    private static T Square<T>(ReadOnlySpan<T> x) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.SumOfSquares(x);
}
