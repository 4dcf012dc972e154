using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// How variables vary together: each row of <c>[variables, observations]</c> is one; a vector is one row. Composed of other operators.
/// </summary>
internal static class Covariances
{
    /// <summary>
    /// C = Σₖ wₖ (xₖ − x̄)(xₖ − x̄)ᵀ / n with w = frequencies · weights: n = Σ w − correction, or Σ w − correction · Σ w·weights / Σ w if
    /// there are weights; without any, n counts the observations.
    /// </summary>
    public static Tensor Covariance(Tensor x, long correction, Tensor? frequencies, Tensor? weights)
    {
        if (x.Rank > 2) throw new ArgumentException("cov(): expected input to have two or fewer dimensions but got an input with "
            + $"{x.Rank} dimensions");
        if (x.dtype == ScalarType.Bool) throw new ArgumentException("cov(): bool dtype is not supported for input");
        using var scope = Scoped.Open();
        var rows = x.Rank < 2 ? Views.Reshape(x, [1, -1]) : x.alias();
        var (count, dtype) = (rows.Sizes[1], Elementwise.FloatOf(rows.dtype));
        if (frequencies is not null) Check(frequencies, count, "fweights", "integral", frequencies.dtype.IsInteger());
        if (weights is not null) Check(weights, count, "aweights", "floating point", weights.is_floating_point());
        if (count == 0) return Squeezed(Creation.Full([rows.Sizes[0], rows.Sizes[0]], double.NaN, dtype));
        var w = frequencies is null ? weights : weights is null ? frequencies : Arithmetic.Mul(frequencies, weights);
        var total = w is null ? Creation.Full([], (double)count, dtype) : Reductions.Sum(w, [], true, false);
        if (total.ToDouble() == 0) throw new ArgumentException("cov(): weights sum to zero, can't be normalized");
        var weighted = w is null ? rows : Arithmetic.Mul(rows, w);
        var mean = Arithmetic.Div(Reductions.Sum(weighted, [1], false, true, weighted.dtype), total);
        var centered = Arithmetic.Sub(rows, mean);
        var products = MatrixProducts.MatMul(centered, MatrixProducts.Transposed(w is null ? centered : Arithmetic.Mul(centered, w)));
        var freedom = correction != 0 && weights is not null
            ? Arithmetic.Sub(total, Arithmetic.Div(Reductions.Sum(Arithmetic.Mul(w!, weights), [], true, false), total).mul(correction))
            : total.sub(correction);
        return Squeezed(Arithmetic.Div(products, Bounds.Clamp(freedom, 0, null)));
    }

    /// <summary>Rᵢⱼ = Cᵢⱼ / √(Cᵢᵢ Cⱼⱼ), within [−1, 1].</summary>
    public static Tensor Correlation(Tensor x)
    {
        if (x.Rank > 2)
            throw new ArgumentException($"corrcoef(): expected input to have two or fewer dimensions but got an input with {x.Rank} "
                + "dimensions");
        using var scope = Scoped.Open();
        var c = Covariance(x, 1, null, null);
        if (c.Rank == 0) return Arithmetic.Div(c, c).MoveToOuterDisposeScope();
        var deviations = Powers.Sqrt(Views.Diagonal(c, 0, 0, 1));
        var scaled = Arithmetic.Div(Arithmetic.Div(c, Views.Unsqueeze(deviations, 1)), deviations);
        return Bounds.Clamp(scaled, -1, 1).MoveToOuterDisposeScope();
    }

    private static Tensor Squeezed(Tensor c) => Views.Squeeze(c, null).MoveToOuterDisposeScope();

    private static void Check(Tensor w, long count, string name, string kind, bool isKind)
    {
        if (w.Rank > 1) throw new ArgumentException($"cov(): expected {name} to have one or fewer dimensions but got {name} with "
            + $"{w.Rank} dimensions");
        if (!isKind) throw new ArgumentException($"cov(): expected {name} to have {kind} dtype but got {name} with "
            + $"{w.dtype.TorchName()} dtype");
        if (w.numel() != count)
            throw new ArgumentException($"cov(): expected {name} to have the same numel as there are observations in the input but got "
                + $"{w.numel()} != {count}");
        if (count > 0 && w.min().ToDouble() < 0) throw new ArgumentException($"cov(): {name} cannot be negative");
    }
}
