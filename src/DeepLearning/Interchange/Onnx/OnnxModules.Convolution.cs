using TorchSharp;
using TorchSharp.Modules;

namespace DeepLearning;

internal static partial class OnnxModules
{
    private static string Convolved(Convolution m, OnnxLayer layer)
    {
        if (m.padding_mode != PaddingModes.Zeros)
            throw layer.Unsupported($"padding with {m.padding_mode} inside a convolution; use a module for it");
        return layer.Operator("Conv", Inputs(layer, ("weight", m.weight), ("bias", m.bias)), Attributes(m, Paddings(m)));
    }

    private static string Transposed(ConvolutionTranspose m, OnnxLayer layer) =>
        layer.Operator("ConvTranspose", Inputs(layer, ("weight", m.weight), ("bias", m.bias)),
            [.. Attributes(m, [.. m.padding!, .. m.padding!]), ("output_padding", m.output_padding)]);

    private static (string Name, object Value)[] Attributes(Convolution m, long[] paddings) =>
        [("kernel_shape", m.kernel_size), ("strides", m.stride), ("dilations", m.dilation), ("group", m.groups), ("pads", paddings)];

    // Before each dimension, then behind each. "Same" puts the odd one behind.
    private static long[] Paddings(Convolution m)
    {
        if (m.padding_type is not Padding.Same) return [.. m.padding!, .. m.padding!];
        var all = m.kernel_size.Zip(m.dilation, (kernel, dilation) => dilation * (kernel - 1)).ToArray();
        return [.. all.Select(n => n / 2), .. all.Select(n => n - n / 2)];
    }
}
