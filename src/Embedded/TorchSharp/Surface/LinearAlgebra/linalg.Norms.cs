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

        /// <summary>Norms of matrices: Frobenius', √Σ x², "fro", or the sum of the singular values, "nuc".</summary>
        /// <param name="input">Matrices.</param>
        /// <param name="ord">Which norm.</param>
        /// <param name="dims">The dimensions of the rows and of the columns, the last two if null.</param>
        /// <param name="keepdim">Whether they stay, with size 1.</param>
        /// <exception cref="ArgumentException">The norm is another one, or the input has no such dimensions.</exception>
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false) =>
            MatrixNorms.OfMatrices(input, ord, dims, keepdim);

        /// <summary>
        /// Norms of matrices: the largest sum of |x| in a column for 1, in a row for ∞, the largest singular value for 2; the smallest for
        /// −1, −∞, −2.
        /// </summary>
        /// <inheritdoc cref="matrix_norm(Tensor, string, long[], bool)"/>
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            MatrixNorms.OfMatrices(input, ord, dims, keepdim);

        /// <summary>
        /// Condition numbers of matrices, <c>[…, M, N] → […]</c>, by the norm of that order times the norm of the inverse; ∞ for singular
        /// matrices. For ±2 the quotient of the largest and the smallest singular value, or its inverse.
        /// </summary>
        /// <param name="input">Matrices; square ones but for ±2.</param>
        /// <param name="p">1, 2 or ∞, or the negative of one.</param>
        public static Tensor cond(Tensor input, double p) => ConditionNumbers.Of(input, p);

        /// <inheritdoc cref="cond(Tensor, double)"/>
        public static Tensor cond(Tensor input, int p) => ConditionNumbers.Of(input, p);

        /// <summary>Condition numbers by Frobenius' norm, "fro", or the nuclear one, "nuc".</summary>
        public static Tensor cond(Tensor input, string p) => ConditionNumbers.Of(input, p);

        /// <summary>Condition numbers: the largest singular value divided by the smallest.</summary>
        public static Tensor cond(Tensor input) => ConditionNumbers.Of(input, 2);

        /// <summary>Σ x y along a dimension; the others broadcast.</summary>
        public static Tensor vecdot(Tensor x, Tensor y, long dim = -1, Tensor? @out = null) =>
            Tensor.Written(TensorProducts.AlongDimension(x, y, dim), @out);
    }
}
