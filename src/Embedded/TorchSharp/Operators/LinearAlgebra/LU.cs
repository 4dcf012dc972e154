using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;
using static TorchSharp.Operators.MatrixProducts;

namespace TorchSharp.Operators;

/// <summary>A = P L U with partial pivoting: P swaps rows, L is lower triangular with ones on its diagonal, U upper triangular.</summary>
internal static class LU
{
    private readonly struct Elimination : IMatrixFunction
    {
        public int Run<T>(ReadOnlySpan<Matrix<T>> x, Span<int> pivots) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> =>
            LUFactorization.Factor(x[0], pivots);
    }

    /// <summary>
    /// L below and U on and above the diagonal of one matrix, <c>[…, M, N]</c>; the row, from 1, that row k was swapped with,
    /// <c>[…, min(M, N)]</c>; and the place, from 1, of the first 0 on U's diagonal, else 0. For M = N:
    /// ∂L/∂A = P L⁻ᵀ (tril(Lᵀ G, −1) + triu(G Uᵀ)) U⁻ᵀ.
    /// </summary>
    public static (Tensor lu, Tensor pivots, Tensor info) Factor(Tensor a)
    {
        var lu = MatrixBatches.Copy(a);
        var pivots = Pointwise.Empty([.. a.Sizes[..^2], Math.Min(a.Sizes[^2], a.Sizes[^1])], ScalarType.Int32);
        var info = MatrixBatches.Run(new Elimination(), [lu], pivots);
        if (!Node.Wanted(a)) return (lu, pivots, info);
        var node = new Node("LinalgLuFactorExBackward0");
        var (slu, spivots) = (node.Save(lu), node.Save(pivots));
        node.Record(lu, (a, g => Gradient(g, slu, spivots)));
        return (lu, pivots, info);
    }

    /// <summary>As <see cref="Factor"/>, for what users hand in.</summary>
    /// <exception cref="NotSupportedException">No pivoting, or a dtype that is not floating point.</exception>
    public static (Tensor lu, Tensor pivots, Tensor info) Checked(Tensor a, bool pivot, string function)
    {
        if (a.Rank < 2)
            throw new ArgumentException($"{function}: Expected tensor with 2 or more dimensions. Got size: {Shape.Text(a.Sizes)} instead");
        if (!a.is_floating_point()) throw Elementwise.Unsupported(a.dtype, "\"lu_cpu\"");
        if (!pivot) throw new NotSupportedException("linalg.lu_factor: LU without pivoting is not implemented on the CPU");
        return Factor(a);
    }

    /// <exception cref="InvalidOperationException">U's diagonal holds a 0.</exception>
    public static void RequireNonzero(Tensor info) => MatrixChecks.RequireSuccess(info, "torch.linalg.lu_factor", place =>
        $"U[{place},{place}] is zero and using it on lu_solve would result in a division by zero. If you still want to perform the "
        + "factorization, consider calling linalg.lu(A, pivot) or linalg.lu_factor_ex(A, pivot)");

    /// <exception cref="ArgumentException">The pivots are not those of a factored square matrix.</exception>
    public static void RequirePivots(Tensor lu, Tensor pivots)
    {
        if (pivots.dtype != ScalarType.Int32)
            throw new ArgumentException("linalg.lu_solve: pivots should be a Tensor of scalar type torch.int32");
        if (pivots.Rank == 0 || pivots.Sizes[^1] != lu.Sizes[^1])
            throw new ArgumentException("linalg.lu_solve: Number of pivots per batch should be same as the dimension of the matrix");
        RequireRows(lu, pivots);
    }

    /// <exception cref="ArgumentException">The pivots are not those of a factored matrix.</exception>
    public static void RequireUnpackable(Tensor lu, Tensor pivots)
    {
        MatrixChecks.RequireMatrix(lu, "torch.lu_unpack", "LU_data");
        if (pivots.dtype != ScalarType.Int32)
            throw new ArgumentException("torch.lu_unpack: LU_pivots is expected to be a contiguous tensor of torch.int32 dtype.");
        if (pivots.Rank == 0 || pivots.Sizes[^1] != Math.Min(lu.Sizes[^2], lu.Sizes[^1]))
            throw new ArgumentException("torch.lu_unpack: Expected pivots to have as many elements per matrix as the diagonal of LU_data, but "
                + $"got {Shape.Text(pivots.Sizes)} for {Shape.Text(lu.Sizes)}");
        RequireRows(lu, pivots);
    }

    private static void RequireRows(Tensor lu, Tensor pivots)
    {
        if (pivots.numel() > 0 && (pivots.lt(1).any().item<bool>() || pivots.gt(lu.Sizes[^2]).any().item<bool>()))
            throw new ArgumentException("pivots passed to lu_unpack must be between 1 and LU.size(-2) inclusive. Did you properly pass the "
                + "result of lu_factor?");
    }

    /// <summary>P, L and U as matrices of their own: <c>[…, M, M], […, M, K], […, K, N]</c> with K = min(M, N).</summary>
    public static (Tensor p, Tensor l, Tensor u) Unpack(Tensor lu, Tensor pivots)
    {
        using var scope = Scoped.Open();
        var (m, k) = (lu.Sizes[^2], Math.Min(lu.Sizes[^2], lu.Sizes[^1]));
        var identity = eye(m, dtype: lu.dtype);
        var p = Permute(identity.expand([.. lu.Sizes[..^2], m, m]), pivots, back: true);
        var l = Arithmetic.Add(Triangles.Lower(Views.Slice(lu, -1, 0, k, 1), -1), Views.Slice(identity, -1, 0, k, 1));
        var u = Triangles.Upper(Views.Slice(lu, -2, 0, k, 1), 0);
        return (p.MoveToOuterDisposeScope(), l.MoveToOuterDisposeScope(), u.MoveToOuterDisposeScope());
    }

