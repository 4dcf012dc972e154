using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>What kind of number an element is: Bool tensors without gradients.</summary>
internal static class FloatClasses
{
    private struct NaN : IPredicate1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<byte> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = T.IsNaN(x[i]) ? (byte)1 : (byte)0;
        }
    }

    private struct Infinite : IPredicate1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<byte> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = T.IsInfinity(x[i]) ? (byte)1 : (byte)0;
        }
    }

    private struct Finite : IPredicate1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<byte> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = T.IsFinite(x[i]) ? (byte)1 : (byte)0;
        }
    }

    private struct PositiveInfinite : IPredicate1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<byte> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = T.IsPositiveInfinity(x[i]) ? (byte)1 : (byte)0;
        }
    }

    private struct NegativeInfinite : IPredicate1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<byte> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = T.IsNegativeInfinity(x[i]) ? (byte)1 : (byte)0;
        }
    }

    private struct SignBit : IPredicate1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<byte> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = T.IsNegative(x[i]) ? (byte)1 : (byte)0;
        }
    }

    /// <summary>y = 1 where x is NaN.</summary>
    public static Tensor IsNaN(Tensor x) => x.is_complex() ? OfParts(x, IsNaN, Logic.Or) : Elementwise.Predicate1<NaN>(x);

    /// <summary>y = 1 where x = ±∞.</summary>
    public static Tensor IsInfinite(Tensor x) =>
        x.is_complex() ? OfParts(x, IsInfinite, Logic.Or) : Elementwise.Predicate1<Infinite>(x);

    /// <summary>y = 1 where x is neither infinite nor NaN.</summary>
    public static Tensor IsFinite(Tensor x) =>
        x.is_complex() ? OfParts(x, IsFinite, Logic.And) : Elementwise.Predicate1<Finite>(x);

    /// <summary>y = 1 where x = +∞.</summary>
    public static Tensor IsPositiveInfinity(Tensor x) => Elementwise.Predicate1<PositiveInfinite>(x);

    /// <summary>y = 1 where x = −∞.</summary>
    public static Tensor IsNegativeInfinity(Tensor x) => Elementwise.Predicate1<NegativeInfinite>(x);

    /// <summary>y = 1 where the sign bit of x is set: negative numbers and −0.</summary>
    public static Tensor IsNegative(Tensor x) => Elementwise.Predicate1<SignBit>(x);

    /// <summary>y = 1 where x has no imaginary part.</summary>
    public static Tensor IsReal(Tensor x)
    {
        if (!x.is_complex()) return Creation.Full(x.Sizes, true, ScalarType.Bool);
        using var plain = x.detach();
        using var imaginary = Views.ImaginaryPart(plain);
        return Logic.Not(imaginary);
    }

    /// <summary>What a predicate says of a complex number's parts, as one.</summary>
    private static Tensor OfParts(Tensor x, Func<Tensor, Tensor> predicate, Func<Tensor, Tensor, Tensor> combine)
    {
        using var scope = Scoped.Open();
        var plain = x.detach();
        return combine(predicate(Views.RealPart(plain)), predicate(Views.ImaginaryPart(plain))).MoveToOuterDisposeScope();
    }
}
