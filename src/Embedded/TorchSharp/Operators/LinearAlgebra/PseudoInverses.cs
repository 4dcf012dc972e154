using TorchSharp.Autograd;
using static TorchSharp.torch;
using static TorchSharp.Operators.MatrixProducts;

namespace TorchSharp.Operators;

/// <summary>What is computed from singular values: pseudo-inverses, ranks, condition numbers, solutions of least squares.</summary>
internal static class PseudoInverses
{
    /// <summary>
    /// Moore and Penrose's inverse P, <c>[…, M, N] → […, N, M]</c>: V diag(1/σ) Uᵀ without σ ≤ max(atol, rtol · σ₀). With h = gᵀ:
    /// ∂L/∂A = −(P h P)ᵀ + (1 − A P) h P Pᵀ + Pᵀ P h (1 − P A) (Golub and Pereyra 1973).
    /// </summary>
    public static Tensor Of(Tensor a, Tensor? atol, Tensor? rtol, bool hermitian)
    {
        if (!a.is_floating_point() || a.Rank < 2)
            throw new ArgumentException($"linalg.pinv({a.dtype.TorchName()}{{{Shape.Text(a.Sizes)}}}): expected a tensor with 2 or more "
                + "dimensions of float, double, cfloat or cdouble types");
        using var scope = Scoped.Open();
        var p = Compute(a.detach(), atol, rtol, hermitian);
        if (Node.Wanted(a))
        {
            var node = new Node("LinalgPinvBackward0");
            var (sa, sp) = (node.Save(a), node.Save(p));
            node.Record(p, (a, g => Gradient(g, sa, sp)));
        }
        return p.MoveToOuterDisposeScope();
    }

    /// <summary>How many singular values (of symmetric matrices |λ|) are greater than max(atol, rtol · σ₀), as Int64.</summary>
    public static Tensor Rank(Tensor a, Tensor? atol, Tensor? rtol, bool hermitian)
    {
        MatrixChecks.RequireMatrix(a, "torch.linalg.matrix_rank", "input");
        using var scope = Scoped.Open();
        var plain = a.detach();
        var s = hermitian ? Signs.Absolute(Eigen.SymmetricValues(plain, 'L')) : SVD.Values(plain);
        return Reductions.Sum(Comparison.GreaterThan(s, Bound(plain, s, atol, rtol)), [-1], false, false).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// X of least Σ (A X − B)², of those the smallest, <c>[…, M, N], […, M, K] → […, N, K]</c>, and the ranks of A. B may be vectors.
    /// </summary>
    public static (Tensor solution, Tensor rank) LeastSquares(Tensor a, Tensor b, double? rcond)
    {
        const string Function = "torch.linalg.lstsq";
        if (a.Rank < 2) throw new ArgumentException($"{Function}: input must have at least 2 dimensions.");
        if (b.Rank < 1) throw new ArgumentException($"{Function}: other must have at least 1 dimension.");
        if (a.dtype != b.dtype)
            throw new ArgumentException($"{Function}: Expected input and other to have the same dtype, but got input's dtype "
                + $"{a.dtype.TorchName()} and other's dtype {b.dtype.TorchName()}");
        using var scope = Scoped.Open();
        var areVectors = b.Rank == a.Rank - 1 && b.Sizes.SequenceEqual(a.Sizes[..^1]);
        var right = areVectors ? Views.Unsqueeze(b, -1) : b;
        if (right.Rank < 2 || a.Sizes[^2] != right.Sizes[^2])
            throw new ArgumentException($"{Function}: input.size(-2) should match other.size({(areVectors ? -1 : -2)})");
        var rtol = rcond is { } bound ? Creation.Full([], bound, ScalarType.Float64) : null;
        var x = MatMul(Of(a, null, rtol, hermitian: false), right);
        return ((areVectors ? Views.Squeeze(x, -1) : x).MoveToOuterDisposeScope(), Rank(a, null, rtol, false).MoveToOuterDisposeScope());
    }

    private static Tensor Compute(Tensor a, Tensor? atol, Tensor? rtol, bool hermitian)
    {
        if (a.numel() == 0) return Creation.Full([.. a.Sizes[..^2], a.Sizes[^1], a.Sizes[^2]], 0, a.dtype);
        var (u, s, vt) = hermitian && Eigen.Symmetric(a, 'L') is var (values, vectors)
            ? (vectors, values, Transposed(vectors)) : SVD.Of(a, full: false);
        var sizes = Signs.Absolute(s);
        var inverse = Logic.Where(Comparison.GreaterThan(sizes, Bound(a, sizes, atol, rtol)), Powers.Reciprocal(s), s.zeros_like());
        return MatMul(Arithmetic.Mul(Transposed(vt), Views.Unsqueeze(inverse, -2)), Transposed(u));
    }

    /// <summary>
    /// max(atol, rtol · the largest size), for each matrix. rtol is ε · max(M, N), if there is no other, or 0, if there is an atol.
    /// </summary>
    private static Tensor Bound(Tensor a, Tensor sizes, Tensor? atol, Tensor? rtol)
    {
        var epsilon = (a.dtype == ScalarType.Float32 ? Math.Pow(2, -23) : Math.Pow(2, -52)) * Math.Max(a.Sizes[^2], a.Sizes[^1]);
        if (sizes.Sizes[^1] == 0) return Creation.Full([], 0, a.dtype);
        var largest = Extremes.Amax(sizes, [-1], false, true);
        var factor = rtol is not null ? OnLines(rtol)
            : atol is null ? Creation.Full([], epsilon, a.dtype)
            : Logic.Where(OnLines(atol).gt(0), Creation.Full([], 0, a.dtype), Creation.Full([], epsilon, a.dtype));
        var relative = Arithmetic.Mul(factor, largest);
        return atol is null ? relative : Bounds.Maximum(OnLines(atol).to(relative.dtype), relative);

        static Tensor OnLines(Tensor x) => x.Rank == 0 ? x : Views.Unsqueeze(x, -1);
    }

    private static Tensor Gradient(Tensor g, Tensor a, Tensor p)
    {
        var (pt, h) = (Transposed(p), Transposed(g));
        var (hp, ph) = (MatMul(h, p), MatMul(p, h));
        var left = MatMul(hp, pt);
        var right = MatMul(pt, ph);
        var outside = Arithmetic.Add(Arithmetic.Sub(left, MatMul(a, MatMul(p, left))), Arithmetic.Sub(right, MatMul(MatMul(right, p), a)));
        return Arithmetic.Sub(outside, Transposed(MatMul(ph, p)));
    }
}
