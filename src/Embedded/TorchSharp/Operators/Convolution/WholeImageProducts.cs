using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp.Operators;

/// <summary>
/// Convolutions whose kernel is as large as the image: each map is one number, and for each group
/// <c>maps [N, F] = images [N, C · taps] · weightsᵀ [C · taps, F]</c>. All memory is contiguous.
/// </summary>
internal static unsafe class WholeImageProducts
{
    /// <summary>maps ← bias + images · weightsᵀ.</summary>
    public static void Convolve<T>(ConvolutionShape shape, T* images, T* weights, T* bias, T* maps) where T : unmanaged, INumber<T>
    {
        var (n, f, k, groups) = (shape.Batch, shape.Filters, shape.PatchSize, shape.Groups);
        for (var g = 0; g < groups; g++)
            Gemm.Run(n, f, k, images + (long)g * k, groups * k, 1, weights + (long)g * f * k, 1, k, maps + g * f, groups * f,
                bias: bias is null ? null : bias + g * f);
    }

    /// <summary>images ← bias + maps · weights.</summary>
    public static void Spread<T>(ConvolutionShape shape, T* maps, T* weights, T* bias, T* images) where T : unmanaged, INumber<T>
    {
        var (n, f, k, groups, pixels) = (shape.Batch, shape.Filters, shape.PatchSize, shape.Groups, shape.Grid.Pixels);
        using var numbers = new Scratch<T>((long)groups * k);
        for (var c = 0; bias is not null && c < groups * shape.Channels; c++) new Span<T>(numbers.Start + (long)c * pixels, pixels).Fill(bias[c]);
        for (var g = 0; g < groups; g++)
            Gemm.Run(n, k, f, maps + g * f, groups * f, 1, weights + (long)g * f * k, k, 1, images + (long)g * k, groups * k,
                bias: bias is null ? null : numbers.Start + (long)g * k);
    }

    /// <summary>weights ← mapsᵀ · images.</summary>
    public static void WeightGradient<T>(ConvolutionShape shape, T* images, T* maps, T* weights) where T : unmanaged, INumber<T>
    {
        var (n, f, k, groups) = (shape.Batch, shape.Filters, shape.PatchSize, shape.Groups);
        for (var g = 0; g < groups; g++)
            Gemm.Run(f, k, n, maps + g * f, 1, groups * f, images + (long)g * k, groups * k, 1, weights + (long)g * f * k, k);
    }
}
