using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The Fourier transforms of <c>torch.fft</c>: lengths, dimensions, norms. Composed of <see cref="Transforms"/>.</summary>
internal static class Fourier
{
    /// <summary>Transforms of any tensor along dimensions, resized first to the lengths that are given.</summary>
    public static Tensor Full(Tensor input, long[]? s, long[]? dim, FFTNormType norm, bool forward)
    {
        using var scope = Scoped.Open();
        var (dims, sizes) = Extents(input, s, dim);
        var x = AsComplex(input);
        for (var i = 0; i < dims.Length; i++)
            x = Transforms.Complex(Transforms.Resized(x, dims[i], Length(sizes[i])), dims[i], forward, Scale(norm, sizes[i], forward));
        return (dims.Length == 0 ? x.clone() : x).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// Of a real tensor: the last dimension keeps its first n/2 + 1 elements. Backward, for the Hermitian forms, is the conjugate of
    /// forward.
    /// </summary>
    public static Tensor OfReal(string name, Tensor input, long[]? s, long[]? dim, FFTNormType norm, bool forward)
    {
        if (input.is_complex()) throw new ArgumentException($"{name} expects a real input tensor, but got {input.dtype.TorchName()}");
        using var scope = Scoped.Open();
        var (dims, sizes) = Extents(input, s, dim);
        if (dims.Length == 0) throw new ArgumentException($"{name} must transform at least one axis", nameof(dim));
        var x = input.is_floating_point() ? input : input.to(get_default_dtype());
        x = Transforms.Half(Transforms.Resized(x, dims[^1], Length(sizes[^1])), dims[^1], Scale(norm, sizes[^1], forward));
        if (!forward) x = Complexes.Conj(x);
        for (var i = dims.Length - 2; i >= 0; i--)
            x = Transforms.Complex(Transforms.Resized(x, dims[i], Length(sizes[i])), dims[i], forward, Scale(norm, sizes[i], forward));
        return x.MoveToOuterDisposeScope();
    }

    /// <summary>
    /// To a real tensor: the last dimension, n/2 + 1 elements, becomes n. Forward, for the Hermitian forms, is backward of the conjugate.
    /// </summary>
    public static Tensor ToReal(string name, Tensor input, long[]? s, long[]? dim, FFTNormType norm, bool forward)
    {
        using var scope = Scoped.Open();
        var (dims, sizes) = Extents(input, s, dim);
        if (dims.Length == 0) throw new ArgumentException($"{name} must transform at least one axis", nameof(dim));
        var last = dims.Length - 1;
        if (s is null || s[last] == -1) sizes[last] = 2 * (input.Sizes[dims[last]] - 1);
        var x = AsComplex(input);
        for (var i = 0; i < last; i++)
            x = Transforms.Complex(Transforms.Resized(x, dims[i], Length(sizes[i])), dims[i], forward, Scale(norm, sizes[i], forward));
        x = Transforms.Resized(x, dims[last], Length(sizes[last]) / 2 + 1);
        if (forward) x = Complexes.Conj(x);
        return Transforms.Real(x, dims[last], sizes[last], Scale(norm, sizes[last], forward)).MoveToOuterDisposeScope();
    }

    /// <summary>k / (n · d) for k = 0, 1, …, and, unless only those are wanted, the negative ones behind them.</summary>
    public static Tensor Frequencies(long n, double d, bool half, ScalarType dtype)
    {
        if (!dtype.IsFloat() && !dtype.IsComplex())
            throw new ArgumentException($"fftfreq requires a floating point or complex dtype, but got {dtype.TorchName()}", nameof(dtype));
        var values = new double[half ? n / 2 + 1 : n];
        for (var k = 0; k < values.Length; k++) values[k] = (half || k < (n + 1) / 2 ? k : k - n) / (n * d);
        return Creation.List<double>(values, dtype);
    }

    /// <summary>Rolls dimensions (all, if null) by half their sizes: to move the frequency 0 to the middle, or back to the front.</summary>
    public static Tensor Shift(Tensor x, long[]? dim, bool back)
    {
        var dims = Dimensions(x, dim, 0);
        var shifts = Array.ConvertAll(dims, d => back ? (x.Sizes[d] + 1) / 2 : x.Sizes[d] / 2);
        return Rearranging.Roll(x, shifts, Array.ConvertAll(dims, d => (long)d));
    }

    /// <summary>The dimensions to transform, and their lengths.</summary>
    private static (int[] dims, long[] sizes) Extents(Tensor x, long[]? s, long[]? dim)
    {
        if (s is not null && dim is not null && s.Length != dim.Length)
            throw new ArgumentException("When given, dim and shape arguments must have the same length", nameof(s));
        if (s is not null && dim is null && s.Length > x.Rank)
            throw new ArgumentException($"Got shape with {s.Length} values but input tensor only has {x.Rank} dimensions.", nameof(s));
        var dims = Dimensions(x, dim, s is null ? 0 : x.Rank - s.Length);
        var sizes = new long[dims.Length];
        for (var i = 0; i < sizes.Length; i++) sizes[i] = s is null || s[i] == -1 ? x.Sizes[dims[i]] : s[i];
        return (dims, sizes);
    }

    /// <summary>The dimensions that are given, else all from the first one on.</summary>
    private static int[] Dimensions(Tensor x, long[]? dim, int first)
    {
        if (dim is null) return [.. Enumerable.Range(first, x.Rank - first)];
        return x.Rank > 0 || dim.Length == 0 ? Shape.Dims(dim, x.Rank) : throw new ArgumentOutOfRangeException(nameof(dim),
            $"Dimension specified as {dim[0]} but tensor has no dimensions");
    }

    private static long Length(long n) => n > 0 ? n : throw new ArgumentException($"Invalid number of data points ({n}) specified");

    private static double Scale(FFTNormType norm, long n, bool forward) =>
        norm == FFTNormType.Ortho ? 1 / Math.Sqrt(n) : norm == FFTNormType.Forward == forward ? 1.0 / n : 1;

    private static Tensor AsComplex(Tensor x) =>
        x.is_complex() ? x : x.to((x.is_floating_point() ? x.dtype : get_default_dtype()).ToComplex());
}
