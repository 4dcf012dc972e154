using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Bessel functions that have gradients: the modified ones of the first kind.</summary>
internal static class BesselFunctions
{
    /// <summary>y = I₀(x); ∂L/∂x = g · I₁(x).</summary>
    public static Tensor I0(Tensor x) =>
        Unary.OfInput("I0Backward0", x, InDoubles.Map(x, static x => Bessel.I(0, x)), static (g, x) => g * I1(x));

    /// <summary>y = I₁(x); ∂L/∂x = g · (I₀(x) − I₁(x) / x), ½ g at 0.</summary>
    public static Tensor I1(Tensor x) => Unary.OfInput("SpecialI1Backward0", x, InDoubles.Map(x, static x => Bessel.I(1, x)),
        static (g, x) => g * HalfAtZero(x, I0(x) - I1(x) / x));

    /// <summary>y = e^(−|x|) I₀(x); ∂L/∂x = g · (e^(−|x|) I₁(x) − sign(x) · y).</summary>
    public static Tensor ScaledI0(Tensor x) => Unary.OfInput("SpecialI0EBackward0", x, InDoubles.Map(x, static x => Bessel.ScaledI(0, x)),
        static (g, x) => g * (ScaledI1(x) - x.sign() * ScaledI0(x)));

    /// <summary>y = e^(−|x|) I₁(x); ∂L/∂x = g · (e^(−|x|) I₀(x) − y · (sign(x) + 1/x)), ½ g at 0.</summary>
    public static Tensor ScaledI1(Tensor x) => Unary.OfInput("SpecialI1EBackward0", x, InDoubles.Map(x, static x => Bessel.ScaledI(1, x)),
        static (g, x) => g * HalfAtZero(x, ScaledI0(x) - ScaledI1(x) * (x.sign() + 1 / x)));

    private static Tensor HalfAtZero(Tensor x, Tensor slope) => Logic.Where(x.eq(0), full_like(x, 0.5), slope);
}
