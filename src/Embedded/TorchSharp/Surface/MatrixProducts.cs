using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The matrix product; vectors, matrices and batches of matrices: <c>[…, M, K] · […, K, N] → […, M, N]</c>.</summary>
        /// <exception cref="ArgumentException">The inner sizes differ, or the batches do not broadcast.</exception>
        public Tensor matmul(Tensor target) => MatrixProducts.MatMul(this, target);
    }

    /// <inheritdoc cref="Tensor.matmul"/>
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);
}
