using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepLearning;

internal static partial class OnnxModules
{
    private static string Flat(Flatten m, OnnxLayer layer)
    {
        var shape = layer.InputShape;
        var (start, end) = ((int)Positive(m.start_dim), (int)Positive(m.end_dim));
        // 0 keeps a dimension, -1 takes what is left.
        long[] flat = [.. Enumerable.Repeat(0L, start), -1, .. shape.Skip(end + 1)];
        return layer.Operator("Reshape", [layer.Input, layer.Numbers("shape", flat)]);

        long Positive(long dimension) => dimension < 0 ? dimension + shape.Count : dimension;
    }

    private static string Padded(PadBase m, OnnxLayer layer)
    {
        var mode = m switch
        {
            ZeroPad2d or ConstantPad2d => "constant",
            ReflectionPad2d => "reflect",
            ReplicationPad2d => "edge",
            _ => throw layer.Unsupported($"{m.GetType().Name} has no form in ONNX's operators here"),
        };
        var (left, right, top, bottom) =
            m.padding is [var all] ? (all, all, all, all) : (m.padding[0], m.padding[1], m.padding[2], m.padding[3]);
        string[] inputs = [layer.Input, layer.Numbers("pads", 0, 0, top, left, 0, 0, bottom, right)];
        return layer.Operator("Pad", m is ConstantPad2d ? [.. inputs, layer.Number("value", m.value)] : inputs, ("mode", mode));
    }

    private static string Enlarged(Upsample m, OnnxLayer layer)
    {
        var (mode, coordinates) = (m.mode, m.align_corners) switch
        {
            (UpsampleMode.Nearest, _) => ("nearest", "asymmetric"),
            (UpsampleMode.Bilinear, true) => ("linear", "align_corners"),
            (UpsampleMode.Bilinear, _) => ("linear", "half_pixel"),
            _ => throw layer.Unsupported($"it is a {m.mode} enlargement"),
        };
        if (m.scale_factor.IsEmpty) throw layer.Unsupported("it enlarges to a size, not by a factor");
        var (height, width) = m.scale_factor is [var both] ? (both, both) : (m.scale_factor[0], m.scale_factor[1]);
        var scales = layer.Constant("scales", tensor(new[] { 1, 1, (float)height, (float)width }));
        return layer.Operator("Resize", [layer.Input, "", scales], ("mode", mode), ("coordinate_transformation_mode", coordinates),
            ("nearest_mode", "floor"));
    }

    // Every stride-th pixel, then channels of zeros before and behind.
    private static string Shortened(PaddedShortcut m, OnnxLayer layer)
    {
        var thinned = layer.Operator("Slice", [layer.Input,
            layer.Numbers("starts", 0, 0), layer.Numbers("ends", long.MaxValue, long.MaxValue),
            layer.Numbers("axes", 2, 3), layer.Numbers("steps", m.Stride, m.Stride)]);
        return layer.Operator("Pad", [thinned, layer.Numbers("pads", 0, m.Added / 2, 0, 0, 0, m.Added / 2, 0, 0)], ("mode", "constant"));
    }
}
