using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>Householder's reflections, H = I − τ v vᵀ with v₀ = 1.</summary>
internal static class Reflector
{
    /// <summary>The reflection that turns x into a multiple β of the first unit vector: x becomes v. τ is 0 if x is one already.</summary>
    public static (T beta, T tau) Make<T>(Span<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (alpha, tail) = (x[0], TensorPrimitives.Norm<T>(x[1..]));
        x[0] = T.One;
        if (T.IsZero(tail)) return (alpha, T.Zero);
        var beta = -T.CopySign(T.Hypot(alpha, tail), alpha);
        TensorPrimitives.Divide(x[1..], alpha - beta, x[1..]);
        return (beta, (beta - alpha) / beta);
    }

    /// <summary>A ← H A for <paramref name="v"/> of as many elements as A has rows.</summary>
    public static void ApplyLeft<T>(Matrix<T> a, ReadOnlySpan<T> v, T tau) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (T.IsZero(tau) || a.Columns == 0) return;
        using var scratch = new ScratchMatrix<T>(1, a.Columns);
        var sum = scratch.Span;
        sum.Clear();
        for (var i = 0; i < a.Rows; i++) TensorPrimitives.MultiplyAdd(a.Row(i), v[i], sum, sum);
        for (var i = 0; i < a.Rows; i++) TensorPrimitives.MultiplyAdd(sum, -tau * v[i], a.Row(i), a.Row(i));
    }

    /// <summary>A ← A H for <paramref name="v"/> of as many elements as A has columns.</summary>
    public static void ApplyRight<T>(Matrix<T> a, ReadOnlySpan<T> v, T tau) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (T.IsZero(tau)) return;
        for (var i = 0; i < a.Rows; i++)
        {
            var row = a.Row(i);
            // Steps towards the Schur form reflect three elements at a time: calls would cost more than they do.
            if (v.Length <= 3) ApplyShort(row, v, tau);
            else TensorPrimitives.MultiplyAdd(v, -tau * TensorPrimitives.Dot(row, v), row, row);
        }
    }

    private static void ApplyShort<T>(Span<T> row, ReadOnlySpan<T> v, T tau) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var factor = T.Zero;
        for (var i = 0; i < row.Length; i++) factor += row[i] * v[i];
        factor *= tau;
        for (var i = 0; i < row.Length; i++) row[i] -= factor * v[i];
    }
}
