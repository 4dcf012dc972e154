using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>y = this^exponent, element by element; broadcasts.</summary>
        public Tensor pow(Tensor exponent) => Powers.Pow(this, exponent);

        /// <summary>y = this^exponent, element by element.</summary>
        /// <exception cref="ArgumentException">A whole number to a negative whole power.</exception>
        public Tensor pow(Scalar exponent) => Powers.Pow(this, exponent);

        /// <summary>this ← this^exponent.</summary>
        public Tensor pow_(Tensor exponent) => InPlace.Apply(this, x => Powers.Pow(x, exponent));

        /// <summary>this ← this^exponent.</summary>
        public Tensor pow_(Scalar exponent) => InPlace.Apply(this, x => Powers.Pow(x, exponent));

        /// <summary>y = this^target in Float64.</summary>
        public Tensor float_power(Tensor target) => Powers.FloatPower(this, target);

        /// <summary>y = this · 2^other.</summary>
        public Tensor ldexp(Tensor other) => Powers.Ldexp(this, other);

        /// <summary>this ← this · 2^other.</summary>
        public Tensor ldexp_(Tensor other) => InPlace.Apply(this, x => Powers.Ldexp(x, other));

        /// <summary>y = x².</summary>
        public Tensor square() => Powers.Square(this);

        /// <summary>y = √x.</summary>
        public Tensor sqrt() => Powers.Sqrt(this);

        /// <summary>this ← √x.</summary>
        public Tensor sqrt_() => InPlace.Apply(this, [], Powers.Sqrt);

        /// <summary>y = 1 / √x.</summary>
        public Tensor rsqrt() => Powers.Rsqrt(this);

        /// <summary>this ← 1 / √x.</summary>
        public Tensor rsqrt_() => InPlace.Apply(this, [], Powers.Rsqrt);

        /// <summary>y = 1 / x.</summary>
        public Tensor reciprocal() => Powers.Reciprocal(this);

        /// <summary>this ← 1 / x.</summary>
        public Tensor reciprocal_() => InPlace.Apply(this, [], Powers.Reciprocal);
    }

    /// <inheritdoc cref="Tensor.pow(Scalar)"/>
    public static Tensor pow(Tensor left, Scalar exponent) => left.pow(exponent);

    /// <inheritdoc cref="Tensor.pow(Tensor)"/>
    public static Tensor pow(Tensor left, Tensor exponent) => left.pow(exponent);

    /// <inheritdoc cref="Tensor.pow_(Scalar)"/>
    public static Tensor pow_(Tensor left, Scalar exponent) => left.pow_(exponent);

    /// <inheritdoc cref="Tensor.pow_(Tensor)"/>
    public static Tensor pow_(Tensor left, Tensor exponent) => left.pow_(exponent);

    /// <inheritdoc cref="Tensor.float_power(Tensor)"/>
    public static Tensor float_power(Tensor input, Tensor target) => input.float_power(target);

    /// <inheritdoc cref="Tensor.ldexp(Tensor)"/>
    public static Tensor ldexp(Tensor input, Tensor other) => input.ldexp(other);

    /// <inheritdoc cref="Tensor.ldexp_(Tensor)"/>
    public static Tensor ldexp_(Tensor input, Tensor other) => input.ldexp_(other);

    /// <inheritdoc cref="Tensor.square()"/>
    public static Tensor square(Tensor input) => input.square();

    /// <inheritdoc cref="Tensor.sqrt()"/>
    public static Tensor sqrt(Tensor input) => input.sqrt();

    /// <inheritdoc cref="Tensor.sqrt_()"/>
    public static Tensor sqrt_(Tensor input) => input.sqrt_();

    /// <inheritdoc cref="Tensor.rsqrt()"/>
    public static Tensor rsqrt(Tensor input) => input.rsqrt();

    /// <inheritdoc cref="Tensor.rsqrt_()"/>
    public static Tensor rsqrt_(Tensor input) => input.rsqrt_();

    /// <inheritdoc cref="Tensor.reciprocal()"/>
    public static Tensor reciprocal(Tensor input) => input.reciprocal();

    /// <inheritdoc cref="Tensor.reciprocal_()"/>
    public static Tensor reciprocal_(Tensor input) => input.reciprocal_();
}
