using TorchSharp.Kernels;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    // Orthogonal polynomials.
    public static partial class special
    {
        /// <summary>y = Tₙ(x), Chebyshev's polynomial of the first kind; 0 for negative n. Not differentiable.</summary>
        public static Tensor chebyshev_polynomial_t(Tensor x, Tensor n, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(x, n, OrthogonalPolynomials.ChebyshevT), @out);

        /// <summary>y = Uₙ(x), Chebyshev's polynomial of the second kind; 0 for negative n. Not differentiable.</summary>
        public static Tensor chebyshev_polynomial_u(Tensor x, Tensor n, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(x, n, OrthogonalPolynomials.ChebyshevU), @out);

        /// <summary>y = Vₙ(x), Chebyshev's polynomial of the third kind; 0 for negative n. Not differentiable.</summary>
        public static Tensor chebyshev_polynomial_v(Tensor x, Tensor n, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(x, n, OrthogonalPolynomials.ChebyshevV), @out);

        /// <summary>y = Wₙ(x), Chebyshev's polynomial of the fourth kind; 0 for negative n. Not differentiable.</summary>
        public static Tensor chebyshev_polynomial_w(Tensor x, Tensor n, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(x, n, OrthogonalPolynomials.ChebyshevW), @out);

        /// <summary>y = Hₙ(x), Hermite's polynomial of the physicists; 0 for negative n. Not differentiable.</summary>
        public static Tensor hermite_polynomial_h(Tensor x, Tensor n, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(x, n, OrthogonalPolynomials.HermiteH), @out);

        /// <summary>y = Heₙ(x), Hermite's polynomial of the probabilists; 0 for negative n. Not differentiable.</summary>
        public static Tensor hermite_polynomial_he(Tensor x, Tensor n, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(x, n, OrthogonalPolynomials.HermiteHe), @out);

        /// <summary>y = Lₙ(x), Laguerre's polynomial; 0 for negative n. Not differentiable.</summary>
        public static Tensor laguerre_polynomial_l(Tensor x, Tensor n, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(x, n, OrthogonalPolynomials.LaguerreL), @out);

        /// <summary>y = Pₙ(x), Legendre's polynomial; 0 for negative n. Not differentiable.</summary>
        public static Tensor legendre_polynomial_p(Tensor x, Tensor n, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(x, n, OrthogonalPolynomials.LegendreP), @out);

        /// <summary>y = Tₙ(2x − 1), Chebyshev's polynomial of the first kind, shifted to [0, 1]; 0 for negative n. Not differentiable.</summary>
        public static Tensor shifted_chebyshev_polynomial_t(Tensor x, Tensor n, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(x, n, static (x, n) => OrthogonalPolynomials.ChebyshevT(2 * x - 1, n)), @out);

        /// <summary>y = Uₙ(2x − 1), Chebyshev's polynomial of the second kind, shifted to [0, 1]; 0 for negative n. Not differentiable.</summary>
        public static Tensor shifted_chebyshev_polynomial_u(Tensor x, Tensor n, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(x, n, static (x, n) => OrthogonalPolynomials.ChebyshevU(2 * x - 1, n)), @out);

        /// <summary>y = Vₙ(2x − 1), Chebyshev's polynomial of the third kind, shifted to [0, 1]; 0 for negative n. Not differentiable.</summary>
        public static Tensor shifted_chebyshev_polynomial_v(Tensor x, Tensor n, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(x, n, static (x, n) => OrthogonalPolynomials.ChebyshevV(2 * x - 1, n)), @out);

        /// <summary>y = Wₙ(2x − 1), Chebyshev's polynomial of the fourth kind, shifted to [0, 1]; 0 for negative n. Not differentiable.</summary>
        public static Tensor shifted_chebyshev_polynomial_w(Tensor x, Tensor n, Tensor? @out = null) =>
            Tensor.Written(InDoubles.Map(x, n, static (x, n) => OrthogonalPolynomials.ChebyshevW(2 * x - 1, n)), @out);
    }
}
