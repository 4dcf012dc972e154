using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>= ≠ &lt; ≤ &gt; ≥, element by element: Bool tensors without gradients. Operands broadcast.</summary>
internal static class Comparison
{
    private struct Same : IRelation
    {
        public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => Vector.Equals(a, b);
    }

    private struct Different : IRelation
    {
        public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => ~Vector.Equals(a, b);
    }

    private struct Less : IRelation
    {
        public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => Vector.LessThan(a, b);
    }

    private struct LessOrSame : IRelation
    {
        public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => Vector.LessThanOrEqual(a, b);
    }

    /// <summary>y = 1 where a = b.</summary>
    public static Tensor Equal(Tensor a, Tensor b) =>
        TypePromotion.Of(a, b).IsComplex() ? ComplexEqual(a, b) : Elementwise.Predicate2<Relation<Same>>(a, b);

    /// <inheritdoc cref="Equal(Tensor, Tensor)"/>
    public static Tensor Equal(Tensor a, Scalar b) => Elementwise.With(a, b, Equal);

    /// <summary>y = 1 where a ≠ b.</summary>
    public static Tensor NotEqual(Tensor a, Tensor b)
    {
        if (!TypePromotion.Of(a, b).IsComplex()) return Elementwise.Predicate2<Relation<Different>>(a, b);
        using var equal = ComplexEqual(a, b);
        return Logic.Not(equal);
    }

    /// <inheritdoc cref="NotEqual(Tensor, Tensor)"/>
    public static Tensor NotEqual(Tensor a, Scalar b) => Elementwise.With(a, b, NotEqual);

    /// <summary>y = 1 where a &lt; b.</summary>
    public static Tensor LessThan(Tensor a, Tensor b) => Elementwise.Predicate2<Relation<Less>>(a, b);

    /// <inheritdoc cref="LessThan(Tensor, Tensor)"/>
    public static Tensor LessThan(Tensor a, Scalar b) => Elementwise.With(a, b, LessThan);

    /// <summary>y = 1 where a ≤ b.</summary>
    public static Tensor LessEqual(Tensor a, Tensor b) => Elementwise.Predicate2<Relation<LessOrSame>>(a, b);

    /// <inheritdoc cref="LessEqual(Tensor, Tensor)"/>
    public static Tensor LessEqual(Tensor a, Scalar b) => Elementwise.With(a, b, LessEqual);

    /// <summary>y = 1 where a &gt; b.</summary>
    public static Tensor GreaterThan(Tensor a, Tensor b) => LessThan(b, a);

    /// <inheritdoc cref="GreaterThan(Tensor, Tensor)"/>
    public static Tensor GreaterThan(Tensor a, Scalar b) => Elementwise.With(a, b, GreaterThan);

    /// <summary>y = 1 where a ≥ b.</summary>
    public static Tensor GreaterEqual(Tensor a, Tensor b) => LessEqual(b, a);

    /// <inheritdoc cref="GreaterEqual(Tensor, Tensor)"/>
    public static Tensor GreaterEqual(Tensor a, Scalar b) => Elementwise.With(a, b, GreaterEqual);

    /// <summary>True if all elements are equal.</summary>
    public static bool AllEqual(Tensor a, Tensor b)
    {
        using var differ = NotEqual(a, b);
        return differ.Span<byte>().IndexOf((byte)1) < 0;
    }

    /// <summary>
    /// y = 1 where |a − b| ≤ atol + rtol · |b|, or a = b (infinities, too), or, with <paramref name="nanEqual"/>, both are NaN.
    /// </summary>
    /// <exception cref="ArgumentException">The dtypes differ, or a tolerance is negative.</exception>
    public static Tensor IsClose(Tensor a, Tensor b, double rtol, double atol, bool nanEqual)
    {
        using var uncounted = Scoped.Uncounted();
        if (a.dtype != b.dtype) throw new ArgumentException($"{a.dtype.TorchName()} did not match {b.dtype.TorchName()}", nameof(b));
        if (rtol < 0 || atol < 0)
            throw new ArgumentException($"rtol and atol must be greater than or equal to zero, but got {rtol} and {atol}");
        using var real = Copies.Cast(a, ScalarType.Float64);
        using var other = Copies.Cast(b, ScalarType.Float64);
        var y = Pointwise.Empty(Shape.Broadcast(a.Sizes, b.Sizes), ScalarType.Bool);
        Pointwise.Apply<double, double, byte>(real, other, y, (p, q, to) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                var close = p[i] == q[i] || (nanEqual && double.IsNaN(p[i]) && double.IsNaN(q[i]))
                    || (double.IsFinite(q[i]) && Math.Abs(p[i] - q[i]) <= atol + rtol * Math.Abs(q[i]));
                to[i] = close ? (byte)1 : (byte)0;
            }
        });
        return y;
    }

    /// <summary>True if all elements are close.</summary>
    public static bool AllClose(Tensor a, Tensor b, double rtol, double atol, bool nanEqual)
    {
        using var uncounted = Scoped.Uncounted();
        using var close = IsClose(a, b, rtol, atol, nanEqual);
        return close.Span<byte>().IndexOf((byte)0) < 0;
    }

    /// <summary>y = 1 where both parts are equal.</summary>
    private static Tensor ComplexEqual(Tensor a, Tensor b)
    {
        using var scope = Scoped.Open();
        var dtype = TypePromotion.Of(a, b);
        var (x, z) = (a.detach().to(dtype), b.detach().to(dtype));
        return Logic.And(Equal(Views.RealPart(x), Views.RealPart(z)), Equal(Views.ImaginaryPart(x), Views.ImaginaryPart(z)))
            .MoveToOuterDisposeScope();
    }
}
