using TorchSharp.Kernels;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    // Bessel functions without gradients, as in PyTorch.
    public static partial class special
    {
        /// <summary>y = Ai(x), Airy's function: a solution of y″ = xy that vanishes above 0. Not differentiable.</summary>
        public static Tensor airy_ai(Tensor input, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(input, Bessel.Ai), @out);

        /// <summary>y = J₀(x), the Bessel function of the first kind. Not differentiable.</summary>
        public static Tensor bessel_j0(Tensor input, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(input, Bessel.J0), @out);

        /// <summary>y = J₁(x), the Bessel function of the first kind. Not differentiable.</summary>
        public static Tensor bessel_j1(Tensor input, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(input, Bessel.J1), @out);

        /// <summary>y = Y₀(x), the Bessel function of the second kind; NaN below 0. Not differentiable.</summary>
        public static Tensor bessel_y0(Tensor input, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(input, Bessel.Y0), @out);

        /// <summary>y = Y₁(x), the Bessel function of the second kind; NaN below 0. Not differentiable.</summary>
        public static Tensor bessel_y1(Tensor input, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(input, Bessel.Y1), @out);

        /// <summary>y = I₀(x), the modified Bessel function of the first kind. Not differentiable.</summary>
        public static Tensor modified_bessel_i0(Tensor input, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(input, static x => Bessel.I(0, x)), @out);

        /// <summary>y = I₁(x), the modified Bessel function of the first kind. Not differentiable.</summary>
        public static Tensor modified_bessel_i1(Tensor input, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(input, static x => Bessel.I(1, x)), @out);

        /// <summary>y = K₀(x), the modified Bessel function of the second kind; NaN below 0. Not differentiable.</summary>
        public static Tensor modified_bessel_k0(Tensor input, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(input, Bessel.K0), @out);

        /// <summary>y = K₁(x), the modified Bessel function of the second kind; NaN below 0. Not differentiable.</summary>
        public static Tensor modified_bessel_k1(Tensor input, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(input, Bessel.K1), @out);

        /// <summary>y = eˣ K₀(x). Not differentiable.</summary>
        public static Tensor scaled_modified_bessel_k0(Tensor input, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(input, Bessel.ScaledK0), @out);

        /// <summary>y = eˣ K₁(x). Not differentiable.</summary>
        public static Tensor scaled_modified_bessel_k1(Tensor input, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(input, Bessel.ScaledK1), @out);

        /// <summary>y = sin x / x, the spherical Bessel function of the first kind. Not differentiable.</summary>
        public static Tensor spherical_bessel_j0(Tensor input, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(input, Bessel.SphericalJ0), @out);
    }
}
