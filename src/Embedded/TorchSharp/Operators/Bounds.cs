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
        public Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T>
        {
            if (min is not null) x = ConditionalSelect(LessThan(x, Create(min.As<T>())), Create(min.As<T>()), x);
            if (max is not null) x = ConditionalSelect(GreaterThan(x, Create(max.As<T>())), Create(max.As<T>()), x);
            return x;
        }
    }

    private readonly struct SlopeBetween(double min, double max) : IFormula2
    {
        public Vector<T> Of<T>(Vector<T> g, Vector<T> x) where T : unmanaged, INumber<T> => ConditionalSelect(
            GreaterThanOrEqual(x, Formula.All<T>(min)) & LessThanOrEqual(x, Formula.All<T>(max)), g, Vector<T>.Zero);
    }

    /// <summary>y = min(max(x, low), high); either limit may be missing; ∂L/∂x = g where low ≤ x ≤ high, else 0.</summary>
    /// <exception cref="ArgumentException">Both limits are missing.</exception>
    public static Tensor Clamp(Tensor x, Scalar? low, Scalar? high, Tensor? into = null)
    {
        if (low is null && high is null) throw new ArgumentException("torch.clamp: At least one of 'min' or 'max' must not be None");
        var dtype = low is null ? x.dtype : TypePromotion.Of(x, low);
        if (high is not null) dtype = TypePromotion.Of(dtype, TypePromotion.Of(x, high));
        using var cast = Elementwise.Cast(x, dtype);
        var y = Formula.Number(new Clamped(low, high), cast ?? x, into);
        var (min, max) = (low?.Real ?? double.NegativeInfinity, high?.Real ?? double.PositiveInfinity);
        return Unary.OfInput("ClampBackward1", x, y, (g, x) => Unary.Slope((g, x) => Formula.Float(new SlopeBetween(min, max), g, x), g, x), into);
    }
}
