using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TorchSharp.Kernels;

namespace TorchSharp.Operators;

/// <summary>
/// Rows of a plane, copied to rows of another: so many elements each, <c>step</c> apart, and from a row to the next <c>pitch</c>. They are short,
/// so that a call for each would cost more than the copying.
/// </summary>
internal static unsafe class Rows
{
    /// <summary>to ← from, whose elements lie a step apart.</summary>
    public static void Gather<T>(int rows, int count, T* from, long pitchFrom, int step, T* to, long pitchTo) where T : unmanaged, INumber<T>
    {
        switch (Simd.Width)
        {
            case SimdWidth.Bits512: Gather<T, Vector512<T>, Simd512<T>>(rows, count, from, pitchFrom, step, to, pitchTo); break;
            case SimdWidth.Bits256: Gather<T, Vector256<T>, Simd256<T>>(rows, count, from, pitchFrom, step, to, pitchTo); break;
            default: Gather<T, Vector<T>, SimdPortable<T>>(rows, count, from, pitchFrom, step, to, pitchTo); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gather<T, V, TSimd>(int rows, int count, T* from, long pitchFrom, int step, T* to, long pitchTo)
        where T : unmanaged where V : unmanaged where TSimd : ISimd<T, V>
    {
        // Of the last pair of vectors, the element behind the last one that is needed may not be there.
        var whole = step switch { 1 => count, 2 => Math.Max(0, count - 1), _ => 0 } / TSimd.Count * TSimd.Count;
        for (; rows > 0; rows--, from += pitchFrom, to += pitchTo)
        {
            if (step == 1)
                for (var i = 0; i < whole; i += TSimd.Count) TSimd.Store((long)(to + i), TSimd.Load((long)(from + i)));
            else
                for (var i = 0; i < whole; i += TSimd.Count)
                    TSimd.Store((long)(to + i), TSimd.Evens(TSimd.Load((long)(from + 2 * i)), TSimd.Load((long)(from + 2 * i + TSimd.Count))));
            for (var i = whole; i < count; i++) to[i] = from[(long)i * step];
        }
    }

    /// <summary>to ← from + a number, to elements a step apart.</summary>
    public static void Scatter<T>(int rows, int count, T* from, long pitchFrom, T number, T* to, long pitchTo, int step)
        where T : unmanaged, INumber<T>
    {
        switch (Simd.Width)
        {
            case SimdWidth.Bits512: Scatter<T, Vector512<T>, Simd512<T>>(rows, count, from, pitchFrom, number, to, pitchTo, step); break;
            case SimdWidth.Bits256: Scatter<T, Vector256<T>, Simd256<T>>(rows, count, from, pitchFrom, number, to, pitchTo, step); break;
            default: Scatter<T, Vector<T>, SimdPortable<T>>(rows, count, from, pitchFrom, number, to, pitchTo, step); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scatter<T, V, TSimd>(int rows, int count, T* from, long pitchFrom, T number, T* to, long pitchTo, int step)
        where T : unmanaged, INumber<T> where V : unmanaged where TSimd : ISimd<T, V>
    {
        var whole = step switch { 1 => count, 2 => Math.Max(0, count - 1), _ => 0 } / TSimd.Count * TSimd.Count;
        var (numbers, evens) = (TSimd.Create(number), TSimd.InterleaveLow(TSimd.Mask(TSimd.Count), default));
        for (; rows > 0; rows--, from += pitchFrom, to += pitchTo)
        {
            if (step == 1)
                for (var i = 0; i < whole; i += TSimd.Count) TSimd.Store((long)(to + i), TSimd.Add(TSimd.Load((long)(from + i)), numbers));
            else
                for (var i = 0; i < whole; i += TSimd.Count)
                {
                    // What lies between stays.
                    var (x, low, high) = (TSimd.Add(TSimd.Load((long)(from + i)), numbers), (long)(to + 2 * i), (long)(to + 2 * i + TSimd.Count));
                    TSimd.Store(low, TSimd.Select(evens, TSimd.InterleaveLow(x, x), TSimd.Load(low)));
                    TSimd.Store(high, TSimd.Select(evens, TSimd.InterleaveHigh(x, x), TSimd.Load(high)));
                }
            for (var i = whole; i < count; i++) to[(long)i * step] = from[i] + number;
        }
    }
}
