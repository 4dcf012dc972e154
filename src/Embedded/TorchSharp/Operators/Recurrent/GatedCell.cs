using static TorchSharp.Operators.Sigmoids;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// The gated recurrent unit (Cho et al., 2014). r = σ(W x + b + W h + b), z = σ(W x + b + W h + b), n = tanh(W x + b + r · (W h + b)), each
/// with weights of its own; h ← n + z · (h − n).
/// </summary>
internal sealed class GatedCell : RecurrentCell
{
    public override int Gates => 3;

    public override bool KeepsHiddenApart => true;

    public override void Forward<T>(in StepRow<T> row)
    {
        var n = row.After.Length;
        Span<T> gates = row.Gates, after = row.After;
        var both = gates[..(2 * n)];                                                     // r, z
        TensorPrimitives.Add<T>(both, row.Hidden[..(2 * n)], both);
        Functions.Sigmoid<T>(both, both);
        var candidate = gates[(2 * n)..];
        TensorPrimitives.MultiplyAdd<T>(gates[..n], row.Hidden[(2 * n)..], candidate, candidate);
        Functions.Tanh<T>(candidate, candidate);
        TensorPrimitives.Subtract<T>(row.Before, candidate, after);
        TensorPrimitives.MultiplyAdd<T>(gates[n..(2 * n)], after, candidate, after);
    }

    public override void Backward<T>(in StepRow<T> row, in StepGradient<T> gradient)
    {
        var n = row.After.Length;
        var dh = gradient.State;
        Span<T> r = row.Gates[..n], z = row.Gates[n..(2 * n)], candidate = row.Gates[(2 * n)..];
        Span<T> dr = gradient.Gates[..n], dz = gradient.Gates[n..(2 * n)], dn = gradient.Gates[(2 * n)..];
        TensorPrimitives.Subtract<T>(row.Before, candidate, dz);
        TensorPrimitives.Multiply<T>(dh, dz, dz);
        Formula.Run<LogisticSlope, T>(default, dz, z, dz);
        dh.CopyTo(dn);
        TensorPrimitives.Multiply<T>(dh, z, dh);
        TensorPrimitives.Subtract<T>(dn, dh, dn);
        Formula.Run<HyperbolicTangentSlope, T>(default, dn, candidate, dn);
        TensorPrimitives.Multiply<T>(dn, row.Hidden[(2 * n)..], dr);
        Formula.Run<LogisticSlope, T>(default, dr, r, dr);
        gradient.Gates[..(2 * n)].CopyTo(gradient.Hidden);
        TensorPrimitives.Multiply<T>(dn, r, gradient.Hidden[(2 * n)..]);
    }

    public override (Tensor h, Tensor? c) Compose(Tensor inputs, Tensor hidden, Tensor h, Tensor? c)
    {
        var (x, w) = (Splitting.Chunks(inputs, 3, 1), Splitting.Chunks(hidden, 3, 1));
        var r = Sigmoid(Arithmetic.Add(x[0], w[0]));
        var z = Sigmoid(Arithmetic.Add(x[1], w[1]));
        var candidate = Tanh(Arithmetic.Add(x[2], Arithmetic.Mul(r, w[2])));
        return (Arithmetic.Add(candidate, Arithmetic.Mul(z, Arithmetic.Sub(h, candidate))), null);
    }
}
