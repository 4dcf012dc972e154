using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// <c>σ(x) = 1 / (1 + e⁻ˣ)</c>, for negative x as <c>eˣ / (1 + eˣ)</c>, which does not overflow. At most 3 ulp off.
/// </summary>
internal readonly struct LogisticFunction<T, TFormat> : IVectorFunction<T>
    where T : unmanaged, INumber<T>
    where TFormat : IFormat<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, S>(V x)
        where V : unmanaged
        where S : ISimd<T, V>
    {
        var one = S.Create(T.One);
        var e = Exponential<T, TFormat>.Of<V, S>(S.CopySign(x, S.Create(-T.One)));
        return S.Divide(S.Select(S.LessThan(x, default), e, one), S.Add(one, e));
    }
}
