using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The matrix product; vectors, matrices and batches of matrices: <c>[…, M, K] · […, K, N] → […, M, N]</c>.</summary>
        public Tensor matmul(Tensor target) => MatrixProducts.MatMul(this, target);

        /// <summary>The product of two matrices: <c>[M, K] · [K, N] → [M, N]</c>.</summary>
        public Tensor mm(Tensor target) => RankedProducts.Matrices(this, target);

        /// <summary>The product of a matrix and a vector: <c>[M, K] · [K] → [M]</c>.</summary>
        public Tensor mv(Tensor target) => RankedProducts.MatrixVector(this, target);

        /// <summary>Σ xᵢ yᵢ of two vectors.</summary>
        public Tensor dot(Tensor target) => RankedProducts.Vectors(this, target);

        /// <summary>Σ x̄ᵢ yᵢ of two vectors; for real ones the same as <see cref="dot"/>.</summary>
        public Tensor vdot(Tensor target) => RankedProducts.Vectors(this, target);

        /// <summary>The products of two batches of matrices: <c>[B, M, K] · [B, K, N] → [B, M, N]</c>.</summary>
        public Tensor bmm(Tensor batch2) => RankedProducts.Batches(this, batch2);

        /// <summary>yᵢⱼ = xᵢ · vⱼ of two vectors.</summary>
        public Tensor outer(Tensor vec2) => RankedProducts.Outer(this, vec2);

        /// <summary>yᵢⱼ = xᵢ · vⱼ of two vectors.</summary>
        public Tensor ger(Tensor vec2) => RankedProducts.Outer(this, vec2);

        /// <summary>Σₖ of products along the last dimension of both tensors: <c>[…, K], [∗, K] → […, ∗]</c>.</summary>
        public Tensor inner(Tensor vec2) => RankedProducts.Inner(this, vec2);
    }

    /// <inheritdoc cref="Tensor.matmul"/>
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

    /// <inheritdoc cref="Tensor.mm"/>
    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);

    /// <inheritdoc cref="Tensor.mv"/>
    public static Tensor mv(Tensor input, Tensor target) => input.mv(target);

    /// <inheritdoc cref="Tensor.dot"/>
    public static Tensor dot(Tensor input, Tensor other) => input.dot(other);

    /// <inheritdoc cref="Tensor.vdot"/>
    public static Tensor vdot(Tensor input, Tensor target) => input.vdot(target);

    /// <inheritdoc cref="Tensor.bmm"/>
    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);

    /// <inheritdoc cref="Tensor.outer"/>
    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);

    /// <inheritdoc cref="Tensor.ger"/>
    public static Tensor ger(Tensor input, Tensor vec2) => input.ger(vec2);

    /// <inheritdoc cref="Tensor.inner"/>
    public static Tensor inner(Tensor input, Tensor vec2) => input.inner(vec2);

    /// <summary>The product of matrices, in the order that needs the fewest operations; see <see cref="linalg.multi_dot"/>.</summary>
    public static Tensor chain_matmul(params Tensor[] matrices) => linalg.multi_dot(matrices);
}
