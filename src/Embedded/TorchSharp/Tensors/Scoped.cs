using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Formulas of many operators whose intermediate results nobody needs.</summary>
internal static class Scoped
{
    /// <summary>The value of an expression; every other tensor that was made on the way is disposed.</summary>
    public static Tensor Result(Func<Tensor> expression)
    {
        using var scope = NewDisposeScope();
        return scope.MoveToOuter(expression());
    }
}
