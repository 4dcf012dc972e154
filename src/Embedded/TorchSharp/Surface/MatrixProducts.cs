using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The matrix product; vectors, matrices and batches of matrices: <c>[…, M, K] · […, K, N] → […, M, N]</c>.</summary>
        public Tensor matmul(Tensor target) => MatrixProducts.MatMul(this, target);

        /// <summary>The product of two matrices: <c>[M, K] · [K, N] → [M, N]</c>.</summary>
        public Tensor mm(Tensor target) => MatrixProducts.OfRanks(this, target, 2, 2, "mm");

        /// <summary>The product of a matrix and a vector: <c>[M, K] · [K] → [M]</c>.</summary>
        public Tensor mv(Tensor target) => MatrixProducts.OfRanks(this, target, 2, 1, "mv");

        /// <summary>Σ xᵢ yᵢ of two vectors.</summary>
        public Tensor dot(Tensor target) => MatrixProducts.OfRanks(this, target, 1, 1, "dot");

        /// <summary>The products of two batches of matrices: <c>[B, M, K] · [B, K, N] → [B, M, N]</c>.</summary>
        public Tensor bmm(Tensor batch2) => MatrixProducts.OfRanks(this, batch2, 3, 3, "bmm");

        /// <summary>yᵢⱼ = xᵢ · vⱼ of two vectors.</summary>
        public Tensor outer(Tensor vec2) => MatrixProducts.Outer(this, vec2);

        /// <summary>yᵢⱼ = xᵢ · vⱼ of two vectors.</summary>
        public Tensor ger(Tensor vec2) => MatrixProducts.Outer(this, vec2);

        /// <summary>beta · this + alpha · mat1 · mat2.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1f, float alpha = 1f) => MatrixProducts.AddProduct(this, mat1, mat2, beta, alpha);

        /// <summary>beta · this + alpha · mat · vec.</summary>
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1f, float alpha = 1f) => MatrixProducts.AddProduct(this, mat, vec, beta, alpha);

        /// <summary>beta · this + alpha · batch1 · batch2, batch by batch.</summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) => MatrixProducts.AddProduct(this, batch1, batch2, beta, alpha);
    }

    /// <inheritdoc cref="Tensor.matmul"/>
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

    /// <inheritdoc cref="Tensor.mm"/>
    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);

    /// <inheritdoc cref="Tensor.mv"/>
    public static Tensor mv(Tensor input, Tensor target) => input.mv(target);

    /// <inheritdoc cref="Tensor.dot"/>
    public static Tensor dot(Tensor input, Tensor other) => input.dot(other);

    /// <inheritdoc cref="Tensor.bmm"/>
    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);

    /// <inheritdoc cref="Tensor.outer"/>
    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);

    /// <inheritdoc cref="Tensor.ger"/>
    public static Tensor ger(Tensor input, Tensor vec2) => input.ger(vec2);

    /// <inheritdoc cref="Tensor.addmm"/>
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmm(mat1, mat2, beta, alpha);

    /// <inheritdoc cref="Tensor.addmv"/>
    public static Tensor addmv(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmv(mat1, mat2, beta, alpha);

    /// <inheritdoc cref="Tensor.baddbmm"/>
    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1f, float alpha = 1f) => input.baddbmm(batch1, batch2, beta, alpha);
}
