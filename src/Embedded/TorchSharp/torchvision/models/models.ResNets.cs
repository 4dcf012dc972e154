using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class models
    {
        /// <summary>ResNet-18 (He et al. 2015).</summary>
        /// <param name="num_classes">The number of classes.</param>
        /// <param name="zero_init_residual">Blocks begin as identities.</param>
        /// <param name="groups">Of the convolutions of 3 × 3.</param>
        /// <param name="width_per_group">Their channels per group, for 64 planes.</param>
        /// <param name="replace_stride_with_dilation">For the last three resolutions: dilate instead of halving the size.</param>
        /// <param name="norm_layer">Makes a normalization; of batches if null.</param>
        /// <param name="weights_file">What <c>save</c> wrote; random weights if null.</param>
        /// <param name="skipfc">Do not load the last layer.</param>
        /// <param name="device">Where the model should be.</param>
        public static Modules.ResNet resnet18(
            int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64,
            (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
            string? weights_file = null, bool skipfc = true, Device? device = null) =>
            Modules.ResNet.ResNet18(
                num_classes, zero_init_residual, groups, width_per_group, replace_stride_with_dilation, norm_layer, weights_file,
                skipfc, device);

        /// <summary>ResNet-34 (He et al. 2015).</summary>
        /// <inheritdoc cref="resnet18"/>
        public static Modules.ResNet resnet34(
            int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64,
            (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
            string? weights_file = null, bool skipfc = true, Device? device = null) =>
            Modules.ResNet.ResNet34(
                num_classes, zero_init_residual, groups, width_per_group, replace_stride_with_dilation, norm_layer, weights_file,
                skipfc, device);

        /// <summary>ResNet-50 (He et al. 2015).</summary>
        /// <inheritdoc cref="resnet18"/>
        public static Modules.ResNet resnet50(
            int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64,
            (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
            string? weights_file = null, bool skipfc = true, Device? device = null) =>
            Modules.ResNet.ResNet50(
                num_classes, zero_init_residual, groups, width_per_group, replace_stride_with_dilation, norm_layer, weights_file,
                skipfc, device);

        /// <summary>ResNet-101 (He et al. 2015).</summary>
        /// <inheritdoc cref="resnet18"/>
        public static Modules.ResNet resnet101(
            int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64,
            (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
            string? weights_file = null, bool skipfc = true, Device? device = null) =>
            Modules.ResNet.ResNet101(
                num_classes, zero_init_residual, groups, width_per_group, replace_stride_with_dilation, norm_layer, weights_file,
                skipfc, device);

        /// <summary>ResNet-152 (He et al. 2015).</summary>
        /// <inheritdoc cref="resnet18"/>
        public static Modules.ResNet resnet152(
            int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64,
            (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
            string? weights_file = null, bool skipfc = true, Device? device = null) =>
            Modules.ResNet.ResNet152(
                num_classes, zero_init_residual, groups, width_per_group, replace_stride_with_dilation, norm_layer, weights_file,
                skipfc, device);

        /// <summary>ResNeXt-50: 32 groups of 4 channels (Xie et al. 2016).</summary>
        /// <inheritdoc cref="resnet18"/>
        public static Modules.ResNet resnext50_32x4d(
            int num_classes = 1000, bool zero_init_residual = false,
            (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
            string? weights_file = null, bool skipfc = true, Device? device = null) =>
            Modules.ResNet.ResNet50(
                num_classes, zero_init_residual, 32, 4, replace_stride_with_dilation, norm_layer, weights_file,
                skipfc, device);

        /// <summary>ResNeXt-101: 32 groups of 8 channels (Xie et al. 2016).</summary>
        /// <inheritdoc cref="resnet18"/>
        public static Modules.ResNet resnext101_32x8d(
            int num_classes = 1000, bool zero_init_residual = false,
            (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
            string? weights_file = null, bool skipfc = true, Device? device = null) =>
            Modules.ResNet.ResNet101(
                num_classes, zero_init_residual, 32, 8, replace_stride_with_dilation, norm_layer, weights_file,
                skipfc, device);

        /// <summary>ResNeXt-101: 64 groups of 4 channels (Xie et al. 2016).</summary>
        /// <inheritdoc cref="resnet18"/>
        public static Modules.ResNet resnext101_64x4d(
            int num_classes = 1000, bool zero_init_residual = false,
            (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
            string? weights_file = null, bool skipfc = true, Device? device = null) =>
            Modules.ResNet.ResNet101(
                num_classes, zero_init_residual, 64, 4, replace_stride_with_dilation, norm_layer, weights_file,
                skipfc, device);

        /// <summary>ResNet-50, twice as wide (Zagoruyko and Komodakis 2016).</summary>
        /// <inheritdoc cref="resnet18"/>
        public static Modules.ResNet wide_resnet50_2(
            int num_classes = 1000, bool zero_init_residual = false, int groups = 1,
            (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
            string? weights_file = null, bool skipfc = true, Device? device = null) =>
            Modules.ResNet.ResNet50(
                num_classes, zero_init_residual, groups, 128, replace_stride_with_dilation, norm_layer, weights_file,
                skipfc, device);

        /// <summary>ResNet-101, twice as wide (Zagoruyko and Komodakis 2016).</summary>
        /// <inheritdoc cref="resnet18"/>
        public static Modules.ResNet wide_resnet101_2(
            int num_classes = 1000, bool zero_init_residual = false, int groups = 1,
            (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
            string? weights_file = null, bool skipfc = true, Device? device = null) =>
            Modules.ResNet.ResNet101(
                num_classes, zero_init_residual, groups, 128, replace_stride_with_dilation, norm_layer, weights_file,
                skipfc, device);
    }
}
