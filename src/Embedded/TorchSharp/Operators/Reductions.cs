using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Many elements to one: sums and means over all elements or over some dimensions.</summary>
internal static class Reductions
{
    private struct Multiplication : IReduction
    {
        public static T Identity<T>() where T : unmanaged, INumber<T> => T.One;

        public static T Of<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => TensorPrimitives.Product(x);

        public static void Combine<T>(Span<T> a, ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(a, x, a);
    }

    /// <summary>Of truth values 0 and 1: are all 1?</summary>
    private struct Conjunction : IReduction
    {
        public static T Identity<T>() where T : unmanaged, INumber<T> => T.One;

        public static T Of<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => x.Contains(T.Zero) ? T.Zero : T.One;

        public static void Combine<T>(Span<T> a, ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => TensorPrimitives.Min(a, x, a);
    }

    private struct Addition : IReduction
    {
        public static T Identity<T>() where T : unmanaged, INumber<T> => T.Zero;

        public static T Of<T>(ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => TensorPrimitives.Sum(x);

        public static void Combine<T>(Span<T> a, ReadOnlySpan<T> x) where T : unmanaged, INumber<T> => TensorPrimitives.Add(a, x, a);
    }

    /// <summary>The dtype of sums and products: Int64 for whole numbers and truth values, else that of the terms.</summary>
    public static ScalarType SumType(Tensor x) => is_integral(x.dtype) ? ScalarType.Int64 : x.dtype;

    /// <summary>y = Σ x over <paramref name="dims"/> (all, if null); ∂L/∂x = g, repeated. Integers and Bool sum as Int64.</summary>
    public static Tensor Sum(Tensor x, ReadOnlySpan<long> dims, bool all, bool keepdim, ScalarType? dtype = null)
    {
        using var uncounted = Scoped.Uncounted();
        var type = dtype ?? SumType(x);
        using var cast = Elementwise.Cast(x, type);
        var (over, sizes, kept) = Reduced(x.Sizes, dims, all);
        var y = Pointwise.Empty(keepdim ? kept : sizes, type);
        if (type.IsComplex()) FoldParts<Addition>(cast ?? x, over, y);
        else Fold<Addition>(cast ?? x, over, y);
        if (!Node.Wanted(x)) return y;
        var shape = x.shape;
        return new Node("SumBackward1").Record(y, (x, g => Views.Expand(Views.Reshape(g, kept), shape)));
    }

    /// <summary>y = Σ x / n; ∂L/∂x = g / n, repeated.</summary>
    /// <exception cref="InvalidOperationException">The dtype is not floating point.</exception>
    public static Tensor Mean(Tensor x, ReadOnlySpan<long> dims, bool all, bool keepdim, ScalarType? dtype = null)
    {
        using var uncounted = Scoped.Uncounted();
        var type = dtype ?? x.dtype;
        if (type.IsShort())
        {
            var order = dims.ToArray();
            using var typed = x.to(type);
            return ShortFloats.Of(typed, wide => Mean(wide, order, all, keepdim));
        }
        if (!type.IsFloat() && !type.IsComplex())
            throw new InvalidOperationException($"mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: {type.TorchName()}");
        using var sum = Sum(x, dims, all, keepdim, type);
        using var count = Creation.Full([], x.numel() / (double)Math.Max(sum.numel(), 1), type);
        return Arithmetic.Div(sum, count);
    }

    /// <summary>y = ∏ x; ∂L/∂xᵢ = g · ∏ of the others.</summary>
    public static Tensor Prod(Tensor x, ReadOnlySpan<long> dims, bool all, bool keepdim, ScalarType? dtype = null)
    {
        using var uncounted = Scoped.Uncounted();
        var type = dtype ?? SumType(x);
        using var cast = Elementwise.Cast(x, type);
        var (over, sizes, kept) = Reduced(x.Sizes, dims, all);
        var y = Pointwise.Empty(keepdim ? kept : sizes, type);
        if (type.IsComplex()) ComplexElementwise.Product(cast ?? x, over, y);
        else Fold<Multiplication>(cast ?? x, over, y);
        if (!Node.Wanted(x)) return y;
        var node = new Node("ProdBackward0");
        var sx = node.Save(x);
        return node.Record(y, (x, g => Complexes.Adjoint(g, h => Arithmetic.Mul(Views.Reshape(h, kept), Scans.ProductOfOthers(sx, over)))));
    }

