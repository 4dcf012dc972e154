using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Quotients rounded to whole numbers, and what they leave over.</summary>
internal static class Division
{
    private struct WholeQuotient : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = a[i] / Divisor(b[i]);
        }
    }

    private struct FlooredWholeQuotient : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = (a[i] - FlooredRest(a[i], b[i])) / b[i];
        }
    }

    private struct TruncatedQuotient : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            TensorPrimitives.Divide(a, b, y);
            TensorPrimitives.Truncate(y, y);
        }
    }

    /// <summary>
    /// Of the exact rest, not of the rounded quotient: 6 / 0.1 rounds to 60, though 0.1, a little above a tenth, fits into 6 only 59
    /// times.
    /// </summary>
    private struct FlooredQuotient : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = b[i] == T.Zero ? a[i] / b[i] : T.Round((a[i] - FlooredRest(a[i], b[i])) / b[i]);
        }
    }

    private struct TruncatedRemainder : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = a[i] % Divisor(b[i]);
        }
    }

    private struct FlooredRemainder : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = FlooredRest(a[i], b[i]);
        }
    }

    private struct CommonDivisor : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = Common(a[i], b[i]);
        }
    }

    private struct CommonMultiple : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++)
                y[i] = a[i] == T.Zero || b[i] == T.Zero ? T.Zero : T.Abs(a[i] / Common(a[i], b[i])) * T.Abs(b[i]);
        }
    }

    /// <summary>y = a / b, rounded as asked for. Rounded, it is of the promoted dtype, and has no gradient.</summary>
    /// <exception cref="DivideByZeroException">An integer is divided by 0.</exception>
    public static Tensor Div(Tensor a, Tensor b, RoundingMode rounding) => (rounding, TypePromotion.Of(a, b).IsFloat()) switch
    {
        (RoundingMode.None, _) => Arithmetic.Div(a, b),
        (RoundingMode.floor, true) => Elementwise.Float2<FlooredQuotient>(a, b),
        (RoundingMode.floor, false) => Elementwise.Number2<FlooredWholeQuotient>(a, b),
        (_, true) => Elementwise.Float2<TruncatedQuotient>(a, b),
        (_, false) => Elementwise.Number2<WholeQuotient>(a, b),
    };

    /// <summary>y = ⌊a / b⌋, of the promoted dtype, without gradient.</summary>
    /// <exception cref="DivideByZeroException">An integer is divided by 0.</exception>
    public static Tensor Floor(Tensor a, Tensor b) => Div(a, b, RoundingMode.floor);

    /// <summary>y = a − b · ⌊a / b⌋, which has the sign of b; ∂L/∂a = g, ∂L/∂b = −g · ⌊a / b⌋.</summary>
    /// <exception cref="DivideByZeroException">An integer is divided by 0.</exception>
    public static Tensor Remainder(Tensor a, Tensor b) => Rest<FlooredRemainder>("RemainderBackward0", a, b, RoundingMode.floor);

    /// <summary>y = a − b · trunc(a / b), which has the sign of a; ∂L/∂a = g, ∂L/∂b = −g · trunc(a / b).</summary>
    /// <exception cref="DivideByZeroException">An integer is divided by 0.</exception>
    public static Tensor Fmod(Tensor a, Tensor b) => Rest<TruncatedRemainder>("FmodBackward0", a, b, RoundingMode.trunc);

    /// <summary>y = the greatest integer that divides a and b.</summary>
    public static Tensor Gcd(Tensor a, Tensor b) => Elementwise.Number2<CommonDivisor>(Whole(a), Whole(b));

    /// <summary>y = the least integer, 0 or more, that a and b divide.</summary>
    public static Tensor Lcm(Tensor a, Tensor b) => Elementwise.Number2<CommonMultiple>(Whole(a), Whole(b));

    private static Tensor Rest<TMap>(string name, Tensor a, Tensor b, RoundingMode rounding) where TMap : INumberMap2
    {
        var y = Elementwise.Number2<TMap>(a, b);
        if (!Node.Wanted(a, b)) return y;
        var node = new Node(name);
        var (sa, sb) = (node.SaveFor(b, a), node.SaveFor(b, b));
        return node.Record(y, (a, g => g), (b, g => -g * Div(sa, sb, rounding)));
    }

    private static Tensor Whole(Tensor x) =>
        x.dtype.IsInteger() ? x : throw Elementwise.Unsupported(x.dtype, "the common divisor or multiple");

    private static T FlooredRest<T>(T a, T b) where T : INumber<T>
    {
        var rest = a % Divisor(b);
        return rest != T.Zero && T.IsNegative(rest) != T.IsNegative(b) ? rest + b : rest;
    }

    private static T Common<T>(T a, T b) where T : INumber<T>
    {
        while (b != T.Zero) (a, b) = (b, a % b);
        return T.Abs(a);
    }

    /// <summary>The divisor, unless it is an integer 0: one half of 1 is 0 for integers only.</summary>
    private static T Divisor<T>(T b) where T : INumber<T> =>
        b != T.Zero || T.One / (T.One + T.One) != T.Zero ? b
            : throw new DivideByZeroException("ZeroDivisionError: integer division by zero");
}
