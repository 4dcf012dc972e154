using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>A = Q T Qᵀ for a symmetric matrix, with T tridiagonal, by Householder's reflections: Q = H₀ H₁ …</summary>
internal static class Tridiagonalization
{
    /// <summary>Reduces A <c>[n, n]</c>, both triangles of which are read.</summary>
    /// <param name="a">Keeps in row k, right of the diagonal, the vector of reflection k.</param>
    /// <param name="diagonal">Receives T's diagonal, n elements.</param>
    /// <param name="beside">Receives the elements beside it, n − 1.</param>
    /// <param name="tau">Receives the factors of the reflections, n − 1.</param>
    public static void Run<T>(Matrix<T> a, Span<T> diagonal, Span<T> beside, Span<T> tau) where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var scratch = new ScratchMatrix<T>(1, a.Rows);
        for (var k = 0; k < beside.Length; k++)
        {
            var v = a.Row(k, k + 1);
            (beside[k], tau[k]) = Reflector.Make(v);
            if (!T.IsZero(tau[k])) Reflect(a.From(k + 1, k + 1), v, tau[k], scratch.Span[..v.Length]);
        }
        for (var k = 0; k < diagonal.Length; k++) diagonal[k] = a[k, k];
    }

    /// <summary>Qᵀ.</summary>
    public static void Form<T>(Matrix<T> a, ReadOnlySpan<T> tau, Matrix<T> q) where T : unmanaged, IFloatingPointIeee754<T>
    {
        q.SetIdentity();
        for (var k = tau.Length - 1; k >= 0; k--) Reflector.ApplyRight(q.From(k + 1, k + 1), a.Row(k, k + 1), tau[k]);
    }

    /// <summary>A ← H A H = A − v wᵀ − w vᵀ with w = p − ½ τ (pᵀv) v, p = τ A v.</summary>
    private static void Reflect<T>(Matrix<T> a, ReadOnlySpan<T> v, T tau, Span<T> w) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < w.Length; i++) w[i] = tau * TensorPrimitives.Dot(a.Row(i), v);
        TensorPrimitives.MultiplyAdd(v, -tau * TensorPrimitives.Dot(w, v) / T.CreateChecked(2), w, w);
        for (var i = 0; i < w.Length; i++)
        {
            var row = a.Row(i);
            TensorPrimitives.MultiplyAdd(w, -v[i], row, row);
            TensorPrimitives.MultiplyAdd(v, -w[i], row, row);
        }
    }
}
