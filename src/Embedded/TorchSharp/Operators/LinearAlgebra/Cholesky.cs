using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;
using static TorchSharp.Operators.MatrixProducts;

namespace TorchSharp.Operators;

/// <summary>A = L Lᵀ for symmetric, positive definite matrices; L is lower triangular.</summary>
internal static class Cholesky
{
    private readonly struct Factorization : IMatrixFunction
    {
        public int Run<T>(ReadOnlySpan<Matrix<T>> x, Span<int> pivots) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> =>
            CholeskyFactorization.Factor(x[0]);
    }

    /// <summary>
    /// L, of the lower triangles of A <c>[…, N, N]</c>, and the order of the first leading minor that is not positive, else 0.
    /// ∂L/∂A = S made symmetric, S = L⁻ᵀ Φ(Lᵀ g) L⁻¹, where Φ takes the lower triangle and half the diagonal.
    /// </summary>
    public static (Tensor l, Tensor info) Factor(Tensor a, string function = "linalg.cholesky")
    {
        MatrixChecks.RequireSquareFloat(a, function);
        var l = MatrixBatches.Copy(a);
        var info = MatrixBatches.Run(new Factorization(), [l]);
        if (!Node.Wanted(a)) return (l, info);
        var node = new Node("LinalgCholeskyExBackward0");
        var sl = node.Save(l);
        node.Record(l, (a, g => Gradient(g, sl)));
        return (l, info);
    }

    /// <summary>L, or for <paramref name="upper"/> triangles Lᵀ.</summary>
    /// <exception cref="InvalidOperationException">A matrix is not positive definite.</exception>
    public static Tensor Of(Tensor a, bool upper = false)
    {
        using var scope = Scoped.Open();
        var (l, info) = Factor(upper && a.Rank > 1 ? Transposed(a) : a);
        RequirePositive(info);
        return (upper ? Transposed(l) : l).MoveToOuterDisposeScope();
    }

    /// <summary>A⁻¹ B, given L, or Lᵀ if it is upper.</summary>
    public static Tensor Solve(Tensor b, Tensor l, bool upper)
    {
        if (b.Rank < 2) throw new ArgumentException($"b should have at least 2 dimensions, but has {b.Rank} dimensions instead");
        if (l.Rank < 2) throw new ArgumentException($"u should have at least 2 dimensions, but has {l.Rank} dimensions instead");
        if (l.Sizes[^1] != l.Sizes[^2])
            throw new ArgumentException($"A must be batches of square matrices, but they are {l.Sizes[^2]} by {l.Sizes[^1]} matrices");
        if (l.Sizes[^1] != b.Sizes[^2])
            throw new ArgumentException($"Incompatible matrix sizes for cholesky_solve: each A matrix is {l.Sizes[^1]} by {l.Sizes[^1]} but "
                + $"each b matrix is {b.Sizes[^2]} by {b.Sizes[^1]}");
        MatrixChecks.RequireEquation(l, b, true, "cholesky_solve");
        using var scope = Scoped.Open();
        var lower = upper ? Transposed(l) : l;
        var y = TriangularEquations.Solve(lower, b, upper: false);
        return TriangularEquations.Solve(Transposed(lower), y, upper: true).MoveToOuterDisposeScope();
    }

    /// <summary>A⁻¹, given L, or Lᵀ if it is upper.</summary>
    public static Tensor Inverse(Tensor l, bool upper)
    {
        MatrixChecks.RequireSquareFloat(l, "cholesky_inverse");
        using var identity = eye(l.Sizes[^1], dtype: l.dtype);
        return Solve(identity, l, upper);
    }

    /// <exception cref="InvalidOperationException">A matrix is not positive definite.</exception>
    public static void RequirePositive(Tensor info) => MatrixChecks.RequireSuccess(info, "linalg.cholesky", order =>
        "The factorization could not be completed because the input is not positive-definite (the leading minor of order "
        + $"{order} is not positive-definite).");

    private static Tensor Gradient(Tensor g, Tensor l)
    {
        var product = MatMul(Transposed(l), g);
        var phi = Arithmetic.Add(Triangles.Lower(product, 0), Triangles.Lower(product, -1)).mul(0.5);
        var left = TriangularEquations.Solve(Transposed(l), phi, upper: true);
        var s = TriangularEquations.Solve(l, left, upper: false, left: false);
        return Arithmetic.Add(s, Transposed(s)).mul(0.5);
    }
}
