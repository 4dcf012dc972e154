using System.Numerics;
using static System.Numerics.Vector;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Size and sign.</summary>
internal static class Signs
{
    private readonly struct Magnitude : IFormula1
    {
        public Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T> => Abs(x);
    }

    private readonly struct SignOf : IFormula1
    {
        public Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T> => ConditionalSelect(GreaterThan(x, Vector<T>.Zero), Vector<T>.One,
            ConditionalSelect(LessThan(x, Vector<T>.Zero), Vector<T>.Zero - Vector<T>.One, Vector<T>.Zero));
    }

    /// <summary>y = |x|; ∂L/∂x = g · sign x.</summary>
    public static Tensor Absolute(Tensor x, Tensor? into = null) =>
        Unary.OfInput("AbsBackward0", x, Formula.Number(new Magnitude(), x, into), static (g, x) => Arithmetic.Mul(g, Sign(x)), into);

    /// <summary>y = −1, 0 or 1, as x is negative, zero (or NaN), or positive; ∂L/∂x = 0.</summary>
    public static Tensor Sign(Tensor x, Tensor? into = null) =>
        x.dtype == ScalarType.Bool ? Copies.Clone(x) : Unary.Flat("SignBackward0", x, Formula.Number(new SignOf(), x, into), into);
}
