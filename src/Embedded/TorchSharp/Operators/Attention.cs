using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Attention (Vaswani et al., 2017): each query's mean of the values, weighted by how well the keys fit it. Composed.</summary>
internal static class Attention
{
    /// <summary>
    /// w = dropout(softmax(q kᵀ / √E + bias)), y = w v: <c>[…, L, E], […, S, E], […, S, V] → […, L, V]</c> and w <c>[…, L, S]</c>.
    /// </summary>
    /// <param name="q">The queries.</param>
    /// <param name="k">The keys.</param>
    /// <param name="v">The values.</param>
    /// <param name="bias">Broadcasts to <c>[…, L, S]</c>; −∞ where a query must not attend. Null for zeros.</param>
    /// <param name="dropout">The probability that a weight is zeroed.</param>
    public static (Tensor y, Tensor weights) Attend(Tensor q, Tensor k, Tensor v, Tensor? bias, double dropout)
    {
        using var scope = Scoped.Open();
        var scores = MatrixProducts.MatMul(q.mul(1 / Math.Sqrt(q.Sizes[^1])), MatrixProducts.Transposed(k));
        if (bias is not null) scores = Arithmetic.Add(scores, bias);
        var weights = Noise.Dropout(Softmaxes.Softmax(scores, -1, null), dropout, true);
        return (MatrixProducts.MatMul(weights, v).MoveToOuterDisposeScope(), weights.MoveToOuterDisposeScope());
    }

    /// <summary>As <see cref="Attend"/>; a query that may attend to nothing gets zeros.</summary>
    /// <param name="q">The queries.</param>
    /// <param name="k">The keys.</param>
    /// <param name="v">The values.</param>
    /// <param name="mask">Bool, true where a query may attend, or a bias.</param>
    /// <param name="dropout">The probability that a weight is zeroed.</param>
    /// <param name="isCausal">Query i attends to keys 0 … i.</param>
    /// <exception cref="ArgumentException">A shape or dtype does not fit, or there are two masks.</exception>
    public static Tensor ScaledDotProduct(Tensor q, Tensor k, Tensor v, Tensor? mask, double dropout, bool isCausal)
    {
        Check(q, k, v, mask, isCausal);
        if (mask is null && dropout == 0 && FusedAttention.Suits(q, k, v)) return FusedAttention.Attend(q, k, v, isCausal);
        using var scope = Scoped.Open();
        if (isCausal) mask = Causal(q, k);
        if (mask is null) return Attend(q, k, v, null, dropout).y.MoveToOuterDisposeScope();
        var bias = mask.dtype == ScalarType.Bool ? Blocking(Logic.Not(mask), q.dtype) : mask;
        // A row of −∞ alone has no softmax: such queries attend to everything, and their result is zeroed.
        var lost = bias.detach().eq(double.NegativeInfinity).all(-1, true);
        var y = Attend(q, k, v, Logic.MaskedFill(bias, lost, 0), dropout).y;
        return Logic.MaskedFill(y, lost, 0).MoveToOuterDisposeScope();
    }

    /// <summary>Attention without dropout and without a mask but the causal one, of other operators.</summary>
    public static Tensor Composed(Tensor q, Tensor k, Tensor v, bool isCausal) =>
        Attend(q, k, v, isCausal ? Blocking(Logic.Not(Causal(q, k)), q.dtype) : null, 0).y;

    // True where query i may attend to key j: j ≤ i.
    private static Tensor Causal(Tensor q, Tensor k) =>
        Triangles.Lower(Creation.Full([q.Sizes[^2], k.Sizes[^2]], 1, ScalarType.Byte), 0).to(ScalarType.Bool);

    /// <summary>−∞ where a Bool tensor is true, else 0.</summary>
    public static Tensor Blocking(Tensor blocked, ScalarType dtype)
    {
        using var zeros = Creation.Full(blocked.Sizes, 0, dtype);
        return Logic.MaskedFill(zeros, blocked, double.NegativeInfinity);
    }

    private static void Check(Tensor q, Tensor k, Tensor v, Tensor? mask, bool isCausal)
    {
        const string Name = "scaled_dot_product_attention";
        if (q.dtype != k.dtype || q.dtype != v.dtype)
            throw new ArgumentException($"{Name}: Expected query, key, and value to have the same dtype, but got query.dtype: "
                + $"{q.dtype.TorchName()} key.dtype: {k.dtype.TorchName()} and value.dtype: {v.dtype.TorchName()} instead.");
        if (q.Rank < 2 || k.Rank < 2 || v.Rank < 2)
            throw new ArgumentException($"{Name}: Expected query, key, and value to all be at least 2 dimensional, but got query.dim(): "
                + $"{q.Rank}, key.dim(): {k.Rank} and value.dim(): {v.Rank} instead.");
        if (mask is null) return;
        if (isCausal) throw new ArgumentException($"{Name}: Explicit attn_mask should not be set when is_causal=True");
        if (mask.dtype != ScalarType.Bool && mask.dtype != q.dtype)
            throw new ArgumentException($"{Name}: Expected attn_mask dtype to be bool or to match query dtype, but got attn_mask.dtype: "
                + $"{mask.dtype.TorchName()} and query.dtype: {q.dtype.TorchName()} instead.");
    }
}
