using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TorchSharp.Kernels;

/// <summary>The width of the vectors that the kernels work with.</summary>
internal enum SimdWidth
{
    /// <summary><see cref="Vector{T}"/>, whatever it is on this processor.</summary>
    Portable,

    /// <summary>AVX2 with FMA.</summary>
    Bits256,

    /// <summary>AVX-512.</summary>
    Bits512,
}

/// <summary>Chooses the vectors' width: the widest that the processor has, or the one that <c>DL_SIMD</c> asks for.</summary>
internal static class Simd
{
    static SimdWidth? width;

    /// <summary>The width that kernels use from now on.</summary>
    /// <exception cref="ArgumentException">The processor does not have it.</exception>
    public static SimdWidth Width
    {
        get => width ??= Choose(Environment.GetEnvironmentVariable("DL_SIMD"));
        set => width = Supports(value) ? value : throw new ArgumentException($"This processor has no vectors of width {value}.");
    }

    /// <summary>Whether the processor has vectors of this width.</summary>
    public static bool Supports(SimdWidth width) => width switch
    {
        SimdWidth.Bits512 => Avx512F.IsSupported && Avx512DQ.IsSupported,
        SimdWidth.Bits256 => Avx2.IsSupported && Fma.IsSupported,
        _ => true,
    };

    internal static SimdWidth Choose(string? variable) => variable switch
    {
        null or "" => Enum.GetValues<SimdWidth>().Last(Supports),
        "512" when Supports(SimdWidth.Bits512) => SimdWidth.Bits512,
        "256" when Supports(SimdWidth.Bits256) => SimdWidth.Bits256,
        "portable" => SimdWidth.Portable,
        _ => throw new ArgumentException($"DL_SIMD is '{variable}'; expected 512, 256 or portable, and a processor that has it."),
    };
}
