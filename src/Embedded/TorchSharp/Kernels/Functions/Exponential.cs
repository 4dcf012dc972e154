using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary><c>eˣ = 2ⁿ eʳ</c>, as <see cref="Arithmetic{T,V,S,TFormat}.Reduce"/> splits x. At most 1 ulp off.</summary>
internal readonly struct Exponential<T, TFormat> : IVectorFunction<T>
    where T : unmanaged, INumber<T>
    where TFormat : IFormat<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, S>(V x)
        where V : unmanaged
        where S : ISimd<T, V>
    {
        var (min, max) = TFormat.ExpRange;
        var (n, expM1) = Arithmetic<T, V, S, TFormat>.Reduce(S.Min(S.Create(max), S.Max(S.Create(min), x)));
        return Arithmetic<T, V, S, TFormat>.Scale(S.Add(S.Create(T.One), expM1), n);
    }
}
