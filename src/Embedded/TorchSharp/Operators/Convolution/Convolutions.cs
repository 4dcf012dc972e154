using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// The three bilinear maps between images x <c>[N, C, …]</c>, weights w <c>[F, C / groups, …]</c> and maps y <c>[N, F, …]</c> that a
/// convolution is made of. The gradients of each are the two others.
/// </summary>
internal static unsafe class Convolutions
{
    /// <summary>y[n, f, o] = b[f] + Σ_{c, k} w[f, c, k] · x[n, c, o · stride − padding + k · dilation].</summary>
    public static Tensor Convolve(Tensor x, Tensor w, Tensor? bias, ConvolutionShape shape)
    {
        var y = Forward(x, w, bias, shape);
        if (!Node.Wanted(x, w, bias)) return y;
        var node = new Node("ConvolutionBackward0");
        var (sx, sw) = (node.SaveFor(w, x), node.SaveFor(x, w));
        (Tensor, Func<Tensor, Tensor>) dx = (x, g => Spread(g, sw, null, shape)), dw = (w, g => WeightGradient(sx, g, shape));
        return bias is null ? node.Record(y, dx, dw) : node.Record(y, dx, dw, (bias, OverChannels));
    }

    /// <summary>x[n, c, o · stride − padding + k · dilation] = b[c] + Σ w[f, c, k] · y[n, f, o]: the transposed convolution.</summary>
    public static Tensor Spread(Tensor y, Tensor w, Tensor? bias, ConvolutionShape shape)
    {
        var x = Backward(y, w, bias, shape);
        if (!Node.Wanted(y, w, bias)) return x;
        var node = new Node("ConvolutionBackward0");
        var (sy, sw) = (node.SaveFor(w, y), node.SaveFor(y, w));
        (Tensor, Func<Tensor, Tensor>) dy = (y, g => Convolve(g, sw, null, shape)), dw = (w, g => WeightGradient(g, sy, shape));
        return bias is null ? node.Record(x, dy, dw) : node.Record(x, dy, dw, (bias, OverChannels));
    }

    /// <summary>w[f, c, k] = Σ_{n, o} y[n, f, o] · x[n, c, o · stride − padding + k · dilation].</summary>
    public static Tensor WeightGradient(Tensor x, Tensor y, ConvolutionShape shape)
    {
        var w = Correlation(x, y, shape);
        if (!Node.Wanted(x, y)) return w;
        var node = new Node("ConvolutionBackwardBackward0");
        var (sx, sy) = (node.SaveFor(y, x), node.SaveFor(x, y));
        return node.Record(w, (x, g => Spread(sy, g, null, shape)), (y, g => Convolve(sx, g, null, shape)));
    }

    private static Tensor OverChannels(Tensor g)
    {
        long[] others = [.. Enumerable.Range(0, g.Rank).Where(d => d != 1).Select(d => (long)d)];
        return Reductions.Sum(g, others, false, false);
    }

    private static Tensor Forward(Tensor x, Tensor w, Tensor? bias, ConvolutionShape shape)
    {
        if (x.dtype.IsShort()) return ShortFloats.Kernel(x, w, bias, (x, w, bias) => Forward(x, w, bias, shape));
        using Tensor a = Copies.Plain(x), b = Copies.Plain(w), c = Copies.Plain(bias ?? w);
        var y = Pointwise.Empty(shape.Maps, x.dtype);
        if (x.dtype == ScalarType.Float32) Run<float>();
        else Run<double>();
        return y;

        void Run<T>() where T : unmanaged, INumber<T>
        {
            var offsets = bias is null ? null : At<T>(c);
            if (shape.Grid.IsWhole) WholeImageProducts.Convolve(shape, At<T>(a), At<T>(b), offsets, At<T>(y));
            else ConvolutionProducts.Convolve(shape, At<T>(a), At<T>(b), offsets, At<T>(y));
        }
    }

    private static Tensor Backward(Tensor y, Tensor w, Tensor? bias, ConvolutionShape shape)
    {
        if (y.dtype.IsShort()) return ShortFloats.Kernel(y, w, bias, (y, w, bias) => Backward(y, w, bias, shape));
        using Tensor a = Copies.Plain(y), b = Copies.Plain(w), c = Copies.Plain(bias ?? w);
        var x = Pointwise.Empty(shape.Image, y.dtype);
        if (y.dtype == ScalarType.Float32) Run<float>();
        else Run<double>();
        return x;

        void Run<T>() where T : unmanaged, INumber<T>
        {
            var offsets = bias is null ? null : At<T>(c);
            if (shape.Grid.IsWhole) WholeImageProducts.Spread(shape, At<T>(a), At<T>(b), offsets, At<T>(x));
            else ConvolutionProducts.Spread(shape, At<T>(a), At<T>(b), offsets, At<T>(x));
        }
    }

    private static Tensor Correlation(Tensor x, Tensor y, ConvolutionShape shape)
    {
        if (x.dtype.IsShort()) return ShortFloats.Kernel(x, y, null, (x, y, _) => Correlation(x, y, shape));
        using Tensor a = Copies.Plain(x), b = Copies.Plain(y);
        var parts = shape.Grid.IsWhole ? 1 : ConvolutionProducts.Parts(shape);
        using var partial = Pointwise.Empty([parts, .. shape.Weight], x.dtype);
        if (x.dtype == ScalarType.Float32) Run<float>();
        else Run<double>();
        return parts == 1 ? Views.Squeeze(partial, 0) : Reductions.Sum(partial, [0], false, false);

        void Run<T>() where T : unmanaged, INumber<T>
        {
            if (shape.Grid.IsWhole) WholeImageProducts.WeightGradient(shape, At<T>(a), At<T>(b), At<T>(partial));
            else ConvolutionProducts.WeightGradient(shape, At<T>(a), At<T>(b), At<T>(partial));
        }
    }

    private static T* At<T>(Tensor x) where T : unmanaged => Multiplication.Memory<T>(x) + x.Impl.Offset;
}
