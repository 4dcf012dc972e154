using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>P(a, x) = 1/Γ(a) ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt of this tensor a and x = <paramref name="other"/>. No gradient by a.</summary>
        /// <exception cref="NotSupportedException">The dtype is not floating point.</exception>
        public Tensor igamma(Tensor other) => IncompleteGamma.Lower(this, other);

        /// <summary>Q(a, x) = 1/Γ(a) ∫ₓ^∞ tᵃ⁻¹ e⁻ᵗ dt of this tensor a and x = <paramref name="other"/>. No gradient by a.</summary>
        /// <exception cref="NotSupportedException">The dtype is not floating point.</exception>
        public Tensor igammac(Tensor other) => IncompleteGamma.Upper(this, other);
    }

    /// <inheritdoc cref="Tensor.igamma"/>
    public static Tensor igamma(Tensor input, Tensor other) => input.igamma(other);

    /// <inheritdoc cref="Tensor.igammac"/>
    public static Tensor igammac(Tensor input, Tensor other) => input.igammac(other);
}
