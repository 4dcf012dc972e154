using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>(Σ |x − other|ᵖ)^(1/p) over all elements, 0-d; both broadcast.</summary>
        public Tensor dist(Tensor other, float p = 2f) => Distances.Between(this, other, p);

        /// <summary>Every slice at a dimension whose p-norm exceeds <paramref name="maxnorm"/>, scaled down to it.</summary>
        /// <exception cref="ArgumentException">There are less than two dimensions, p ≤ 0, or maxnorm is negative.</exception>
        public Tensor renorm(float p, long dim, float maxnorm) => Norms.Limited(this, p, dim, maxnorm);
    }

    /// <inheritdoc cref="Tensor.dist"/>
    public static Tensor dist(Tensor input, Tensor other, float p = 2f) => input.dist(other, p);

    /// <inheritdoc cref="Tensor.renorm"/>
    public static Tensor renorm(Tensor input, float p, long dim, float maxnorm) => input.renorm(p, dim, maxnorm);
}
