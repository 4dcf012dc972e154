using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// What happens inside a model: which modules work on which results, in order. It is found by running the model once, in evaluation mode
/// and without gradients, and watching every module's inputs and results: a result that comes in elsewhere as an input is an edge.
/// <code>
/// var trace = ModuleTrace.Of(model, zeros(1, 3, 32, 32));
/// foreach (var node in trace.Nodes) Console.WriteLine(node);
/// </code>
/// A module is a node if no other node worked inside it; the modules around are <see cref="Containers"/>. Tensors that are made by code
/// between modules (an operator in <c>forward</c>) cannot be followed: see <see cref="IsComplete"/>.
/// </summary>
public sealed class ModuleTrace
{
    internal ModuleTrace(
        nn.Module module, IReadOnlyList<TraceNode> nodes, int output, IReadOnlyList<TraceContainer> containers,
        IReadOnlyList<string> gaps) =>
        (Module, Nodes, Output, Containers, Gaps) = (module, nodes, output, containers, gaps);

    /// <summary>The whole.</summary>
    public nn.Module Module { get; }

    /// <summary>The inputs, then the modules in the order in which they worked; one that was called twice is there twice.</summary>
    public IReadOnlyList<TraceNode> Nodes { get; }

    /// <summary>The node whose result is the whole's result; <see cref="TraceNode.Unknown"/> if no module made it.</summary>
    public int Output { get; }

    /// <summary>The modules that have nodes inside, each before those inside it, in the order in which they began.</summary>
    public IReadOnlyList<TraceContainer> Containers { get; }

    /// <summary>Where tensors came in that no module had made, in words. Empty if the trace is complete.</summary>
    public IReadOnlyList<string> Gaps { get; }

    /// <summary>True if every input and the result were made by modules, so that the nodes say all there is to the computation.</summary>
    public bool IsComplete => Gaps.Count == 0;

    /// <summary>Runs a module on an input [N, …] and watches.</summary>
    /// <exception cref="ArgumentException">The module has no modules that can be watched.</exception>
    public static ModuleTrace Of(nn.Module<Tensor, Tensor> module, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(input);
        return Watch(module, () => module.call(input), input);
    }

    /// <summary>Runs a module of two inputs and watches.</summary>
    /// <exception cref="ArgumentException">The module has no modules that can be watched.</exception>
    public static ModuleTrace Of(nn.Module<Tensor, Tensor, Tensor> module, Tensor input1, Tensor input2)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(input1);
        ArgumentNullException.ThrowIfNull(input2);
        return Watch(module, () => module.call(input1, input2), input1, input2);
    }

    /// <summary>Throws where the trace has gaps: for those who need all of the computation, as exports do.</summary>
    /// <exception cref="InvalidOperationException">The trace is not complete; the message names the first place.</exception>
    public void RequireComplete()
    {
        if (IsComplete) return;
        throw new InvalidOperationException(
            $"{Gaps[0]}{(Gaps.Count > 1 ? $" (and {Gaps.Count - 1} more)" : "")}. Only modules can be followed: put the code into a "
            + "module, such as Add, Multiply, Concatenate or nn.Flatten.");
    }

    private static ModuleTrace Watch(nn.Module module, Func<Tensor> run, params Tensor[] inputs)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        using var modes = new EvaluationMode(module);
        using var recorder = new TraceRecorder(module, inputs);
        return recorder.Finish(run());
    }
}
