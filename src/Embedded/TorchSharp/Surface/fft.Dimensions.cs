using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class fft
    {
        /// <summary><see cref="fft_"/> over two dimensions.</summary>
        /// <param name="input">Real or complex.</param>
        /// <param name="s">The lengths.</param>
        /// <param name="dim">The dimensions, the last two unless given.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">A length is less than 1.</exception>
        public static Tensor fft2(
            Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.Full(input, s, dim ?? [-2, -1], norm, true);

        /// <summary><see cref="fft_"/> over several dimensions.</summary>
        /// <param name="input">Real or complex.</param>
        /// <param name="s">The lengths.</param>
        /// <param name="dim">The dimensions; unless given, as many last ones as there are lengths, or all.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">A length is less than 1.</exception>
        public static Tensor fftn(
            Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.Full(input, s, dim, norm, true);

        /// <summary><see cref="ifft"/> over two dimensions.</summary>
        /// <param name="input">Real or complex.</param>
        /// <param name="s">The lengths.</param>
        /// <param name="dim">The dimensions, the last two unless given.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">A length is less than 1.</exception>
        public static Tensor ifft2(
            Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.Full(input, s, dim ?? [-2, -1], norm, false);

        /// <summary><see cref="ifft"/> over several dimensions.</summary>
        /// <param name="input">Real or complex.</param>
        /// <param name="s">The lengths.</param>
        /// <param name="dim">The dimensions; unless given, as many last ones as there are lengths, or all.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">A length is less than 1.</exception>
        public static Tensor ifftn(
            Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.Full(input, s, dim, norm, false);

        /// <summary><see cref="rfft"/> over the last of two dimensions, the transform over the others.</summary>
        /// <param name="input">Real.</param>
        /// <param name="s">The lengths.</param>
        /// <param name="dim">The dimensions, the last two unless given.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">The input is complex, or a length is less than 1.</exception>
        public static Tensor rfft2(
            Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.OfReal("rfft2", input, s, dim ?? [-2, -1], norm, true);

        /// <summary><see cref="rfft"/> over the last of several dimensions, the transform over the others.</summary>
        /// <param name="input">Real.</param>
        /// <param name="s">The lengths.</param>
        /// <param name="dim">The dimensions; unless given, as many last ones as there are lengths, or all.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">The input is complex, or a length is less than 1.</exception>
        public static Tensor rfftn(
            Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.OfReal("rfftn", input, s, dim, norm, true);

        /// <summary>The inverse transform over all of two dimensions but the last, <see cref="irfft"/> over that: a real tensor.</summary>
        /// <param name="input">Complex; a real tensor counts as one.</param>
        /// <param name="s">The lengths of the result; of the last dimension, 2 · (size − 1) unless given.</param>
        /// <param name="dim">The dimensions, the last two unless given.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">A length is less than 1.</exception>
        public static Tensor irfft2(
            Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.ToReal("irfft2", input, s, dim ?? [-2, -1], norm, false);

        /// <summary>
        /// The inverse transform over all of several dimensions but the last, <see cref="irfft"/> over that: a real tensor.
        /// </summary>
        /// <param name="input">Complex; a real tensor counts as one.</param>
        /// <param name="s">The lengths of the result; of the last dimension, 2 · (size − 1) unless given.</param>
        /// <param name="dim">The dimensions; unless given, as many last ones as there are lengths, or all.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">A length is less than 1.</exception>
        public static Tensor irfftn(
            Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.ToReal("irfftn", input, s, dim, norm, false);

        /// <summary>The transform over all of two dimensions but the last, <see cref="hfft"/> over that: a real tensor.</summary>
        /// <param name="input">Complex; a real tensor counts as one.</param>
        /// <param name="s">The lengths of the result; of the last dimension, 2 · (size − 1) unless given.</param>
        /// <param name="dim">The dimensions, the last two unless given.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">A length is less than 1.</exception>
        public static Tensor hfft2(
            Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.ToReal("hfft2", input, s, dim ?? [-2, -1], norm, true);

        /// <summary>The transform over all of several dimensions but the last, <see cref="hfft"/> over that: a real tensor.</summary>
        /// <param name="input">Complex; a real tensor counts as one.</param>
        /// <param name="s">The lengths of the result; of the last dimension, 2 · (size − 1) unless given.</param>
        /// <param name="dim">The dimensions; unless given, as many last ones as there are lengths, or all.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">A length is less than 1.</exception>
        public static Tensor hfftn(
            Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.ToReal("hfftn", input, s, dim, norm, true);

        /// <summary><see cref="ihfft"/> over the last of two dimensions, the inverse transform over the others.</summary>
        /// <param name="input">Real.</param>
        /// <param name="s">The lengths.</param>
        /// <param name="dim">The dimensions, the last two unless given.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">The input is complex, or a length is less than 1.</exception>
        public static Tensor ihfft2(
            Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.OfReal("ihfft2", input, s, dim ?? [-2, -1], norm, false);

        /// <summary><see cref="ihfft"/> over the last of several dimensions, the inverse transform over the others.</summary>
        /// <param name="input">Real.</param>
        /// <param name="s">The lengths.</param>
        /// <param name="dim">The dimensions; unless given, as many last ones as there are lengths, or all.</param>
        /// <param name="norm">Where the factor 1/n goes.</param>
        /// <exception cref="ArgumentException">The input is complex, or a length is less than 1.</exception>
        public static Tensor ihfftn(
            Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Fourier.OfReal("ihfftn", input, s, dim, norm, false);

        /// <summary>The frequencies of a transform's elements: [0, 1, …, −2, −1] / (n · d).</summary>
        /// <param name="n">The length of the transform.</param>
        /// <param name="d">The distance of samples.</param>
        /// <param name="dtype">A floating-point dtype, the default one unless given.</param>
        /// <param name="device">The CPU.</param>
        /// <param name="requires_grad">True to record what is computed from it.</param>
        public static Tensor fftfreq(
            long n, double d = 1.0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Fourier.Frequencies(n, d, false, dtype ?? get_default_dtype()).Placed(device, requires_grad);

        /// <summary>The frequencies of the elements of <see cref="rfft"/>: [0, 1, …, n/2] / (n · d).</summary>
        /// <param name="n">The length of the transform.</param>
        /// <param name="d">The distance of samples.</param>
        /// <param name="dtype">A floating-point dtype, the default one unless given.</param>
        /// <param name="device">The CPU.</param>
        /// <param name="requires_grad">True to record what is computed from it.</param>
        public static Tensor rfftfreq(
            long n, double d = 1.0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Fourier.Frequencies(n, d, true, dtype ?? get_default_dtype()).Placed(device, requires_grad);

        /// <summary>Moves the frequency 0 to the middle of dimensions (all, unless given).</summary>
        public static Tensor fftshift(Tensor input, long[]? dim = null) => Fourier.Shift(input, dim, false);

        /// <summary>Undoes <see cref="fftshift"/>.</summary>
        public static Tensor ifftshift(Tensor input, long[]? dim = null) => Fourier.Shift(input, dim, true);
    }
}
