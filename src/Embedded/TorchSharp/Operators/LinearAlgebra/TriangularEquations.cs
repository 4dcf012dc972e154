using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;
using static TorchSharp.Operators.MatrixProducts;

namespace TorchSharp.Operators;

/// <summary>Systems of equations with a triangular matrix.</summary>
internal static class TriangularEquations
{
    private readonly struct Substitution(bool upper, bool unit) : IMatrixFunction
    {
        public int Run<T>(ReadOnlySpan<Matrix<T>> x, Span<int> pivots) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
        {
            TriangularSolve.Run(x[1], x[0], upper, unit);
            return 0;
        }
    }

    /// <summary>
    /// X = A⁻¹ B, or B A⁻¹, where one triangle of A is read, and its diagonal counts as 1 if it is <paramref name="unit"/>:
    /// <c>[…, N, N], […, N, K] → […, N, K]</c>. ∂L/∂B = A⁻ᵀ g, ∂L/∂A = that triangle of −(∂L/∂B) Xᵀ.
    /// </summary>
    public static Tensor Solve(Tensor a, Tensor b, bool upper, bool left = true, bool unit = false)
    {
        if (!left)
        {
            using var scope = Scoped.Open();
            return Transposed(Solve(Transposed(a), Transposed(b), !upper, true, unit)).MoveToOuterDisposeScope();
        }
        using var matrix = a.detach();
        var x = MatrixBatches.Empty(Shape.Broadcast(a.Sizes[..^2], b.Sizes[..^2]), b.Sizes[^2], b.Sizes[^1], b.dtype);
        Copies.Assign(x, b);
        MatrixBatches.Run(new Substitution(upper, unit), [x, matrix]).Dispose();
        if (!Node.Wanted(a, b)) return x;
        var node = new Node("LinalgSolveTriangularBackward0");
        var (sa, sx) = (node.Save(a), node.SaveFor(a, x));
        node.RecordJoint([x], [a, b], grads =>
        {
            var gb = Solve(Transposed(sa), grads[0]!, !upper, true, unit);
            return [node.Wants(0) ? Triangle(Arithmetic.Neg(MatMul(gb, Transposed(sx))), upper, unit) : null, gb];
        });
        return x;
    }

    private static Tensor Triangle(Tensor x, bool upper, bool unit) =>
        upper ? Triangles.Upper(x, unit ? 1 : 0) : Triangles.Lower(x, unit ? -1 : 0);
}
