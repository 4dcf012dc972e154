using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The standard normal distribution, its inverse, and the tail of the error function.</summary>
internal static class NormalDistribution
{
    /// <summary>y = Φ(x), the probability of a number below x; ∂L/∂x = g · e^(−x²/2) / √2π.</summary>
    public static Tensor Below(Tensor x) => Unary.OfInput("SpecialNdtrBackward0", x, InDoubles.Map(x, NormalTails.Below),
        static (g, x) => g * (x * x * -0.5).exp() / Math.Sqrt(2 * Math.PI));

    /// <summary>y with Φ(y) = x; ∂L/∂x = g · √2π · e^(y²/2).</summary>
    public static Tensor Inverse(Tensor x) => Unary.OfResult("SpecialNdtriBackward0", x, InDoubles.Map(x, NormalTails.Inverse),
        static (g, y) => g * (y * y * 0.5).exp() * Math.Sqrt(2 * Math.PI));

    /// <summary>y = e^(x²) (1 − erf x); ∂L/∂x = g · (2 x y − 2/√π).</summary>
    public static Tensor ScaledComplement(Tensor x) => Unary.OfInput("SpecialErfcxBackward0", x,
        InDoubles.Map(x, NormalTails.ScaledComplement),
        static (g, x) => g * (2 * x * ScaledComplement(x) - 2 / Math.Sqrt(Math.PI)));
}
