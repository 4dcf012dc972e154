using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// Writes models in the ONNX format (onnx.ai), which other engines run: ONNX Runtime on servers, phones and in browsers. The graph is what
/// <see cref="ModuleTrace"/> sees, so models must be made of modules.
/// </summary>
public static class Onnx
{
    private const long Format = 8, Operators = 17;
    private const string InputName = "input", OutputName = "output";

    /// <summary>
    /// Writes a model as it is in evaluation mode: dropout does nothing, batch normalization uses its statistics. Its input is called
    /// <c>input</c>, its result <c>output</c>; the number of examples is free, the other sizes are those of the example.
    /// </summary>
    /// <param name="module">The model.</param>
    /// <param name="exampleInput">An input [N, …]; its values do not matter.</param>
    /// <param name="path">The file, <c>model.onnx</c>; one that is there already is replaced at the end, at once.</param>
    /// <exception cref="NotSupportedException">A module inside has no form in ONNX here, or the model has more than 2 GiB; the message
    /// names the module.</exception>
    /// <exception cref="InvalidOperationException">Code between modules makes tensors, which a trace cannot follow.</exception>
    public static void Export(nn.Module<Tensor, Tensor> module, Tensor exampleInput, string path)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(exampleInput);
        using var quiet = no_grad();
        using var scope = NewDisposeScope(); // keeps the constants until they are written
        var trace = ModuleTrace.Of(module, exampleInput);
        trace.RequireComplete();

        var graph = new OnnxGraph(module.GetName());
        graph.Input(InputName, exampleInput);
        var results = new List<string>();
        foreach (var node in trace.Nodes)
            results.Add(node.Module is null ? InputName : OnnxModules.Translate(node.Module, new(graph, node.Path,
                [.. node.Inputs.Select(id => results[id])], [.. node.Inputs.Select(id => trace.Nodes[id].Shape)], exampleInput.dtype)));
        var output = graph.Operator("Identity", OutputName, [results[trace.Output]]);
        graph.Output(output, exampleInput.dtype, trace.Nodes[trace.Output].Shape);

        var model = graph.Model(Format, Operators);
        if (model.Length > int.MaxValue)
            throw new NotSupportedException($"{module.GetName()} takes {model.Length} bytes; ONNX files end at 2 GiB.");
        AtomicFile.Write(path, model.WriteTo);
    }
}
