using System.Numerics;
using static System.Numerics.Vector;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Activations made of straight lines: relu and its relatives.</summary>
internal static class Rectifiers
{
    internal readonly struct Rectified : IFormula1
    {
        public Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T> =>
            ConditionalSelect(LessThan(x, Vector<T>.Zero), Vector<T>.Zero, x);
    }

    private readonly struct Leaky(double slope) : IFormula1
    {
        public Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T> =>
            ConditionalSelect(GreaterThan(x, Vector<T>.Zero), x, x * Formula.All<T>(slope));
    }

    private readonly struct Thresholded(double threshold, double value) : IFormula1
    {
        public Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T> =>
            ConditionalSelect(LessThanOrEqual(x, Formula.All<T>(threshold)), Formula.All<T>(value), x);
    }

    private readonly struct Bounded(double min, double max) : IFormula1
    {
        public Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T>
        {
            var (low, high) = (Formula.All<T>(min), Formula.All<T>(max));
            return ConditionalSelect(LessThan(x, low), low, ConditionalSelect(GreaterThan(x, high), high, x));
        }
    }

    private readonly struct Ramp : IFormula1
    {
        public Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T> =>
            new Bounded(0, 6).Of(x + Formula.All<T>(3)) / Formula.All<T>(6);
    }

    private readonly struct TimesRamp : IFormula1
    {
        public Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T> =>
            x * new Bounded(0, 6).Of(x + Formula.All<T>(3)) / Formula.All<T>(6);
    }

    private readonly struct Shrunk(double lambda, bool shifted) : IFormula1
    {
        public Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T>
        {
            var (width, shift) = (Formula.All<T>(lambda), Formula.All<T>(shifted ? lambda : 0));
            return ConditionalSelect(GreaterThan(x, width), x - shift,
                ConditionalSelect(LessThan(x, -width), x + shift, ConditionalSelect(Vector.Equals(x, x), Vector<T>.Zero, x)));
        }
    }

    private readonly struct LeakySlope(double slope) : IFormula2
    {
        public Vector<T> Of<T>(Vector<T> g, Vector<T> x) where T : unmanaged, INumber<T> =>
            ConditionalSelect(GreaterThan(x, Vector<T>.Zero), g, g * Formula.All<T>(slope));
    }

    internal readonly struct SlopeAbove(double bound) : IFormula2
    {
        public Vector<T> Of<T>(Vector<T> g, Vector<T> s) where T : unmanaged, INumber<T> =>
            ConditionalSelect(LessThanOrEqual(s, Formula.All<T>(bound)), Vector<T>.Zero, g);
    }

    private readonly struct SlopeWithin(double min, double max, double slope = 1) : IFormula2
    {
        public Vector<T> Of<T>(Vector<T> g, Vector<T> x) where T : unmanaged, INumber<T> => ConditionalSelect(
            LessThanOrEqual(x, Formula.All<T>(min)) | GreaterThanOrEqual(x, Formula.All<T>(max)), Vector<T>.Zero,
                g * Formula.All<T>(slope));
    }

    private readonly struct SlopeOutside(double lambda) : IFormula2
    {
        public Vector<T> Of<T>(Vector<T> g, Vector<T> x) where T : unmanaged, INumber<T> =>
            ConditionalSelect(LessThanOrEqual(Abs(x), Formula.All<T>(lambda)), Vector<T>.Zero, g);
    }

    private readonly struct TimesRampSlope : IFormula2
    {
        public Vector<T> Of<T>(Vector<T> g, Vector<T> x) where T : unmanaged, INumber<T>
        {
            var three = Formula.All<T>(3);
            return ConditionalSelect(LessThan(x, -three), Vector<T>.Zero,
                ConditionalSelect(GreaterThan(x, three), g, g * (x / three + Formula.All<T>(0.5))));
        }
    }

    /// <summary>y = max(x, 0); ∂L/∂x = g, but 0 where y = 0.</summary>
    public static Tensor Relu(Tensor x, Tensor? into = null) =>
        Unary.OfResult("ReluBackward0", x, Formula.Number(new Rectified(), x, into), ReluGradient, into);

    private static Tensor ReluGradient(Tensor g, Tensor y) => Unary.Slope(static (g, y) => Formula.Float(new SlopeAbove(0), g, y), g, y);

    /// <summary>y = x where x &gt; 0, else a · x; ∂L/∂x = g where x &gt; 0, else a · g.</summary>
    public static Tensor LeakyRelu(Tensor x, double slope, Tensor? into = null) =>
        Unary.OfInput("LeakyReluBackward0", x, Formula.Float(new Leaky(slope), x, into),
            (g, x) => Unary.Slope((g, x) => Formula.Float(new LeakySlope(slope), g, x), g, x), into);

