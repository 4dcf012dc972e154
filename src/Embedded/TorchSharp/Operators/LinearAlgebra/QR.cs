using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;
using static TorchSharp.Operators.MatrixProducts;

namespace TorchSharp.Operators;

/// <summary>A = Q R: Q has orthonormal columns, R is upper triangular. By Householder's reflections, H = I − τ v vᵀ.</summary>
internal static class QR
{
    private readonly struct Factorization : IMatrixFunction
    {
        public int Run<T>(ReadOnlySpan<Matrix<T>> x, Span<int> pivots) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
        {
            QRFactorization.Factor(x[0], x[1].Row(0));
            if (x.Length > 2) QRFactorization.Form(x[0], x[1].Row(0), x[2]);
            return 0;
        }
    }

    /// <summary>
    /// <c>Q […, M, K], R […, K, N]</c> with K = min(M, N). For M ≥ N: ∂L/∂A = (g + Q S) R⁻ᵀ with S = the upper triangle of
    /// h Rᵀ − Qᵀ g made symmetric; g and h are the gradients of Q and R. For M &lt; N the first M columns are factored, R = Qᵀ A.
    /// </summary>
    public static (Tensor q, Tensor r) Reduced(Tensor a)
    {
        Check(a);
        var (rows, columns) = (a.Sizes[^2], a.Sizes[^1]);
        if (rows >= columns) return Tall(a, columns);
        using var scope = Scoped.Open();
        var (q, square) = Tall(Views.Slice(a, -1, 0, rows, 1), rows);
        var r = Joining.Cat([square, MatMul(Transposed(q), Views.Slice(a, -1, rows, columns, 1))], -1);
        return (q.MoveToOuterDisposeScope(), r.MoveToOuterDisposeScope());
    }

    /// <summary><c>Q […, M, M], R […, M, N]</c>. For M &gt; N, Q's last columns are not determined by A: there is no gradient.</summary>
    public static (Tensor q, Tensor r) Complete(Tensor a)
    {
        Check(a);
        return a.Sizes[^2] <= a.Sizes[^1] ? Reduced(a) : Tall(a, a.Sizes[^2]);
    }

    /// <summary>The R of <see cref="Reduced"/>, without a gradient.</summary>
    public static Tensor OnlyR(Tensor a)
    {
        Check(a);
        using var scope = Scoped.Open();
        var (factors, _) = Reflections(a.detach());
        var r = Triangles.Upper(Views.Slice(factors, -2, 0, Math.Min(a.Sizes[^2], a.Sizes[^1]), 1), 0);
        return Undifferentiable(a, [r], "The derivative of linalg.qr depends on Q, which is not computed when mode='r'. Please use "
            + "linalg.qr(A, mode='reduced') if you are going to differentiate through linalg.qr.")[0].MoveToOuterDisposeScope();
    }

    /// <summary>
    /// R on and above the diagonal and below it the vectors v without their 1, <c>[…, M, N]</c>, and their τ, <c>[…, min(M, N)]</c>.
    /// </summary>
    public static (Tensor factors, Tensor tau) Reflections(Tensor a)
    {
        var factors = MatrixBatches.Copy(a);
        using var tau = MatrixBatches.Empty(a.Sizes[..^2], 1, Math.Min(a.Sizes[^2], a.Sizes[^1]), a.dtype);
        MatrixBatches.Run(new Factorization(), [factors, tau]).Dispose();
        return (factors, Views.Squeeze(tau, -2));
    }

    /// <summary>As <see cref="Reflections"/>, for what users hand in.</summary>
    public static (Tensor factors, Tensor tau) CheckedReflections(Tensor a)
    {
        if (a.Rank < 2) throw new ArgumentException("torch.geqrf: input must have at least 2 dimensions.");
        MatrixChecks.RequireFloat(a, "torch.geqrf");
        var (factors, tau) = Reflections(a);
        return (Unary.NotDifferentiable("geqrf", factors, a), tau);
    }

    /// <summary>As <see cref="Product"/>, for what users hand in, with as many columns as vectors have.</summary>
    public static Tensor CheckedProduct(Tensor vectors, Tensor tau)
    {
        const string Function = "torch.linalg.householder_product";
        Check(vectors, tau, Function);
        if (vectors.Sizes[^2] < vectors.Sizes[^1])
            throw new ArgumentException($"{Function}: input.shape[-2] must be greater than or equal to input.shape[-1]");
        return Product(vectors, tau, vectors.Sizes[^1]);
    }

