using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>A = P L D Lᵀ Pᵀ for symmetric matrices, definite or not. As in PyTorch, there is no gradient.</summary>
internal static class LDL
{
    private readonly struct Factorization : IMatrixFunction
    {
        public int Run<T>(ReadOnlySpan<Matrix<T>> x, Span<int> pivots) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> =>
            LDLFactorization.Factor(x[0], pivots);
    }

    private readonly struct Substitution : IMatrixFunction
    {
        public int Run<T>(ReadOnlySpan<Matrix<T>> x, Span<int> pivots) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
        {
            LDLFactorization.Solve(x[1], pivots, x[0]);
            return 0;
        }
    }

    /// <summary>
    /// L and D in one lower triangle <c>[…, N, N]</c>, LAPACK's pivots <c>[…, N]</c>, and 0 or where the first block of D is 0. Lower
    /// triangles are read.
    /// </summary>
    public static (Tensor ld, Tensor pivots, Tensor info) Factor(Tensor a)
    {
        MatrixChecks.RequireSquareFloat(a, "torch.linalg.ldl_factor_ex");
        using var plain = a.detach();
        var ld = Triangles.Lower(plain, 0);
        var pivots = Pointwise.Empty(a.Sizes[..^1], ScalarType.Int32);
        var info = MatrixBatches.Run(new Factorization(), [ld], pivots);
        return (Unary.NotDifferentiable("linalg_ldl_factor_ex", ld, a), pivots, info);
    }

    /// <exception cref="InvalidOperationException">A block of D is 0.</exception>
    public static void RequireNonzero(Tensor info) => MatrixChecks.RequireSuccess(info, "torch.linalg.ldl_factor", place =>
        $"D[{place},{place}] is zero and using it on ldl_solve would result in a division by zero.");

    /// <summary>X with A X = B for the A that was factored: <c>[…, N, N], […, N, K] → […, N, K]</c>.</summary>
    public static Tensor Solve(Tensor ld, Tensor pivots, Tensor b)
    {
        const string Function = "torch.linalg.ldl_solve";
        MatrixChecks.RequireSquareFloat(ld, Function);
        MatrixChecks.RequireMatrix(b, Function, "B");
        if (ld.dtype != b.dtype)
            throw new ArgumentException($"Expected b and A to have the same dtype, but found b of type {b.dtype.TorchName()} and A of type "
                + $"{ld.dtype.TorchName()} instead.");
        if (ld.Sizes[^1] != b.Sizes[^2])
            throw new ArgumentException($"Incompatible matrix sizes for {Function}: each A matrix is {ld.Sizes[^1]} by {ld.Sizes[^1]} but "
                + $"each b matrix is {b.Sizes[^2]} by {b.Sizes[^1]}");
        if (!pivots.Sizes.SequenceEqual(ld.Sizes[..^1]))
            throw new ArgumentException($"{Function}: Expected LD.shape[:-1] and pivots.shape to be the same, but got pivots with shape "
                + $"{Shape.Text(pivots.Sizes)} instead");
        using var scope = Scoped.Open();
        var swaps = Copies.Cast(pivots, ScalarType.Int32);
        RequireBlocks(swaps);
        var batch = Shape.Broadcast(ld.Sizes[..^2], b.Sizes[..^2]);
        var x = MatrixBatches.Empty(batch, b.Sizes[^2], b.Sizes[^1], b.dtype);
        Copies.Assign(x, b);
        var steps = Copies.Contiguous(Views.Expand(swaps, [.. batch, pivots.Sizes[^1]]));
        MatrixBatches.Run(new Substitution(), [x, ld.detach()], steps);
        return Unary.NotDifferentiable("linalg_ldl_solve", x, ld, b).MoveToOuterDisposeScope();
    }

    /// <exception cref="ArgumentException">The pivots name rows that there are not, or halves of blocks.</exception>
    private static void RequireBlocks(Tensor pivots)
    {
        var (rows, all) = ((int)pivots.Sizes[^1], pivots.Span<int>().ToArray());
        for (var k = 0; k < all.Length; k++)
        {
            var isValid = Math.Abs((long)all[k]) is >= 1 and var row && row <= rows;
            if (isValid && all[k] < 0) isValid = (k + 1) % rows != 0 && all[k + 1] == all[k++];
            if (!isValid) throw new ArgumentException("torch.linalg.ldl_solve: pivots are not those of torch.linalg.ldl_factor");
        }
    }
}
