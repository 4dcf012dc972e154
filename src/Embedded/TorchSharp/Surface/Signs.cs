using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>y = |x|.</summary>
        public Tensor abs() => Signs.Absolute(this);

        /// <summary>y = |x|.</summary>
        public Tensor absolute() => abs();

        /// <summary>this ← |x|.</summary>
        public Tensor abs_() => InPlace.Apply(this, [], Signs.Absolute);

        /// <summary>this ← |x|.</summary>
        public Tensor absolute_() => abs_();

        /// <summary>y = −1, 0 or 1, as x is negative, zero or positive.</summary>
        public Tensor sign() => Signs.Sign(this);

        /// <summary>this ← −1, 0 or 1, as x is negative, zero or positive.</summary>
        public Tensor sign_() => InPlace.Apply(this, x => Signs.Sign(x));
    }

    /// <inheritdoc cref="Tensor.abs"/>
    public static Tensor abs(Tensor input) => input.abs();

    /// <inheritdoc cref="Tensor.abs"/>
    public static Tensor absolute(Tensor input) => input.abs();

    /// <inheritdoc cref="Tensor.abs_"/>
    public static Tensor abs_(Tensor input) => input.abs_();

    /// <inheritdoc cref="Tensor.abs_"/>
    public static Tensor absolute_(Tensor input) => input.abs_();

    /// <inheritdoc cref="Tensor.sign"/>
    public static Tensor sign(Tensor input) => input.sign();

    /// <inheritdoc cref="Tensor.sign_"/>
    public static Tensor sign_(Tensor input) => input.sign_();
}
