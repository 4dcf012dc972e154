using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>y = this − target · ⌊this / target⌋, which has the sign of target; broadcasts.</summary>
        public Tensor remainder(Tensor target) => Division.Remainder(this, target);

        /// <summary>this ← this − target · ⌊this / target⌋, which has the sign of target.</summary>
        public Tensor remainder_(Tensor target) => InPlace.Apply(this, x => Division.Remainder(x, target));

        /// <summary>y = this − scalar · ⌊this / scalar⌋, which has the sign of scalar.</summary>
        public Tensor remainder(Scalar scalar) => Elementwise.With(this, scalar, Division.Remainder);

        /// <summary>this ← this − scalar · ⌊this / scalar⌋, which has the sign of scalar.</summary>
        public Tensor remainder_(Scalar scalar) => InPlace.Apply(this, x => Elementwise.With(x, scalar, Division.Remainder));

        /// <summary>y = this − target · trunc(this / target), which has the sign of this; broadcasts.</summary>
        public Tensor fmod(Tensor target) => Division.Fmod(this, target);

        /// <summary>this ← this − target · trunc(this / target), which has the sign of this.</summary>
        public Tensor fmod_(Tensor target) => InPlace.Apply(this, x => Division.Fmod(x, target));

        /// <summary>y = this − scalar · trunc(this / scalar), which has the sign of this.</summary>
        public Tensor fmod(Scalar scalar) => Elementwise.With(this, scalar, Division.Fmod);

        /// <summary>this ← this − scalar · trunc(this / scalar), which has the sign of this.</summary>
        public Tensor fmod_(Scalar scalar) => InPlace.Apply(this, x => Elementwise.With(x, scalar, Division.Fmod));

        /// <summary>y = ⌊this / other⌋; broadcasts.</summary>
        public Tensor floor_divide(Tensor other) => Division.Floor(this, other);

        /// <summary>this ← ⌊this / other⌋.</summary>
        public Tensor floor_divide_(Tensor other) => InPlace.Apply(this, x => Division.Floor(x, other));

        /// <summary>y = ⌊this / other⌋.</summary>
        public Tensor floor_divide(Scalar other) => Elementwise.With(this, other, Division.Floor);

        /// <summary>this ← ⌊this / other⌋.</summary>
        public Tensor floor_divide_(Scalar other) => InPlace.Apply(this, x => Elementwise.With(x, other, Division.Floor));

        /// <summary>y = the greatest integer that divides both; broadcasts.</summary>
        public Tensor gcd(Tensor other) => Division.Gcd(this, other);

        /// <summary>this ← the greatest integer that divides both.</summary>
        public Tensor gcd_(Tensor other) => InPlace.Apply(this, x => Division.Gcd(x, other));

        /// <summary>y = the least integer that both divide; broadcasts.</summary>
        public Tensor lcm(Tensor other) => Division.Lcm(this, other);

        /// <summary>this ← the least integer that both divide.</summary>
        public Tensor lcm_(Tensor other) => InPlace.Apply(this, x => Division.Lcm(x, other));

        /// <summary>The remainder, which has the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, Tensor right) => left.remainder(right);

        /// <summary>The remainder, which has the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, Scalar right) => left.remainder(right);

        /// <summary>The remainder, which has the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, int right) => left.remainder((Scalar)right);

        /// <summary>The remainder, which has the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, long right) => left.remainder((Scalar)right);

        /// <summary>The remainder, which has the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, float right) => left.remainder((Scalar)right);

        /// <summary>The remainder, which has the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, double right) => left.remainder((Scalar)right);
    }

    /// <inheritdoc cref="Tensor.remainder(Scalar)"/>
    public static Tensor remainder(Tensor left, Scalar right) => left.remainder(right);

    /// <inheritdoc cref="Tensor.remainder(Tensor)"/>
    public static Tensor remainder(Tensor left, Tensor right) => left.remainder(right);

    /// <inheritdoc cref="Tensor.remainder_(Scalar)"/>
    public static Tensor remainder_(Tensor left, Scalar right) => left.remainder_(right);

    /// <inheritdoc cref="Tensor.remainder_(Tensor)"/>
    public static Tensor remainder_(Tensor left, Tensor right) => left.remainder_(right);

    /// <inheritdoc cref="Tensor.fmod(Scalar)"/>
    public static Tensor fmod(Tensor left, Scalar right) => left.fmod(right);

    /// <inheritdoc cref="Tensor.fmod(Tensor)"/>
    public static Tensor fmod(Tensor left, Tensor right) => left.fmod(right);

    /// <inheritdoc cref="Tensor.fmod_(Scalar)"/>
    public static Tensor fmod_(Tensor left, Scalar right) => left.fmod_(right);

    /// <inheritdoc cref="Tensor.fmod_(Tensor)"/>
    public static Tensor fmod_(Tensor left, Tensor right) => left.fmod_(right);

    /// <inheritdoc cref="Tensor.floor_divide(Tensor)"/>
    public static Tensor floor_divide(Tensor input, Tensor other) => input.floor_divide(other);

    /// <inheritdoc cref="Tensor.floor_divide_(Tensor)"/>
    public static Tensor floor_divide_(Tensor input, Tensor other) => input.floor_divide_(other);

    /// <inheritdoc cref="Tensor.gcd(Tensor)"/>
    public static Tensor gcd(Tensor left, Tensor right) => left.gcd(right);

    /// <inheritdoc cref="Tensor.gcd_(Tensor)"/>
    public static Tensor gcd_(Tensor left, Tensor right) => left.gcd_(right);

    /// <inheritdoc cref="Tensor.lcm(Tensor)"/>
    public static Tensor lcm(Tensor input, Tensor other) => input.lcm(other);

    /// <inheritdoc cref="Tensor.lcm_(Tensor)"/>
    public static Tensor lcm_(Tensor input, Tensor other) => input.lcm_(other);
}
