using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>What each kind of module is in ONNX's operators, version 17.</summary>
internal static partial class OnnxModules
{
    /// <summary>Adds a module's operators to the graph and returns the name of the result.</summary>
    /// <exception cref="NotSupportedException">The module has no form here.</exception>
    public static string Translate(nn.Module module, OnnxLayer layer) => module switch
    {
        ConvolutionTranspose m => Transposed(m, layer),
        Convolution m => Convolved(m, layer),
        Linear m => Multiplied(m, layer),
        InstanceNorm { track_running_stats: false } m => NormalizedEach(m, layer),
        NormBase m => Normalized(m, layer),
        LayerNorm m => Normalized(m, layer),
        LocalResponseNorm m => Normalized(m, layer),
        MaxPool2d m => Pooled(m, layer),
        AvgPool2d m => Pooled(m, layer),
        AdaptiveAvgPool2d m => Pooled(m, layer),
        Flatten m => Flat(m, layer),
        PadBase m => Padded(m, layer),
        Upsample m => Enlarged(m, layer),
        PaddedShortcut m => Shortened(m, layer),
        Add => layer.Operator("Add", [.. layer.Inputs]),
        Multiply => layer.Operator("Mul", [.. layer.Inputs]),
        Concatenate m => layer.Operator("Concat", [.. layer.Inputs], ("axis", (long)m.Dimension)),
        Identity or Dropout or Dropout1d or Dropout2d or AlphaDropout or torchvision.StochasticDepth => layer.Input,
        _ => Activated(module, layer) ?? throw layer.Unsupported($"{module.GetType().Name} has no form in ONNX's operators here"),
    };

    private static string Multiplied(Linear m, OnnxLayer layer)
    {
        if (layer.InputShape.Count == 2)
            return layer.Operator("Gemm", Inputs(layer, ("weight", m.weight), ("bias", m.bias)), ("transB", 1L));
        var product = layer.Operator("MatMul", [layer.Input, layer.Constant("weight", m.weight.t())]);
        return m.bias is null ? product : layer.Operator("Add", [product, layer.Constant("bias", m.bias)]);
    }

    private static string? Activated(nn.Module module, OnnxLayer layer)
    {
        string[] x = [layer.Input];
        return module switch
        {
            ReLU => layer.Operator("Relu", x),
            ReLU6 => layer.Operator("Clip", [.. x, layer.Number("min", 0), layer.Number("max", 6)]),
            LeakyReLU m => layer.Operator("LeakyRelu", x, ("alpha", m.negative_slope)),
            ELU m => layer.Operator("Elu", x, ("alpha", m.alpha)),
            Sigmoid => layer.Operator("Sigmoid", x),
            Tanh => layer.Operator("Tanh", x),
            SiLU => layer.Operator("Mul", [.. x, layer.Operator("Sigmoid", x)]),
            Hardswish => layer.Operator("HardSwish", x),
            Hardsigmoid => layer.Operator("HardSigmoid", x, ("alpha", 1 / 6.0), ("beta", 0.5)),
            Softplus { beta: 1 } => layer.Operator("Softplus", x),
            Softmax m => layer.Operator("Softmax", x, ("axis", m.dim)),
            LogSoftmax m => layer.Operator("LogSoftmax", x, ("axis", m.dim)),
            GELU => Gelu(layer),
            _ => null,
        };
    }

    // x · (1 + erf(x / √2)) / 2
    private static string Gelu(OnnxLayer layer)
    {
        var erf = layer.Operator("Erf", [layer.Operator("Mul", [layer.Input, layer.Number("scale", Math.Sqrt(0.5))])]);
        var gate = layer.Operator("Mul", [layer.Operator("Add", [erf, layer.Number("one", 1)]), layer.Number("half", 0.5)]);
        return layer.Operator("Mul", [layer.Input, gate]);
    }

    private static string[] Inputs(OnnxLayer layer, params ReadOnlySpan<(string Name, Tensor? Constant)> constants)
    {
        var inputs = new List<string> { layer.Input };
        foreach (var (name, constant) in constants)
            if (constant is not null) inputs.Add(layer.Constant(name, constant));
        return [.. inputs];
    }
}