    /// <summary>X = A⁻¹ B (A⁻ᵀ B, B A⁻¹, B A⁻ᵀ) for the A that was factored.</summary>
    public static Tensor Solve(Tensor lu, Tensor pivots, Tensor b, bool left = true, bool adjoint = false)
    {
        using var scope = Scoped.Open();
        if (!left) return Transposed(Solve(lu, pivots, Transposed(b), true, !adjoint)).MoveToOuterDisposeScope();
        if (!adjoint)
        {
            var y = TriangularEquations.Solve(lu, Permute(b, pivots), upper: false, unit: true);
            return TriangularEquations.Solve(lu, y, upper: true).MoveToOuterDisposeScope();
        }
        var z = TriangularEquations.Solve(Transposed(lu), b, upper: false);
        return Permute(TriangularEquations.Solve(Transposed(lu), z, upper: true, unit: true), pivots, back: true).MoveToOuterDisposeScope();
    }

    /// <summary>The sign of det P: −1 for an odd number of swaps.</summary>
    public static Tensor Sign(Tensor pivots, ScalarType dtype)
    {
        var steps = (int)pivots.Sizes[^1];
        var swaps = pivots.Span<int>();
        var signs = new double[Shape.Count(pivots.Sizes[..^1])];
        for (var place = 0; place < signs.Length; place++)
        {
            signs[place] = 1;
            for (var k = 0; k < steps; k++)
                if (swaps[place * steps + k] != k + 1) signs[place] = -signs[place];
        }
        return Creation.From<double>(signs, pivots.Sizes[..^1], dtype);
    }

    /// <summary>Pᵀ B: the rows swapped as A's were; or P B, the rows swapped back.</summary>
    private static Tensor Permute(Tensor b, Tensor pivots, bool back = false)
    {
        var batch = Shape.Broadcast(b.Sizes[..^2], pivots.Sizes[..^1]);
        var (rows, steps) = ((int)b.Sizes[^2], (int)pivots.Sizes[^1]);
        using var order = Pointwise.Empty([.. pivots.Sizes[..^1], rows, 1], ScalarType.Int64);
        using var swaps = pivots.contiguous();
        for (var place = 0; place < order.numel() / Math.Max(rows, 1); place++)
            Order(swaps.Span<int>().Slice(place * steps, steps), order.Span<long>().Slice(place * rows, rows), back);
        using var index = Views.Expand(order, [.. batch, rows, b.Sizes[^1]]);
        using var source = Views.Expand(b, [.. batch, rows, b.Sizes[^1]]);
        return AlongDimension.Gather(source, -2, index);
    }

    /// <summary>Which row each row is after the swaps, or after they are undone.</summary>
    private static void Order(ReadOnlySpan<int> swaps, Span<long> order, bool back)
    {
        for (var i = 0; i < order.Length; i++) order[i] = i;
        for (var step = 0; step < swaps.Length; step++)
        {
            var k = back ? swaps.Length - 1 - step : step;
            (order[k], order[swaps[k] - 1]) = (order[swaps[k] - 1], order[k]);
        }
    }

    private static Tensor Gradient(Tensor g, Tensor lu, Tensor pivots)
    {
        var k = Math.Min(lu.Sizes[^2], lu.Sizes[^1]);
        var (square, gl, gu) = (Head(lu), Head(g), Head(g));
        Tensor OverL(Tensor x) => TriangularEquations.Solve(Transposed(square), x, upper: true, unit: true);            // L⁻ᵀ x
        Tensor OverU(Tensor x) => TriangularEquations.Solve(Transposed(square), x, upper: false, left: false);          // x U⁻ᵀ
        Tensor Head(Tensor x) => Views.Slice(Views.Slice(x, -2, 0, k, 1), -1, 0, k, 1);
        Tensor? rest = null;
        if (lu.Sizes[^1] > k)
        {
            rest = OverL(Views.Slice(g, -1, k, lu.Sizes[^1], 1));
            gl = Arithmetic.Sub(gl, MatMul(rest, Transposed(Views.Slice(lu, -1, k, lu.Sizes[^1], 1))));
        }
        else if (lu.Sizes[^2] > k)
        {
            rest = OverU(Views.Slice(g, -2, k, lu.Sizes[^2], 1));
            gu = Arithmetic.Sub(gu, MatMul(Transposed(Views.Slice(lu, -2, k, lu.Sizes[^2], 1)), rest));
        }
        var lower = Arithmetic.Add(Triangles.Lower(square, -1), eye(k, dtype: lu.dtype));
        var inner = Arithmetic.Add(
            Triangles.Lower(MatMul(Transposed(lower), gl), -1), Triangles.Upper(MatMul(gu, Transposed(Triangles.Upper(square, 0))), 0));
        var head = OverU(OverL(inner));
        var whole = rest is null ? head : Joining.Cat([head, rest], lu.Sizes[^1] > k ? -1 : -2);
        return Permute(whole, pivots, back: true);
    }
}
