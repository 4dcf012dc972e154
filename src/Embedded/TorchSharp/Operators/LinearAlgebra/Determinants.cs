using TorchSharp.Autograd;
using static TorchSharp.torch;
using static TorchSharp.Operators.MatrixProducts;

namespace TorchSharp.Operators;

/// <summary>Determinants of matrices, by their LU factors.</summary>
internal static class Determinants
{
    /// <summary>
    /// det A, <c>[…, N, N] → […]</c>. ∂L/∂A = g · det A · A⁻ᵀ; where a matrix is singular, g · det U · det V · U diag(∏ of the other σ) Vᵀ.
    /// </summary>
    public static Tensor Of(Tensor a)
    {
        MatrixChecks.RequireSquareFloat(a, "linalg.det");
        using var scope = Scoped.Open();
        var (lu, pivots, _) = LU.Factor(a.detach());
        var y = Arithmetic.Mul(LU.Sign(pivots, a.dtype), Reductions.Prod(Views.Diagonal(lu, 0, -2, -1), [-1], false, false));
        if (Node.Wanted(a))
        {
            var node = new Node("LinalgDetBackward0");
            var (sa, sy) = (node.Save(a), node.Save(y));
            node.Record(y, (a, g => Gradient(g, sa, sy)));
        }
        return y.MoveToOuterDisposeScope();
    }

    /// <summary>The signs of det A and log |det A|, <c>[…, N, N] → […]</c>; 0 and −∞ for singular matrices. ∂L/∂A = g · A⁻ᵀ.</summary>
    public static (Tensor sign, Tensor logarithm) SignAndLogarithm(Tensor a, string function = "linalg.slogdet")
    {
        MatrixChecks.RequireSquareFloat(a, function);
        using var scope = Scoped.Open();
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
        using var scope = Scoped.Open();
        var (sign, logarithm) = SignAndLogarithm(a, "logdet");
        return Logic.Where(sign.detach().eq(-1), Creation.Full([], double.NaN, a.dtype), logarithm).MoveToOuterDisposeScope();
    }

    private static Tensor Gradient(Tensor g, Tensor a, Tensor y)
    {
        if (Reductions.All(y, [], true, false).ToBoolean())
        {
            var scaled = Arithmetic.Mul(OnMatrices(Arithmetic.Mul(g, y)), eye(a.Sizes[^1], dtype: a.dtype));
            return Equations.Solve(Transposed(a), scaled, true).x;
        }
        var (u, s, vt) = SVD.Of(a, full: false);
        var others = Scans.ProductOfOthers(s, [s.Rank - 1]);
        var sign = Arithmetic.Mul(Of(u), Of(vt));
        return Arithmetic.Mul(OnMatrices(Arithmetic.Mul(g, sign)), MatMul(Arithmetic.Mul(u, Views.Unsqueeze(others, -2)), vt));
    }

    /// <summary>One number per matrix, to be multiplied with it.</summary>
    private static Tensor OnMatrices(Tensor x) => Views.Unsqueeze(Views.Unsqueeze(x, -1), -1);
}
