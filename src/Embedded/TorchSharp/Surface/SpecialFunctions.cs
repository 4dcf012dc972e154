using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>y = erf x = 2/√π ∫₀ˣ e^(−t²) dt.</summary>
        public Tensor erf() => SpecialFunctions.Erf(this);

        /// <summary>this ← erf x = 2/√π ∫₀ˣ e^(−t²) dt.</summary>
        public Tensor erf_() => InPlace.Apply(this, [], SpecialFunctions.Erf);

        /// <summary>y = 1 − erf x.</summary>
        public Tensor erfc() => SpecialFunctions.Erfc(this);

        /// <summary>this ← 1 − erf x.</summary>
        public Tensor erfc_() => InPlace.Apply(this, [], SpecialFunctions.Erfc);

        /// <summary>y = the number whose error function is x.</summary>
        public Tensor erfinv() => SpecialFunctions.Erfinv(this);

        /// <summary>this ← the number whose error function is x.</summary>
        public Tensor erfinv_() => InPlace.Apply(this, [], SpecialFunctions.Erfinv);

        /// <summary>y = ln |Γ(x)|.</summary>
        public Tensor lgamma() => SpecialFunctions.Lgamma(this);

        /// <summary>this ← ln |Γ(x)|.</summary>
        public Tensor lgamma_() => InPlace.Apply(this, [], SpecialFunctions.Lgamma);

        /// <summary>y = ψ(x) = Γ′(x) / Γ(x).</summary>
        public Tensor digamma() => SpecialFunctions.Digamma(this);

        /// <summary>this ← ψ(x) = Γ′(x) / Γ(x).</summary>
        public Tensor digamma_() => InPlace.Apply(this, [], SpecialFunctions.Digamma);

        /// <summary>y = the p-th derivative of ψ at x.</summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is negative.</exception>
        public Tensor polygamma(long p) => SpecialFunctions.Polygamma(p, this);

        /// <summary>this ← the p-th derivative of ψ at x.</summary>
        public Tensor polygamma_(long p) => InPlace.Apply(this, x => SpecialFunctions.Polygamma(p, x));

        /// <summary>y = ln Γₚ(x) = p(p − 1)/4 · ln π + Σⱼ ln Γ(x − j/2), j &lt; p.</summary>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is less than 1.</exception>
        public Tensor mvlgamma(long p) => SpecialFunctions.MultivariateLgamma(this, p);

        /// <summary>this ← ln Γₚ(x).</summary>
        public Tensor mvlgamma_(long p) => InPlace.Apply(this, x => SpecialFunctions.MultivariateLgamma(x, p));

        /// <summary>y = I₀(x), the modified Bessel function of the first kind.</summary>
        public Tensor i0() => BesselFunctions.I0(this);
    }

    /// <inheritdoc cref="Tensor.erf()"/>
    public static Tensor erf(Tensor input) => input.erf();

    /// <inheritdoc cref="Tensor.erf_()"/>
    public static Tensor erf_(Tensor input) => input.erf_();

    /// <inheritdoc cref="Tensor.erfc()"/>
    public static Tensor erfc(Tensor input) => input.erfc();

    /// <inheritdoc cref="Tensor.erfc_()"/>
    public static Tensor erfc_(Tensor input) => input.erfc_();

    /// <inheritdoc cref="Tensor.erfinv()"/>
    public static Tensor erfinv(Tensor input) => input.erfinv();

    /// <inheritdoc cref="Tensor.erfinv_()"/>
    public static Tensor erfinv_(Tensor input) => input.erfinv_();

    /// <inheritdoc cref="Tensor.lgamma()"/>
    public static Tensor lgamma(Tensor input) => input.lgamma();

    /// <inheritdoc cref="Tensor.lgamma_()"/>
    public static Tensor lgamma_(Tensor input) => input.lgamma_();

    /// <inheritdoc cref="Tensor.digamma()"/>
    public static Tensor digamma(Tensor input) => input.digamma();

    /// <inheritdoc cref="Tensor.digamma_()"/>
    public static Tensor digamma_(Tensor input) => input.digamma_();

    /// <inheritdoc cref="Tensor.polygamma(long)"/>
    public static Tensor polygamma(Tensor input, long p) => input.polygamma(p);

    /// <inheritdoc cref="Tensor.polygamma_(long)"/>
    public static Tensor polygamma_(Tensor input, long p) => input.polygamma_(p);

    /// <inheritdoc cref="Tensor.mvlgamma(long)"/>
    public static Tensor mvlgamma(Tensor input, long p) => input.mvlgamma(p);

    /// <inheritdoc cref="Tensor.mvlgamma_(long)"/>
    public static Tensor mvlgamma_(Tensor input, long p) => input.mvlgamma_(p);

    /// <inheritdoc cref="Tensor.i0()"/>
    public static Tensor i0(Tensor input) => input.i0();
}