    /// <summary>y = x where x &gt; threshold, else value; ∂L/∂x = g where x &gt; threshold, else 0.</summary>
    public static Tensor Threshold(Tensor x, double threshold, double value, Tensor? into = null) =>
        Unary.OfInput("ThresholdBackward0", x, Formula.Number(new Thresholded(threshold, value), x, into),
            (g, x) => Unary.Slope((g, x) => Formula.Float(new SlopeAbove(threshold), g, x), g, x), into);

    /// <summary>y = min(max(x, low), high); ∂L/∂x = g where low &lt; x &lt; high, else 0.</summary>
    /// <exception cref="ArgumentException"><paramref name="low"/> exceeds <paramref name="high"/>.</exception>
    public static Tensor Hardtanh(Tensor x, double low, double high, Tensor? into = null)
    {
        if (low > high) throw new ArgumentException($"hardtanh needs min_val <= max_val, got {low} and {high}");
        return Unary.OfInput("HardtanhBackward0", x, Formula.Number(new Bounded(low, high), x, into),
            (g, x) => Unary.Slope((g, x) => Formula.Float(new SlopeWithin(low, high), g, x), g, x), into);
    }

    /// <summary>y = min(max(x + 3, 0), 6) / 6; ∂L/∂x = g / 6 where −3 &lt; x &lt; 3, else 0.</summary>
    public static Tensor Hardsigmoid(Tensor x, Tensor? into = null) =>
        Unary.OfInput("HardsigmoidBackward0", x, Formula.Float(new Ramp(), x, into),
            (g, x) => Unary.Slope(static (g, x) => Formula.Float(new SlopeWithin(-3, 3, 1.0 / 6), g, x), g, x), into);

    /// <summary>y = x · min(max(x + 3, 0), 6) / 6; ∂L/∂x = g · (x / 3 + ½) for −3 ≤ x ≤ 3, 0 below, g above.</summary>
    public static Tensor Hardswish(Tensor x, Tensor? into = null) =>
        Unary.OfInput("HardswishBackward0", x, Formula.Float(new TimesRamp(), x, into), (g, x) => Unary.Slope(
            static (g, x) => Formula.Float(new TimesRampSlope(), g, x), g, x,
            static x => Formula.Float(new SlopeWithin(-3, 3, 1.0 / 3), ones_like(x), x)), into);

    /// <summary>y = x where |x| &gt; λ, else 0; ∂L/∂x = g where |x| &gt; λ, else 0.</summary>
    public static Tensor Hardshrink(Tensor x, double lambda) => Shrink("HardshrinkBackward0", x, lambda, false);

    /// <summary>y = x − λ where x &gt; λ, x + λ where x &lt; −λ, else 0; ∂L/∂x = g where |x| &gt; λ, else 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lambda"/> is negative.</exception>
    public static Tensor Softshrink(Tensor x, double lambda) => lambda >= 0 ? Shrink("SoftshrinkBackward0", x, lambda, true)
        : throw new ArgumentOutOfRangeException(nameof(lambda), lambda, $"lambda must be greater or equal to 0, but found to be {lambda}");

    /// <summary>y = x where x &gt; 0, else w · x, with one weight, or one for each channel (dimension 1); ∂L/∂x = g where x &gt; 0, else w
    /// · g;
    /// ∂L/∂w = Σ g · x over x ≤ 0.</summary>
    /// <exception cref="ArgumentException">The number of weights is neither 1 nor that of the channels.</exception>
    public static Tensor Prelu(Tensor x, Tensor weight)
    {
        using var uncounted = Scoped.Uncounted();
        var channels = x.Rank > 1 ? x.Sizes[1] : 1;
        if (weight.numel() != 1 && weight.numel() != channels)
            throw new ArgumentException("Mismatch of parameter numbers and input channel size. "
                + $"Found parameter numbers = {weight.numel()} and channel size = {channels}.", nameof(weight));
        var sizes = Enumerable.Repeat(1L, x.Rank).ToArray();
        if (weight.numel() > 1) sizes[1] = channels;
        using var w = Views.Reshape(weight, sizes);                       // [1, C, 1, …]
        using var negative = x.le(0);
        using var scaled = Arithmetic.Mul(x, w);
        return Logic.Where(negative, scaled, x);
    }

    private static Tensor Shrink(string name, Tensor x, double lambda, bool shifted) =>
        Unary.OfInput(name, x, Formula.Float(new Shrunk(lambda, shifted), x),
            (g, x) => Unary.Slope((g, x) => Formula.Float(new SlopeOutside(lambda), g, x), g, x));
}
