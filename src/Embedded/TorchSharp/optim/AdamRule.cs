using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Operators;

namespace TorchSharp;

/// <summary>
/// m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; p ← shrink · p − stepSize · m / (√v / root + ε), with the largest v so far for AMSGrad.
/// </summary>
internal readonly struct AdamRule(double beta1, double beta2, double eps, double root, double stepSize, double shrink,
    bool amsgrad) : IUpdateRule
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<T> Of<T>(Vector<T> p, Vector<T> g, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c) where T : unmanaged, INumber<T>
    {
        a = Formula.All<T>(beta1) * a + Formula.All<T>(1 - beta1) * g;
        b = Formula.All<T>(beta2) * b + Formula.All<T>(1 - beta2) * g * g;
        if (amsgrad) c = Vector.Max(c, b);
        var divisor = Vector.SquareRoot(amsgrad ? c : b) / Formula.All<T>(root) + Formula.All<T>(eps);
        return Formula.All<T>(shrink) * p - Formula.All<T>(stepSize) * a / divisor;
    }
}
