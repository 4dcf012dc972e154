using System.Numerics;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>What is done to one matrix, or to several that belong together: an algorithm with its options.</summary>
internal interface IMatrixFunction
{
    /// <summary>Works on the matrices, and returns 0, or in LAPACK's way from 1 on at which step it failed.</summary>
    /// <param name="x">The matrices, of those operands in which results are written contiguous ones.</param>
    /// <param name="pivots">Numbers of rows, if the function has to do with such.</param>
    int Run<T>(ReadOnlySpan<Matrix<T>> x, Span<int> pivots) where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>Runs algorithms for matrices on batches of them, <c>[…, M, N]</c>, several at a time. Nothing is recorded.</summary>
internal static unsafe class MatrixBatches
{
    /// <summary>What a chunk should have to do at least, in multiplications.</summary>
    private const long ChunkOperations = 1 << 18;

    /// <summary>The matrices in memory of their own, to be overwritten.</summary>
    public static Tensor Copy(Tensor x)
    {
        using var plain = x.detach();
        return Copies.Contiguous(plain);
    }

    /// <summary>A matrix for each of a batch, without contents.</summary>
    public static Tensor Empty(ReadOnlySpan<long> batch, long rows, long columns, ScalarType dtype) =>
        Pointwise.Empty([.. batch, rows, columns], dtype);

    /// <summary>Calls the function for each place of the batch, with the matrices of the operands there.</summary>
    /// <param name="function">What is done.</param>
    /// <param name="operands">Matrices, <c>[…, Mᵢ, Nᵢ]</c>, with batch dimensions that broadcast to those of the first.</param>
    /// <param name="pivots">A contiguous tensor of Int32, <c>[…, K]</c>, with the batch dimensions of the first operand.</param>
    /// <returns>What the function returned, as Int32, in the batch's shape.</returns>
    public static Tensor Run<TFunction>(TFunction function, ReadOnlySpan<Tensor> operands, Tensor? pivots = null)
        where TFunction : IMatrixFunction
    {
        Tensor[] x = operands.ToArray();
        var info = Pointwise.Empty(x[0].Sizes[..^2], ScalarType.Int32);
        switch (x[0].dtype)
        {
            case ScalarType.Float32: Run<TFunction, float>(function, x, pivots, info); break;
            case ScalarType.Float64: Run<TFunction, double>(function, x, pivots, info); break;
            default: throw Elementwise.Unsupported(x[0].dtype, "linear algebra");
        }
        return info;
    }

    private static void Run<TFunction, T>(TFunction function, Tensor[] x, Tensor? pivots, Tensor info)
        where TFunction : IMatrixFunction where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (rows, columns) = (x[0].Sizes[^2], x[0].Sizes[^1]);
        var operations = Math.Max(1, rows * columns * Math.Min(rows, columns));
        var batch = x[0].Sizes[..^2].ToArray();
        var strides = Array.ConvertAll(x, operand => Shape.ExpandStrides(operand.Sizes[..^2], operand.Strides[..^2], batch));
        Scheduler.For(info.numel(), Math.Max(1, ChunkOperations / operations), (start, end) =>
        {
            Span<Matrix<T>> matrices = stackalloc Matrix<T>[x.Length];
            var results = info.Span<int>();
            var steps = pivots is null ? 0 : (int)pivots.Sizes[^1];
            var swaps = pivots is null ? [] : pivots.Span<int>();
            for (var place = start; place < end; place++)
            {
                for (var i = 0; i < x.Length; i++) matrices[i] = At<T>(x[i], place, batch, strides[i]);
                results[(int)place] = function.Run<T>(matrices, swaps.Slice((int)place * steps, steps));
            }
        });
        GC.KeepAlive(x);
    }

    /// <summary>The matrix at a place of the batch, counted in row-major order.</summary>
    private static Matrix<T> At<T>(Tensor x, long place, long[] batch, long[] strides) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var offset = x.Impl.Offset;
        for (var d = batch.Length - 1; d >= 0; d--)
        {
            (place, var index) = Math.DivRem(place, batch[d]);
            offset += index * strides[d];
        }
        return new(Multiplication.Memory<T>(x) + offset, (int)x.Sizes[^2], (int)x.Sizes[^1], (nint)x.Strides[^2], (nint)x.Strides[^1]);
    }
}
