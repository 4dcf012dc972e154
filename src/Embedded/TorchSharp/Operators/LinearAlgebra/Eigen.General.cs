using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;
using static TorchSharp.Operators.MatrixProducts;

namespace TorchSharp.Operators;

internal static partial class Eigen
{
    private readonly struct GeneralDecomposition : IMatrixFunction
    {
        // Only ever run in double precision; the type parameter is the interface's.
        public int Run<T>(ReadOnlySpan<Matrix<T>> x, Span<int> pivots) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> =>
            x[0] is Matrix<double> a && x[1] is Matrix<double> q && x[2] is Matrix<double> values && x[3] is Matrix<double> vectors
                ? GeneralEigenvalues.Run(a, q, values, vectors) : throw new InvalidOperationException(typeof(T).Name);
    }

    /// <summary>
    /// The complex eigenvalues λ <c>[…, N]</c> and eigenvectors V <c>[…, N, N]</c>, in columns of length 1, of real matrices:
    /// A V = V diag(λ). With M = Vᴴ gV, E = conj(λⱼ − λᵢ): ∂L/∂A = Re V⁻ᴴ (diag(gλ) + (M − Vᴴ V diag(Re M)) / E) Vᴴ.
    /// </summary>
    public static (Tensor values, Tensor vectors) General(Tensor a, string function)
    {
        MatrixChecks.RequireSquareFloat(a, function);
        using var scope = Scoped.Open();
        var (values, vectors) = Compute(a.detach(), function);
        if (Node.Wanted(a))
        {
            var node = new Node("LinalgEigBackward0");
            var (sl, sv) = (node.Save(values), node.Save(vectors));
            node.RecordJoint([values, vectors], [a], grads =>
                [grads[0] is null && grads[1] is null ? null : GeneralGradient(grads[0], grads[1], sl, sv)]);
        }
        return (values.MoveToOuterDisposeScope(), vectors.MoveToOuterDisposeScope());
    }

    private static (Tensor values, Tensor vectors) Compute(Tensor a, string function)
    {
        var (batch, n) = (a.Sizes[..^2].ToArray(), a.Sizes[^1]);
        var matrix = Copies.Cast(a, ScalarType.Float64);
        if (!matrix.isfinite().all().ToBoolean())
            throw new InvalidOperationException($"{function}: input tensor should not contain infs or NaNs.");
        var (values, vectors) = (MatrixBatches.Empty(batch, n, 2, matrix.dtype), MatrixBatches.Empty(batch, n, 2 * n, matrix.dtype));
        var info = MatrixBatches.Run(new GeneralDecomposition(), [matrix, matrix.empty_like(), values, vectors]);
        MatrixChecks.RequireSuccess(info, function, place => "The algorithm failed to converge because the input matrix is "
            + $"ill-conditioned or has too many repeated eigenvalues (error code: {place}).");
        return (AsComplex(values, [.. batch, n, 2]), AsComplex(vectors, [.. batch, n, n, 2]));

        Tensor AsComplex(Tensor parts, long[] sizes) => Views.AsComplex(Copies.Cast(Views.Reshape(parts, sizes), a.dtype));
    }

    private static Tensor GeneralGradient(Tensor? gl, Tensor? gv, Tensor l, Tensor v)
    {
        var adjoint = Complexes.Conj(Transposed(v));                                                  // Vᴴ
        Tensor? inner = gl is null ? null : Triangles.Embed(gl, 0, -2, -1);
        if (gv is not null)
        {
            var product = MatMul(adjoint, gv);
            var along = Views.RealPart(Views.Diagonal(product, 0, -2, -1));
            var projected = Arithmetic.Sub(product, MatMul(adjoint, Arithmetic.Mul(v, Views.Unsqueeze(along, -2))));
            var identity = eye(l.Sizes[^1], dtype: along.dtype);
            var gaps = Complexes.Conj(Arithmetic.Sub(Views.Unsqueeze(l, -2), Views.Unsqueeze(l, -1)));
            var between = Arithmetic.Mul(Arithmetic.Div(projected, Arithmetic.Add(gaps, identity)), ones_like(identity) - identity);
            inner = inner is null ? between : Arithmetic.Add(inner, between);
        }
        return Views.RealPart(SolveComplex(adjoint, MatMul(inner!, adjoint)));
    }

    /// <summary>
    /// X with A X = B for complex matrices, as real ones of twice the size: [Re A, −Im A; Im A, Re A] [Re X; Im X] = [Re B; Im B].
    /// </summary>
    private static Tensor SolveComplex(Tensor a, Tensor b)
    {
        var (re, im) = (Views.RealPart(a), Views.ImaginaryPart(a));
        var real = Joining.Cat([Joining.Cat([re, Arithmetic.Neg(im)], -1), Joining.Cat([im, re], -1)], -2);
        var x = Equations.Solve(real, Joining.Cat([Views.RealPart(b), Views.ImaginaryPart(b)], -2), true).x;
        var n = a.Sizes[^1];
        return Complexes.Make(Views.Slice(x, -2, 0, n, 1), Views.Slice(x, -2, n, 2 * n, 1));
    }
}