    /// <summary>y = Σ |x − mean|² / (n − correction), in two passes; ∂L/∂x = g · 2 (x − mean) / (n − correction).</summary>
    public static Tensor Var(Tensor x, ReadOnlySpan<long> dims, bool all, bool keepdim, long correction)
    {
        using var uncounted = Scoped.Uncounted();
        if (x.is_complex())
        {
            using var real = Views.RealPart(x);
            using var imaginary = Views.ImaginaryPart(x);
            using var first = Var(real, dims, all, keepdim, correction);
            using var second = Var(imaginary, dims, all, keepdim, correction);
            return Arithmetic.Add(first, second);
        }
        if (x.dtype.IsShort())
        {
            var order = dims.ToArray();
            return ShortFloats.Of(x, wide => Var(wide, order, all, keepdim, correction));
        }
        if (!x.is_floating_point())
            throw new InvalidOperationException($"std and var only support floating point and complex dtypes, got {x.dtype.TorchName()}");
        var over = Array.ConvertAll(Reduced(x.Sizes, dims, all).over, d => (long)d);
        var kept = Reduced(x.Sizes, dims, all).kept;
        using var value = x.detach();
        using var centered = Centered(value, over, all);
        using var squares = Arithmetic.Mul(centered, centered);
        var y = Sum(squares, over, all, keepdim);
        var freedom = Math.Max(0, x.numel() / Math.Max(y.numel(), 1) - correction);
        using (var divisor = Creation.Full([], (double)freedom, x.dtype)) Arithmetic.Div(y, divisor, y);
        if (!Node.Wanted(x)) return y;
        var node = new Node("VarBackward0");
        var sx = node.Save(x);
        return node.Record(y, (x, g => Arithmetic.Mul(Views.Reshape(g, kept), Centered(sx, over, all).mul(2.0 / freedom))));
    }

    /// <summary>y = √Var; ∂L/∂x = g · (x − mean) / ((n − correction) · y).</summary>
    public static Tensor Std(Tensor x, ReadOnlySpan<long> dims, bool all, bool keepdim, long correction)
    {
        using var uncounted = Scoped.Uncounted();
        if (x.dtype.IsShort())
        {
            var order = dims.ToArray();
            return ShortFloats.Of(x, wide => Std(wide, order, all, keepdim, correction));
        }
        using var variance = Var(x, dims, all, keepdim, correction);
        return Powers.Sqrt(variance);
    }

    /// <summary>y = 1 where no element is 0; Bool, or Byte if x is.</summary>
    public static Tensor All(Tensor x, ReadOnlySpan<long> dims, bool all, bool keepdim)
    {
        using var uncounted = Scoped.Uncounted();
        using var zero = Logic.Not(x);
        using var truth = Logic.Not(zero);
        var (over, sizes, kept) = Reduced(x.Sizes, dims, all);
        var y = Pointwise.Empty(keepdim ? kept : sizes, ScalarType.Bool);
        Fold<Conjunction>(truth, over, y);
        return Flags(y, x);
    }

    /// <summary>y = 1 where some element is not 0: not all are zero; Bool, or Byte if x is.</summary>
    public static Tensor Any(Tensor x, ReadOnlySpan<long> dims, bool all, bool keepdim)
    {
        using var uncounted = Scoped.Uncounted();
        using var zero = Logic.Not(x);
        using var none = All(zero, dims, all, keepdim);
        return Flags(Logic.Not(none), x);
    }

    /// <summary>Byte was the dtype of truth values before Bool; what is made of it stays Byte.</summary>
    private static Tensor Flags(Tensor truth, Tensor x)
    {
        if (x.dtype != ScalarType.Byte) return truth;
        using (truth) return Copies.Cast(truth, ScalarType.Byte);
    }

