namespace TorchSharp.Utils.Archives;

/// <summary>A class or function that a pickle names.</summary>
internal sealed record PickledName(string Module, string Name);

/// <summary>What a pickle says to be made by calling something, or to be found by an identifier. Nothing is ever called here.</summary>
internal sealed class PickledObject(PickledName? maker, IReadOnlyList<object?> arguments)
{
    /// <summary>The class or function, null for an identifier.</summary>
    public PickledName? Maker { get; } = maker;

    /// <summary>The arguments of the call, or the parts of the identifier.</summary>
    public IReadOnlyList<object?> Arguments { get; } = arguments;

    /// <summary>What the object is filled with afterwards.</summary>
    public object? State { get; set; }
}
