using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// Weighs the channels of images by what is in them: x · σ(W₂ δ(W₁ mean(x))), the mean over all pixels (Hu, Shen and Sun 2017,
/// "Squeeze-and-excitation networks", section 3). Names are torchvision's.
/// </summary>
public sealed class SqueezeExcitation : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> avgpool, fc1, activation, fc2, scale_activation;
    readonly Multiply multiply = new();

    /// <summary>Weighs a number of channels.</summary>
    /// <param name="channels">The channels of the images.</param>
    /// <param name="squeezed">The channels between W₁ and W₂.</param>
    /// <param name="activation">δ; a rectifier, as in the paper, if null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public SqueezeExcitation(int channels, int squeezed, nn.Module<Tensor, Tensor>? activation = null) : base(nameof(SqueezeExcitation))
    {
        ModelCheck.AtLeastOne(channels, nameof(channels));
        ModelCheck.AtLeastOne(squeezed, nameof(squeezed));
        avgpool = nn.AdaptiveAvgPool2d(1);
        fc1 = nn.Conv2d(channels, squeezed, 1);
        this.activation = activation ?? nn.ReLU();
        fc2 = nn.Conv2d(squeezed, channels, 1);
        scale_activation = nn.Sigmoid();
        RegisterComponents();
    }

    /// <summary>Of images [N, C, H, W]: as many, their channels weighted.</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        // [N, C, H, W] → [N, C, 1, 1] → [N, squeezed, 1, 1] → [N, C, 1, 1]
        var scale = scale_activation.call(fc2.call(activation.call(fc1.call(avgpool.call(input)))));
        return multiply.call(scale, input).MoveToOuterDisposeScope();
    }
}
