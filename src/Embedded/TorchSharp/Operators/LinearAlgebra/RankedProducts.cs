using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Products of operands of fixed ranks, which do not broadcast.</summary>
internal static class RankedProducts
{
    /// <summary><c>[M, K] · [K, N] → [M, N]</c>.</summary>
    public static Tensor Matrices(Tensor a, Tensor b) =>
        a.Rank != 2 ? throw new ArgumentException("self must be a matrix")
        : b.Rank != 2 ? throw new ArgumentException("mat2 must be a matrix")
        : MatrixProducts.MatMul(a, b);

    /// <summary><c>[M, K] · [K] → [M]</c>.</summary>
    public static Tensor MatrixVector(Tensor a, Tensor b) => a.Rank == 2 && b.Rank == 1 ? MatrixProducts.MatMul(a, b)
        : throw new ArgumentException($"vector + matrix @ vector expected, got 1, {a.Rank}, {b.Rank}");

    /// <summary><c>[K] · [K] → []</c>.</summary>
    public static Tensor Vectors(Tensor a, Tensor b)
    {
        if (a.Rank != 1 || b.Rank != 1) throw new ArgumentException($"1D tensors expected, but got {a.Rank}D and {b.Rank}D tensors");
        if (a.dtype != b.dtype)
            throw new ArgumentException($"dot : expected both vectors to have same dtype, but found {a.dtype.TorchName()} and "
                + $"{b.dtype.TorchName()}");
        return MatrixProducts.MatMul(a, b);
    }

    /// <summary><c>[B, M, K] · [B, K, N] → [B, M, N]</c>.</summary>
    public static Tensor Batches(Tensor a, Tensor b)
    {
        RequireRank(a, 3, "batch1");
        RequireRank(b, 3, "batch2");
        if (a.Sizes[0] != b.Sizes[0] || a.Sizes[2] != b.Sizes[1])
            throw new ArgumentException($"Expected size for first two dimensions of batch2 tensor to be: [{a.Sizes[0]}, {a.Sizes[2]}] "
                + "but got: "
                + $"[{b.Sizes[0]}, {b.Sizes[1]}].");
        return MatrixProducts.MatMul(a, b);
    }

    /// <summary>yᵢⱼ = aᵢ · bⱼ: <c>[M], [N] → [M, N]</c>.</summary>
    public static Tensor Outer(Tensor a, Tensor b, string name = "outer", string first = "self", string second = "vec2")
    {
        using var uncounted = Scoped.Uncounted();
        foreach (var (x, argument) in new[] { (a, first), (b, second) })
            if (x.Rank != 1) throw new ArgumentException($"{name}: Expected 1-D argument {argument}, but got {x.Rank}-D");
        using var column = Views.Unsqueeze(a, 1);                                        // [M, 1]
        return Arithmetic.Mul(column, b);
    }

    /// <summary>
    /// Sums of products over the last dimension of both: <c>[…, K], [∗, K] → […, ∗]</c>; a number scales the other operand.
    /// </summary>
    public static Tensor Inner(Tensor a, Tensor b)
    {
        if (a.Rank == 0 || b.Rank == 0) return Arithmetic.Mul(a, b);
        if (a.Sizes[^1] != b.Sizes[^1])
            throw new ArgumentException("inner() the last dimension must match on both input tensors but got shapes "
                + $"{Shape.Text(a.Sizes)} and {Shape.Text(b.Sizes)}");
        return TensorProducts.Contract(a, b, [-1], [-1]);
    }

    /// <exception cref="ArgumentException">The tensor has another number of dimensions.</exception>
    public static void RequireRank(Tensor x, int rank, string name)
    {
        if (x.Rank != rank) throw new ArgumentException($"{name} must be a {rank}D tensor");
    }
}
