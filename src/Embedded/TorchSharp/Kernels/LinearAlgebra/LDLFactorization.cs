using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>
/// A = L D Lᵀ for a symmetric matrix, which need not be definite: L has ones on its diagonal, D blocks of 1 × 1 or 2 × 2, chosen by
/// pivoting on the diagonal (Bunch and Kaufman 1977). Only lower triangles are read and written.
/// </summary>
internal static class LDLFactorization
{
    /// <summary>Overwrites A with D and, between the blocks, with L.</summary>
    /// <param name="a">A <c>[n, n]</c>.</param>
    /// <param name="pivots">
    /// Receives the row from 1 on that a block's last row was swapped with: as it is for a block of one row, negative in both places for
    /// one of two.
    /// </param>
    /// <returns>0, or the place, counted from 1, of the first block of D that is 0.</returns>
    public static int Factor<T>(Matrix<T> a, Span<int> pivots) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var info = 0;
        for (var k = 0; k < a.Rows;)
        {
            var (row, size) = Pivot(a, k);
            Swap(a, k, k + size - 1, row);
            pivots.Slice(k, size).Fill(size == 1 ? row + 1 : -row - 1);
            if (size == 2) EliminatePair(a, k);
            else if (!T.IsZero(a[k, k])) Eliminate(a, k);
            else if (info == 0) info = k + 1;
            k += size;
        }
        return info;
    }

    /// <summary>X ← A⁻¹ X for the A that was factored.</summary>
    public static void Solve<T>(Matrix<T> a, ReadOnlySpan<int> pivots, Matrix<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var k = 0; k < a.Rows; k += pivots[k] > 0 ? 1 : 2)
        {
            var size = pivots[k] > 0 ? 1 : 2;
            x.SwapRows(k + size - 1, Math.Abs(pivots[k]) - 1);
            for (var j = k; j < k + size; j++)
                for (var i = k + size; i < a.Rows; i++) TensorPrimitives.MultiplyAdd(x.Row(j), -a[i, j], x.Row(i), x.Row(i));
            if (size == 1) TensorPrimitives.Divide(x.Row(k), a[k, k], x.Row(k));
            else DividePair(a, k, x.Row(k), x.Row(k + 1));
        }
        for (var k = a.Rows - 1; k >= 0; k -= pivots[k] > 0 ? 1 : 2)
        {
            var size = pivots[k] > 0 ? 1 : 2;
            for (var j = k - size + 1; j <= k; j++)
                for (var i = k + 1; i < a.Rows; i++) TensorPrimitives.MultiplyAdd(x.Row(i), -a[i, j], x.Row(j), x.Row(j));
            x.SwapRows(k, Math.Abs(pivots[k]) - 1);
        }
    }

    /// <summary>The row to swap with, and the size of the block at k, such that elements do not grow.</summary>
    private static (int row, int size) Pivot<T>(Matrix<T> a, int k) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var alpha = T.CreateChecked((1 + Math.Sqrt(17)) / 8);
        var (largest, size) = LargestBeside(a, k, k);
        var diagonal = T.Abs(a[k, k]);
        if (diagonal >= alpha * size) return (k, 1);
        var (_, other) = LargestBeside(a, k, largest);
        if (diagonal >= alpha * size * (size / other)) return (k, 1);
        return (largest, T.Abs(a[largest, largest]) >= alpha * other ? 1 : 2);
    }

    /// <summary>Where in row and column i, from k on, the largest element beside the diagonal stands, and its size.</summary>
    private static (int place, T size) LargestBeside<T>(Matrix<T> a, int k, int i) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (place, size) = (i, T.Zero);
        for (var j = k; j < a.Rows; j++)
        {
            var element = T.Abs(a[Math.Max(i, j), Math.Min(i, j)]);
            if (j != i && element > size) (place, size) = (j, element);
        }
        return (place, size);
    }

    /// <summary>Swaps rows and columns i ≤ j of the matrix that is left from k on.</summary>
    private static void Swap<T>(Matrix<T> a, int k, int i, int j) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (i == j) return;
        for (var row = j + 1; row < a.Rows; row++) (a[row, i], a[row, j]) = (a[row, j], a[row, i]);
        for (var between = i + 1; between < j; between++) (a[between, i], a[j, between]) = (a[j, between], a[between, i]);
        (a[i, i], a[j, j]) = (a[j, j], a[i, i]);
        if (i > k) (a[i, k], a[j, k]) = (a[j, k], a[i, k]);
    }

    private static void Eliminate<T>(Matrix<T> a, int k) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = k + 1; i < a.Rows; i++)
        {
            var factor = a[i, k] / a[k, k];
            for (var j = k + 1; j <= i; j++) a[i, j] -= factor * a[j, k];
        }
        for (var i = k + 1; i < a.Rows; i++) a[i, k] /= a[k, k];
    }

    private static void EliminatePair<T>(Matrix<T> a, int k) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = a.Rows - 1; i > k + 1; i--)
        {
            Span<T> factors = [a[i, k], a[i, k + 1]];
            DividePair(a, k, factors[..1], factors[1..]);
            for (var j = k + 2; j <= i; j++) a[i, j] -= factors[0] * a[j, k] + factors[1] * a[j, k + 1];
            (a[i, k], a[i, k + 1]) = (factors[0], factors[1]);
        }
    }

    /// <summary>(x, y) ← B⁻¹ (x, y) for the block of two rows at k.</summary>
    private static void DividePair<T>(Matrix<T> a, int k, Span<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        // Scaled by the element beside the diagonal, which is the largest of the block.
        var scale = a[k + 1, k];
        var (p, q) = (a[k, k] / scale, a[k + 1, k + 1] / scale);
        var denominator = scale * (p * q - T.One);
        for (var i = 0; i < x.Length; i++) (x[i], y[i]) = ((q * x[i] - y[i]) / denominator, (p * y[i] - x[i]) / denominator);
    }
}
