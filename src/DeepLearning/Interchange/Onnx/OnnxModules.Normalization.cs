using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepLearning;

internal static partial class OnnxModules
{
    // With the statistics from training.
    private static string Normalized(NormBase m, OnnxLayer layer)
    {
        if (m is not { track_running_stats: true, running_mean: { } mean, running_var: { } variance })
            throw layer.Unsupported("it normalizes with the statistics of the batch, not of the training");
        var (scale, shift) = ScaleAndShift(m, layer);
        return layer.Operator("BatchNormalization",
            [layer.Input, scale, shift, layer.Constant("running_mean", mean), layer.Constant("running_var", variance)], ("epsilon", m.eps));
    }

    // With the statistics of each channel of each example.
    private static string NormalizedEach(InstanceNorm m, OnnxLayer layer)
    {
        var (scale, shift) = ScaleAndShift(m, layer);
        return layer.Operator("InstanceNormalization", [layer.Input, scale, shift], ("epsilon", m.eps));
    }

    private static (string Scale, string Shift) ScaleAndShift(NormBase m, OnnxLayer layer) =>
        (layer.Constant("weight", m.weight ?? ones(m.num_features, dtype: layer.Type)),
            layer.Constant("bias", m.bias ?? zeros(m.num_features, dtype: layer.Type)));

    private static string Normalized(LayerNorm m, OnnxLayer layer) =>
        layer.Operator("LayerNormalization", Inputs(layer, ("weight", m.weight ?? ones(m.normalized_shape, dtype: layer.Type)),
            ("bias", m.bias)), ("axis", (long)-m.normalized_shape.Length), ("epsilon", m.eps));

    private static string Normalized(LocalResponseNorm m, OnnxLayer layer)
    {
        if (m.size % 2 == 0) throw layer.Unsupported($"its window of {m.size} channels has no middle");
        return layer.Operator("LRN", [layer.Input], ("size", m.size), ("alpha", m.alpha), ("beta", m.beta), ("bias", m.k));
    }
}
