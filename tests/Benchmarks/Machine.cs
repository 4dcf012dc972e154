using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TorchSharp.Kernels;

namespace Benchmarks;

/// <summary>What one core can do at most, to compare kernels with.</summary>
internal static unsafe class Machine
{
    const int PeakPasses = 20_000;
    const int Chains = 14;
    const int TriadLength = 1 << 23;

    /// <summary>The operations that a call of <see cref="MultiplyAdd"/> makes: 14 chains of multiply-adds, enough to keep two units busy.</summary>
    public static double PeakOperations => 2.0 * PeakPasses * Chains * Simd.Width switch
    {
        SimdWidth.Bits512 => 16,
        SimdWidth.Bits256 => 8,
        _ => Vector<float>.Count,
    };

    /// <summary>Multiply-adds between registers, as fast as they go.</summary>
    public static void MultiplyAdd()
    {
        switch (Simd.Width)
        {
            case SimdWidth.Bits512:
                MultiplyAdd<Vector512<float>, Simd512<float>>();
                break;
            case SimdWidth.Bits256:
                MultiplyAdd<Vector256<float>, Simd256<float>>();
                break;
            default:
                MultiplyAdd<Vector<float>, SimdPortable<float>>();
                break;
        }
    }

    /// <summary>The bytes that a call of <see cref="Triad"/> moves: two loads and a store, of arrays of 32 MiB each.</summary>
    public static double TriadBytes => 3.0 * sizeof(float) * TriadLength;

    /// <summary><c>a = b + 3 c</c>, whose arrays are in memory.</summary>
    public static Action Triad()
    {
        var (a, b, c) = (new float[TriadLength], new float[TriadLength], new float[TriadLength]);
        var factor = new Vector<float>(3);
        return () =>
        {
            for (var i = 0; i <= TriadLength - Vector<float>.Count; i += Vector<float>.Count)
                (new Vector<float>(b, i) + factor * new Vector<float>(c, i)).CopyTo(a, i);
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static V MultiplyAdd<V, S>()
        where V : unmanaged
        where S : ISimd<float, V>
    {
        var (x, y) = (S.Create(0.5f), S.Create(1f));
        V s0 = y, s1 = y, s2 = y, s3 = y, s4 = y, s5 = y, s6 = y, s7 = y, s8 = y, s9 = y;
        V s10 = y, s11 = y, s12 = y, s13 = y;
        for (var i = 0; i < PeakPasses; i++)
        {
            s0 = S.MultiplyAdd(s0, x, y);
            s1 = S.MultiplyAdd(s1, x, y);
            s2 = S.MultiplyAdd(s2, x, y);
            s3 = S.MultiplyAdd(s3, x, y);
            s4 = S.MultiplyAdd(s4, x, y);
            s5 = S.MultiplyAdd(s5, x, y);
            s6 = S.MultiplyAdd(s6, x, y);
            s7 = S.MultiplyAdd(s7, x, y);
            s8 = S.MultiplyAdd(s8, x, y);
            s9 = S.MultiplyAdd(s9, x, y);
            s10 = S.MultiplyAdd(s10, x, y);
            s11 = S.MultiplyAdd(s11, x, y);
            s12 = S.MultiplyAdd(s12, x, y);
            s13 = S.MultiplyAdd(s13, x, y);
        }
        return S.Add(
            S.Add(S.Add(S.Add(s0, s1), S.Add(s2, s3)), S.Add(S.Add(s4, s5), S.Add(s6, s7))),
            S.Add(S.Add(S.Add(s8, s9), S.Add(s10, s11)), S.Add(s12, s13)));
    }
}
