using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>What floating-point numbers are made of, and their neighbours.</summary>
internal static class FloatParts
{
    private struct Mantissa : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = T.ScaleB(x[i], -ExponentOf(x[i]));
        }
    }

    private struct Neighbour : IFloatMap2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
        {
            for (var i = 0; i < y.Length; i++)
                y[i] = T.IsNaN(a[i]) ? a[i] : a[i] == b[i] || T.IsNaN(b[i]) ? b[i]
                    : a[i] < b[i] ? T.BitIncrement(a[i]) : T.BitDecrement(a[i]);
        }
    }

    /// <summary>
    /// x = m · 2ᵉ with ½ ≤ |m| &lt; 1 and whole e (Int32); 0, infinities and NaN are m themselves, with e = 0. ∂L/∂x = gₘ / 2ᵉ.
    /// </summary>
    /// <exception cref="NotSupportedException">The dtype is not floating point.</exception>
    public static (Tensor mantissa, Tensor exponent) Frexp(Tensor x)
    {
        if (!x.is_floating_point()) throw new NotSupportedException("torch.frexp() only supports floating-point dtypes");
        var exponent = Pointwise.Empty(x.Sizes, ScalarType.Int32);
        if (x.dtype == ScalarType.Float32) Pointwise.Apply<float, int>(x, exponent, Exponents);
        else Pointwise.Apply<double, int>(x, exponent, Exponents);
        var mantissa = Elementwise.Float1<Mantissa>(x);
        if (!Node.Wanted(x)) return (mantissa, exponent);
        var node = new Node("FrexpBackward0");
        var kept = node.Save(exponent);
        return (node.Record(mantissa, (x, g => g / Copies.Cast(kept, g.dtype).exp2())), exponent);
    }

    /// <summary>y = the floating-point number beside a, in the direction of b. PyTorch has no derivative of it.</summary>
    /// <exception cref="NotSupportedException">The dtype is not floating point.</exception>
    public static Tensor Nextafter(Tensor a, Tensor b)
    {
        var dtype = TypePromotion.Of(a, b);
        return dtype.IsFloat() ? Unary.NotDifferentiable("nextafter", Elementwise.Float2<Neighbour>(a, b), a, b)
            : throw Elementwise.Unsupported(dtype, "nextafter");
    }

    private static void Exponents<T>(ReadOnlySpan<T> x, Span<int> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < y.Length; i++) y[i] = ExponentOf(x[i]);
    }

    private static int ExponentOf<T>(T x) where T : IFloatingPointIeee754<T> => x == T.Zero || !T.IsFinite(x) ? 0 : T.ILogB(x) + 1;
}
