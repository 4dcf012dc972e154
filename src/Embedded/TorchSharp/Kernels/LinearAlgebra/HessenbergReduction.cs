using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>A = Q H Qᵀ, with H zero below the elements under its diagonal, by Householder's reflections.</summary>
internal static class HessenbergReduction
{
    /// <summary>Overwrites A <c>[n, n]</c> with H, and Q <c>[n, n]</c> with Q.</summary>
    public static void Run<T>(Matrix<T> a, Matrix<T> q) where T : unmanaged, IFloatingPointIeee754<T>
    {
        q.SetIdentity();
        for (var k = 0; k < a.Rows - 2; k++)
        {
            using var scratch = new ScratchMatrix<T>(1, a.Rows - k - 1);
            var v = scratch.Span;
            for (var i = 0; i < v.Length; i++) v[i] = a[k + 1 + i, k];
            var (beta, tau) = Reflector.Make(v);
            a[k + 1, k] = beta;
            for (var i = k + 2; i < a.Rows; i++) a[i, k] = T.Zero;
            Reflector.ApplyLeft(a.From(k + 1, k + 1), v, tau);
            Reflector.ApplyRight(a.From(0, k + 1), v, tau);
            Reflector.ApplyRight(q.From(0, k + 1), v, tau);
        }
    }
}
