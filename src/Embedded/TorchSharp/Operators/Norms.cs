using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Lengths of vectors.</summary>
internal static class Norms
{
    /// <summary>
    /// y = (Σ |x|ᵖ)^(1/p) over dimensions (all, if asked); ∂L/∂x = g · sign(x) · (|x| / y)ᵖ⁻¹, and 0 where x = 0; for p = ∞ g is shared
    /// among the largest |x|.
    /// </summary>
    /// <exception cref="InvalidOperationException">The dtype is not floating point.</exception>
    public static Tensor Norm(Tensor x, long[] dims, bool all, bool keepdim, double p)
    {
        using var uncounted = Scoped.Uncounted();
        if (x.is_complex())
        {
            using var sizes = Complexes.Absolute(x);
            return Norm(sizes, dims, all, keepdim, p);
        }
        if (!x.is_floating_point())
            throw new InvalidOperationException("norm(): the desired output dtype should be either floating point or complex. Got "
                + $"{x.dtype.TorchName()} instead.");
        using var plain = x.detach();
        var y = Length(plain, dims, all, keepdim, p);
        if (!Node.Wanted(x)) return y;
        var kept = Reductions.Reduced(x.Sizes, dims, all).kept;
        var node = new Node("NormBackward1");
        var (sx, sy) = (node.Save(x), node.Save(y));
        return node.Record(y, (x, g => Arithmetic.Mul(Views.Reshape(g, kept), Slope(sx, Views.Reshape(sy, kept), dims, all, p))));
    }

    /// <summary>
    /// x with every slice at one dimension whose p-norm is above the limit scaled down to it. Composed of other operators.
    /// </summary>
    /// <exception cref="ArgumentException">x has less than two dimensions, p ≤ 0, or the limit is negative.</exception>
    public static Tensor Limited(Tensor x, double p, long dim, double limit)
    {
        if (!(p > 0)) throw new ArgumentOutOfRangeException(nameof(p), p, "renorm: non-positive-norm not supported");
        if (!(limit >= 0)) throw new ArgumentOutOfRangeException(nameof(limit), limit, $"renorm: expected maxnorm to be >= 0 but got {limit}");
        if (x.Rank < 2)
            throw new ArgumentException($"renorm: input needs at least 2 dimensions, got {x.Rank} dimensions", nameof(x));
        var d = Shape.Dim(dim, x.Rank);
        long[] others = [.. Enumerable.Range(0, x.Rank).Where(other => other != d).Select(other => (long)other)];
        using var scope = Scoped.Open();
        var norm = Norm(x, others, false, true, p);
        // As in PyTorch, a little less than the limit.
        var factor = Logic.Where(norm.gt(limit), limit / (norm + 1e-7), norm.ones_like());
        return Arithmetic.Mul(x, factor).MoveToOuterDisposeScope();
    }

    /// <summary>x / max(‖x‖ₚ, ε) along a dimension. Composed of other operators.</summary>
    public static Tensor Unit(Tensor x, double p, long dim, double eps)
    {
        using var uncounted = Scoped.Uncounted();
        using var norm = Norm(x, [Shape.Dim(dim, x.Rank)], false, true, p);
        using var divisor = Bounds.Clamp(norm, eps, null);
        return Arithmetic.Div(x, divisor);
    }

    private static Tensor Length(Tensor x, long[] dims, bool all, bool keepdim, double p)
    {
        using var size = x.abs();
        if (double.IsPositiveInfinity(p)) return Extremes.Amax(size, dims, all, keepdim);
        if (double.IsNegativeInfinity(p)) return Extremes.Amin(size, dims, all, keepdim);
        if (p == 0)
        {
            using var count = size.ne(0);
            return Reductions.Sum(count, dims, all, keepdim, x.dtype);
        }
        if (p == 1) return Reductions.Sum(size, dims, all, keepdim);
        using var powers = p == 2 ? Arithmetic.Mul(size, size) : size.pow(p);
        using var sum = Reductions.Sum(powers, dims, all, keepdim);
        return p == 2 ? sum.sqrt() : sum.pow(1 / p);
    }

    /// <summary>∂y/∂x, for y of size 1 in the place of the reduced dimensions.</summary>
    public static Tensor Slope(Tensor x, Tensor y, long[] dims, bool all, double p)
    {
        if (p == 0) return x.zeros_like();
        if (p == 1) return x.sign();
        if (double.IsInfinity(p))
        {
            var largest = Copies.Cast(Comparison.Equal(x.abs(), y), x.dtype);
            return Arithmetic.Mul(x.sign(), Arithmetic.Div(largest, Reductions.Sum(largest, dims, all, true)));
        }
        var ratio = Arithmetic.Div(x, y);
        var slope = p == 2 ? ratio : Arithmetic.Mul(x.sign(), ratio.abs().pow(p - 1));
        return Logic.Where(x.eq(0), x.zeros_like(), slope);
    }
}
