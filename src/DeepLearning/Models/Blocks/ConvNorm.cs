using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Convolution, batch normalization, activation: what most networks since 2015 are made of.</summary>
static class ConvNorm
{
    /// <summary>The three in a row, named "0", "1" and "2" as in torchvision. The normalization shifts, so that the convolution need
    /// not.</summary>
    /// <param name="from">Channels in.</param>
    /// <param name="to">Channels out.</param>
    /// <param name="kernel">Height and width of the kernel; odd. The image keeps its size at a stride of 1.</param>
    /// <param name="stride">The kernel's step.</param>
    /// <param name="groups">1, or as many as channels for a depthwise convolution.</param>
    /// <param name="activation">The last; none if null.</param>
    /// <param name="epsilon">What the normalization adds to the variance.</param>
    internal static nn.Module<Tensor, Tensor> Make(
        int from, int to, int kernel, int stride = 1, int groups = 1, nn.Module<Tensor, Tensor>? activation = null, double epsilon = 1e-5)
    {
        var block = nn.Sequential(
            nn.Conv2d(from, to, kernel, stride, kernel / 2, groups: groups, bias: false), nn.BatchNorm2d(to, epsilon));
        return activation is null ? block : block.append(activation);
    }

    /// <summary>A number of channels after multiplication: the nearest multiple of 8, but not less than 9 tenths (as TensorFlow's models
    /// do).</summary>
    internal static int Channels(double wanted)
    {
        var rounded = Math.Max(8, (int)(wanted + 4) / 8 * 8);
        return rounded < 0.9 * wanted ? rounded + 8 : rounded;
    }
}
