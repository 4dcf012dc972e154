using static TorchSharp.Operators.Sigmoids;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// Long short-term memory (Hochreiter and Schmidhuber, 1997; forget gate: Gers et al., 2000). With four gates, each of W x + b + W h + b:
/// i = σ(…), f = σ(…), g = tanh(…), o = σ(…); c ← f · c + i · g, h ← o · tanh c.
/// </summary>
internal sealed class LongShortTermCell : RecurrentCell
{
    public override int Gates => 4;

    public override bool HasMemory => true;

    public override void Forward<T>(in StepRow<T> row)
    {
        var n = row.After.Length;
        var gates = row.Gates;
        Functions.Sigmoid<T>(gates[..(2 * n)], gates[..(2 * n)]);
        Functions.Tanh<T>(gates[(2 * n)..(3 * n)], gates[(2 * n)..(3 * n)]);
        Functions.Sigmoid<T>(gates[(3 * n)..], gates[(3 * n)..]);
        TensorPrimitives.Multiply<T>(gates[n..(2 * n)], row.MemoryBefore, row.Memory);
        TensorPrimitives.MultiplyAdd<T>(gates[..n], gates[(2 * n)..(3 * n)], row.Memory, row.Memory);
        Functions.Tanh<T>(row.Memory, row.After);
        TensorPrimitives.Multiply<T>(gates[(3 * n)..], row.After, row.After);
    }

    public override void Backward<T>(in StepRow<T> row, in StepGradient<T> gradient)
    {
        var n = row.After.Length;
        Span<T> dh = gradient.State, dc = gradient.Memory;
        Span<T> i = row.Gates[..n], f = row.Gates[n..(2 * n)], g = row.Gates[(2 * n)..(3 * n)], o = row.Gates[(3 * n)..];
        Span<T> di = gradient.Gates[..n], df = gradient.Gates[n..(2 * n)], dg = gradient.Gates[(2 * n)..(3 * n)];
        var dO = gradient.Gates[(3 * n)..];
        var tanh = df;
        Functions.Tanh<T>(row.Memory, tanh);
        TensorPrimitives.Multiply<T>(dh, tanh, dO);
        Formula.Run<LogisticSlope, T>(default, dO, o, dO);
        TensorPrimitives.Multiply<T>(dh, o, dh);
        Formula.Run<HyperbolicTangentSlope, T>(default, dh, tanh, dh);
        TensorPrimitives.Add<T>(dc, dh, dc);
        TensorPrimitives.Multiply<T>(dc, g, di);
        Formula.Run<LogisticSlope, T>(default, di, i, di);
        TensorPrimitives.Multiply<T>(dc, row.MemoryBefore, df);
        Formula.Run<LogisticSlope, T>(default, df, f, df);
        TensorPrimitives.Multiply<T>(dc, i, dg);
        Formula.Run<HyperbolicTangentSlope, T>(default, dg, g, dg);
        TensorPrimitives.Multiply<T>(dc, f, dc);
        dh.Clear();
    }

    public override (Tensor h, Tensor? c) Compose(Tensor inputs, Tensor hidden, Tensor h, Tensor? c)
    {
        var gates = Splitting.Chunks(Arithmetic.Add(inputs, hidden), 4, 1);
        var kept = Arithmetic.Mul(Sigmoid(gates[1]), c!);
        var memory = Arithmetic.Add(kept, Arithmetic.Mul(Sigmoid(gates[0]), Tanh(gates[2])));
        return (Arithmetic.Mul(Sigmoid(gates[3]), Tanh(memory)), memory);
    }
}
