using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// The network that paints a photograph in the style that it was trained for, in one pass (Johnson, Alahi and Fei-Fei 2016, "Perceptual
/// losses for real-time style transfer and super-resolution", table 1 of the supplement): to a quarter of height and width, five residual
/// blocks, and back; 1,679,235 parameters. As in PyTorch's example, whose names it has: normalization of each image for itself (Ulyanov et
/// al. 2016, "Instance normalization"), the nearest pixel instead of transposed convolutions, and mirrored edges.
/// </summary>
public sealed class StyleTransferNet : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> conv1, in1, relu1, conv2, in2, relu2, conv3, in3, relu3, res1, res2, res3, res4, res5;
    readonly nn.Module<Tensor, Tensor> deconv1, in4, relu4, deconv2, in5, relu5, deconv3;

    /// <summary>A network of some width.</summary>
    /// <param name="channels">1 for gray images, 3 for colors.</param>
    /// <param name="width">The channels of the first convolution, 32 in the paper.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public StyleTransferNet(int channels = 3, int width = 32) : base(nameof(StyleTransferNet))
    {
        ModelCheck.AtLeastOne(channels, nameof(channels));
        ModelCheck.AtLeastOne(width, nameof(width));
        var (middle, wide) = (2 * width, 4 * width);
        (conv1, in1, relu1) = (MirroredConvolution(channels, width, 9), InstanceNorm(width), nn.ReLU());
        (conv2, in2, relu2) = (MirroredConvolution(width, middle, 3, 2), InstanceNorm(middle), nn.ReLU());
        (conv3, in3, relu3) = (MirroredConvolution(middle, wide, 3, 2), InstanceNorm(wide), nn.ReLU());
        (res1, res2, res3) = (new StyleBlock(wide), new StyleBlock(wide), new StyleBlock(wide));
        (res4, res5) = (new StyleBlock(wide), new StyleBlock(wide));
        (deconv1, in4, relu4) = (MirroredConvolution(wide, middle, 3, upsample: 2), InstanceNorm(middle), nn.ReLU());
        (deconv2, in5, relu5) = (MirroredConvolution(middle, width, 3, upsample: 2), InstanceNorm(width), nn.ReLU());
        deconv3 = MirroredConvolution(width, channels, 9);
        RegisterComponents();
        Initialization.Glorot(this);
    }

    /// <summary>Of images [N, channels, H, W], H and W multiples of 4 and at least 12: as many.</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = relu1.call(in1.call(conv1.call(input)));                              // [N, 32, H, W]
        x = relu2.call(in2.call(conv2.call(x)));                                      // [N, 64, H / 2, W / 2]
        x = relu3.call(in3.call(conv3.call(x)));                                      // [N, 128, H / 4, W / 4]
        x = res5.call(res4.call(res3.call(res2.call(res1.call(x)))));
        x = relu4.call(in4.call(deconv1.call(x)));                                    // [N, 64, H / 2, W / 2]
        x = relu5.call(in5.call(deconv2.call(x)));                                    // [N, 32, H, W]
        return deconv3.call(x).MoveToOuterDisposeScope();
    }

    internal static nn.Module<Tensor, Tensor> InstanceNorm(int channels) => nn.InstanceNorm2d(channels, affine: true);

    /// <summary>A convolution that mirrors the image at its edges, where zeros would leave a frame; before it, if wanted, larger
    /// pixels.</summary>
    internal static nn.Module<Tensor, Tensor> MirroredConvolution(int from, int to, int kernel, int stride = 1, int upsample = 1)
    {
        var layers = nn.Sequential();
        if (upsample > 1) layers.append("upsample", nn.Upsample(scale_factor: [upsample, upsample]));
        return layers.append("reflection_pad", nn.ReflectionPad2d(kernel / 2)).append("conv2d", nn.Conv2d(from, to, kernel, stride));
    }
}

/// <summary>y = x + F(x), F two convolutions of 3 × 3; nothing after the sum.</summary>
sealed class StyleBlock : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> conv1, in1, relu, conv2, in2;
    readonly Add add = new();

    internal StyleBlock(int channels) : base(nameof(StyleBlock))
    {
        (conv1, in1) = (StyleTransferNet.MirroredConvolution(channels, channels, 3), StyleTransferNet.InstanceNorm(channels));
        relu = nn.ReLU();
        (conv2, in2) = (StyleTransferNet.MirroredConvolution(channels, channels, 3), StyleTransferNet.InstanceNorm(channels));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var y = in2.call(conv2.call(relu.call(in1.call(conv1.call(input)))));
        return add.call(input, y).MoveToOuterDisposeScope();
    }
}
