using TorchSharp.Autograd;
using static TorchSharp.torch;
using static TorchSharp.Operators.MatrixProducts;

namespace TorchSharp.Operators;

/// <summary>Determinants of matrices, by their LU factors.</summary>
internal static class Determinants
{
    /// <summary>The signs of det A and log |det A|, <c>[…, N, N] → […]</c>; 0 and −∞ for singular matrices. ∂L/∂A = g · A⁻ᵀ.</summary>
    public static (Tensor sign, Tensor logarithm) SignAndLogarithm(Tensor a, string function = "linalg.slogdet")
    {
        MatrixChecks.RequireSquareFloat(a, function);
        using var scope = NewDisposeScope();
        var (lu, pivots, _) = LU.Factor(a.detach());
        var diagonal = Views.Diagonal(lu, 0, -2, -1);
        var sign = Arithmetic.Mul(LU.Sign(pivots, a.dtype), Reductions.Prod(Signs.Sign(diagonal), [-1], false, false));
        var logarithm = Reductions.Sum(Signs.Absolute(diagonal).log(), [-1], false, false);
        if (Node.Wanted(a))
        {
            var node = new Node("LinalgSlogdetBackward0");
            var (sa, slu, spivots, n) = (node.Save(a), node.Save(lu), node.Save(pivots), a.Sizes[^1]);
            node.RecordJoint([sign, logarithm], [a], grads =>
            {
                if (grads[1] is not { } g) return [null];
                var scaled = Arithmetic.Mul(OnMatrices(g), eye(n, dtype: g.dtype));
                return [GradMode.Enabled ? Equations.Solve(Transposed(sa), scaled, true).x : LU.Solve(slu, spivots, scaled, adjoint: true)];
            });
        }
        return (sign.MoveToOuterDisposeScope(), logarithm.MoveToOuterDisposeScope());
    }

    /// <summary>log det A; NaN for negative determinants.</summary>
    public static Tensor Logarithm(Tensor a)
    {
        using var scope = NewDisposeScope();
        var (sign, logarithm) = SignAndLogarithm(a, "logdet");
        return Logic.Where(sign.detach().eq(-1), Creation.Full([], double.NaN, a.dtype), logarithm).MoveToOuterDisposeScope();
    }

    /// <summary>One number per matrix, to be multiplied with it.</summary>
    private static Tensor OnMatrices(Tensor x) => Views.Unsqueeze(Views.Unsqueeze(x, -1), -1);
}
