using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary><c>tanh x = ± a / (a + 2)</c> with <c>a = e^(2|x|) - 1</c>, accurate near 0 as well. At most 3 ulp off.</summary>
internal readonly struct HyperbolicTangent<T, TFormat> : IVectorFunction<T>
    where T : unmanaged, INumber<T>
    where TFormat : IFormat<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, S>(V x)
        where V : unmanaged
        where S : ISimd<T, V>
    {
        // With e^(2|x|) = 2^(FractionBits + 2), the result is 1.
        var end = S.Create(T.CreateTruncating(TFormat.FractionBits));
        var magnitude = S.Min(end, S.Abs(x));
        var (n, expM1) = Arithmetic<T, V, S, TFormat>.Reduce(S.Add(magnitude, magnitude));
        var power = Arithmetic<T, V, S, TFormat>.PowerOfTwo(n);
        var a = S.MultiplyAdd(power, expM1, S.Subtract(power, S.Create(T.One)));
        return S.CopySign(S.Divide(a, S.Add(a, S.Create(T.One + T.One))), x);
    }
}
