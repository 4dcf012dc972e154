using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;
using static TorchSharp.Operators.MatrixProducts;

namespace TorchSharp.Operators;

/// <summary>A = U diag(σ) Vᵀ: U and V have orthonormal columns, σ ≥ 0 descends.</summary>
internal static class SVD
{
    private readonly struct Decomposition : IMatrixFunction
    {
        public int Run<T>(ReadOnlySpan<Matrix<T>> x, Span<int> pivots) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> =>
            SingularValues.Run(x[0], x[1].Row(0), x[2], x[3]);
    }

    /// <summary>
    /// <c>U […, M, K], σ […, K], Vᵀ […, K, N]</c> with K = min(M, N); of full size <c>U […, M, M], Vᵀ […, N, N]</c>, if asked for. With
    /// skew(X) = X − Xᵀ and Eᵢⱼ = σⱼ² − σᵢ²: ∂L/∂A = U ((skew(Uᵀ gU) / E) Σ + Σ (skew(Vᵀ gV) / E) + diag(gσ)) Vᵀ, and what of gU and
    /// gV lies outside of U and V.
    /// </summary>
    public static (Tensor u, Tensor s, Tensor vt) Of(Tensor a, bool full)
    {
        MatrixChecks.RequireMatrix(a, "linalg.svd");
        MatrixChecks.RequireFloat(a, "linalg.svd");
        using var scope = Scoped.Open();
        var (u, s, vt) = Compute(a.detach(), full);
        if (Node.Wanted(a))
        {
            var node = new Node("LinalgSvdBackward0");
            var (su, ss, sv, k) = (node.Save(u), node.Save(s), node.Save(vt), s.Sizes[^1]);
            // Columns beyond K are not determined by A; PyTorch, too, leaves them out.
            Tensor? First(Tensor? x, int dim) => x is null ? null : Views.Slice(x, dim, 0, k, 1);
            node.RecordJoint([u, s, vt], [a], grads =>
                [Gradient(First(grads[0], -1), grads[1], First(grads[2], -2), First(su, -1)!, ss, First(sv, -2)!)]);
        }
        return (u.MoveToOuterDisposeScope(), s.MoveToOuterDisposeScope(), vt.MoveToOuterDisposeScope());
    }

    /// <summary>σ alone.</summary>
    public static Tensor Values(Tensor a)
    {
        var (u, s, vt) = Of(a, full: false);
        u.Dispose();
        vt.Dispose();
        return s;
    }

    private static (Tensor u, Tensor s, Tensor vt) Compute(Tensor a, bool full)
    {
        var (rows, columns) = (a.Sizes[^2], a.Sizes[^1]);
        if (rows < columns)
        {
            var (v, values, ut) = Compute(Transposed(a), full);
            return (Copies.Contiguous(Transposed(ut)), values, Copies.Contiguous(Transposed(v)));
        }
        var (q, r) = full ? QR.Complete(a) : QR.Reduced(a);
        var square = Copies.Contiguous(Views.Slice(r, -2, 0, columns, 1));
        var (s, left, right) = (MatrixBatches.Empty(a.Sizes[..^2], 1, columns, a.dtype), square.empty_like(), square.empty_like());
        var info = MatrixBatches.Run(new Decomposition(), [square, s, left, right]);
        MatrixChecks.RequireSuccess(info, "linalg.svd", _ =>
            "The algorithm failed to converge because the input matrix contained non-finite values.");
        var u = MatMul(Views.Slice(q, -1, 0, columns, 1), Transposed(left));
        return (full && rows > columns ? Joining.Cat([u, Views.Slice(q, -1, columns, rows, 1)], -1) : u, Views.Squeeze(s, -2), right);
    }

    private static Tensor? Gradient(Tensor? gu, Tensor? gs, Tensor? gvt, Tensor u, Tensor s, Tensor vt)
    {
        var (across, down) = (Views.Unsqueeze(s, -2), Views.Unsqueeze(s, -1));
        Tensor? inner = gs is null ? null : Triangles.Embed(gs, 0, -2, -1), outside = null;
        if (gu is not null)
        {
            inner = Sum(inner, Arithmetic.Mul(Turned(Transposed(u), gu), across));
            var scaled = Arithmetic.Div(gu, across);
            if (u.Sizes[^2] > s.Sizes[^1]) outside = MatMul(Arithmetic.Sub(scaled, MatMul(u, MatMul(Transposed(u), scaled))), vt);
        }
        if (gvt is not null)
        {
            inner = Sum(inner, Arithmetic.Mul(Turned(vt, Transposed(gvt)), down));
            var scaled = Arithmetic.Div(gvt, down);
            if (vt.Sizes[^1] > s.Sizes[^1])
                outside = Sum(outside, MatMul(u, Arithmetic.Sub(scaled, MatMul(MatMul(scaled, Transposed(vt)), vt))));
        }
        return inner is null ? null : Sum(outside, MatMul(MatMul(u, inner), vt));

        // skew(Xᵀ g) / E: how far the vectors turn within their own space.
        Tensor Turned(Tensor xt, Tensor g)
        {
            var product = MatMul(xt, g);
            var squares = Arithmetic.Mul(s, s);
            var gaps = Arithmetic.Sub(Views.Unsqueeze(squares, -2), Views.Unsqueeze(squares, -1));
            return Arithmetic.Div(Arithmetic.Sub(product, Transposed(product)), Arithmetic.Add(gaps, eye(s.Sizes[^1], dtype: s.dtype)));
        }
    }

    private static Tensor Sum(Tensor? a, Tensor b) => a is null ? b : Arithmetic.Add(a, b);
}
