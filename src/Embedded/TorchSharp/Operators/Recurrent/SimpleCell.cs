using static TorchSharp.Operators.Rectifiers;
using static TorchSharp.Operators.Sigmoids;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>h ← tanh(W x + b + W h + b) (Elman, 1990), or with ReLU in place of tanh.</summary>
internal sealed class SimpleCell(bool relu) : RecurrentCell
{
    public override int Gates => 1;

    public override void Forward<T>(in StepRow<T> row)
    {
        if (relu) Formula.Run<Rectified, T>(default, row.Gates, row.After);
        else Functions.Tanh<T>(row.Gates, row.After);
    }

    public override void Backward<T>(in StepRow<T> row, in StepGradient<T> gradient)
    {
        if (relu) Formula.Run<SlopeAbove, T>(new(0), gradient.State, row.After, gradient.Gates);
        else Formula.Run<HyperbolicTangentSlope, T>(default, gradient.State, row.After, gradient.Gates);
        gradient.State.Clear();
    }

    public override (Tensor h, Tensor? c) Compose(Tensor inputs, Tensor hidden, Tensor h, Tensor? c)
    {
        var sum = Arithmetic.Add(inputs, hidden);
        return (relu ? Relu(sum) : Tanh(sum), null);
    }
}
