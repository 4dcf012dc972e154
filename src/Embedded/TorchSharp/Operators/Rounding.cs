using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Whole numbers near a number. Integers stay as they are; gradients are 0, as between the steps.</summary>
internal static class Rounding
{
    private struct Lower : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Floor(x, y);
    }

    private struct Upper : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Ceiling(x, y);
    }

    private struct Whole : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Truncate(x, y);
    }

    private struct Nearest : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.Round(x, y);
    }

    /// <summary>y = the largest whole number ≤ x.</summary>
    public static Tensor Floor(Tensor x, Tensor? into = null) => Stepped<Lower>("FloorBackward0", x, into);

    /// <summary>y = the smallest whole number ≥ x.</summary>
    public static Tensor Ceil(Tensor x, Tensor? into = null) => Stepped<Upper>("CeilBackward0", x, into);

    /// <summary>y = x without its fraction.</summary>
    public static Tensor Trunc(Tensor x, Tensor? into = null) => Stepped<Whole>("TruncBackward0", x, into);

    /// <summary>y = the nearest multiple of 10^(−decimals); halves go to the even one.</summary>
    /// <exception cref="NotSupportedException">Decimals of integers are asked for.</exception>
    public static Tensor Round(Tensor x, long decimals)
    {
        using var uncounted = Scoped.Uncounted();
        if (decimals == 0) return Stepped<Nearest>("RoundBackward0", x, null);
        if (!x.is_floating_point()) throw Elementwise.Unsupported(x.dtype, "round with decimals");
        var factor = Math.Pow(10, Math.Abs(decimals));
        using var plain = x.detach();
        using var scaled = decimals > 0 ? plain.mul(factor) : plain.div(factor);
        using var whole = Elementwise.Float1<Nearest>(scaled);
        return Unary.Flat("RoundBackward1", x, decimals > 0 ? whole.div(factor) : whole.mul(factor));
    }

    /// <summary>y = x − trunc x; ∂L/∂x = g. Composed of other operators.</summary>
    /// <exception cref="NotSupportedException">The numbers are integers.</exception>
    public static Tensor Frac(Tensor x)
    {
        using var uncounted = Scoped.Uncounted();
        if (is_integral(x.dtype)) throw Elementwise.Unsupported(x.dtype, "frac");
        using var whole = Trunc(x);
        return Arithmetic.Sub(x, whole);
    }

    private static Tensor Stepped<TMap>(string name, Tensor x, Tensor? into) where TMap : IFloatMap1 =>
        is_integral(x.dtype) ? into ?? Copies.Clone(x) : Unary.Flat(name, x, Elementwise.Float1<TMap>(x, into), into);
}
