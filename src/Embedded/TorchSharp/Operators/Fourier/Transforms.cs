using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// The three Fourier transforms along one dimension that all others are made of: Xₖ = scale · Σⱼ xⱼ e^(∓2πi·jk/n), − for
/// <c>forward</c>, + for backward. Computed in double precision; a transform's gradient is the opposite one, of the same scale.
/// </summary>
internal static class Transforms
{
    /// <summary>Complex to complex, of the same length.</summary>
    public static Tensor Complex(Tensor x, int dim, bool forward, double scale)
    {
        var y = x.dtype == ScalarType.ComplexFloat32 ? Run<float>() : Run<double>();
        return Node.Wanted(x) ? new Node("FftC2CBackward0").Record(y, (x, g => Complex(g, dim, !forward, scale))) : y;

        Tensor Run<T>() where T : unmanaged, IFloatingPointIeee754<T> =>
            Lanes.Map<Complex<T>, Complex<T>>(x, dim, x.dtype, (from, to) =>
            {
                var plan = FourierPlan.For(to.Length);
                using var memory = new Rented<Complex<double>>(to.Length + plan.Scratch);
                var values = memory.Span[..to.Length];
                for (var i = 0; i < values.Length; i++) values[i] = Turned(Wide(from[i]), forward);
                plan.Run(values, memory.Span[to.Length..]);
                for (var i = 0; i < to.Length; i++) to[i] = Narrow<T>(Turned(values[i], forward), scale);
            });
    }

    /// <summary>Real to complex: of the n elements, which determine the others as conjugates, the first n/2 + 1. Forward.</summary>
    public static Tensor Half(Tensor x, int dim, double scale)
    {
        var (n, dtype) = (x.Sizes[dim], x.dtype.ToComplex());
        var y = x.dtype == ScalarType.Float32 ? Run<float>() : Run<double>();
        return Node.Wanted(x) ? new Node("FftR2CBackward0").Record(y, (x, g => Back(g))) : y;

        Tensor Run<T>() where T : unmanaged, IFloatingPointIeee754<T> =>
            Lanes.Map<T, Complex<T>>(x, dim, n / 2 + 1, dtype, (from, to) =>
            {
                var plan = RealFourierPlan.For(from.Length);
                using var memory = new Rented<Complex<double>>(plan.Scratch);
                plan.Forward(from, memory.Span);
                for (var i = 0; i < to.Length; i++) to[i] = Narrow<T>(memory.Span[i], scale);
            });

        Tensor Back(Tensor g)
        {
            using var scope = Scoped.Open();
            return Views.RealPart(Complex(Resized(g, dim, n), dim, false, scale)).MoveToOuterDisposeScope();
        }
    }

    /// <summary>
    /// Complex to real: the n elements whose transform begins with the given n/2 + 1 ones and goes on with their conjugates. Backward.
    /// Imaginary parts that cannot be those of such a transform are ignored.
    /// </summary>
    public static Tensor Real(Tensor x, int dim, long n, double scale)
    {
        var dtype = x.dtype.ToReal();
        var y = x.dtype == ScalarType.ComplexFloat32 ? Run<float>() : Run<double>();
        return Node.Wanted(x) ? new Node("FftC2RBackward0").Record(y, (x, g => Back(g))) : y;

        Tensor Run<T>() where T : unmanaged, IFloatingPointIeee754<T> =>
            Lanes.Map<Complex<T>, T>(x, dim, n, dtype, (from, to) =>
            {
                var plan = RealFourierPlan.For(to.Length);
                using var memory = new Rented<Complex<double>>(plan.Scratch);
                for (var i = 0; i < from.Length; i++) memory.Span[i] = Wide(from[i]);
                plan.Backward(memory.Span, to, scale);
            });

        // Elements that stand for their conjugates, too, count twice.
        Tensor Back(Tensor g)
        {
            using var scope = Scoped.Open();
            var (half, twice) = (Half(g, dim, scale), new double[n / 2 + 1]);
            for (var i = 0; i < twice.Length; i++) twice[i] = i == 0 || 2 * i == n ? 1 : 2;
            var sizes = new long[g.Rank];
            Array.Fill(sizes, 1);
            sizes[dim] = twice.Length;
            return (half * Creation.From<double>(twice, sizes, dtype)).MoveToOuterDisposeScope();
        }
    }

    /// <summary>The first <paramref name="size"/> elements of a dimension, followed by zeros where it has fewer.</summary>
    public static Tensor Resized(Tensor x, int dim, long size)
    {
        if (x.Sizes[dim] == size) return x.alias();
        if (x.Sizes[dim] > size) return Views.Slice(x, dim, 0, size, 1);
        long[] missing = [.. x.Sizes[..dim], size - x.Sizes[dim], .. x.Sizes[(dim + 1)..]];
        using var zeros = Creation.Full(missing, 0, x.dtype);
        return Joining.Cat([x, zeros], dim);
    }

    private static Complex<double> Wide<T>(Complex<T> z) where T : unmanaged, IFloatingPointIeee754<T> =>
        new(double.CreateTruncating(z.Real), double.CreateTruncating(z.Imaginary));

    private static Complex<T> Narrow<T>(Complex<double> z, double scale) where T : unmanaged, IFloatingPointIeee754<T> =>
        new(T.CreateTruncating(z.Real * scale), T.CreateTruncating(z.Imaginary * scale));

    /// <summary>The backward transform is the conjugate of the forward transform of the conjugate.</summary>
    private static Complex<double> Turned(Complex<double> z, bool forward) => forward ? z : z with { Imaginary = -z.Imaginary };
}
