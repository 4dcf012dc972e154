using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>
    /// Weighs the channels of images by what is in them (Hu et al. 2017, section 3): x · σ(W₂ δ(W₁ mean(x))), the mean over all
    /// pixels.
    /// </summary>
    public class SqueezeExcitation : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> avgpool;
        private readonly nn.Module<Tensor, Tensor> fc1;
        private readonly nn.Module<Tensor, Tensor> fc2;
        private readonly nn.Module<Tensor, Tensor> activation;
        private readonly nn.Module<Tensor, Tensor> scale_activation;

        /// <param name="input_channels">The channels of the images.</param>
        /// <param name="squeeze_channels">The channels between W₁ and W₂.</param>
        /// <param name="activation">Makes δ; a rectifier if null.</param>
        /// <param name="scale_activation">Makes σ; a sigmoid if null.</param>
        public SqueezeExcitation(
            long input_channels, long squeeze_channels, Func<nn.Module<Tensor, Tensor>>? activation = null,
            Func<nn.Module<Tensor, Tensor>>? scale_activation = null)
            : base(nameof(SqueezeExcitation))
        {
            avgpool = nn.AdaptiveAvgPool2d(1);
            fc1 = nn.Conv2d(input_channels, squeeze_channels, 1);
            fc2 = nn.Conv2d(squeeze_channels, input_channels, 1);
            this.activation = activation?.Invoke() ?? nn.ReLU();
            this.scale_activation = scale_activation?.Invoke() ?? nn.Sigmoid();
            RegisterComponents();
        }

        /// <summary>Of images <c>[N, C, H, W]</c>: as many.</summary>
        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            // [N, C, H, W] → [N, C, 1, 1] → [N, squeezed, 1, 1] → [N, C, 1, 1]
            var scale = scale_activation.call(fc2.call(activation.call(fc1.call(avgpool.call(input)))));
            return (scale * input).MoveToOuterDisposeScope();
        }
    }

    public static partial class ops
    {
        /// <inheritdoc cref="torchvision.SqueezeExcitation"/>
        /// <param name="input_channels">The channels of the images.</param>
        /// <param name="squeeze_channels">The channels in between.</param>
        /// <param name="activation">Makes the activation in between; a rectifier if null.</param>
        /// <param name="scale_activation">Makes the activation of the weights; a sigmoid if null.</param>
        public static SqueezeExcitation SqueezeExcitation(
            long input_channels, long squeeze_channels, Func<nn.Module<Tensor, Tensor>>? activation = null,
            Func<nn.Module<Tensor, Tensor>>? scale_activation = null) =>
            new(input_channels, squeeze_channels, activation, scale_activation);
    }
}
