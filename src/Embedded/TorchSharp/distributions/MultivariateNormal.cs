using TorchSharp.Operators;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The normal distribution of vectors: density e^(−½ (x − μ)ᵀ Σ⁻¹ (x − μ)) / √det 2πΣ, μ = loc, Σ = L Lᵀ the covariance.
    /// </summary>
    public class MultivariateNormal : Distribution
    {
        private Tensor loc = null!;
        private Tensor factor = null!;
        private Argument matrix;

        /// <summary>
        /// N(loc, Σ), loc <c>[batch…, n]</c>, by one of the matrices <c>[batch…, n, n]</c>; the batches broadcast. The Cholesky factor is
        /// the fastest: the others are brought to it.
        /// </summary>
        /// <param name="loc">The mean.</param>
        /// <param name="covariance_matrix">Σ.</param>
        /// <param name="precision_matrix">Σ⁻¹.</param>
        /// <param name="scale_tril">L.</param>
        /// <param name="generator">Where samples come from.</param>
        /// <exception cref="ArgumentException">
        /// Not exactly one matrix is given, shapes don't fit, or the matrix is not positive definite (L: lower triangular with a positive
        /// diagonal).
        /// </exception>
        public MultivariateNormal(
            Tensor loc, Tensor? covariance_matrix = null, Tensor? precision_matrix = null, Tensor? scale_tril = null,
            Generator? generator = null) : base(generator)
        {
            matrix = (covariance_matrix, precision_matrix, scale_tril) switch
            {
                ({ } covariance, null, null) => new(nameof(covariance_matrix), covariance, constraints.positive_definite),
                (null, { } precision, null) => new(nameof(precision_matrix), precision, constraints.positive_definite),
                (null, null, { } lower) => new(nameof(scale_tril), lower, constraints.lower_cholesky),
                _ => throw new ArgumentException(
                    "Exactly one of covariance_matrix or precision_matrix or scale_tril may be specified."),
            };
            if (loc.Rank < 1) throw new ArgumentException("loc must be at least one-dimensional.", nameof(loc));
            var sizes = matrix.Value.Sizes;
            if (sizes.Length < 2)
                throw new ArgumentException($"{matrix.Name} must be at least two-dimensional, with optional leading batch dimensions",
                    matrix.Name);
            if (sizes[^1] != loc.Sizes[^1] || sizes[^2] != loc.Sizes[^1])
                throw new ArgumentException($"{matrix.Name} of shape {Shape.Text(sizes)} does not fit loc of shape {Shape.Text(loc.Sizes)}",
                    matrix.Name);
            matrix = matrix with { Value = Own(matrix.Value.alias()) };
            this.loc = loc;
            ValidateArguments();
            var batch = Shape.Broadcast(sizes[..^2], loc.Sizes[..^1]);
            Set(loc.expand([.. batch, loc.Sizes[^1]]), scale_tril is not null ? matrix.Value.alias()
                : precision_matrix is null ? linalg.cholesky(matrix.Value) : Scoped.Result(() => FactorOfInverse(matrix.Value)));
        }

        private MultivariateNormal(Generator? generator) : base(generator) { }

        /// <inheritdoc/>
        public override Tensor mean => loc;

        /// <inheritdoc/>
        public override Tensor mode => loc;

        /// <summary>The diagonal of Σ.</summary>
        public override Tensor variance => Scoped.Result(() => factor.pow(2).sum(-1).expand(loc.shape));

        internal override Argument[] Arguments => [new("loc", loc, constraints.real_vector), matrix];

        internal override constraints.Constraint Support => constraints.real_vector;

        /// <summary>μ + L ε, εᵢ ~ N(0, 1).</summary>
        public override Tensor rsample(params long[] sample_shape) => Scoped.Result(() =>
        {
            var noise = RandomNumbers.Normal(Pointwise.Empty(ExtendedShape(sample_shape), loc.dtype), 0, 1, generator);
            return loc + factor.matmul(noise.unsqueeze(-1)).squeeze(-1);
        });

        /// <inheritdoc/>
        public override Tensor log_prob(Tensor value) => OfValue(value, () =>
            -0.5 * (event_shape[0] * Math.Log(2 * Math.PI) + SquaredDistance(value - loc)) - HalfLogDeterminant());

        /// <summary>½ n (1 + ln 2π) + ½ ln det Σ.</summary>
        public override Tensor entropy() => Scoped.Result(() =>
            (0.5 * event_shape[0] * (1 + Math.Log(2 * Math.PI)) + HalfLogDeterminant()).expand(batch_shape.Shape));

        /// <inheritdoc/>
        public override Distribution expand(Size batch_shape, Distribution? instance = null)
        {
            var target = Target(instance, () => new MultivariateNormal(generator));
            target.matrix = matrix with { Value = target.Own(matrix.Value.alias()) };
            return target.Set(loc.expand([.. batch_shape, .. event_shape]), factor.alias());
        }

        /// <summary>(x − μ)ᵀ Σ⁻¹ (x − μ) = |L⁻¹ (x − μ)|². All samples of a matrix are solved for at once, as columns.</summary>
        private Tensor SquaredDistance(Tensor deviation)
        {
            var samples = deviation.Rank - (factor.Rank - 1); // the dimensions in front of the matrix' batch
            var columns = deviation.reshape([Shape.Count(deviation.Sizes[..samples]), .. deviation.Sizes[samples..]]).movedim([0], [-1]);
            return linalg.solve_triangular(factor, columns, upper: false)  // [batch…, n, samples]
                .pow(2).sum(-2).movedim([-1], [0]).reshape(deviation.Sizes[..^1].ToArray());
        }

        private Tensor HalfLogDeterminant() => factor.diagonal(0, -2, -1).log().sum(-1);

        /// <summary>
        /// L with L Lᵀ = P⁻¹: P with both orders reversed has a factor C; C reversed is the upper U of P = U Uᵀ, and L = U⁻ᵀ.
        /// </summary>
        private static Tensor FactorOfInverse(Tensor precision)
        {
            var turned = linalg.cholesky(precision.flip(-2, -1)).flip(-2, -1).mT;
            return linalg.solve_triangular(turned, eye(precision.Sizes[^1], dtype: precision.dtype), upper: false);
        }

        private MultivariateNormal Set(Tensor loc, Tensor factor)
        {
            (this.loc, this.factor) = (Own(loc), Own(factor));
            _init(loc.shape[..^1], loc.shape[^1..]);
            return this;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class distributions
        {
            /// <inheritdoc cref="Modules.MultivariateNormal(Tensor, Tensor, Tensor, Tensor, Generator)"/>
            public static Modules.MultivariateNormal MultivariateNormal(
                Tensor loc, Tensor? covariance_matrix = null, Tensor? precision_matrix = null, Tensor? scale_tril = null,
                Generator? generator = null) => new(loc, covariance_matrix, precision_matrix, scale_tril, generator);
        }
    }
}
