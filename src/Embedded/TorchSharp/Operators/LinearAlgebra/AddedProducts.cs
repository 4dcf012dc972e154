using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>y = β · x + α · product: x broadcasts to the product's shape, and is not read if β = 0.</summary>
internal static class AddedProducts
{
    /// <summary>β · x + α · a · b for matrices.</summary>
    public static Tensor Matrices(Tensor x, Tensor a, Tensor b, float beta, float alpha)
    {
        using var uncounted = Scoped.Uncounted();
        foreach (var (operand, name) in new[] { (a, "mat1"), (b, "mat2") })
            if (operand.Rank != 2) throw new ArgumentException($"{name} must be a matrix, got {operand.Rank}-D tensor");
        if (x.dtype != a.dtype) throw new ArgumentException("self and mat2 must have the same dtype");
        using var product = MatrixProducts.MatMul(a, b);
        return Sum(x, product, beta, alpha);
    }

    /// <summary>β · x + α · A · v.</summary>
    public static Tensor MatrixVector(Tensor x, Tensor a, Tensor v, float beta, float alpha)
    {
        using var uncounted = Scoped.Uncounted();
        if (x.Rank > 1 || a.Rank != 2 || v.Rank != 1)
            throw new ArgumentException($"vector + matrix @ vector expected, got {x.Rank}, {a.Rank}, {v.Rank}");
        if (a.Sizes[1] != v.Sizes[0] || (x.numel() != 1 && x.numel() != a.Sizes[0]))
            throw new ArgumentException($"size mismatch, got {x.numel()}, {MatrixProducts.Extents(a)},{v.Sizes[0]}");
        using var product = MatrixProducts.MatMul(a, v);
        return Sum(x, product, beta, alpha);
    }

    /// <summary>β · x + α · u vᵀ.</summary>
    public static Tensor Outer(Tensor x, Tensor u, Tensor v, float beta, float alpha)
    {
        using var uncounted = Scoped.Uncounted();
        using var product = RankedProducts.Outer(u, v, "addr", "vec1", "vec2");
        return Sum(x, product, beta, alpha);
    }

    /// <summary>β · x + α · aᵢ · bᵢ for every matrix i of two batches.</summary>
    public static Tensor Batches(Tensor x, Tensor a, Tensor b, float beta, float alpha)
    {
        using var uncounted = Scoped.Uncounted();
        using var product = RankedProducts.Batches(a, b);
        return Sum(x, product, beta, alpha);
    }

    /// <summary>β · x + α · Σᵢ aᵢ · bᵢ over the matrices of two batches: one product of <c>[M, B · K]</c> and <c>[B · K, N]</c>.</summary>
    public static Tensor SummedBatches(Tensor x, Tensor a, Tensor b, float beta, float alpha)
    {
        using var uncounted = Scoped.Uncounted();
        RankedProducts.RequireRank(a, 3, "batch1");
        RankedProducts.RequireRank(b, 3, "batch2");
        if (a.Sizes[0] != b.Sizes[0])
            throw new ArgumentException($"batch1 and batch2 must have same number of batches, got {a.Sizes[0]} and {b.Sizes[0]}");
        if (a.Sizes[2] != b.Sizes[1])
            throw new ArgumentException($"Incompatible matrix sizes for bmm ({a.Sizes[1]}x{a.Sizes[2]} and {b.Sizes[1]}x{b.Sizes[2]})");
        using var product = TensorProducts.Contract(a, b, [0, 2], [0, 1]);
        return Sum(x, product, beta, alpha);
    }

    private static Tensor Sum(Tensor x, Tensor product, float beta, float alpha)
    {
        using var expanded = Views.Expand(x, product.Sizes);
        using var scaled = Scaled(product, alpha, "alpha");
        using var scaledX = beta == 0 ? Unary.Flat("MulBackward0", expanded, product.zeros_like()) : Scaled(expanded, beta, "beta");
        return Arithmetic.Add(scaledX, scaled);
    }

    private static Tensor Scaled(Tensor x, float factor, string name) =>
        factor == 1 ? x.alias()
        : x.is_floating_point() || x.is_complex() ? x.mul(factor)
        : factor == MathF.Round(factor) ? x.mul((long)factor)
        : throw new ArgumentException($"For integral input tensors, argument {name} must not be a floating point number.", name);
}
