using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// Linear algebra: norms, products, factorizations, equations. All functions take batches of matrices, <c>[…, M, N]</c>.
    /// </summary>
    public static partial class linalg
    {
        /// <summary>
        /// The product of two or more matrices in the order that needs the fewest operations. The first may be a vector, as a row; the last
        /// too, as a column.
        /// </summary>
        public static Tensor multi_dot(IList<Tensor> tensors) => tensors is [var single] ? single : Chains.MultiDot([.. tensors]);

        /// <summary>The cross product of vectors of three elements along a dimension; the other dimensions broadcast.</summary>
        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => TensorProducts.Cross(input, other, dim);

        /// <summary>Vandermonde's matrices, the powers 0 … N − 1 of every element: <c>[…, M] → […, M, N]</c>.</summary>
        /// <param name="input">The elements.</param>
        /// <param name="N">The number of powers, at least 2; as many as elements, if null.</param>
        public static Tensor vander(Tensor input, long? N = null)
        {
            var powers = N ?? (input.Rank == 0 ? 1 : input.Sizes[^1]);
            return powers > 1 ? TensorProducts.Powers(input, powers) : throw new ArgumentException("N must be greater than 1.", nameof(N));
        }

        /// <summary>Views of the diagonals of matrices; see <see cref="Tensor.diagonal"/>.</summary>
        public static Tensor diagonal(Tensor input, int offset = 0, int dim1 = -2, int dim2 = -1) =>
            Views.Diagonal(input, offset, dim1, dim2);
    }
}
