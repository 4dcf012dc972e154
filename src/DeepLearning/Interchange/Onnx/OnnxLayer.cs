using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>A module that is being exported: where it stands, what comes in, and how operators are added for it.</summary>
internal sealed record OnnxLayer(
    OnnxGraph Graph, string Path, IReadOnlyList<string> Inputs, IReadOnlyList<IReadOnlyList<long>> InputShapes, ScalarType Type)
{
    public string Input => Inputs[0];

    public IReadOnlyList<long> InputShape => InputShapes[0];

    /// <summary>An operator of these inputs; the name of its result is returned.</summary>
    public string Operator(string type, string[] inputs, params ReadOnlySpan<(string Name, object Value)> attributes) =>
        Graph.Operator(type, $"{Path}/{type}", inputs, attributes);

    /// <summary>A parameter or buffer of the module.</summary>
    public string Constant(string name, Tensor tensor) => Graph.Constant($"{Path}.{name}", tensor);

    /// <summary>Whole numbers that an operator takes as an input: shapes, paddings.</summary>
    public string Numbers(string name, params long[] numbers) => Constant(name, tensor(numbers));

    /// <summary>A number of the model's type.</summary>
    public string Number(string name, double number) => Constant(name, tensor(number).to_type(Type));

    public NotSupportedException Unsupported(string what) => new($"'{Path}' cannot be exported to ONNX: {what}.");
}
