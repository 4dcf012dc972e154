using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// <c>erf x = 2/√π ∫₀ˣ e^(-t²) dt</c>: x times a polynomial in x² up to 1, and <c>±(1 - e^P(|x|))</c> from there. At most 3 ulp off.
/// </summary>
internal readonly struct ErrorFunction<T, TFormat> : IVectorFunction<T>
    where T : unmanaged, INumber<T>
    where TFormat : IFormat<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, S>(V x)
        where V : unmanaged
        where S : ISimd<T, V>
    {
        var one = S.Create(T.One);
        var magnitude = S.Min(S.Create(TFormat.ErfEnd), S.Abs(x));
        var near = S.Multiply(x, Arithmetic<T, V, S, TFormat>.Polynomial(S.Multiply(x, x), TFormat.ErfTerms));
        var erfc = Exponential<T, TFormat>.Of<V, S>(Arithmetic<T, V, S, TFormat>.Polynomial(magnitude, TFormat.LogErfcTerms));
        return S.Select(S.LessThan(magnitude, one), near, S.CopySign(S.Subtract(one, erfc), x));
    }
}
