using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Functions that have names of their own, as in <c>torch.special</c>.</summary>
    public static partial class special
    {
        /// <summary>y = −x · ln x; 0 at 0, −∞ below.</summary>
        public static Tensor entr(Tensor input) => Logarithms.Entropy(input);

        /// <summary>y = a · ln(1 + b), 0 where a = 0.</summary>
        public static Tensor xlog1py(Tensor input, Tensor other) => Logarithms.XLog1PY(input, other);

        /// <summary>y = e^(x²) (1 − erf x), without overflow.</summary>
        public static Tensor erfcx(Tensor input) => NormalDistribution.ScaledComplement(input);

        /// <summary>y = Φ(x), the probability of a standard normal number below x.</summary>
        public static Tensor ndtr(Tensor input) => NormalDistribution.Below(input);

        /// <summary>y with Φ(y) = x; NaN outside of [0, 1].</summary>
        public static Tensor ndtri(Tensor input) => NormalDistribution.Inverse(input);

        /// <summary>y = ζ(x, q) = Σₖ (k + q)^(−x), Hurwitz' zeta function. No gradient by x.</summary>
        public static Tensor zeta(Tensor x, Tensor q) => SpecialFunctions.Zeta(x, q);

        /// <summary>y = I₀(x), the modified Bessel function of the first kind.</summary>
        public static Tensor i0(Tensor input) => BesselFunctions.I0(input);

        /// <summary>y = e^(−|x|) I₀(x).</summary>
        public static Tensor i0e(Tensor input) => BesselFunctions.ScaledI0(input);

        /// <summary>y = I₁(x), the modified Bessel function of the first kind.</summary>
        public static Tensor i1(Tensor input) => BesselFunctions.I1(input);

        /// <summary>y = e^(−|x|) I₁(x).</summary>
        public static Tensor i1e(Tensor input) => BesselFunctions.ScaledI1(input);
    }
}
