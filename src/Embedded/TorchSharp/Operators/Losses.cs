using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>How far predictions are from what they should be: one number per element or sample, then reduced.</summary>
internal static partial class Losses
{
    /// <summary>The losses as they are, or their mean or sum.</summary>
    public static Tensor Reduced(Tensor loss, nn.Reduction reduction) => reduction switch
    {
        nn.Reduction.None => loss.alias(),
        nn.Reduction.Mean => Reductions.Mean(loss, [], true, false),
        nn.Reduction.Sum => Reductions.Sum(loss, [], true, false),
        _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, "expected None, Mean or Sum"),
    };

    /// <summary>(x − t)²; ∂L/∂x = 2g (x − t).</summary>
    public static Tensor MeanSquaredError(Tensor x, Tensor target, nn.Reduction reduction)
    {
        using var difference = Arithmetic.Sub(x, target);
        using var loss = Arithmetic.Mul(difference, difference);
        return Reduced(loss, reduction);
    }
}
