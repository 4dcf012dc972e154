using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>How far apart vectors are. Composed of other operators.</summary>
internal static class Distances
{
    /// <summary>(Σ |a − b + ε|ᵖ)^(1/p) over the last dimension.</summary>
    public static Tensor Pairwise(Tensor a, Tensor b, double p, double eps, bool keepdim)
    {
        using var scope = Scoped.Open();
        var difference = a - b + eps;
        var sums = (p == 2 ? difference * difference : difference.abs().pow(p)).sum(dim: difference.Rank - 1, keepdim);
        return (p == 2 ? Powers.Sqrt(sums) : sums.pow(1 / p)).MoveToOuterDisposeScope();
    }

    /// <summary>Σ a b / √max(Σ a² Σ b², ε²) over one dimension.</summary>
    public static Tensor Cosine(Tensor a, Tensor b, long dim, double eps)
    {
        using var scope = Scoped.Open();
        var squares = (a * a).sum(dim) * (b * b).sum(dim);
        return ((a * b).sum(dim) / Powers.Sqrt(Bounds.Clamp(squares, eps * eps, null))).MoveToOuterDisposeScope();
    }

    /// <summary>(Σ |a − b|ᵖ)^(1/p) over all elements; both broadcast.</summary>
    public static Tensor Between(Tensor a, Tensor b, double p)
    {
        using var difference = Arithmetic.Sub(a, b);
        return Norms.Norm(difference, [], true, false, p);
    }
}
