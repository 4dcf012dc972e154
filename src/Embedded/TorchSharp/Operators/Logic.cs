using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Truth values: not, and, or, xor of elements seen as zero or nonzero; choosing by a condition.</summary>
internal static class Logic
{
    private struct IsZero : IRelation
    {
        public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> => Vector.Equals(a, Vector<T>.Zero);
    }

    private struct BothNonzero : IRelation
    {
        public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
            ~(Vector.Equals(a, Vector<T>.Zero) | Vector.Equals(b, Vector<T>.Zero));
    }

    private struct AnyNonzero : IRelation
    {
        public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
            ~(Vector.Equals(a, Vector<T>.Zero) & Vector.Equals(b, Vector<T>.Zero));
    }

    private struct OneNonzero : IRelation
    {
        public static Vector<T> Of<T>(Vector<T> a, Vector<T> b) where T : unmanaged, INumber<T> =>
            Vector.Equals(a, Vector<T>.Zero) ^ Vector.Equals(b, Vector<T>.Zero);
    }

    /// <summary>y = 1 where x = 0.</summary>
    public static Tensor Not(Tensor x)
    {
        using var uncounted = Scoped.Uncounted();
        using var truth = x.is_complex() ? Copies.Cast(x, ScalarType.Bool) : null;
        return Elementwise.Predicate2<Relation<IsZero>>(truth ?? x, truth ?? x);
    }

    /// <summary>y = 1 where a ≠ 0 and b ≠ 0.</summary>
    public static Tensor And(Tensor a, Tensor b) => Elementwise.Predicate2<Relation<BothNonzero>>(a, b);

    /// <summary>y = 1 where a ≠ 0 or b ≠ 0.</summary>
    public static Tensor Or(Tensor a, Tensor b) => Elementwise.Predicate2<Relation<AnyNonzero>>(a, b);

    /// <summary>y = 1 where one of a and b is 0 and the other is not.</summary>
    public static Tensor Xor(Tensor a, Tensor b) => Elementwise.Predicate2<Relation<OneNonzero>>(a, b);

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
    /// <exception cref="ArgumentException">The condition is not Bool, or the shapes do not broadcast.</exception>
    public static Tensor Where(Tensor condition, Tensor a, Tensor b, Tensor? into = null)
    {
        using var uncounted = Scoped.Uncounted();
        if (condition.dtype != ScalarType.Bool)
            throw new ArgumentException(
                $"where expected condition to be a boolean tensor, but got a tensor with dtype {condition.dtype.TorchName()}", nameof(condition));
        var dtype = TypePromotion.Of(a, b);
        using var castA = Elementwise.Cast(a, dtype);
        using var castB = Elementwise.Cast(b, dtype);
        var y = Elementwise.Result(Shape.Broadcast(condition.Sizes, Shape.Broadcast(a.Sizes, b.Sizes)), dtype, into);
        switch (dtype.Size())
        {
            case 1: Choose<byte>(condition, castA ?? a, castB ?? b, y); break;
            case 2: Choose<short>(condition, castA ?? a, castB ?? b, y); break;
            case 4: Choose<int>(condition, castA ?? a, castB ?? b, y); break;
            case 8: Choose<long>(condition, castA ?? a, castB ?? b, y); break;
            default: Choose<Int128>(condition, castA ?? a, castB ?? b, y); break;
        }
        if (into is not null || !Node.Wanted(a, b)) return y;
        var node = new Node("WhereBackward0");
        var kept = node.Save(condition);
        return node.Record(y, (a, g => Where(kept, g, zeros_like(g))), (b, g => Where(kept, zeros_like(g), g)));
    }

    /// <summary>y = value where the mask holds, else x; ∂L/∂x = g where it does not, else 0.</summary>
    /// <exception cref="ArgumentException">The mask is not Bool, or the shapes do not broadcast.</exception>
    public static Tensor MaskedFill(Tensor x, Tensor mask, Scalar value, Tensor? into = null)
    {
        using var uncounted = Scoped.Uncounted();
        if (mask.dtype != ScalarType.Bool)
            throw new ArgumentException($"masked_fill_ only supports boolean masks, but got mask with dtype {mask.dtype.TorchName()}",
                nameof(mask));
        using var filling = Creation.Full([], value, x.dtype);
        return Where(mask, filling, x, into);
    }

    private static void Choose<T>(Tensor condition, Tensor a, Tensor b, Tensor y) where T : unmanaged =>
        Pointwise.Apply<byte, T, T, T>(condition, a, b, y, (c, x, z, to) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = c[i] != 0 ? x[i] : z[i];
        });
}
