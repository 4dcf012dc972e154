using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        /// <summary>The lengths of vectors, √Σ x² over dimensions, or of the whole tensor as one vector.</summary>
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) =>
            MatrixNorms.OfEither(input, null, dims, keepdim);

        /// <summary>
        /// <see cref="vector_norm"/> over one dimension, <see cref="matrix_norm(Tensor, double, long[], bool)"/> over two; without
        /// dimensions for a tensor of one or two.
        /// </summary>
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            MatrixNorms.OfEither(input, ord, dims, keepdim);

        /// <inheritdoc cref="norm(Tensor, double, long[], bool)"/>
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) =>
            MatrixNorms.OfEither(input, ord, dims, keepdim);

        /// <summary><see cref="matrix_norm(Tensor, string, long[], bool)"/>.</summary>
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) =>
            MatrixNorms.OfMatrices(input, ord, dims, keepdim);

        /// <summary>
        /// (Σ |x|ᵖ)^(1/p) over dimensions, or over all; the largest |x| for ∞, the smallest for −∞, the number of elements other than
        /// 0 for 0.
        /// </summary>
        public static Tensor vector_norm(Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) =>
            MatrixNorms.OfVectors(input, ord, dims, keepdim);

        /// <summary>Frobenius' norm of matrices, √Σ x², "fro".</summary>
        /// <param name="input">Matrices.</param>
        /// <param name="ord">Which norm.</param>
        /// <param name="dims">The dimensions of the rows and of the columns, the last two if null.</param>
        /// <param name="keepdim">Whether they stay, with size 1.</param>
        /// <exception cref="ArgumentException">The norm is another one, or the input has no such dimensions.</exception>
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false) =>
            MatrixNorms.OfMatrices(input, ord, dims, keepdim);

        /// <summary>
        /// Norms of matrices: the largest sum of |x| in a column for 1, in a row for ∞; the smallest for −1, −∞.
        /// </summary>
        /// <inheritdoc cref="matrix_norm(Tensor, string, long[], bool)"/>
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            MatrixNorms.OfMatrices(input, ord, dims, keepdim);
    }
}
