using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Float16 and BFloat16: stored in 16 bits, computed with in Float32, and rounded once at the end.</summary>
internal static class ShortFloats
{
    public static bool IsShort(this ScalarType type) => type is ScalarType.Float16 or ScalarType.BFloat16;

    /// <summary>f(x), as the dtype of x; recorded as its parts are.</summary>
    public static Tensor Of(Tensor x, Func<Tensor, Tensor> f)
    {
        using var wide = Copies.To(x, ScalarType.Float32);
        using var y = f(wide);
        return Copies.To(y, x.dtype);
    }

    /// <summary>f(x) as the dtype of x. Not recorded.</summary>
    public static Tensor Kernel(Tensor x, Tensor? into, Func<Tensor, Tensor?, Tensor> f)
    {
        using var wide = Copies.Cast(x, ScalarType.Float32);
        using var y = f(wide, null);
        return Rounded(y, x.dtype, into);
    }

    /// <summary>f(a, b) as a dtype. Numbers and other 0-d operands count with the precision that they have. Not recorded.</summary>
    public static Tensor Kernel(Tensor a, Tensor b, ScalarType dtype, Tensor? into, Func<Tensor, Tensor, Tensor?, Tensor> f)
    {
        using var wideA = Wide(a, dtype);
        using var wideB = Wide(b, dtype);
        using var y = f(wideA, wideB, null);
        return Rounded(y, dtype, into);
    }

    /// <summary>f(a, b, c) as the dtype of a, which is that of all. Not recorded.</summary>
    public static Tensor Kernel(Tensor a, Tensor b, Tensor? c, Func<Tensor, Tensor, Tensor?, Tensor> f)
    {
        using var wideA = Copies.Cast(a, ScalarType.Float32);
        using var wideB = Copies.Cast(b, ScalarType.Float32);
        using var wideC = c is null ? null : Copies.Cast(c, ScalarType.Float32);
        using var y = f(wideA, wideB, wideC);
        return Rounded(y, a.dtype, null);
    }

    /// <summary>Writes x over y, one or both of which are short. Not recorded.</summary>
    public static void Assign(Tensor y, Tensor x)
    {
        switch (x.dtype, y.dtype)
        {
            case (ScalarType.Float16, ScalarType.Float32): Pointwise.Apply<Half, float>(x, y, TensorPrimitives.ConvertToSingle); break;
            case (ScalarType.Float32, ScalarType.Float16): Pointwise.Apply<float, Half>(x, y, TensorPrimitives.ConvertToHalf); break;
            case (ScalarType.BFloat16, ScalarType.Float32): Pointwise.Apply<BFloat16, float>(x, y, Widen); break;
            case (ScalarType.Float32, ScalarType.BFloat16): Pointwise.Apply<float, BFloat16>(x, y, Narrow); break;
            default:
                using (var wide = Copies.Cast(x, ScalarType.Float32)) Copies.Assign(y, wide);
                break;
        }
    }

    private static Tensor Wide(Tensor x, ScalarType dtype)
    {
        using var rounded = x.Rank == 0 ? null : Elementwise.Cast(x, dtype);
        return Copies.Cast(rounded ?? x, ScalarType.Float32);
    }

    private static Tensor Rounded(Tensor y, ScalarType dtype, Tensor? into)
    {
        var result = Elementwise.Result(y.Sizes, dtype, into);
        Copies.Assign(result, y);
        return result;
    }

    private static void Widen(ReadOnlySpan<BFloat16> x, Span<float> y)
    {
        for (var i = 0; i < y.Length; i++) y[i] = x[i];
    }

    private static void Narrow(ReadOnlySpan<float> x, Span<BFloat16> y)
    {
        for (var i = 0; i < y.Length; i++) y[i] = (BFloat16)x[i];
    }
}
