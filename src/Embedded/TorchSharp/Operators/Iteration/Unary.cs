using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// The forms that differentiable functions of one tensor take. Gradients are given as functions of operators, differentiable in turn.
/// </summary>
internal static class Unary
{
    /// <summary>y = f(x), with ∂L/∂x = gradient(g, x).</summary>
    public static Tensor OfInput<TMap>(string name, Tensor x, Func<Tensor, Tensor, Tensor> gradient, Tensor? into = null)
        where TMap : IFloatMap1 =>
        OfInput(name, x, Elementwise.Float1<TMap>(x, into), x.is_complex() ? Complexes.Adjoint(gradient) : gradient, into);

    /// <summary>y, computed from x, with ∂L/∂x = gradient(g, x).</summary>
    public static Tensor OfInput(string name, Tensor x, Tensor y, Func<Tensor, Tensor, Tensor> gradient, Tensor? into = null)
    {
        if (into is not null || !Node.Wanted(x)) return y;
        var node = new Node(name);
        var sx = node.Save(x);
        return node.Record(y, (x, g => gradient(g, sx)));
    }

    /// <summary>y = f(x), with ∂L/∂x = gradient(g, y).</summary>
    public static Tensor OfResult<TMap>(string name, Tensor x, Func<Tensor, Tensor, Tensor> gradient, Tensor? into = null)
        where TMap : IFloatMap1 =>
        OfResult(name, x, Elementwise.Float1<TMap>(x, into), x.is_complex() ? Complexes.Adjoint(gradient) : gradient, into);

    /// <summary>y, computed from x, with ∂L/∂x = gradient(g, y).</summary>
    public static Tensor OfResult(string name, Tensor x, Tensor y, Func<Tensor, Tensor, Tensor> gradient, Tensor? into = null)
    {
        if (into is not null || !Node.Wanted(x)) return y;
        var node = new Node(name);
        var sy = node.Save(y);
        return node.Record(y, (x, g => gradient(g, sy)));
    }

    /// <summary>y, computed from x by a function of steps: ∂L/∂x = 0.</summary>
    public static Tensor Flat(string name, Tensor x, Tensor y, Tensor? into = null) =>
        into is not null || !Node.Wanted(x) ? y : new Node(name).Record(y, (x, Zeros));

    /// <summary>y, computed from operands in a way that PyTorch has no derivative of: to ask for their gradients is an error.</summary>
    public static Tensor NotDifferentiable(string name, Tensor y, params ReadOnlySpan<Tensor> operands)
    {
        if (!Node.Wanted(operands)) return y;
        var gradients = new (Tensor, Func<Tensor, Tensor>)[operands.Length];
        for (var i = 0; i < operands.Length; i++) gradients[i] = (operands[i], g => NoDerivative(name));
        return new Node("NotImplemented").Record(y, gradients);
    }

    /// <summary>The gradient of an operand that PyTorch has no derivative for.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static Tensor NoDerivative(string name) => throw new NotSupportedException($"the derivative for '{name}' is not implemented.");

    /// <summary>
    /// A gradient in one kernel: d = slope(g, s), linear in g, where s is what the function saved; ∂L/∂g = slope(h, s), and
    /// ∂L/∂s = h · g · curve(s), 0 if <paramref name="curve"/> is null.
    /// </summary>
    public static Tensor Slope(Func<Tensor, Tensor, Tensor> slope, Tensor g, Tensor s, Func<Tensor, Tensor>? curve = null)
    {
        var d = slope(g, s);
        if (!Node.Wanted(g) && (curve is null || !Node.Wanted(s))) return d;
        var node = new Node("SlopeBackward0");
        var ss = node.Save(s);
        if (curve is null) return node.Record(d, (g, h => Slope(slope, h, ss)));
        var sg = node.SaveFor(s, g);
        return node.Record(d, (g, h => Slope(slope, h, ss, curve)), (s, h => Arithmetic.Mul(Arithmetic.Mul(h, sg), curve(ss))));
    }

    private static Tensor Zeros(Tensor g) => Creation.Full(g.Sizes, 0, g.dtype);
}
