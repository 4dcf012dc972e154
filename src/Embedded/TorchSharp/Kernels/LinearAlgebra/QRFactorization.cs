using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>A = Q · R by Householder's reflections: Q = H₀ H₁ …, R is upper triangular.</summary>
internal static class QRFactorization
{
    /// <summary>
    /// Overwrites A <c>[m, n]</c> with R on and above the diagonal, and below it the vectors v of the reflections without their 1;
    /// <paramref name="tau"/> receives their factors, min(m, n).
    /// </summary>
    public static void Factor<T>(Matrix<T> a, Span<T> tau) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var k = 0; k < tau.Length; k++)
        {
            using var scratch = new ScratchMatrix<T>(1, a.Rows - k);
            var v = scratch.Span;
            for (var i = 0; i < v.Length; i++) v[i] = a[k + i, k];
            (a[k, k], tau[k]) = Reflector.Make(v);
            Reflector.ApplyLeft(a.From(k, k + 1), v, tau[k]);
            for (var i = 1; i < v.Length; i++) a[k + i, k] = v[i];
        }
    }

    /// <summary>Sets Q <c>[m, k]</c> to the first columns of H₀ H₁ …, whose vectors A holds below its diagonal.</summary>
    public static void Form<T>(Matrix<T> a, ReadOnlySpan<T> tau, Matrix<T> q) where T : unmanaged, IFloatingPointIeee754<T>
    {
        q.SetIdentity();
        for (var k = tau.Length - 1; k >= 0; k--)
        {
            using var scratch = new ScratchMatrix<T>(1, a.Rows - k);
            var v = scratch.Span;
            v[0] = T.One;
            for (var i = 1; i < v.Length; i++) v[i] = a[k + i, k];
            Reflector.ApplyLeft(q.From(k, k), v, tau[k]);
        }
    }
}
