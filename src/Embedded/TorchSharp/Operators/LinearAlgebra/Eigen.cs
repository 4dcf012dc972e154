using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;
using static TorchSharp.Operators.MatrixProducts;

namespace TorchSharp.Operators;

/// <summary>Eigenvalues and eigenvectors: A = V diag(λ) Vᵀ for symmetric matrices, A V = V diag(λ) for others.</summary>
internal static partial class Eigen
{
    private readonly struct Decomposition : IMatrixFunction
    {
        public int Run<T>(ReadOnlySpan<Matrix<T>> x, Span<int> pivots) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> =>
            SymmetricEigenvalues.Run(x[0], x[1].Row(0), x[2]);
    }

    /// <summary>
    /// The eigenvalues in ascending order, <c>[…, N]</c>, and the eigenvectors in columns, <c>[…, N, N]</c>, of the triangle that is named.
    /// ∂L/∂A = V (diag(gλ) + E ∘ Vᵀ gV) Vᵀ with Eᵢⱼ = 1 / (λⱼ − λᵢ), 0 on the diagonal.
    /// </summary>
    public static (Tensor values, Tensor vectors) Symmetric(Tensor a, char triangle)
    {
        Check(a, triangle);
        var (values, vectors) = Compute(a, triangle, withVectors: true);
        if (!Node.Wanted(a)) return (values, vectors);
        var node = new Node("LinalgEighBackward0");
        var (sl, sv) = (node.Save(values), node.Save(vectors));
        node.RecordJoint([values, vectors], [a], grads => [Gradient(grads[0], grads[1], sl, sv)]);
        return (values, vectors);
    }

    /// <summary>The eigenvalues alone; the eigenvectors are computed where the gradient needs them.</summary>
    public static Tensor SymmetricValues(Tensor a, char triangle)
    {
        Check(a, triangle);
        var (values, vectors) = Node.Wanted(a) ? Symmetric(a, triangle) : Compute(a, triangle, withVectors: false);
        vectors.Dispose();
        return values;
    }

    private static (Tensor values, Tensor vectors) Compute(Tensor a, char triangle, bool withVectors)
    {
        using var scope = Scoped.Open();
        var plain = a.detach();
        var lower = Triangles.Lower(triangle == 'L' ? plain : Transposed(plain), 0);
        var matrix = Arithmetic.Add(lower, Transposed(Triangles.Lower(lower, -1)));
        var n = a.Sizes[^1];
        var values = MatrixBatches.Empty(a.Sizes[..^2], 1, n, a.dtype);
        var rows = MatrixBatches.Empty(a.Sizes[..^2], withVectors ? n : 0, n, a.dtype);
        var info = MatrixBatches.Run(new Decomposition(), [matrix, values, rows]);
        MatrixChecks.RequireSuccess(info, "linalg.eigh", place => "The algorithm failed to converge because the input matrix is "
            + $"ill-conditioned or has too many repeated eigenvalues (error code: {place}).");
        return (Views.Squeeze(values, -2).MoveToOuterDisposeScope(), Copies.Contiguous(Transposed(rows)).MoveToOuterDisposeScope());
    }

    private static Tensor? Gradient(Tensor? gl, Tensor? gv, Tensor l, Tensor v)
    {
        if (gl is null && gv is null) return null;
        if (gv is null) return MatMul(Arithmetic.Mul(v, Views.Unsqueeze(gl!, -2)), Transposed(v));
        var identity = eye(l.Sizes[^1], dtype: l.dtype);
        var gaps = Arithmetic.Add(Arithmetic.Sub(Views.Unsqueeze(l, -2), Views.Unsqueeze(l, -1)), identity);
        var inner = Arithmetic.Mul(Arithmetic.Div(MatMul(Transposed(v), gv), gaps), Arithmetic.Sub(ones_like(identity), identity));
        if (gl is not null) inner = Arithmetic.Add(inner, Triangles.Embed(gl, 0, -2, -1));
        return MatMul(MatMul(v, inner), Transposed(v));
    }

    private static void Check(Tensor a, char triangle)
    {
        if (triangle is not ('L' or 'U')) throw new ArgumentException($"Expected UPLO argument to be 'L' or 'U', but got {triangle}");
        MatrixChecks.RequireSquareFloat(a, "linalg.eigh");
    }
}
