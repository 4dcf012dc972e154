using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class ops
    {
        /// <summary>A convolution of images, a normalization and an activation, one after another.</summary>
        /// <param name="in_channels">The channels that come in.</param>
        /// <param name="out_channels">The channels that go out.</param>
        /// <param name="kernel_size">The kernel's height and width.</param>
        /// <param name="stride">Its step.</param>
        /// <param name="padding">Pixels around the image; if null, as many as keep the size at a stride of 1.</param>
        /// <param name="groups">The groups of channels.</param>
        /// <param name="norm_layer">Makes the normalization; none if null.</param>
        /// <param name="activation_layer">Makes the activation; none if null.</param>
        /// <param name="dilation">The distance of the kernel's elements.</param>
        /// <param name="inplace">Given to <paramref name="activation_layer"/>.</param>
        /// <param name="bias">Whether the convolution has one; if null, only where there is no normalization.</param>
        public static nn.Module<Tensor, Tensor> Conv2dNormActivation(
            long in_channels, long out_channels, long kernel_size = 3, long stride = 1, long? padding = null, long groups = 1,
            Func<long, nn.Module<Tensor, Tensor>>? norm_layer = null, Func<bool, nn.Module<Tensor, Tensor>>? activation_layer = null,
            long dilation = 1, bool inplace = true, bool? bias = null) =>
            Chain(
                nn.Conv2d(
                    in_channels, out_channels, kernel_size, stride, padding ?? (kernel_size - 1) / 2 * dilation, dilation, groups: groups,
                    bias: bias ?? norm_layer is null),
                norm_layer?.Invoke(out_channels), activation_layer?.Invoke(inplace));

        /// <summary>A convolution of volumes, a normalization and an activation, one after another.</summary>
        /// <inheritdoc cref="Conv2dNormActivation"/>
        public static nn.Module<Tensor, Tensor> Conv3dNormActivation(
            long in_channels, long out_channels, long kernel_size = 3, long stride = 1, long? padding = null, long groups = 1,
            Func<long, nn.Module<Tensor, Tensor>>? norm_layer = null, Func<bool, nn.Module<Tensor, Tensor>>? activation_layer = null,
            long dilation = 1, bool inplace = true, bool? bias = null) =>
            Chain(
                nn.Conv3d(
                    in_channels, out_channels, kernel_size, stride, padding ?? (kernel_size - 1) / 2 * dilation, dilation, groups: groups,
                    bias: bias ?? norm_layer is null),
                norm_layer?.Invoke(out_channels), activation_layer?.Invoke(inplace));

        private static Modules.Sequential Chain(params nn.Module<Tensor, Tensor>?[] modules) =>
            nn.Sequential(modules.OfType<nn.Module<Tensor, Tensor>>());
    }
}
