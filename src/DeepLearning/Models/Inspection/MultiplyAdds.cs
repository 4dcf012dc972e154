using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>How many multiplications with an addition a step takes: the usual measure of work, about half of the floating-point
/// operations.</summary>
static class MultiplyAdds
{
    /// <summary>
    /// The count for one node of a trace. What only compares, moves or applies a function to each element has 0: maxima, activations,
    /// dropout, flattening, padding, concatenation, lookups.
    /// </summary>
    /// <returns>Null if the module is of a kind that has no formula here, or takes what no module made.</returns>
    internal static long? Of(TraceNode node, ModuleTrace trace)
    {
        if (node.Module is null) return 0;
        var output = Elements(node.Shape);
        return node.Module switch
        {
            // Each output sums kernel · (channels in / groups) products; a transposed convolution spreads each input the same way.
            Convolution { transposed: true } layer => Input() is { } x ? Elements(x) * Elements(layer.weight.shape[1..]) : null,
            Convolution layer => output * Elements(layer.weight.shape[1..]),
            // Each output sums the input's features.
            Linear layer => output * layer.in_features,
            Bilinear layer => output * Elements(layer.weight.shape[1..]),
            // Scaled and shifted; the moments are known in evaluation, or cost little.
            NormBase or LayerNorm or GroupNorm => output,
            LocalResponseNorm layer => output * layer.size,
            // One addition per element of each window.
            AvgPool1d layer => output * layer.kernel_size,
            AvgPool2d layer => output * Elements(layer.kernel_size),
            AvgPool3d layer => output * Elements(layer.kernel_size),
            AdaptiveAvgPool1d or AdaptiveAvgPool2d or AdaptiveAvgPool3d => Input() is { } x ? Math.Max(Elements(x), output) : null,
            Add or Multiply => output,
            // Each weight once per example and step; states [N, T, H] or [T, N, H].
            LSTM or GRU or RNN => output / node.Shape[^1] * Weights(node.Module),
            // Projections of query, key, value and result [L, N, E], and twice each query with each key.
            MultiheadAttention => Input(1) is { } key && Input(2) is { } value
                ? (output * 2 + Elements(key) + Elements(value)) * node.Shape[^1] + 2 * output * key[0]
                : null,
            IParameterLessModule or Embedding or EmbeddingBag or PReLU => 0,
            Concatenate or PaddedShortcut or TorchSharp.torchvision.StochasticDepth => 0,
            _ => null,
        };

        IReadOnlyList<long>? Input(int index = 0) =>
            index < node.Inputs.Count && node.Inputs[index] is var id and >= 0 ? trace.Nodes[id].Shape : null;
    }

    static long Elements(IReadOnlyList<long> shape) => shape.Aggregate(1L, (product, size) => product * size);

    static long Weights(nn.Module module) =>
        module.named_parameters().Where(entry => entry.name.StartsWith("weight", StringComparison.Ordinal))
            .Sum(entry => entry.parameter.numel());
}
