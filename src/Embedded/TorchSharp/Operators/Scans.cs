using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Running sums and products along a dimension.</summary>
internal static class Scans
{
    /// <summary>yᵢ = x₀ + … + xᵢ; ∂L/∂xᵢ = gᵢ + gᵢ₊₁ + …</summary>
    public static Tensor CumSum(Tensor x, long dim, ScalarType? dtype)
    {
        using var uncounted = Scoped.Uncounted();
        var (d, type) = (Shape.Dim(dim, x.Rank), dtype ?? Reductions.SumType(x));
        using var cast = x.dtype == type ? x.alias() : Copies.To(x, type);
        var y = Running(cast, d, product: false);
        return Node.Wanted(cast) ? new Node("CumsumBackward0").Record(y, (cast, g => Arithmetic.Add(Arithmetic.Sub(Reductions.Sum(g, [d], false, true), CumSum(g, d, null)), g))) : y;
    }

    /// <summary>yᵢ = x₀ · … · xᵢ; ∂L/∂xⱼ = Σᵢ≥ⱼ gᵢ · yᵢ / xⱼ, with the product written out where xⱼ = 0.</summary>
    public static Tensor CumProd(Tensor x, long dim, ScalarType? dtype)
    {
        using var uncounted = Scoped.Uncounted();
        var (d, type) = (Shape.Dim(dim, x.Rank), dtype ?? Reductions.SumType(x));
        using var cast = x.dtype == type ? x.alias() : Copies.To(x, type);
        var y = Running(cast, d, product: true);
        if (!Node.Wanted(cast)) return y;
        var node = new Node("CumprodBackward0");
        var sx = node.Save(cast);
        return node.Record(y, (cast, g => Complexes.Adjoint(g, h => CumProdGradient(h, sx, d))));
    }

    /// <summary>For every element the product of all others over the given dimensions: products from the front times products from the back.</summary>
    public static Tensor ProductOfOthers(Tensor x, ReadOnlySpan<int> dims)
    {
        long[] reduced = [.. dims.ToArray().Select(d => (long)d)];
        long[] order = [.. Enumerable.Range(0, x.Rank).Select(d => (long)d).Except(reduced), .. reduced];
        var back = new long[order.Length];
        for (var i = 0; i < order.Length; i++) back[order[i]] = i;
        var permuted = Views.Permute(x, order);
        var kept = permuted.Sizes[..^dims.Length].ToArray();
        var lines = Views.Reshape(permuted, [.. kept, -1]);                               // [kept…, reduced]
        var n = lines.Sizes[^1];
        var one = Creation.Full([.. kept, 1], 1, x.dtype);
        var before = Views.Slice(Join(-1, one, CumProd(lines, -1, null)), -1, 0, n, 1);
        var after = Views.Slice(Join(-1, one, CumProd(Reverse(lines, -1), -1, null)), -1, 0, n, 1);
        return Views.Permute(Views.Reshape(Arithmetic.Mul(before, Reverse(after, -1)), permuted.shape), back);
    }

    private static Tensor CumProdGradient(Tensor g, Tensor x, int d)
    {
        // ∂yᵢ/∂xⱼ is the product of x₀ … xᵢ without xⱼ: one running product per j, with xⱼ set to 1 and nothing before j counted.
        var total = Creation.Full(x.Sizes, 0, x.dtype);
        if (x.Rank == 0) return g;
        var n = x.Sizes[d];
        for (var j = 0L; j < n; j++)
        {
            var one = Creation.Full([.. x.Sizes[..d], 1, .. x.Sizes[(d + 1)..]], 1, x.dtype);
            var without = Join(d, Views.Slice(x, d, 0, j, 1), one, Views.Slice(x, d, j + 1, n, 1));
            var tail = Views.Slice(Arithmetic.Mul(g, CumProd(without, d, null)), d, j, n, 1);
            var gradient = Reductions.Sum(tail, [d], false, true);
            total = Arithmetic.Add(total, Join(d, Zeros(x, d, j), gradient, Zeros(x, d, n - j - 1)));
        }
        return total;
    }

    private static Tensor Zeros(Tensor x, int d, long n) => Creation.Full([.. x.Sizes[..d], n, .. x.Sizes[(d + 1)..]], 0, x.dtype);

    private static Tensor Join(int d, params Tensor[] parts) => Joining.Cat(parts, d);

    private static Tensor Reverse(Tensor x, int d) => x.Rank == 0 ? x : Rearranging.Flip(x, [d]);

    private static Tensor Running(Tensor x, int d, bool product) => x.dtype switch
    {
        ScalarType.Float32 => Running<float>(x, d, product),
        ScalarType.Float64 => Running<double>(x, d, product),
        ScalarType.Int64 => Running<long>(x, d, product),
        ScalarType.Int32 => Running<int>(x, d, product),
        ScalarType.Float16 or ScalarType.BFloat16 => ShortFloats.Kernel(x, null, (wide, _) => Running(wide, d, product)),
        ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64 => ComplexElementwise.Running(x, d, product),
        _ => throw Elementwise.Unsupported(x.dtype, product ? "cumprod" : "cumsum"),
    };

    private static Tensor Running<T>(Tensor x, int d, bool product) where T : unmanaged, INumber<T> => Lanes.Map<T, T>(x, d, x.dtype, (line, y) =>
    {
        var running = product ? T.One : T.Zero;
        for (var i = 0; i < line.Length; i++) y[i] = running = product ? running * line[i] : running + line[i];
    });
}
