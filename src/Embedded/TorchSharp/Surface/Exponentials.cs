using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>y = eˣ.</summary>
        public Tensor exp() => Exponentials.Exp(this);

        /// <summary>this ← eˣ.</summary>
        public Tensor exp_() => InPlace.Apply(this, Exponentials.Exp);

        /// <summary>y = ln x; NaN below 0, −∞ at 0.</summary>
        public Tensor log() => Exponentials.Log(this);

        /// <summary>this ← ln x.</summary>
        public Tensor log_() => InPlace.Apply(this, Exponentials.Log);
    }

    /// <inheritdoc cref="Tensor.exp"/>
    public static Tensor exp(Tensor input) => input.exp();

    /// <inheritdoc cref="Tensor.log"/>
    public static Tensor log(Tensor input) => input.log();
}
