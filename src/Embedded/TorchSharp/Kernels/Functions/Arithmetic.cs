using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>What several functions need.</summary>
internal static class Arithmetic<T, V, S, TFormat>
    where T : unmanaged, INumber<T>
    where V : unmanaged
    where S : ISimd<T, V>
    where TFormat : IFormat<T>
{
    /// <summary>A polynomial, its lowest power first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Polynomial(V x, ReadOnlySpan<T> terms)
    {
        var sum = S.Create(terms[^1]);
        for (var i = terms.Length - 2; i >= 0; i--)
            sum = S.MultiplyAdd(sum, x, S.Create(terms[i]));
        return sum;
    }

    /// <summary><c>2ⁿ</c> for a whole n that a normal number can have as exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V PowerOfTwo(V n)
    {
        // A sum near 1.5 · 2^FractionBits has n + Bias as its last bits; moved up, they are the exponent, and the rest is gone.
        var last = TFormat.WholeNumbers + TFormat.WholeNumbers / (T.One + T.One) + TFormat.Bias;
        return S.ShiftLeft(S.Add(n, S.Create(last)), TFormat.FractionBits);
    }

    /// <summary><c>value · 2ⁿ</c>, rounded once, for a whole n that is at most twice a normal number's exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Scale(V value, V n)
    {
        var half = S.Round(S.Multiply(n, S.Create(T.One / (T.One + T.One))));
        return S.Multiply(S.Multiply(value, PowerOfTwo(half)), PowerOfTwo(S.Subtract(n, half)));
    }

    /// <summary><c>x = n ln 2 + r</c> with a whole n and |r| ≤ ln 2 / 2; gives n and <c>eʳ - 1</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (V N, V ExpM1) Reduce(V x)
    {
        var (high, low) = TFormat.Ln2;
        var n = S.Round(S.Multiply(x, S.Create(T.One / (high + low))));
        var r = S.MultiplyAdd(n, S.Create(-low), S.MultiplyAdd(n, S.Create(-high), x));
        return (n, S.MultiplyAdd(S.Multiply(r, r), Polynomial(r, TFormat.ExpTerms), r));
    }
}
