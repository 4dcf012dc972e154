using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>‖A‖ ‖A⁻¹‖: how much errors grow when a system of equations is solved. Composed of other operators.</summary>
internal static class ConditionNumbers
{
    /// <summary>
    /// Of the norm of order ±1, ±∞ by the inverse, ∞ for singular matrices; of ±2 by the singular values, σ₀ / σₖ or its inverse.
    /// </summary>
    public static Tensor Of(Tensor a, double p) => Math.Abs(p) switch
    {
        2 => OfSingularValues(a, p < 0),
        1 or double.PositiveInfinity => OfInverse(a, MatrixNorms.Text(p), x => MatrixNorms.OfMatrices(x, p, null, false)),
        _ => throw Unknown(MatrixNorms.Text(p)),
    };

    /// <summary>Of Frobenius' norm, "fro", or the nuclear one, "nuc": σ₀ + … times 1/σ₀ + …</summary>
    public static Tensor Of(Tensor a, string p) => p switch
    {
        "fro" => OfInverse(a, p, x => MatrixNorms.OfMatrices(x, p, null, false)),
        "nuc" => OfSums(a),
        _ => throw Unknown(p),
    };

    private static Tensor OfSingularValues(Tensor a, bool inverse)
    {
        if (a.Rank < 2) throw new ArgumentException("linalg.cond: The input tensor must have at least 2 dimensions.");
        if (a.numel() == 0) return Creation.Full(a.Sizes[..^2], 0, a.dtype);
        using var scope = Scoped.Open();
        var s = SVD.Values(a);
        var (first, last) = (Views.Select(s, -1, 0), Views.Select(s, -1, -1));
        return (inverse ? Arithmetic.Div(last, first) : Arithmetic.Div(first, last)).MoveToOuterDisposeScope();
    }

    private static Tensor OfInverse(Tensor a, string p, Func<Tensor, Tensor> norm)
    {
        MatrixChecks.RequireSquare(a, $"linalg.cond(ord={p})");
        if (a.numel() == 0) return Creation.Full(a.Sizes[..^2], 0, a.dtype);
        using var scope = Scoped.Open();
        var (inverse, info) = Equations.Invert(a);
        var product = Arithmetic.Mul(norm(a), norm(inverse));
        return Logic.MaskedFill(product, info.ne(0), double.PositiveInfinity).MoveToOuterDisposeScope();
    }

    private static Tensor OfSums(Tensor a)
    {
        MatrixChecks.RequireSquare(a, "linalg.cond(ord=nuc)");
        using var scope = Scoped.Open();
        var s = SVD.Values(a);
        var (sum, sumOfInverses) = (Reductions.Sum(s, [-1], false, false), Reductions.Sum(Powers.Reciprocal(s), [-1], false, false));
        return Arithmetic.Mul(sum, sumOfInverses).MoveToOuterDisposeScope();
    }

    private static ArgumentException Unknown(string p) => new($"linalg.cond got an invalid norm type: {p}");
}
