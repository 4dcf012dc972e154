using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>= ≠ &lt; ≤ &gt; ≥, element by element: Bool tensors without gradients.</summary>
internal static class Comparison
{
    private struct Equality : IPredicate2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<byte> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = a[i] == b[i] ? (byte)1 : (byte)0;
        }
    }

    private struct Less : IPredicate2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<byte> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = a[i] < b[i] ? (byte)1 : (byte)0;
        }
    }

    private struct LessOrEqual : IPredicate2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<byte> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = a[i] <= b[i] ? (byte)1 : (byte)0;
        }
    }

    /// <summary>y = 1 where a = b.</summary>
    public static Tensor Equal(Tensor a, Tensor b) => Elementwise.Predicate2<Equality>(a, b);

    /// <summary>y = 1 where a ≠ b.</summary>
    public static Tensor NotEqual(Tensor a, Tensor b)
    {
        using var equal = Equal(a, b);
        return Logic.Not(equal);
    }

    /// <summary>y = 1 where a &lt; b.</summary>
    public static Tensor LessThan(Tensor a, Tensor b) => Elementwise.Predicate2<Less>(a, b);

    /// <summary>y = 1 where a ≤ b.</summary>
    public static Tensor LessEqual(Tensor a, Tensor b) => Elementwise.Predicate2<LessOrEqual>(a, b);

    /// <summary>True if all elements are equal.</summary>
    public static bool AllEqual(Tensor a, Tensor b)
    {
        using var differ = NotEqual(a, b);
        return differ.Span<byte>().IndexOf((byte)1) < 0;
    }
}