    /// <summary>y = the number of elements that are not 0.</summary>
    public static Tensor CountNonzero(Tensor x, ReadOnlySpan<long> dims, bool all)
    {
        using var uncounted = Scoped.Uncounted();
        using var zero = Logic.Not(x);
        using var truth = Logic.Not(zero);
        return Sum(truth, dims, all, false);
    }

    private static Tensor Centered(Tensor x, long[] dims, bool all)
    {
        using var mean = Mean(x, dims, all, true);
        return Arithmetic.Sub(x, mean);
    }

    /// <summary>x summed over the dimensions that broadcasting had added or stretched, so that it has the given shape.</summary>
    public static Tensor SumTo(Tensor x, long[] sizes)
    {
        var added = x.Rank - sizes.Length;
        var dims = new List<long>();
        for (var i = 0; i < x.Rank; i++)
            if (i < added || (sizes[i - added] == 1 && x.Sizes[i] != 1)) dims.Add(i);
        using var sum = dims.Count == 0 ? x.alias() : Sum(x, [.. dims], false, true);
        return Views.Reshape(sum, sizes);
    }

    /// <summary>Folds into the elements of y, by dtype.</summary>
    public static void Fold<TReduction>(Tensor x, ReadOnlySpan<int> dims, Tensor y) where TReduction : IReduction
    {
        switch (x.dtype)
        {
            case ScalarType.Float32: Reduce.Run<TReduction, float>(x, dims, y); break;
            case ScalarType.Float64: Reduce.Run<TReduction, double>(x, dims, y); break;
            case ScalarType.Int64: Reduce.Run<TReduction, long>(x, dims, y); break;
            case ScalarType.Int32: Reduce.Run<TReduction, int>(x, dims, y); break;
            case ScalarType.Int16: Reduce.Run<TReduction, short>(x, dims, y); break;
            case ScalarType.Int8: Reduce.Run<TReduction, sbyte>(x, dims, y); break;
            case ScalarType.Byte or ScalarType.Bool: Reduce.Run<TReduction, byte>(x, dims, y); break;
            case ScalarType.Float16 or ScalarType.BFloat16: FoldWide<TReduction>(x, dims, y); break;
            default: throw Elementwise.Unsupported(x.dtype, "reduction");
        }
    }

    /// <summary>Folds in Float32, and rounds once.</summary>
    private static void FoldWide<TReduction>(Tensor x, ReadOnlySpan<int> dims, Tensor y) where TReduction : IReduction
    {
        using var wide = Copies.Cast(x, ScalarType.Float32);
        using var fold = Pointwise.Empty(y.Sizes, ScalarType.Float32);
        Fold<TReduction>(wide, dims, fold);
        Copies.Assign(y, fold);
    }

    /// <summary>Folds the real and the imaginary parts for themselves into those of y.</summary>
    private static void FoldParts<TReduction>(Tensor x, ReadOnlySpan<int> dims, Tensor y) where TReduction : IReduction
    {
        using var plain = x.detach();
        using var from = Views.AsReal(plain);
        using var to = Views.AsReal(y);
        Fold<TReduction>(from, dims, to);
    }

    /// <summary>The reduced dimensions, the shape without them, and the shape with size 1 in their places.</summary>
    public static (int[] over, long[] sizes, long[] kept) Reduced(ReadOnlySpan<long> shape, ReadOnlySpan<long> dims, bool all)
    {
        if (all || dims.Length == 0 || shape.Length == 0)
            return ([.. Enumerable.Range(0, shape.Length)], [], [.. Enumerable.Repeat(1L, shape.Length)]);
        var reduced = Shape.Dims(dims, shape.Length);
        var kept = shape.ToArray();
        foreach (var d in reduced) kept[d] = 1;
        var sizes = new List<long>();
        for (var i = 0; i < shape.Length; i++)
            if (Array.IndexOf(reduced, i) < 0) sizes.Add(shape[i]);
        return (reduced, [.. sizes], kept);
    }
}
