using System.Numerics;
using TorchSharp.Autograd;
using static System.Numerics.Vector;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Limits: the larger, the smaller, what lies between.</summary>
internal static class Bounds
{
    private readonly struct Clamped(Scalar? min, Scalar? max) : IFormula1
    {
        private readonly (double real, long whole) low = min is null ? (double.NegativeInfinity, long.MinValue) : (min.Real, min.Integer);
        private readonly (double real, long whole) high = max is null ? (double.PositiveInfinity, long.MaxValue) : (max.Real, max.Integer);

        public Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T>
        {
            var (least, most) = (Limit<T>(low), Limit<T>(high));
            x = ConditionalSelect(LessThan(x, least), least, x);
            return ConditionalSelect(GreaterThan(x, most), most, x);
        }

        /// <summary>The limit as it is for real numbers; for integers the nearest one there is.</summary>
        private static Vector<T> Limit<T>((double real, long whole) limit) where T : unmanaged, INumber<T> =>
            typeof(T) == typeof(float) || typeof(T) == typeof(double) ? Formula.All<T>(limit.real)
                : Create(T.CreateSaturating(limit.whole));
    }

    private readonly struct SlopeBetween(double min, double max) : IFormula2
    {
        public Vector<T> Of<T>(Vector<T> g, Vector<T> x) where T : unmanaged, INumber<T> => ConditionalSelect(
            GreaterThanOrEqual(x, Formula.All<T>(min)) & LessThanOrEqual(x, Formula.All<T>(max)), g, Vector<T>.Zero);
    }

    private readonly struct Repaired(double nan, double above, double below) : IFormula1
    {
        public Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T>
        {
            var infinity = Formula.All<T>(double.PositiveInfinity);
            var y = ConditionalSelect(Vector.Equals(x, x), x, Formula.All<T>(nan));
            y = ConditionalSelect(Vector.Equals(x, infinity), Formula.All<T>(above), y);
            return ConditionalSelect(Vector.Equals(x, -infinity), Formula.All<T>(below), y);
        }
    }

    private struct Larger : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
            TensorPrimitives.Max(a, b, y);
    }

    private struct Smaller : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
            TensorPrimitives.Min(a, b, y);
    }

    private struct LargerNumber : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
            TensorPrimitives.MaxNumber(a, b, y);
    }

    private struct SmallerNumber : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T> =>
            TensorPrimitives.MinNumber(a, b, y);
    }

    /// <summary>y = min(max(x, low), high); either limit may be missing; ∂L/∂x = g where low ≤ x ≤ high, else 0.</summary>
    /// <exception cref="ArgumentException">Both limits are missing.</exception>
    public static Tensor Clamp(Tensor x, Scalar? low, Scalar? high, Tensor? into = null)
    {
        using var uncounted = Scoped.Uncounted();
        if (low is null && high is null) throw NoLimits();
        var dtype = low is null ? x.dtype : TypePromotion.Of(x, low);
        if (high is not null) dtype = TypePromotion.Of(dtype, TypePromotion.Of(x, high));
        using var cast = Elementwise.Cast(x, dtype);
        var y = Formula.Number(new Clamped(low, high), cast ?? x, into);
        var (min, max) = (low?.Real ?? double.NegativeInfinity, high?.Real ?? double.PositiveInfinity);
        return Unary.OfInput("ClampBackward1", x, y, (g, x) => Unary.Slope((g, x) => Formula.Float(new SlopeBetween(min, max), g, x), g, x),
            into);
    }

    /// <summary>
    /// y = min(max(x, low), high), limits element by element; the gradient flows to whichever of the three y is, to x on ties.
    /// </summary>
    /// <exception cref="ArgumentException">Both limits are missing.</exception>
    public static Tensor Clamp(Tensor x, Tensor? low, Tensor? high)
    {
        using var uncounted = Scoped.Uncounted();
        if (low is null) return Choice<Smaller>("ClampMaxBackward1", x, high ?? throw NoLimits(), Comparison.LessEqual);
        var above = Choice<Larger>("ClampMinBackward1", x, low, Comparison.GreaterEqual);
        if (high is null) return above;
        using (above) return Choice<Smaller>("ClampMaxBackward1", above, high, Comparison.LessEqual);
    }

    /// <summary>y = max(a, b), NaN if either is; the gradient flows to the larger, one half to each on ties.</summary>
    public static Tensor Maximum(Tensor a, Tensor b) => Shared<Larger>("MaximumBackward0", a, b, Comparison.LessThan);

    /// <summary>y = min(a, b), NaN if either is; the gradient flows to the smaller, one half to each on ties.</summary>
    public static Tensor Minimum(Tensor a, Tensor b) => Shared<Smaller>("MinimumBackward0", a, b, Comparison.GreaterThan);

    /// <summary>y = max(a, b), the other one where one is NaN; the gradient flows to the larger, to a on ties.</summary>
    public static Tensor Fmax(Tensor a, Tensor b) => Choice<LargerNumber>("FmaxBackward0", a, b, (a, b) => a.ge(b).logical_or(b.isnan()));

    /// <summary>y = min(a, b), the other one where one is NaN; the gradient flows to the smaller, to a on ties.</summary>
    public static Tensor Fmin(Tensor a, Tensor b) => Choice<SmallerNumber>("FminBackward0", a, b, (a, b) => a.le(b).logical_or(b.isnan()));

    /// <summary>
    /// y = x, but numbers in the place of NaN, +∞ (the largest, by default) and −∞ (the smallest); ∂L/∂x = g where x is finite, else 0.
    /// </summary>
    public static Tensor NanToNum(Tensor x, double nan, double? above, double? below)
    {
        if (is_integral(x.dtype)) return Copies.Clone(x);
        if (x.is_complex()) throw Elementwise.Unsupported(x.dtype, "nan_to_num");
        var largest = finfo(x.dtype).max;
        return Unary.OfInput("NanToNumBackward0", x, Formula.Float(new Repaired(nan, above ?? largest, below ?? -largest), x),
            static (g, x) => Logic.Where(x.isfinite(), g, zeros_like(g)));
    }

    /// <summary>The gradient flows to a where it wins, else to b.</summary>
    private static Tensor Choice<TMap>(string name, Tensor a, Tensor b, Func<Tensor, Tensor, Tensor> wins) where TMap : INumberMap2
    {
        var y = Elementwise.Number2<TMap>(a, b);
        if (!Node.Wanted(a, b)) return y;
        var node = new Node(name);
        using var chosen = wins(a, b);
        var first = node.Save(chosen);
        return node.Record(y, (a, g => Logic.Where(first, g, zeros_like(g))), (b, g => Logic.Where(first, zeros_like(g), g)));
    }

    /// <summary>No gradient flows to the loser, and half of it to each where they are equal.</summary>
    private static Tensor Shared<TMap>(string name, Tensor a, Tensor b, Func<Tensor, Tensor, Tensor> loses) where TMap : INumberMap2
    {
        var y = Elementwise.Number2<TMap>(a, b);
        if (!Node.Wanted(a, b)) return y;
        var node = new Node(name);
        var (sa, sb) = (node.Save(a), node.Save(b));
        return node.Record(y, (a, g => Share(g, sa, sb)), (b, g => Share(g, sb, sa)));

        Tensor Share(Tensor g, Tensor own, Tensor other) =>
            Logic.Where(own.eq(other), g * 0.5, Logic.Where(loses(own, other), zeros_like(g), g));
    }

    private static ArgumentException NoLimits() => new("torch.clamp: At least one of 'min' or 'max' must not be None");
}
