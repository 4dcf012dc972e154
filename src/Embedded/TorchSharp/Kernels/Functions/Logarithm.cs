using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// <c>ln x = e ln 2 + ln m</c> with <c>x = m · 2ᵉ</c>, √½ ≤ m &lt; √2, and <c>ln m = ln((1+s)/(1-s))</c> with <c>s = (m-1)/(m+1)</c>.
/// -∞ at 0, NaN below. At most 1 ulp off.
/// </summary>
internal readonly struct Logarithm<T, TFormat> : IVectorFunction<T>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TFormat : IFormat<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, S>(V x)
        where V : unmanaged
        where S : ISimd<T, V>
    {
        var one = S.Create(T.One);
        var half = S.Create(T.One / (T.One + T.One));
        var (e, m) = Split<V, S>(x);
        var (high, low) = TFormat.Ln2;
        var f = S.Subtract(m, one);
        var s = S.Divide(f, S.Add(m, one));
        var z = S.Multiply(s, s);
        // ln m = f - (f²/2 - s (f²/2 + z P(z))): f is exact, and what is subtracted from it is small.
        var square = S.Multiply(half, S.Multiply(f, f));
        var p = S.MultiplyAdd(z, Arithmetic<T, V, S, TFormat>.Polynomial(z, TFormat.LogTerms), square);
        var small = S.Subtract(square, S.MultiplyAdd(s, p, S.Multiply(e, S.Create(low))));
        var log = S.MultiplyAdd(e, S.Create(high), S.Subtract(f, small));
        var special = S.Select(S.Equal(x, default), S.Create(T.NegativeInfinity), S.Create(T.NaN));
        var isPositive = S.LessThan(default, x);
        var isFinite = S.LessThan(x, S.Create(T.PositiveInfinity));
        return S.Select(isPositive, S.Select(isFinite, log, x), special);
    }

    /// <summary>The exponent and the factor of a positive number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (V E, V M) Split<V, S>(V x)
        where V : unmanaged
        where S : ISimd<T, V>
    {
        var isTiny = S.LessThan(x, S.Create(TFormat.MinNormal));
        x = S.Select(isTiny, S.Multiply(x, S.Create(TFormat.WholeNumbers)), x);
        // The exponent as the last bits of a number near 2^FractionBits.
        var stored = S.Or(S.ShiftRight(x, TFormat.FractionBits), S.Create(TFormat.WholeNumbers));
        var e = S.Subtract(stored, S.Create(TFormat.WholeNumbers + TFormat.Bias));
        e = S.Subtract(e, S.And(isTiny, S.Create(T.CreateTruncating(TFormat.FractionBits))));
        var m = S.Or(S.And(x, S.Create(TFormat.FractionMask)), S.Create(T.One));
        var isBig = S.LessThan(S.Create(T.Sqrt(T.One + T.One)), m);
        return (
            S.Add(e, S.And(isBig, S.Create(T.One))),
            S.Multiply(m, S.Select(isBig, S.Create(T.One / (T.One + T.One)), S.Create(T.One))));
    }
}
