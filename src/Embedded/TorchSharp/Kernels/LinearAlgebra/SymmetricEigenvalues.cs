using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>A = V diag(λ) Vᵀ for a symmetric matrix.</summary>
internal static class SymmetricEigenvalues
{
    /// <summary>The eigenvalues in ascending order; all NaN where A holds NaN or ∞.</summary>
    /// <param name="a">A <c>[n, n]</c>, whose contents are lost.</param>
    /// <param name="values">Receives λ, n elements.</param>
    /// <param name="vectors">Receives the eigenvectors in its rows, <c>[n, n]</c>; none, if it has no rows.</param>
    /// <returns>0, or from 1 on at which eigenvalue the algorithm failed to converge.</returns>
    public static int Run<T>(Matrix<T> a, Span<T> values, Matrix<T> vectors) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (a.Rows == 0) return 0;
        if (!T.IsFinite(a.Largest()))
        {
            values.Fill(T.NaN);
            for (var i = 0; i < vectors.Rows; i++) vectors.Row(i).Fill(T.NaN);
            return 0;
        }
        using var scratch = new ScratchMatrix<T>(2, a.Rows);
        var beside = scratch.Matrix.Row(0)[..^1];
        var tau = scratch.Matrix.Row(1)[..^1];
        Tridiagonalization.Run(a, values, beside, tau);
        if (vectors.Rows > 0) Tridiagonalization.Form(a, tau, vectors);
        return TridiagonalEigenvalues.Run(values, beside, vectors);
    }
}
