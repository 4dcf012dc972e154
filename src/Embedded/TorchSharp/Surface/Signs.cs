using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>y = |x|.</summary>
        public Tensor abs() => Signs.Absolute(this);

        /// <inheritdoc cref="abs()"/>
        public Tensor absolute() => abs();

        /// <summary>this ← |x|.</summary>
        public Tensor abs_() => InPlace.Apply(this, [], Signs.Absolute);

        /// <inheritdoc cref="abs_()"/>
        public Tensor absolute_() => abs_();

        /// <summary>y = −1, 0 or 1, as x is negative, zero or positive.</summary>
        public Tensor sign() => Signs.Sign(this);

        /// <summary>this ← −1, 0 or 1, as x is negative, zero or positive.</summary>
        public Tensor sign_() => InPlace.Apply(this, [], Signs.Sign);

        /// <inheritdoc cref="sign()"/>
        public Tensor sgn() => is_complex() ? Complexes.Sign(this) : sign();

        /// <inheritdoc cref="sign_()"/>
        public Tensor sgn_() => is_complex() ? InPlace.Apply(this, [], Complexes.Sign) : sign_();

        /// <summary>y = x, itself.</summary>
        /// <exception cref="ArgumentException">The tensor is Bool.</exception>
        public Tensor positive() =>
            dtype != ScalarType.Bool ? alias() : throw new ArgumentException("The `+` operator, on a bool tensor is not supported.");

        /// <summary>True where the sign bit is set: negative numbers and −0.</summary>
        public Tensor signbit() => FloatClasses.IsNegative(this);

        /// <summary>y = the size of this with the sign of other.</summary>
        public Tensor copysign(Tensor other) => Signs.CopySign(this, other);

        /// <summary>y = 0, other or 1, as this is negative, zero or positive.</summary>
        /// <exception cref="ArgumentException">The dtypes differ.</exception>
        public Tensor heaviside(Tensor other) => Signs.Heaviside(this, other);
    }

    /// <inheritdoc cref="Tensor.abs()"/>
    public static Tensor abs(Tensor input) => input.abs();

    /// <inheritdoc cref="Tensor.absolute()"/>
    public static Tensor absolute(Tensor input) => input.absolute();

    /// <inheritdoc cref="Tensor.abs_()"/>
    public static Tensor abs_(Tensor input) => input.abs_();

    /// <inheritdoc cref="Tensor.absolute_()"/>
    public static Tensor absolute_(Tensor input) => input.absolute_();

    /// <inheritdoc cref="Tensor.sign()"/>
    public static Tensor sign(Tensor input) => input.sign();

    /// <inheritdoc cref="Tensor.sign_()"/>
    public static Tensor sign_(Tensor input) => input.sign_();

    /// <inheritdoc cref="Tensor.sgn()"/>
    public static Tensor sgn(Tensor input) => input.sgn();

    /// <inheritdoc cref="Tensor.sgn_()"/>
    public static Tensor sgn_(Tensor input) => input.sgn_();

    /// <inheritdoc cref="Tensor.positive()"/>
    public static Tensor positive(Tensor input) => input.positive();

    /// <inheritdoc cref="Tensor.signbit()"/>
    public static Tensor signbit(Tensor input) => input.signbit();

    /// <inheritdoc cref="Tensor.copysign(Tensor)"/>
    public static Tensor copysign(Tensor input, Tensor other) => input.copysign(other);
}
