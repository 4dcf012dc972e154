using TorchSharp.Autograd;
using static TorchSharp.torch;
using static TorchSharp.Operators.MatrixProducts;

namespace TorchSharp.Operators;

/// <summary>Systems of linear equations, and inverses of matrices.</summary>
internal static class Equations
{
    /// <summary>
    /// X with A X = B, or X A = B: <c>[…, N, N], […, N, K] → […, N, K]</c>; B may be vectors, <c>[N]</c> or <c>[…, N]</c> with the batch
    /// dimensions of A. ∂L/∂B = A⁻ᵀ g, ∂L/∂A = −(∂L/∂B) Xᵀ. With it, 0 or where in U a pivot is 0.
    /// </summary>
    public static (Tensor x, Tensor info) Solve(Tensor a, Tensor b, bool left)
    {
        const string Function = "linalg.solve";
        MatrixChecks.RequireSquare(a, Function);
        var areVectors = b.Rank == 1 || (b.Rank == a.Rank - 1 && b.Sizes.SequenceEqual(a.Sizes[..^1]));
        using var scope = Scoped.Open();
        var right = areVectors ? Views.Unsqueeze(b, -1) : b;
        MatrixChecks.RequireEquation(a, right, left, Function);
        var (x, info) = SolveMatrices(a, right, left);
        return ((areVectors ? Views.Squeeze(x, -1) : x).MoveToOuterDisposeScope(), info.MoveToOuterDisposeScope());
    }

    /// <summary>A⁻¹, <c>[…, N, N]</c>, and 0 or where in U a pivot is 0; ∂L/∂A = −A⁻ᵀ g A⁻ᵀ.</summary>
    public static (Tensor inverse, Tensor info) Invert(Tensor a)
    {
        MatrixChecks.RequireSquareFloat(a, "linalg.inv");
        using var scope = Scoped.Open();
        var (lu, pivots, info) = LU.Factor(a.detach());
        var y = LU.Solve(lu, pivots, eye(a.Sizes[^1], dtype: a.dtype));
        if (Node.Wanted(a))
        {
            var node = new Node("LinalgInvExBackward0");
            var sy = node.Save(y);
            node.Record(y, (a, g => Arithmetic.Neg(MatMul(MatMul(Transposed(sy), g), Transposed(sy)))));
        }
        return (y.MoveToOuterDisposeScope(), info.MoveToOuterDisposeScope());
    }

    /// <inheritdoc cref="Invert"/>
    /// <exception cref="InvalidOperationException">A matrix is singular.</exception>
    public static Tensor Inverse(Tensor a)
    {
        using var uncounted = Scoped.Uncounted();
        var (inverse, info) = Invert(a);
        RequireInvertible(info);
        return inverse;
    }

    /// <exception cref="InvalidOperationException">A matrix is singular.</exception>
    public static void RequireInvertible(Tensor info) => MatrixChecks.RequireSuccess(info, "linalg.inv", place =>
        $"The diagonal element {place} is zero, the inversion could not be completed because the input matrix is singular.");

    /// <exception cref="InvalidOperationException">A matrix is singular.</exception>
    public static void RequireSolvable(Tensor info) => MatrixChecks.RequireSuccess(info, "torch.linalg.solve", _ =>
        "The solver failed because the input matrix is singular.");

    /// <summary>A⁻¹ of A seen as a matrix, whose rows are the dimensions before <paramref name="split"/>; both groups swap places.</summary>
    public static Tensor InvertTensor(Tensor a, long split)
    {
        if (split <= 0) throw new ArgumentException($"Expected a strictly positive integer for 'ind', but got {split}");
        var at = (int)Math.Min(split, a.Rank);
        var (before, after) = (a.Sizes[..at].ToArray(), a.Sizes[at..].ToArray());
        if (Shape.Count(before) != Shape.Count(after))
            throw new ArgumentException("Expected self to satisfy the requirement prod(self.shape[ind:]) == prod(self.shape[:ind]), but got "
                + $"{Shape.Count(after)} != {Shape.Count(before)}");
        using var scope = Scoped.Open();
        var matrix = Views.Reshape(a, [Shape.Count(before), Shape.Count(after)]);
        return Views.Reshape(Inverse(matrix), [.. after, .. before]).MoveToOuterDisposeScope();
    }

    /// <summary>X with Σ A[…, j…] X[j…] = B: A's last dimensions, to which <paramref name="dims"/> are moved, are those of X.</summary>
    public static Tensor SolveTensor(Tensor a, Tensor b, ReadOnlySpan<long> dims)
    {
        using var scope = Scoped.Open();
        var last = new long[dims.Length];
        for (var i = 0; i < last.Length; i++) last[i] = i - last.Length;
        var moved = Views.Move(a, dims, last);
        var unknowns = moved.Sizes[Math.Min(b.Rank, a.Rank)..].ToArray();
        var (columns, rows) = (Shape.Count(unknowns), Shape.Count(moved.Sizes[..^unknowns.Length]));
        if (columns != rows)
            throw new ArgumentException("Expected self to satisfy the requirement prod(self.shape[other.ndim:]) == "
                + $"prod(self.shape[:other.ndim]), but got {columns} != {rows}");
        var (x, info) = Solve(Views.Reshape(moved, [rows, columns]), Views.Reshape(b, [-1]), true);
        RequireSolvable(info);
        return Views.Reshape(x, unknowns).MoveToOuterDisposeScope();
    }

    private static (Tensor x, Tensor info) SolveMatrices(Tensor a, Tensor b, bool left)
    {
        var (lu, pivots, info) = LU.Factor(a.detach());
        var x = LU.Solve(lu, pivots, b.detach(), left);
        if (!Node.Wanted(a, b)) return (x, info);
        var node = new Node("LinalgSolveExBackward0");
        var (sa, sx, slu, spivots) = (node.Save(a), node.SaveFor(a, x), node.Save(lu), node.Save(pivots));
        node.RecordJoint([x], [a, b], grads =>
        {
            // The factors serve again, unless the gradient is to be differentiated with respect to A, which they do not depend on.
            var gb = GradMode.Enabled ? SolveMatrices(Transposed(sa), grads[0]!, left).x
                : LU.Solve(slu, spivots, grads[0]!, left, adjoint: true);
            var ga = !node.Wants(0) ? null : left ? MatMul(gb, Transposed(sx)) : MatMul(Transposed(sx), gb);
            return [ga is null ? null : Arithmetic.Neg(ga), gb];
        });
        return (x, info);
    }
}