    /// <summary>Q C, or C Q, of Q or Qᵀ, for the whole Q = H₀ H₁ …</summary>
    public static Tensor Multiply(Tensor vectors, Tensor tau, Tensor c, bool left, bool transpose)
    {
        const string Function = "torch.ormqr";
        Check(vectors, tau, Function);
        if (c.Rank < 2) throw new ArgumentException($"{Function}: other must have at least 2 dimensions.");
        if (c.Sizes[left ? ^2 : ^1] != vectors.Sizes[^2])
            throw new ArgumentException($"{Function}: other.shape[{(left ? -2 : -1)}] must be equal to input.shape[-2]");
        using var scope = Scoped.Open();
        var whole = Product(vectors, tau, vectors.Sizes[^2]);
        var q = transpose ? Transposed(whole) : whole;
        return (left ? MatMul(q, c) : MatMul(c, q)).MoveToOuterDisposeScope();
    }

    /// <summary>The first columns of H₀ H₁ …, <c>[…, M, N]</c>, one reflection for each τ. Composed of other operators.</summary>
    public static Tensor Product(Tensor vectors, Tensor tau, long columns)
    {
        using var scope = Scoped.Open();
        var (rows, count) = (vectors.Sizes[^2], tau.Sizes[^1]);
        var unit = Arithmetic.Add(Triangles.Lower(vectors, -1), eye(rows, vectors.Sizes[^1], dtype: vectors.dtype));
        var q = eye(rows, columns, dtype: vectors.dtype).expand([.. vectors.Sizes[..^2], rows, columns]);
        for (var k = count - 1; k >= 0; k--)
        {
            var v = Views.Slice(unit, -1, k, k + 1, 1);                                            // […, M, 1]
            var scaled = Arithmetic.Mul(v, Views.Unsqueeze(Views.Slice(tau, -1, k, k + 1, 1), -1));
            q = Arithmetic.Sub(q, MatMul(scaled, MatMul(Transposed(v), q)));
        }
        return Copies.Clone(q).MoveToOuterDisposeScope();
    }

    /// <summary>For M ≥ N, with as many columns of Q as asked for: N or M.</summary>
    private static (Tensor q, Tensor r) Tall(Tensor a, long width)
    {
        using var factors = MatrixBatches.Copy(a);
        using var tau = MatrixBatches.Empty(a.Sizes[..^2], 1, a.Sizes[^1], a.dtype);
        var q = MatrixBatches.Empty(a.Sizes[..^2], a.Sizes[^2], width, a.dtype);
        MatrixBatches.Run(new Factorization(), [factors, tau, q]).Dispose();
        using var top = Views.Slice(factors, -2, 0, width, 1);
        var r = Triangles.Upper(top, 0);
        if (!Node.Wanted(a)) return (q, r);
        if (width > a.Sizes[^1])
        {
            Undifferentiable(a, [q, r], "The QR decomposition is not differentiable when mode='complete' and nrows > ncols.");
            return (q, r);
        }
        var node = new Node("LinalgQrBackward0");
        var (sq, sr) = (node.Save(q), node.Save(r));
        node.RecordJoint([q, r], [a], grads => [Gradient(grads[0], grads[1], sq, sr)]);
        return (q, r);
    }

    private static Tensor Gradient(Tensor? gq, Tensor? gr, Tensor q, Tensor r)
    {
        var fromR = gr is null ? null : MatMul(gr, Transposed(r));
        var fromQ = gq is null ? null : Arithmetic.Neg(MatMul(Transposed(q), gq));
        var upper = Triangles.Upper(fromR is null ? fromQ! : fromQ is null ? fromR : Arithmetic.Add(fromR, fromQ), 0);
        var symmetric = Arithmetic.Add(upper, Transposed(Triangles.Upper(upper, 1)));
        var inner = MatMul(q, symmetric);
        return TriangularEquations.Solve(Transposed(r), gq is null ? inner : Arithmetic.Add(gq, inner), upper: false, left: false);
    }

    private static Tensor[] Undifferentiable(Tensor a, Tensor[] results, string message)
    {
        if (Node.Wanted(a)) new Node("LinalgQrBackward0").RecordJoint(results, [a], _ => throw new InvalidOperationException(message));
        return results;
    }

    private static void Check(Tensor vectors, Tensor tau, string function)
    {
        if (vectors.Rank < 2) throw new ArgumentException($"{function}: input must have at least 2 dimensions.");
        MatrixChecks.RequireFloat(vectors, function);
        MatrixChecks.RequireFloat(tau, function);
        if (tau.Rank != vectors.Rank - 1)
            throw new ArgumentException($"{function}: Expected tau to have one dimension less than input, but got tau.ndim equal to "
                + $"{tau.Rank} and input.ndim is equal to {vectors.Rank}");
        if (vectors.Sizes[^1] < tau.Sizes[^1])
            throw new ArgumentException($"{function}: input.shape[-1] must be greater than or equal to tau.shape[-1]");
    }

    private static void Check(Tensor a)
    {
        MatrixChecks.RequireMatrix(a, "linalg.qr");
        MatrixChecks.RequireFloat(a, "linalg.qr");
    }
}
