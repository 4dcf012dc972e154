using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>y = the largest whole number ≤ x.</summary>
        public Tensor floor() => Rounding.Floor(this);

        /// <summary>this ← the largest whole number ≤ x.</summary>
        public Tensor floor_() => InPlace.Apply(this, [], Rounding.Floor);

        /// <summary>y = the smallest whole number ≥ x.</summary>
        public Tensor ceil() => Rounding.Ceil(this);

        /// <summary>this ← the smallest whole number ≥ x.</summary>
        public Tensor ceil_() => InPlace.Apply(this, [], Rounding.Ceil);

        /// <summary>y = x without its fraction.</summary>
        public Tensor trunc() => Rounding.Trunc(this);

        /// <summary>this ← x without its fraction.</summary>
        public Tensor trunc_() => InPlace.Apply(this, [], Rounding.Trunc);

        /// <inheritdoc cref="trunc()"/>
        public Tensor fix() => trunc();

        /// <inheritdoc cref="trunc_()"/>
        public Tensor fix_() => trunc_();

        /// <summary>y = the nearest multiple of 10^(−decimals); halves go to the even one.</summary>
        public Tensor round(long decimals = 0) => Rounding.Round(this, decimals);

        /// <summary>this ← the nearest multiple of 10^(−decimals); halves go to the even one.</summary>
        public Tensor round_(long decimals = 0) => InPlace.Apply(this, x => Rounding.Round(x, decimals));

        /// <summary>y = x − trunc x.</summary>
        public Tensor frac() => Rounding.Frac(this);

        /// <summary>this ← x − trunc x.</summary>
        public Tensor frac_() => InPlace.Apply(this, Rounding.Frac);
    }

    /// <inheritdoc cref="Tensor.floor()"/>
    public static Tensor floor(Tensor input) => input.floor();

    /// <inheritdoc cref="Tensor.floor_()"/>
    public static Tensor floor_(Tensor input) => input.floor_();

    /// <inheritdoc cref="Tensor.ceil()"/>
    public static Tensor ceil(Tensor input) => input.ceil();

    /// <inheritdoc cref="Tensor.ceil_()"/>
    public static Tensor ceil_(Tensor input) => input.ceil_();

    /// <inheritdoc cref="Tensor.trunc()"/>
    public static Tensor trunc(Tensor input) => input.trunc();

    /// <inheritdoc cref="Tensor.trunc_()"/>
    public static Tensor trunc_(Tensor input) => input.trunc_();

    /// <inheritdoc cref="Tensor.fix()"/>
    public static Tensor fix(Tensor input) => input.fix();

    /// <inheritdoc cref="Tensor.fix_()"/>
    public static Tensor fix_(Tensor input) => input.fix_();

    /// <inheritdoc cref="Tensor.round(long)"/>
    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);

    /// <inheritdoc cref="Tensor.round_(long)"/>
    public static Tensor round_(Tensor input, long decimals = 0) => input.round_(decimals);

    /// <inheritdoc cref="Tensor.frac()"/>
    public static Tensor frac(Tensor input) => input.frac();

    /// <inheritdoc cref="Tensor.frac_()"/>
    public static Tensor frac_(Tensor input) => input.frac_();
}
