using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Softmax and its relatives, with the largest element subtracted first, so that no exponential overflows.</summary>
internal static class Softmaxes
{
    /// <summary>yᵢ = exp(xᵢ − max) / Σⱼ exp(xⱼ − max) along a dimension; ∂L/∂x = y · (g − Σ g y).</summary>
    public static Tensor Softmax(Tensor x, long dim, ScalarType? dtype)
    {
        using var uncounted = Scoped.Uncounted();
        var (d, type) = (Shape.Dim(dim, x.Rank), TypeOf(x, dtype, "softmax"));
        using var cast = x.dtype == type ? x.alias() : Copies.To(x, type);
        if (type.IsShort()) return ShortFloats.Of(cast, wide => Softmax(wide, d, null));
        var y = type == ScalarType.Float32
            ? Lanes.Map<float, float>(cast, d, type, (line, result) => VectorMath.Softmax(line, result, line.Length))
            : Lanes.Map<double, double>(cast, d, type, (line, result) => VectorMath.Softmax(line, result, line.Length));
        if (!Node.Wanted(cast)) return y;
        var node = new Node("SoftmaxBackward0");
        var sy = node.Save(y);
        return node.Record(y, (cast, g =>
        {
            var gy = Arithmetic.Mul(g, sy);
            return Arithmetic.Sub(gy, Arithmetic.Mul(sy, Reductions.Sum(gy, [d], false, true)));
        }
        ));
    }

    /// <summary>yᵢ = xᵢ − max − ln Σⱼ exp(xⱼ − max) along a dimension; ∂L/∂x = g − eʸ · Σ g.</summary>
    public static Tensor LogSoftmax(Tensor x, long dim, ScalarType? dtype)
    {
        using var uncounted = Scoped.Uncounted();
        var (d, type) = (Shape.Dim(dim, x.Rank), TypeOf(x, dtype, "log_softmax"));
        using var cast = x.dtype == type ? x.alias() : Copies.To(x, type);
        if (type.IsShort()) return ShortFloats.Of(cast, wide => LogSoftmax(wide, d, null));
        var y = type == ScalarType.Float32
            ? Lanes.Map<float, float>(cast, d, type, (line, result) => VectorMath.LogSoftmax(line, result, line.Length))
            : Lanes.Map<double, double>(cast, d, type, (line, result) => VectorMath.LogSoftmax(line, result, line.Length));
        if (!Node.Wanted(cast)) return y;
        var node = new Node("LogSoftmaxBackward0");
        var sy = node.Save(y);
        return node.Record(y, (cast, g => Arithmetic.Sub(g, Arithmetic.Mul(Exponentials.Exp(sy), Reductions.Sum(g, [d], false, true)))));
    }

    /// <summary>y = max + ln Σ exp(x − max) along a dimension; ∂L/∂x = g · softmax(x).</summary>
    public static Tensor LogSumExp(Tensor x, long dim, bool keepdim)
    {
        using var uncounted = Scoped.Uncounted();
        var (d, type) = (Shape.Dim(dim, x.Rank), TypeOf(x, null, "logsumexp"));
        using var cast = x.dtype == type ? x.alias() : Copies.To(x, type);
        if (type.IsShort()) return ShortFloats.Of(cast, wide => LogSumExp(wide, d, keepdim));
        var y = type == ScalarType.Float32 ? Lanes.Fold<float, float>(cast, d, type, LogSumExp) : Lanes.Fold<double, double>(cast, d, type, LogSumExp);
        if (Node.Wanted(cast))
        {
            var node = new Node("LogsumexpBackward0");
            var sx = node.Save(cast);
            node.Record(y, (cast, g => Arithmetic.Mul(g, Softmax(sx, d, null))));
        }
        if (keepdim || y.Rank == 0) return y;
        using (y) return Views.Squeeze(y, d);
    }

    private static void LogSumExp<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int Piece = 256;
        var largest = Largest(x);
        Span<T> powers = stackalloc T[Math.Min(x.Length, Piece)];
        var sum = T.Zero;
        for (var i = 0; i < x.Length; i += Piece)
        {
            var part = powers[..Math.Min(Piece, x.Length - i)];
            TensorPrimitives.Subtract(x.Slice(i, part.Length), largest, part);
            Functions.Exp<T>(part, part);
            sum += TensorPrimitives.Sum<T>(part);
        }
        y[0] = largest + T.Log(sum);
    }

    /// <summary>The largest element; 0 if that is infinite, where subtracting it would make NaN of logsumexp; 0 of no elements.</summary>
    private static T Largest<T>(ReadOnlySpan<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (x.IsEmpty) return T.Zero;
        var largest = TensorPrimitives.Max(x);
        return T.IsInfinity(largest) ? T.Zero : largest;
    }

    private static ScalarType TypeOf(Tensor x, ScalarType? dtype, string name)
    {
        var type = dtype ?? x.dtype;
        return type.IsFloat() ? type
            : type.IsInteger() && name == "logsumexp" ? get_default_dtype()
            : throw Elementwise.Unsupported(type, $"\"{name}_lastdim_kernel_impl\"");
    }
}
