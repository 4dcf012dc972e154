using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>
/// The Box–Muller transform of blocks of 8 + 8 uniform numbers, in place: (u, v) becomes r·cos 2πv and r·sin 2πv with
/// r = √(−2 ln(1 − u)), times the standard deviation, plus the mean.
/// </summary>
/// <remarks>
/// For floats, logarithm, sine and cosine are the single-precision polynomials of Cephes (Moshier), fused exactly where PyTorch's
/// AVX2 build fuses them: a reordering would change the last bit. Nothing here depends on the platform's math library.
/// </remarks>
internal static class BoxMuller
{
    const int Half = 8;

    /// <summary>Transforms whole blocks of 16.</summary>
    public static void Transform(Span<float> values, float mean, float std)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        for (nuint i = 0; i < (nuint)values.Length; i += 2 * Half)
        {
            var u = Vector256<float>.One - Vector256.LoadUnsafe(ref value, i);
            var radius = Vector256.Sqrt(Log(u) * -2);
            var (sin, cos) = SinCos(Vector256.LoadUnsafe(ref value, i + Half) * (float)(2 * Math.PI));
            Fuse(radius * cos, std, mean).StoreUnsafe(ref value, i);
            Fuse(radius * sin, std, mean).StoreUnsafe(ref value, i + Half);
        }
    }

    /// <summary>Transforms whole blocks of 16, with the platform's logarithm, sine and cosine.</summary>
    public static void Transform(Span<double> values, double mean, double std)
    {
        for (; !values.IsEmpty; values = values[(2 * Half)..])
        {
            for (var i = 0; i < Half; i++)
            {
                var radius = Math.Sqrt(-2 * Math.Log(1 - values[i]));
                var (sin, cos) = Math.SinCos(2 * Math.PI * values[i + Half]);
                values[i] = Math.FusedMultiplyAdd(radius * cos, std, mean);
                values[i + Half] = Math.FusedMultiplyAdd(radius * sin, std, mean);
            }
        }
    }

    /// <summary>ln x for normal, positive x: x = 2ᵉ·m with m in [√½, √2), and a polynomial in m − 1.</summary>
    static Vector256<float> Log(Vector256<float> x)
    {
        var bits = x.AsInt32();
        var exponent = Vector256.ConvertToSingle((bits >>> 23) - Vector256.Create(126));
        var mantissa = ((bits & Vector256.Create(0x007fffff)) | Vector256.Create(0x3f000000)).AsSingle();
        var small = Vector256.LessThan(mantissa, Vector256.Create(0.70710678f));
        exponent -= Vector256<float>.One & small;
        var m = mantissa - Vector256<float>.One + (mantissa & small);

        var square = m * m;
        var p = Vector256.Create(7.0376836292e-2f);
        p = Fuse(p, m, -1.1514610310e-1f);
        p = Fuse(p, m, 1.1676998740e-1f);
        p = Fuse(p, m, -1.2420140846e-1f);
        p = Fuse(p, m, 1.4249322787e-1f);
        p = Fuse(p, m, -1.6668057665e-1f);
        p = Fuse(p, m, 2.0000714765e-1f);
        p = Fuse(p, m, -2.4999993993e-1f);
        p = Fuse(p, m, 3.3333331174e-1f);
        p = Fuse(p * m, square, exponent * -2.12194440e-4f);
        p = Fuse(square, Vector256.Create(-0.5f), p);
        return Fuse(exponent, Vector256.Create(0.693359375f), m + p);
    }

    /// <summary>(sin x, cos x) for x in [0, 8192): x reduced by the nearest even multiple of π/4, one polynomial for each.</summary>
    static (Vector256<float> Sin, Vector256<float> Cos) SinCos(Vector256<float> x)
    {
        // The octant, rounded up to even: 0, 2, 4, 6, 8.
        var octant = (Vector256.ConvertToInt32(x * 1.27323954473516f) + Vector256<int>.One) & Vector256.Create(~1);
        var multiple = Vector256.ConvertToSingle(octant);
        x = Fuse(multiple, Vector256.Create(-0.78515625f), x);
        x = Fuse(multiple, Vector256.Create(-2.4187564849853515625e-4f), x);
        x = Fuse(multiple, Vector256.Create(-3.77489497744594108e-8f), x);

        var z = x * x;
        var even = Fuse(Vector256.Create(2.443315711809948e-5f), z, -1.388731625493765e-3f);
        even = Fuse(even, z, 4.166664568298827e-2f);
        even = Fuse(even * z, z, z * -0.5f) + Vector256<float>.One;
        var odd = Fuse(Vector256.Create(-1.9515295891e-4f), z, 8.3321608736e-3f);
        odd = Fuse(odd, z, -1.6666654611e-1f);
        odd = Fuse(odd * z, x, x);

        var aligned = Vector256.Equals(octant & Vector256.Create(2), Vector256<int>.Zero).AsSingle();
        var sinSign = ((octant & Vector256.Create(4)) << 29).AsSingle();
        var cosSign = ((~(octant - Vector256.Create(2)) & Vector256.Create(4)) << 29).AsSingle();
        var sin = Vector256.ConditionalSelect(aligned, odd, even) ^ sinSign;
        var cos = Vector256.ConditionalSelect(aligned, even, odd) ^ cosSign;
        return (sin, cos);
    }

    static Vector256<float> Fuse(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Vector256.FusedMultiplyAdd(a, b, c);

    static Vector256<float> Fuse(Vector256<float> a, Vector256<float> b, float c) => Fuse(a, b, Vector256.Create(c));

    static Vector256<float> Fuse(Vector256<float> a, float b, float c) => Fuse(a, Vector256.Create(b), Vector256.Create(c));
}
