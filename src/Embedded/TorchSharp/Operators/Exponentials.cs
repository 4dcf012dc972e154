using System.Numerics;
using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Exponentials and logarithms.</summary>
internal static class Exponentials
{
    private struct Exponential : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Exp(x, y);
    }

    private struct Logarithm : IFloatMap1
    {
        public static void Run<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Log(x, y);
    }

    /// <summary>y = eˣ; ∂L/∂x = g · y.</summary>
    public static Tensor Exp(Tensor x)
    {
        var y = Elementwise.Float1<Exponential>(x);
        if (!Node.Wanted(x)) return y;
        var node = new Node("ExpBackward0");
        var sy = node.Save(y);
        return node.Record(y, (x, g => Arithmetic.Mul(g, sy)));
    }

    /// <summary>y = ln x; ∂L/∂x = g / x.</summary>
    public static Tensor Log(Tensor x)
    {
        var y = Elementwise.Float1<Logarithm>(x);
        if (!Node.Wanted(x)) return y;
        var node = new Node("LogBackward0");
        var sx = node.Save(x);
        return node.Record(y, (x, g => Arithmetic.Div(g, sx)));
    }
}
