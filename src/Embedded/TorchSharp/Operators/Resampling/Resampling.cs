using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>A sparse matrix times the lines of a tensor along one dimension: all interpolation is made of it.</summary>
internal static class Resampling
{
    /// <summary>y[…, i, …] = Σⱼ m[i, j] · x[…, j, …] along a dimension; ∂L/∂x = mᵀ · g.</summary>
    public static Tensor Along(Tensor x, int dim, ResamplingMatrix matrix)
    {
        using var source = Copies.Plain(x);
        var y = Pointwise.Empty([.. x.Sizes[..dim], matrix.Rows, .. x.Sizes[(dim + 1)..]], x.dtype);
        var inner = (int)Shape.Count(x.Sizes[(dim + 1)..]);
        switch (x.dtype)
        {
            case ScalarType.Float32: Run<float>(source, y, inner, matrix); break;
            case ScalarType.Float64: Run<double>(source, y, inner, matrix); break;
            case ScalarType.Byte: Run<byte>(source, y, inner, matrix); break;
            default: throw Elementwise.Unsupported(x.dtype, "\"upsample\"");
        }
        return Node.Wanted(x) ? new Node("UpsampleBackward0").Record(y, (x, g => Along(g, dim, matrix.Transposed))) : y;
    }

    private static void Run<T>(Tensor x, Tensor y, int inner, ResamplingMatrix matrix) where T : unmanaged, INumberBase<T>
    {
        if (y.numel() == 0) return;
        var (from, to, weights) = (x.Impl, y.Impl, matrix.Weights<T>());
        var (rows, plane) = (matrix.Rows, matrix.Columns * inner);
        Scheduler.For(y.numel() / inner, Math.Max(1, StridedLoop.Grain / inner), (start, end) =>
        {
            for (var i = start; i < end; i++)
            {
                var (image, row) = Math.DivRem(i, rows);
                var source = from.Storage.Span<T>(from.Offset + image * plane, plane);
                var line = to.Storage.Span<T>(to.Offset + i * inner, inner);
                var (columns, first) = matrix.Row((int)row);
                if (inner == 1) line[0] = Dot(source, columns.Span, weights.AsSpan(first));
                else Sum(source, columns.Span, weights.AsSpan(first), line);
            }
        });
    }

    private static T Dot<T>(ReadOnlySpan<T> source, ReadOnlySpan<int> columns, ReadOnlySpan<T> weights) where T : INumberBase<T>
    {
        var sum = T.Zero;
        for (var j = 0; j < columns.Length; j++) sum += weights[j] * source[columns[j]];
        return sum;
    }

    private static void Sum<T>(ReadOnlySpan<T> source, ReadOnlySpan<int> columns, ReadOnlySpan<T> weights, Span<T> line)
        where T : unmanaged, INumberBase<T>
    {
        if (columns.IsEmpty) line.Clear();
        for (var j = 0; j < columns.Length; j++)
        {
            var input = source.Slice(columns[j] * line.Length, line.Length);
            if (j == 0) TensorPrimitives.Multiply(input, weights[j], line);
            else TensorPrimitives.MultiplyAdd(input, weights[j], line, line);
        }
    }
}
