namespace TorchSharp;

/// <summary>
/// PyTorch's namespace <c>torch</c>, in C#. This folder holds the public surface, one file per family: thin methods that check nothing and compute
/// nothing themselves. The work is done by the family of the same name in <c>Operators/</c>.
/// </summary>
public static partial class torch;
