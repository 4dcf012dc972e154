using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Sums of products over the last dimensions of this tensor and the first ones of another.</summary>
        /// <param name="b">The other tensor.</param>
        /// <param name="dims">How many dimensions of both are summed over.</param>
        public Tensor tensordot(Tensor b, long dims = 2) => TensorProducts.Contract(this, b, dims);

        /// <summary>Sums of products over dimensions of this tensor, each with its partner in another.</summary>
        /// <param name="b">The other tensor.</param>
        /// <param name="dims1">The dimensions of this tensor that are summed over.</param>
        /// <param name="dims2">Their partners in <paramref name="b"/>.</param>
        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) => TensorProducts.Contract(this, b, dims1, dims2);

        /// <summary>Sums of products over pairs of dimensions, one of this tensor and one of another.</summary>
        public Tensor tensordot(Tensor b, (long, long)[] dims) =>
            TensorProducts.Contract(this, b, Array.ConvertAll(dims, pair => pair.Item1), Array.ConvertAll(dims, pair => pair.Item2));

        /// <summary>The Kronecker product: every element of this tensor times the whole of the other.</summary>
        public Tensor kron(Tensor other) => TensorProducts.Kronecker(this, other);

        /// <summary>The sum of a matrix's diagonal.</summary>
        public Tensor trace() => TensorProducts.Trace(this);

        /// <summary>Vandermonde's matrix: a row of powers for every element of a vector, <c>[M] → [M, N]</c>.</summary>
        /// <param name="N">The number of powers; as many as elements, if −1.</param>
        /// <param name="increasing">Whether the powers go up from 0, or down to 0.</param>
        public Tensor vander(long N = -1, bool increasing = false)
        {
            if (Rank != 1) throw new InvalidOperationException("Input argument for 'vander()' must be 1-D.");
            if (N < -1) throw new ArgumentException("N must be non-negative.", nameof(N));
            var powers = TensorProducts.Powers(this, N == -1 ? Sizes[0] : N);
            if (increasing) return powers;
            using (powers) return Rearranging.Flip(powers, [1]);
        }

        /// <summary>The covariances of the rows of <c>[variables, observations]</c>.</summary>
        /// <param name="correction">What the number of observations is diminished by in the denominator.</param>
        /// <param name="fweights">How often each observation was made, integers.</param>
        /// <param name="aweights">How much each observation counts.</param>
        public Tensor cov(long correction = 1, Tensor? fweights = null, Tensor? aweights = null) =>
            Covariances.Covariance(this, correction, fweights, aweights);

        /// <summary>Pearson's correlations of the rows of <c>[variables, observations]</c>.</summary>
        public Tensor corrcoef() => Covariances.Correlation(this);
    }

    /// <inheritdoc cref="Tensor.tensordot(Tensor, long)"/>
    public static Tensor tensordot(Tensor a, Tensor b, long dims = 2) => a.tensordot(b, dims);

    /// <inheritdoc cref="Tensor.tensordot(Tensor, long[], long[])"/>
    public static Tensor tensordot(Tensor a, Tensor b, long[] dims1, long[] dims2) => a.tensordot(b, dims1, dims2);

    /// <inheritdoc cref="Tensor.tensordot(Tensor, ValueTuple{long, long}[])"/>
    public static Tensor tensordot(Tensor a, Tensor b, (long, long)[] dims) => a.tensordot(b, dims);

    /// <summary>
    /// Einstein's summation: "ij,jk->ik" is the matrix product, "...ii->...i" the diagonals, "bi,bj->b" sums over i and j. Without an arrow
    /// the result has the labels that occur once, in alphabetical order.
    /// </summary>
    /// <param name="equation">A label for every dimension of every operand, and the labels of the result.</param>
    /// <param name="tensors">The operands.</param>
    public static Tensor einsum(string equation, params Tensor[] tensors) => Einsum.Run(equation, tensors);

    /// <inheritdoc cref="Tensor.kron"/>
    public static Tensor kron(Tensor input, Tensor other) => input.kron(other);

    /// <inheritdoc cref="Tensor.trace"/>
    public static Tensor trace(Tensor input) => input.trace();

    /// <inheritdoc cref="Tensor.vander"/>
    public static Tensor vander(Tensor x, long N = -1, bool increasing = false) => x.vander(N, increasing);

    /// <inheritdoc cref="Tensor.cov"/>
    public static Tensor cov(Tensor input, long correction = 1, Tensor? fweights = null, Tensor? aweights = null) =>
        input.cov(correction, fweights, aweights);

    /// <inheritdoc cref="Tensor.corrcoef"/>
    public static Tensor corrcoef(Tensor input) => input.corrcoef();

    /// <summary>The p-norms of the differences between rows: <c>[…, P, M], […, R, M] → […, P, R]</c>.</summary>
    /// <param name="x1">P vectors of M elements.</param>
    /// <param name="x2">R vectors of M elements.</param>
    /// <param name="p">At least 0; 0 counts the elements that differ, ∞ is the largest difference.</param>
    /// <param name="compute_mode">Whether Euclidean distances are computed by a matrix product: faster, less exact for near
    /// vectors.</param>
    public static Tensor cdist(
        Tensor x1, Tensor x2, double p = 2, compute_mode compute_mode = compute_mode.use_mm_for_euclid_dist_if_necessary) =>
        DistanceMatrices.Between(x1, x2, p, compute_mode);
}
