using TorchSharp.Modules;

namespace DeepLearning;

/// <summary>What a box of a diagram says.</summary>
static class DiagramWords
{
    /// <summary>What a module does, with its sizes: "Conv 3×3, 16 → 32, stride 2".</summary>
    internal static string Title(TraceNode node) => node.Module switch
    {
        Convolution layer =>
            $"{(layer.transposed ? "Transposed conv" : "Conv")} {Size(layer.kernel_size)}, {layer.in_channels} → {layer.out_channels}"
            + (layer.stride.Any(step => step != 1) ? $", stride {Step(layer.stride)}" : "")
            + (layer.groups == 1 ? "" : layer.groups == layer.in_channels ? ", depthwise" : $", {layer.groups} groups"),
        Linear layer => $"Linear {layer.in_features} → {layer.out_features}",
        MaxPool2d layer => Pool("Max", layer.kernel_size, layer.stride),
        AvgPool2d layer => Pool("Average", layer.kernel_size, layer.stride),
        AdaptiveAvgPool2d layer => $"Average to {Size(layer.output_size)}",
        Add => "+",
        Multiply => "×",
        _ => node.Kind,
    };

    /// <summary>The layers of a block that weigh or pool: "Conv 1×1 · Conv 3×3 · Conv 1×1"; of many only the number.</summary>
    internal static string Inside(IEnumerable<TraceNode> nodes)
    {
        var all = nodes.ToList();
        var words = all.Where(node => Color(node) is BoxColor.Convolution or BoxColor.Linear or BoxColor.Pooling or BoxColor.Sequence)
            .Select(node => Title(node).Split(',')[0]).ToList();
        return words.Count is > 0 and <= 4 ? string.Join(" · ", words) : PlotText.Count(all.Count, "layer");
    }

    /// <summary>A shape without the batch: "16×32×32".</summary>
    internal static string Shape(IReadOnlyList<long> shape) => string.Join('×', shape.Skip(1));

    /// <summary>What only shapes or scales a result, and is written into the box before it.</summary>
    internal static bool Follows(TraceNode node) =>
        node.Inputs.Count == 1 && Color(node) == BoxColor.Other
        && node.Module is NormBase or LayerNorm or GroupNorm or PReLU or (IParameterLessModule and not PadBase);

    internal static BoxColor Color(TraceNode node) => node.Module switch
    {
        null => BoxColor.Other,
        Convolution => BoxColor.Convolution,
        Linear or Bilinear or Embedding => BoxColor.Linear,
        MaxPool1d or MaxPool2d or MaxPool3d or AvgPool1d or AvgPool2d or AvgPool3d => BoxColor.Pooling,
        AdaptiveAvgPool1d or AdaptiveAvgPool2d or AdaptiveMaxPool2d or Upsample => BoxColor.Pooling,
        Add or Multiply or Concatenate => BoxColor.Join,
        LSTM or GRU or RNN or MultiheadAttention => BoxColor.Sequence,
        _ => BoxColor.Other,
    };

    static string Pool(string what, long[] kernel, long[]? stride) =>
        $"{what} pool {Size(kernel)}" + (stride is null || stride.SequenceEqual(kernel) ? "" : $", stride {Step(stride)}");

    static string Step(long[] steps) => steps.Distinct().Count() == 1 ? $"{steps[0]}" : Size(steps);

    static string Size(long[] sizes) => sizes.Length == 1 || sizes.Any(size => size != sizes[0]) || sizes[0] < 1
        ? string.Join('×', sizes)
        : $"{sizes[0]}×{sizes[0]}";
}
