using System.Numerics;
using TorchSharp.Autograd;
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
        public Vector<T> Of<T>(Vector<T> x) where T : unmanaged, INumber<T> =>
            ConditionalSelect(GreaterThan(x, Vector<T>.Zero), Vector<T>.One,
            ConditionalSelect(LessThan(x, Vector<T>.Zero), Vector<T>.Zero - Vector<T>.One, Vector<T>.Zero));
    }

    private struct SignCopied : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.CopySign(a, b, y);
    }

    private struct Step : INumberMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = a[i] == T.Zero ? b[i] : a[i] > T.Zero ? T.One : T.Zero;
        }
    }

    /// <summary>y = |x|; ∂L/∂x = g · sign x.</summary>
    public static Tensor Absolute(Tensor x, Tensor? into = null) => x.is_complex() && into is null ? Complexes.Absolute(x) :
        Unary.OfInput("AbsBackward0", x, Formula.Number(new Magnitude(), x, into), static (g, x) => Arithmetic.Mul(g, Sign(x)), into);

    /// <summary>y = −1, 0 or 1, as x is negative, zero (or NaN), or positive; ∂L/∂x = 0.</summary>
    public static Tensor Sign(Tensor x, Tensor? into = null) =>
        x.dtype == ScalarType.Bool ? into ?? Copies.Clone(x) : Unary.Flat("SignBackward0", x, Formula.Number(new SignOf(), x, into), into);

    /// <summary>y = the size of a with the sign of b; ∂L/∂a = g, or −g where the sign changes, 0 at a = 0; ∂L/∂b = 0.</summary>
    public static Tensor CopySign(Tensor a, Tensor b)
    {
        var y = Elementwise.Float2<SignCopied>(a, b);
        if (!Node.Wanted(a, b)) return y;
        var node = new Node("CopysignBackward0");
        var (sa, sb) = (node.SaveFor(a, a), node.SaveFor(a, b));
        return node.Record(y, (a, g => g * Sign(sa) * CopySign(ones_like(g), sb)), (b, g => zeros_like(g)));
    }

    /// <summary>y = 0, b or 1, as a is negative (or NaN), zero, or positive. No gradient.</summary>
    /// <exception cref="ArgumentException">The dtypes differ.</exception>
    public static Tensor Heaviside(Tensor a, Tensor b) => a.dtype == b.dtype ? Elementwise.Number2<Step>(a, b)
        : throw new ArgumentException(
            $"heaviside needs tensors of the same dtype, got {a.dtype.TorchName()} and {b.dtype.TorchName()}", nameof(b));
}
