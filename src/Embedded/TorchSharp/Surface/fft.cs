using TorchSharp.Operators;

namespace TorchSharp;

/// <summary>Where the factor 1/n of a transform of length n and its inverse goes.</summary>
public enum FFTNormType
{
    /// <summary>To the inverse.</summary>
    Backward = 0,
    /// <summary>To the transform.</summary>
    Forward = 1,
    /// <summary>1/√n to both, which makes them orthonormal.</summary>
    Ortho = 2,
}

public static partial class torch
{
    /// <summary>
    /// Discrete Fourier transforms Xₖ = Σⱼ xⱼ e^(−2πi·jk/n) and their inverses. Dimensions are cut, or filled up with zeros, to the lengths
    /// that are given; −1 keeps one. Computed in double precision, with gradients.
    /// </summary>
    public static partial class fft
    {
        /// <summary>The transform.</summary>
        /// <param name="input">Real or complex.</param>
        /// <param name="n">The length that is transformed.</param>
        /// <param name="dim">The dimension.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">A length is less than 1.</exception>
        public static Tensor fft_(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.Full(input, [n], [dim], norm, true);

        /// <summary>The inverse transform.</summary>
        /// <param name="input">Real or complex.</param>
        /// <param name="n">The length that is transformed.</param>
        /// <param name="dim">The dimension.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">A length is less than 1.</exception>
        public static Tensor ifft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.Full(input, [n], [dim], norm, false);

        /// <summary>The transform of a real tensor: its first n/2 + 1 elements, which determine the others as conjugates.</summary>
        /// <param name="input">Real.</param>
        /// <param name="n">The length that is transformed.</param>
        /// <param name="dim">The dimension.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">The input is complex, or a length is less than 1.</exception>
        public static Tensor rfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.OfReal("rfft", input, [n], [dim], norm, true);

        /// <summary>The inverse of <see cref="rfft"/>: a real tensor.</summary>
        /// <param name="input">Complex; a real tensor counts as one.</param>
        /// <param name="n">The length of the result, 2 · (size − 1) unless given.</param>
        /// <param name="dim">The dimension.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">A length is less than 1.</exception>
        public static Tensor irfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.ToReal("irfft", input, [n], [dim], norm, false);

        /// <summary>
        /// The transform of what <see cref="ihfft"/> returns, the first half of a signal equal to its reversed conjugate: a real
        /// tensor.
        /// </summary>
        /// <param name="input">Complex; a real tensor counts as one.</param>
        /// <param name="n">The length of the result, 2 · (size − 1) unless given.</param>
        /// <param name="dim">The dimension.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">A length is less than 1.</exception>
        public static Tensor hfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.ToReal("hfft", input, [n], [dim], norm, true);

        /// <summary>The inverse transform of a real tensor: its first n/2 + 1 elements.</summary>
        /// <param name="input">Real.</param>
        /// <param name="n">The length that is transformed.</param>
        /// <param name="dim">The dimension.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">The input is complex, or a length is less than 1.</exception>
        public static Tensor ihfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.OfReal("ihfft", input, [n], [dim], norm, false);
    }
}
