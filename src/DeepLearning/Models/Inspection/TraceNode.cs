using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>One step of a computation that <see cref="ModuleTrace"/> saw: a module at work, or an input of the whole.</summary>
/// <param name="Id">Its place in <see cref="ModuleTrace.Nodes"/>: the order in which results came.</param>
/// <param name="Path">The module's name as in the state dict ("layer1.0.conv1"), or "input" ("input2" for a second one).</param>
/// <param name="Module">The module; null for an input.</param>
/// <param name="Inputs">The nodes that made the module's inputs, in order; <see cref="Unknown"/> where code outside modules did.</param>
/// <param name="Shape">The shape of the result; of the first one, if there are several.</param>
public sealed record TraceNode(int Id, string Path, nn.Module? Module, IReadOnlyList<int> Inputs, IReadOnlyList<long> Shape)
{
    /// <summary>Stands in <see cref="Inputs"/> for a tensor that no module made.</summary>
    public const int Unknown = -1;

    /// <summary>The module's type ("Conv2d"), or "Input".</summary>
    public string Kind => Module is null ? "Input" : Module.GetType().Name;

    /// <summary>The path of the module around this one; "" for the outermost.</summary>
    public string Parent => Path.LastIndexOf('.') is var dot and >= 0 ? Path[..dot] : "";

    /// <summary>"layer1.0.conv1 (Conv2d)".</summary>
    public override string ToString() => $"{Path} ({Kind})";
}

/// <summary>A module that has others at work inside.</summary>
/// <param name="Path">Its name as in the state dict ("layer1.0"); "" for the whole.</param>
/// <param name="Module">The module.</param>
/// <param name="First">The first node inside.</param>
/// <param name="Last">The last node inside.</param>
public sealed record TraceContainer(string Path, nn.Module Module, int First, int Last);
