using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>
/// A = U diag(σ) Vᵀ for a square matrix, by one-sided Jacobi rotations (Hestenes 1958): rows are rotated until they are orthogonal. As a
/// start they are multiplied by the eigenvectors of A Aᵀ, which leaves little to rotate.
/// </summary>
internal static class SingularValues
{
    private const int Sweeps = 60;

    /// <summary>The singular values in descending order.</summary>
    /// <param name="a">A <c>[n, n]</c>, whose contents are lost.</param>
    /// <param name="values">Receives σ, n elements.</param>
    /// <param name="u">Receives Uᵀ, <c>[n, n]</c>.</param>
    /// <param name="v">Receives Vᵀ, <c>[n, n]</c>.</param>
    /// <returns>0, or 1 if A holds NaN or ∞ and nothing was done.</returns>
    public static int Run<T>(Matrix<T> a, Span<T> values, Matrix<T> u, Matrix<T> v) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (a.Rows == 0) return 0;
        var largest = a.Largest();
        if (!T.IsFinite(largest)) return 1;
        // So that no square is too large for its type, or too small.
        if (largest > T.Zero) for (var i = 0; i < a.Rows; i++) TensorPrimitives.Divide(a.Row(i), largest, a.Row(i));
        MultiplyByEigenvectors(a, values, u, v);
        for (var sweep = 0; sweep < Sweeps && Rotate(v, u, values); sweep++) { }
        for (var i = 0; i < values.Length; i++) values[i] = TensorPrimitives.Norm<T>(v.Row(i));
        Sort(values, u, v);
        var rank = 0;
        for (; rank < values.Length && values[rank] > T.Zero; rank++) TensorPrimitives.Divide(v.Row(rank), values[rank], v.Row(rank));
        if (rank < values.Length) Complete(v, rank);
        TensorPrimitives.Multiply(values, largest, values);
        return 0;
    }

    /// <summary>Uᵀ ← the eigenvectors of A Aᵀ, those of the largest eigenvalues first; Vᵀ ← Uᵀ A.</summary>
    private static void MultiplyByEigenvectors<T>(Matrix<T> a, Span<T> values, Matrix<T> u, Matrix<T> v)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        v.SetProduct(a, a.Transposed);
        SymmetricEigenvalues.Run(v, values, u);
        for (var i = 0; i < u.Rows / 2; i++) u.SwapRows(i, u.Rows - 1 - i);
        v.SetProduct(u, a);
    }

    /// <summary>Makes every pair of rows of W orthogonal once, with the same rotations of U; false if they were so already.</summary>
    private static bool Rotate<T>(Matrix<T> w, Matrix<T> u, Span<T> squares) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (tolerance, hasRotated) = (Precision.Epsilon<T>() * T.Sqrt(T.CreateChecked(Math.Max(w.Rows, 16))), false);
        for (var i = 0; i < w.Rows; i++) squares[i] = TensorPrimitives.SumOfSquares<T>(w.Row(i));
        for (var i = 0; i < w.Rows; i++)
        {
            for (var j = i + 1; j < w.Rows; j++)
            {
                var product = TensorPrimitives.Dot<T>(w.Row(i), w.Row(j));
                if (T.Abs(product) <= tolerance * T.Sqrt(squares[i]) * T.Sqrt(squares[j]) + T.Epsilon) continue;
                var zeta = (squares[j] - squares[i]) / (product + product);
                var tangent = T.CopySign(T.One / (T.Abs(zeta) + T.Hypot(zeta, T.One)), zeta);
                var cosine = T.One / T.Hypot(tangent, T.One);
                var rotation = new Rotation<T>(cosine, -cosine * tangent);
                rotation.Apply(w.Row(i), w.Row(j));
                rotation.Apply(u.Row(i), u.Row(j));
                (squares[i], squares[j]) = (Shifted(squares[i], -tangent * product), Shifted(squares[j], tangent * product));
                hasRotated = true;
            }
        }
        return hasRotated;
    }

    private static T Shifted<T>(T square, T shift) where T : unmanaged, IFloatingPointIeee754<T> => T.Max(square + shift, T.Zero);

    private static void Sort<T>(Span<T> values, Matrix<T> u, Matrix<T> v) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < values.Length; i++)
        {
            var most = i + TensorPrimitives.IndexOfMax<T>(values[i..]);
            if (most == i) continue;
            (values[i], values[most]) = (values[most], values[i]);
            u.SwapRows(i, most);
            v.SwapRows(i, most);
        }
    }

    /// <summary>Sets the rows from <paramref name="rank"/> on to unit vectors orthogonal to those before and to each other.</summary>
    private static void Complete<T>(Matrix<T> v, int rank) where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var columns = new ScratchMatrix<T>(v.Columns, rank);
        using var basis = new ScratchMatrix<T>(v.Columns, v.Columns);
        using var tau = new ScratchMatrix<T>(1, rank);
        v.Block(0, 0, rank, v.Columns).Transposed.CopyTo(columns.Matrix);
        QRFactorization.Factor(columns.Matrix, tau.Span);
        QRFactorization.Form(columns.Matrix, tau.Span, basis.Matrix);
        basis.Matrix.From(0, rank).Transposed.CopyTo(v.From(rank, 0));
    }
}
