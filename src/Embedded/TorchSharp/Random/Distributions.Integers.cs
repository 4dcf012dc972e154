using System.Numerics;

namespace TorchSharp.Kernels;

internal static partial class Distributions
{
    /// <summary>
    /// values = from + word mod (to − from): whole numbers of [from, to), as <c>random_</c> and <c>randint</c> draw them.
    /// </summary>
    /// <remarks>
    /// The word has 64 bits when the range needs more than 32 and the element type is long, float or double, else 32. For
    /// floating-point types the bounds move inwards to the nearest representable numbers.
    /// </remarks>
    /// <exception cref="ArgumentException">from ≥ to, or a bound does not fit the element type.</exception>
    public static void Integers<T>(Span<T> values, long from, long to, Mt19937 generator)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        if (from >= to)
            throw new ArgumentException($"random_ expects 'from' to be less than 'to', but got from={from} >= to={to}", nameof(from));
        (from, to) = Representable<T>(from, to);
        if (from >= to)
            throw new ArgumentException(
                $"random_ expects 'from' casted to dtype to be less than 'to' casted to dtype, but got from={from} >= to={to}",
                nameof(from));
        RequireBound<T>(from, "from", nameof(from));
        RequireBound<T>(to - 1, "to - 1", nameof(to));

        var range = (ulong)to - (ulong)from;
        if (range <= uint.MaxValue)
            foreach (ref var value in values)
                value = T.CreateTruncating(from + generator.Random() % (uint)range);
        else if (typeof(T) == typeof(long) || typeof(T) == typeof(double) || typeof(T) == typeof(float))
            foreach (ref var value in values)
                value = T.CreateTruncating((long)(generator.Random64() % range + (ulong)from));
        else
            foreach (ref var value in values)
                value = T.CreateTruncating(from + generator.Random());
    }

    /// <summary>A permutation of 0..n−1: for i = 0..n−2, element i swaps with element i + word mod (n − i).</summary>
    public static void Permutation<T>(Span<T> values, Mt19937 generator)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = T.CreateTruncating(i);
        for (var i = 0; i < values.Length - 1; i++)
        {
            var other = i + (int)(generator.Random() % (uint)(values.Length - i));
            (values[i], values[other]) = (values[other], values[i]);
        }
    }

    /// <summary>[from, to) with the bounds of a floating-point type moved inwards where it skips whole numbers.</summary>
    static (long From, long To) Representable<T>(long from, long to)
        where T : INumberBase<T>
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double)) return (from, to);
        var digits = typeof(T) == typeof(float) ? 24 : 53;
        var above = long.CreateTruncating(T.CreateTruncating(from + 1));
        var below = long.CreateTruncating(T.CreateTruncating(to - 1));
        return (above < from ? above + Spacing(from + 1, digits) : from, below >= to ? below - Spacing(to - 1, digits) : to);
    }

    /// <summary>The distance between neighboring floating-point numbers of the given precision around x.</summary>
    static long Spacing(long x, int digits) => 1L << (BitOperations.Log2((ulong)Math.Abs(x)) - digits + 1);

    static void RequireBound<T>(long bound, string name, string parameter)
        where T : INumber<T>, IMinMaxValue<T>
    {
        if (long.CreateSaturating(T.MinValue) > bound || long.CreateSaturating(T.MaxValue) < bound)
            throw new ArgumentException($"{name} is out of bounds for {typeof(T).Name}: got {bound}", parameter);
    }
}
