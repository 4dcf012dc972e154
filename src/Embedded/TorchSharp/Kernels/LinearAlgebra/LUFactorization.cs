using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>A = P · L · U by Gaussian elimination with partial pivoting, right-looking, a block of columns at a time.</summary>
internal static class LUFactorization
{
    private const int BlockSize = 32;

    /// <summary>Overwrites A <c>[m, n]</c> with L below the diagonal, whose own is 1, and U on and above it.</summary>
    /// <param name="a">The matrix.</param>
    /// <param name="pivots">Receives for each of the min(m, n) steps the row, counted from 1, that row k was swapped with.</param>
    /// <returns>0, or the place, counted from 1, of the first 0 on U's diagonal.</returns>
    public static int Factor<T>(Matrix<T> a, Span<int> pivots) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (steps, info) = (Math.Min(a.Rows, a.Columns), 0);
        for (var start = 0; start < steps; start += BlockSize)
        {
            var size = Math.Min(BlockSize, steps - start);
            var end = start + size;
            for (var k = start; k < end; k++)
            {
                pivots[k] = PivotRow(a, k) + 1;
                a.SwapRows(k, pivots[k] - 1);
                if (T.IsZero(a[k, k]))
                    info = info == 0 ? k + 1 : info;
                else
                    Eliminate(a, k, end);
            }
            if (end == a.Columns) continue;
            var right = a.Block(start, end, size, a.Columns - end);
            TriangularSolve.Run(a.Block(start, start, size, size), right, upper: false, unit: true);
            a.From(end, end).SubtractProduct(a.Block(end, start, a.Rows - end, size), right);
        }
        return info;
    }

    /// <summary>The row, from k on, of the largest element of column k.</summary>
    private static int PivotRow<T>(Matrix<T> a, int k) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (best, largest) = (k, T.Abs(a[k, k]));
        for (var i = k + 1; i < a.Rows; i++)
        {
            var size = T.Abs(a[i, k]);
            if (size > largest) (best, largest) = (i, size);
        }
        return best;
    }

    /// <summary>Divides column k below the diagonal by the pivot, and subtracts multiples of row k as far as the block reaches.</summary>
    private static void Eliminate<T>(Matrix<T> a, int k, int end) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var pivot = a[k, k];
        var row = a.Row(k)[(k + 1)..end];
        for (var i = k + 1; i < a.Rows; i++)
        {
            var factor = a[i, k] / pivot;
            a[i, k] = factor;
            var below = a.Row(i)[(k + 1)..end];
            TensorPrimitives.MultiplyAdd(row, -factor, below, below);
        }
    }
}
