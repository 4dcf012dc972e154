using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Truth values: not, and, or, xor of elements seen as zero or nonzero; choosing by a condition.</summary>
internal static class Logic
{
    private struct IsZero : IPredicate1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<byte> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = x[i] == T.Zero ? (byte)1 : (byte)0;
        }
    }

    private struct BothNonzero : IPredicate2
    {
        public static void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<byte> y) where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < y.Length; i++) y[i] = a[i] != T.Zero && b[i] != T.Zero ? (byte)1 : (byte)0;
        }
    }

    /// <summary>y = 1 where x = 0.</summary>
    public static Tensor Not(Tensor x) => Elementwise.Predicate1<IsZero>(x);

    /// <summary>y = 1 where a ≠ 0 and b ≠ 0.</summary>
    public static Tensor And(Tensor a, Tensor b) => Elementwise.Predicate2<BothNonzero>(a, b);

    /// <summary>x ← 1 where f(x) holds, else 0, in the dtype of x; ∂L/∂x = 0.</summary>
    public static Tensor Overwrite(Tensor x, Func<Tensor, Tensor> f) => InPlace.Apply(x, before =>
    {
        using var truth = f(before);
        return Unary.Flat("TruthBackward0", before, Copies.Cast(truth, before.dtype));
    });

    /// <summary>Makes every nonzero byte of a Bool tensor 1. In place.</summary>
    public static void Normalize(Tensor x) => Pointwise.Apply<byte, byte>(x, x, (from, to) =>
    {
        for (var i = 0; i < to.Length; i++) to[i] = from[i] == 0 ? (byte)0 : (byte)1;
    });

    /// <summary>y = condition ? a : b; ∂L/∂a = g where the condition holds, ∂L/∂b = g where not.</summary>
    public static Tensor Where(Tensor condition, Tensor a, Tensor b)
    {
        if (condition.dtype != ScalarType.Bool)
            throw new ArgumentException($"where expected condition to be a boolean tensor, but got a tensor with dtype {condition.dtype.TorchName()}", nameof(condition));
        var dtype = TypePromotion.Of(a, b);
        using var castA = Elementwise.Cast(a, dtype);
        using var castB = Elementwise.Cast(b, dtype);
        var y = Pointwise.Empty(Shape.Broadcast(condition.Sizes, Shape.Broadcast(a.Sizes, b.Sizes)), dtype);
        switch (dtype.Size())
        {
            case 1: Choose<byte>(condition, castA ?? a, castB ?? b, y); break;
            case 2: Choose<short>(condition, castA ?? a, castB ?? b, y); break;
            case 4: Choose<int>(condition, castA ?? a, castB ?? b, y); break;
            case 8: Choose<long>(condition, castA ?? a, castB ?? b, y); break;
            default: throw Elementwise.Unsupported(dtype, "where");
        }
        if (!Autograd.Node.Wanted(a, b)) return y;
        var node = new Autograd.Node("WhereBackward0");
        var kept = node.Save(condition);
        return node.Record(y, (a, g => Where(kept, g, zeros_like(g))), (b, g => Where(kept, zeros_like(g), g)));
    }

    private static void Choose<T>(Tensor condition, Tensor a, Tensor b, Tensor y) where T : unmanaged =>
        Pointwise.Apply<byte, T, T, T>(condition, a, b, y, (c, x, z, to) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = c[i] != 0 ? x[i] : z[i];
        });
}
