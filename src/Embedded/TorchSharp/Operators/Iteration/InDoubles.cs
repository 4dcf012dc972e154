using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// Functions that are computed in double precision, one element after the other, whatever the floating-point dtype; other dtypes are
/// converted to the default one first. No autograd here.
/// </summary>
internal static class InDoubles
{
    /// <summary>y = f(x).</summary>
    public static Tensor Map(Tensor x, Func<double, double> f)
    {
        var dtype = Elementwise.FloatOf(x.dtype);
        using var cast = Elementwise.Cast(x, dtype);
        var y = Pointwise.Empty(x.Sizes, dtype);
        switch (dtype)
        {
            case ScalarType.Float32: Pointwise.Apply<float, float>(cast ?? x, y, (from, to) => Functions.Each(from, to, f)); break;
            case ScalarType.Float64: Pointwise.Apply<double, double>(cast ?? x, y, (from, to) => Functions.Each(from, to, f)); break;
            default: throw Elementwise.Unsupported(dtype);
        }
        return y;
    }

    /// <summary>y = f(a, b), broadcast.</summary>
    public static Tensor Map(Tensor a, Tensor b, Func<double, double, double> f)
    {
        var dtype = Elementwise.FloatOf(TypePromotion.Of(a, b));
        using var castA = Elementwise.Cast(a, dtype);
        using var castB = Elementwise.Cast(b, dtype);
        (a, b) = (castA ?? a, castB ?? b);
        var y = Pointwise.Empty(Shape.Broadcast(a.Sizes, b.Sizes), dtype);
        switch (dtype)
        {
            case ScalarType.Float32:
                Pointwise.Apply<float, float, float>(a, b, y, (left, right, to) => Functions.Each(left, right, to, f));
                break;
            case ScalarType.Float64:
                Pointwise.Apply<double, double, double>(a, b, y, (left, right, to) => Functions.Each(left, right, to, f));
                break;
            default: throw Elementwise.Unsupported(dtype);
        }
        return y;
    }
}
