using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// Softmax and its logarithm over rows that lie one after the other. The row's maximum is subtracted first, so that nothing overflows:
/// <c>softmax(x)ᵢ = e^(xᵢ-m) / Σⱼ e^(xⱼ-m)</c>, <c>log softmax(x)ᵢ = xᵢ - m - ln Σⱼ e^(xⱼ-m)</c>. A row with NaN or +∞ in it, or with
/// nothing but -∞, becomes NaN.
/// </summary>
internal static unsafe class Softmax<T, V, S, TFormat>
    where T : unmanaged, IFloatingPointIeee754<T>
    where V : unmanaged
    where S : ISimd<T, V>
    where TFormat : IFormat<T>
{
    /// <summary>Fills <paramref name="y"/>, which may be <paramref name="x"/>; both are <c>[rows, columns]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ReadOnlySpan<T> x, Span<T> y, int columns, bool logarithm)
    {
        fixed (T* px = x, py = y)
        {
            for (var start = 0; start < x.Length; start += columns)
            {
                var (from, to) = ((long)(px + start), (long)(py + start));
                var max = Max(from, columns);
                if (logarithm)
                    Shift(from, to, columns, max, T.Log(SumOfExp(from, 0, columns, max)));
                else
                    Scale(to, columns, T.One / SumOfExp(from, to, columns, max));
            }
        }
    }

    static T Max(long from, int count)
    {
        var max = S.Create(T.NegativeInfinity);
        var i = 0;
        for (; i <= count - S.Count; i += S.Count)
            max = S.Max(max, S.Load(from + i * sizeof(T)));
        // A maximum forgets a NaN that came before a number: the sum of all exponentials finds it again.
        var result = T.NegativeInfinity;
        for (var j = 0; j < S.Count; j++)
            result = T.Max(result, ((T*)&max)[j]);
        for (; i < count; i++)
            result = T.Max(result, *(T*)(from + i * sizeof(T)));
        return result;
    }

    /// <summary><c>Σ e^(xᵢ-m)</c>; the terms are stored, unless <paramref name="to"/> is 0.</summary>
    static T SumOfExp(long from, long to, int count, T max)
    {
        var shift = S.Create(max);
        var sum = default(V);
        var i = 0;
        for (; i <= count - S.Count; i += S.Count)
        {
            var e = Exponential<T, TFormat>.Of<V, S>(S.Subtract(S.Load(from + i * sizeof(T)), shift));
            sum = S.Add(sum, e);
            if (to != 0)
                S.Store(to + i * sizeof(T), e);
        }
        if (i < count)
        {
            var mask = S.Mask(count - i);
            var e = S.And(mask, Exponential<T, TFormat>.Of<V, S>(S.Subtract(S.LoadPart(from + i * sizeof(T), mask), shift)));
            sum = S.Add(sum, e);
            if (to != 0)
                S.StorePart(to + i * sizeof(T), mask, e);
        }
        return S.Sum(sum);
    }

    static void Scale(long to, int count, T factor)
    {
        var factors = S.Create(factor);
        var i = 0;
        for (; i <= count - S.Count; i += S.Count)
            S.Store(to + i * sizeof(T), S.Multiply(S.Load(to + i * sizeof(T)), factors));
        for (; i < count; i++)
            *(T*)(to + i * sizeof(T)) *= factor;
    }

    // Two differences: the maximum may be so big that the logarithm would get lost in their sum.
    static void Shift(long from, long to, int count, T max, T log)
    {
        var (maxima, logs) = (S.Create(max), S.Create(log));
        var i = 0;
        for (; i <= count - S.Count; i += S.Count)
            S.Store(to + i * sizeof(T), S.Subtract(S.Subtract(S.Load(from + i * sizeof(T)), maxima), logs));
        for (; i < count; i++)
            *(T*)(to + i * sizeof(T)) = *(T*)(from + i * sizeof(T)) - max - log;
    }
}
