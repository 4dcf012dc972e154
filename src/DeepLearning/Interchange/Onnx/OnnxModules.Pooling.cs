using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepLearning;

internal static partial class OnnxModules
{
    private static string Pooled(MaxPool2d m, OnnxLayer layer) => layer.Operator("MaxPool", [layer.Input],
        [.. Window(m.kernel_size, m.stride, m.padding, m.ceil_mode), ("dilations", Pair(m.dilation, 1))]);

    private static string Pooled(AvgPool2d m, OnnxLayer layer)
    {
        if (m.divisor_override is not null) throw layer.Unsupported("its mean has a divisor of its own");
        return layer.Operator("AveragePool", [layer.Input],
            [.. Window(m.kernel_size, m.stride, m.padding, m.ceil_mode), ("count_include_pad", m.count_include_pad ? 1L : 0L)]);
    }

    // Means over intervals are two products with matrices, one from each side: rows · x · columns.
    private static string Pooled(AdaptiveAvgPool2d m, OnnxLayer layer)
    {
        var (height, width) = (layer.InputShape[^2], layer.InputShape[^1]);
        var size = Pair(m.output_size, 1);
        if (size is [1, 1]) return layer.Operator("GlobalAveragePool", [layer.Input]);
        var rows = Means(size[0], height, layer.Type);
        var columns = Means(size[1], width, layer.Type).t();
        var fewerRows = layer.Operator("MatMul", [layer.Constant("rows", rows), layer.Input]);
        return layer.Operator("MatMul", [fewerRows, layer.Constant("columns", columns)]);
    }

    // [to, from]: row i is the mean over ⌊i · from / to⌋ … ⌈(i + 1) · from / to⌉.
    private static Tensor Means(long to, long from, ScalarType type)
    {
        var means = new float[to, from];
        for (var i = 0L; i < to; i++)
        {
            var (start, end) = (i * from / to, ((i + 1) * from + to - 1) / to);
            for (var j = start; j < end; j++) means[i, j] = 1f / (end - start);
        }
        return tensor(means).to_type(type);
    }

    private static (string Name, object Value)[] Window(long[] kernel, long[]? stride, long[]? padding, bool roundUp)
    {
        var pads = Pair(padding, 0);
        return
        [
            ("kernel_shape", Pair(kernel, 1)), ("strides", Pair(stride ?? kernel, 1)),
            ("pads", new[] { pads[0], pads[1], pads[0], pads[1] }), ("ceil_mode", roundUp ? 1L : 0L),
        ];
    }

    // Height and width; one number stands for both.
    private static long[] Pair(long[]? numbers, long without) => numbers switch
    {
        null or [] => [without, without],
        [var both] => [both, both],
        _ => numbers,
    };
}
