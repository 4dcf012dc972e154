using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>y = eˣ.</summary>
        public Tensor exp() => Exponentials.Exp(this);

        /// <summary>this ← eˣ.</summary>
        public Tensor exp_() => InPlace.Apply(this, [], Exponentials.Exp);

        /// <summary>y = 2ˣ.</summary>
        public Tensor exp2() => Exponentials.Exp2(this);

        /// <summary>y = eˣ − 1, exact near 0, too.</summary>
        public Tensor expm1() => Exponentials.ExpM1(this);

        /// <summary>this ← eˣ − 1, exact near 0, too.</summary>
        public Tensor expm1_() => InPlace.Apply(this, [], Exponentials.ExpM1);

        /// <summary>y = ln x; NaN below 0, −∞ at 0.</summary>
        public Tensor log() => Exponentials.Log(this);

        /// <summary>this ← ln x; NaN below 0, −∞ at 0.</summary>
        public Tensor log_() => InPlace.Apply(this, [], Exponentials.Log);

        /// <summary>y = log₂ x.</summary>
        public Tensor log2() => Exponentials.Log2(this);

        /// <summary>this ← log₂ x.</summary>
        public Tensor log2_() => InPlace.Apply(this, [], Exponentials.Log2);

        /// <summary>y = log₁₀ x.</summary>
        public Tensor log10() => Exponentials.Log10(this);

        /// <summary>this ← log₁₀ x.</summary>
        public Tensor log10_() => InPlace.Apply(this, [], Exponentials.Log10);

        /// <summary>y = ln(1 + x), exact near 0, too.</summary>
        public Tensor log1p() => Exponentials.Log1P(this);

        /// <summary>this ← ln(1 + x), exact near 0, too.</summary>
        public Tensor log1p_() => InPlace.Apply(this, [], Exponentials.Log1P);
    }

    /// <inheritdoc cref="Tensor.exp()"/>
    public static Tensor exp(Tensor input) => input.exp();

    /// <inheritdoc cref="Tensor.exp_()"/>
    public static Tensor exp_(Tensor input) => input.exp_();

    /// <inheritdoc cref="Tensor.exp2()"/>
    public static Tensor exp2(Tensor input) => input.exp2();

    /// <inheritdoc cref="Tensor.expm1()"/>
    public static Tensor expm1(Tensor input) => input.expm1();

    /// <inheritdoc cref="Tensor.expm1_()"/>
    public static Tensor expm1_(Tensor input) => input.expm1_();

    /// <inheritdoc cref="Tensor.log()"/>
    public static Tensor log(Tensor input) => input.log();

    /// <inheritdoc cref="Tensor.log_()"/>
    public static Tensor log_(Tensor input) => input.log_();

    /// <inheritdoc cref="Tensor.log2()"/>
    public static Tensor log2(Tensor input) => input.log2();

    /// <inheritdoc cref="Tensor.log2_()"/>
    public static Tensor log2_(Tensor input) => input.log2_();

    /// <inheritdoc cref="Tensor.log10()"/>
    public static Tensor log10(Tensor input) => input.log10();

    /// <inheritdoc cref="Tensor.log10_()"/>
    public static Tensor log10_(Tensor input) => input.log10_();

    /// <inheritdoc cref="Tensor.log1p()"/>
    public static Tensor log1p(Tensor input) => input.log1p();

    /// <inheritdoc cref="Tensor.log1p_()"/>
    public static Tensor log1p_(Tensor input) => input.log1p_();
}
