using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>x = mantissa · 2^exponent, with ½ ≤ |mantissa| &lt; 1 and an Int32 exponent.</summary>
        /// <exception cref="NotSupportedException">The dtype is not floating point.</exception>
        public (Tensor Mantissa, Tensor Exponent) frexp() => FloatParts.Frexp(this);

        /// <summary>The next floating-point number in the direction of <paramref name="other"/>. Not differentiable.</summary>
        /// <exception cref="NotSupportedException">The dtype is not floating point.</exception>
        public Tensor nextafter(Tensor other) => FloatParts.Nextafter(this, other);
    }

    /// <inheritdoc cref="Tensor.frexp"/>
    public static (Tensor Mantissa, Tensor Exponent) frexp(Tensor input) => input.frexp();

    /// <inheritdoc cref="Tensor.nextafter"/>
    public static Tensor nextafter(Tensor input, Tensor other) => input.nextafter(other);
}
