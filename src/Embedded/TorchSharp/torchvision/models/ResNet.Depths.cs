using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public partial class ResNet
{
    /// <summary>18 layers, in blocks of two convolutions.</summary>
    /// <param name="numClasses">The number of classes.</param>
    /// <param name="zero_init_residual">Blocks begin as identities.</param>
    /// <param name="groups">Of the convolutions of 3 × 3.</param>
    /// <param name="width_per_group">Their channels per group, for 64 planes.</param>
    /// <param name="replace_stride_with_dilation">For the last three resolutions: dilate instead of halving the size.</param>
    /// <param name="norm_layer">Makes a normalization; of batches if null.</param>
    /// <param name="weights_file">What <c>save</c> wrote; random weights if null.</param>
    /// <param name="skipfc">Do not load the last layer.</param>
    /// <param name="device">Where the model should be.</param>
    public static ResNet ResNet18(
        int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64,
        (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
        string? weights_file = null, bool skipfc = true, Device? device = null) =>
        Basic(
            nameof(ResNet18), [2, 2, 2, 2], numClasses, zero_init_residual, groups, width_per_group, replace_stride_with_dilation,
            norm_layer, weights_file, skipfc, device);

    /// <summary>34 layers, in blocks of two convolutions.</summary>
    /// <inheritdoc cref="ResNet18"/>
    public static ResNet ResNet34(
        int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64,
        (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
        string? weights_file = null, bool skipfc = true, Device? device = null) =>
        Basic(
            nameof(ResNet34), [3, 4, 6, 3], numClasses, zero_init_residual, groups, width_per_group, replace_stride_with_dilation,
            norm_layer, weights_file, skipfc, device);

    /// <summary>50 layers, in bottleneck blocks.</summary>
    /// <inheritdoc cref="ResNet18"/>
    public static ResNet ResNet50(
        int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64,
        (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
        string? weights_file = null, bool skipfc = true, Device? device = null) =>
        Deep(
            nameof(ResNet50), [3, 4, 6, 3], numClasses, zero_init_residual, groups, width_per_group, replace_stride_with_dilation,
            norm_layer, weights_file, skipfc, device);

    /// <summary>101 layers, in bottleneck blocks.</summary>
    /// <inheritdoc cref="ResNet18"/>
    public static ResNet ResNet101(
        int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64,
        (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
        string? weights_file = null, bool skipfc = true, Device? device = null) =>
        Deep(
            nameof(ResNet101), [3, 4, 23, 3], numClasses, zero_init_residual, groups, width_per_group, replace_stride_with_dilation,
            norm_layer, weights_file, skipfc, device);

    /// <summary>152 layers, in bottleneck blocks.</summary>
    /// <inheritdoc cref="ResNet18"/>
    public static ResNet ResNet152(
        int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64,
        (bool, bool, bool)? replace_stride_with_dilation = null, Func<int, Module<Tensor, Tensor>>? norm_layer = null,
        string? weights_file = null, bool skipfc = true, Device? device = null) =>
        Deep(
            nameof(ResNet152), [3, 8, 36, 3], numClasses, zero_init_residual, groups, width_per_group, replace_stride_with_dilation,
            norm_layer, weights_file, skipfc, device);

    private static ResNet Basic(
        string name, int[] layers, int classes, bool zeroInit, int groups, int width, (bool, bool, bool)? dilate,
        Func<int, Module<Tensor, Tensor>>? norm, string? weights, bool skipLast, Device? device) => new(
        name, (channels, planes, stride, down, g, w, dilation, n) => new BasicBlock(channels, planes, stride, down, g, w, dilation, n!),
        1, layers, classes, zeroInit, groups, width, dilate, norm, weights, skipLast, device);

    private static ResNet Deep(
        string name, int[] layers, int classes, bool zeroInit, int groups, int width, (bool, bool, bool)? dilate,
        Func<int, Module<Tensor, Tensor>>? norm, string? weights, bool skipLast, Device? device) => new(
        name, (channels, planes, stride, down, g, w, dilation, n) => new Bottleneck(channels, planes, stride, down, g, w, dilation, n!),
        Bottleneck.Expansion, layers, classes, zeroInit, groups, width, dilate, norm, weights, skipLast, device);
}
