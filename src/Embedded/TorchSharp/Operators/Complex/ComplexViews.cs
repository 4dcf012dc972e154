using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Complex memory seen as real numbers and back: an element is its real part and, next to it, its imaginary part.</summary>
internal static partial class Views
{
    /// <summary>y[…, 0] + i · y[…, 1] = x[…], <c>[…] → […, 2]</c>, the same memory; ∂L/∂x = g seen as complex.</summary>
    /// <exception cref="InvalidOperationException">The tensor is not complex.</exception>
    public static Tensor AsReal(Tensor x)
    {
        if (!x.is_complex()) throw new InvalidOperationException("view_as_real is only supported for complex tensors");
        var y = Retyped(x, x.dtype.ToReal(), [.. x.Sizes, 2], [.. Array.ConvertAll(x.stride(), s => 2 * s), 1], 2 * x.Impl.Offset);
        return Node.Wanted(x) ? new Node("ViewAsRealBackward0").Record(y, (x, g => AsComplex(g.contiguous()))) : y;
    }

    /// <summary>y[…] = x[…, 0] + i · x[…, 1], <c>[…, 2] → […]</c>, the same memory; ∂L/∂x = g seen as real.</summary>
    /// <exception cref="InvalidOperationException">The tensor is not made of pairs that lie as complex numbers do.</exception>
    public static Tensor AsComplex(Tensor x)
    {
        if (x.dtype is not (ScalarType.Float32 or ScalarType.Float64))
            throw new InvalidOperationException("view_as_complex is only supported for half, float and double tensors, but got a tensor of "
                + $"scalar type: {x.dtype.TorchName()}");
        if (x.Rank == 0) throw new InvalidOperationException("Input tensor must have one or more dimensions");
        if (x.Sizes[^1] != 2)
            throw new InvalidOperationException($"Tensor must have a last dimension of size 2, got {Shape.Text(x.Sizes)}");
        if (x.Strides[^1] != 1)
            throw new InvalidOperationException($"Tensor must have a last dimension with stride 1, got strides {Shape.Text(x.Strides)}");
        if (x.Impl.Offset % 2 != 0) throw new InvalidOperationException("Tensor must have a storage_offset divisible by 2");
        var strides = x.Strides[..^1].ToArray();
        // No step is taken along a dimension of size 1, whatever its stride.
        for (var i = 0; i < strides.Length; i++)
            if (x.Sizes[i] > 1 && strides[i] % 2 != 0)
                throw new InvalidOperationException("Tensor must have a stride divisible by 2 for all but last dimension, got strides "
                    + Shape.Text(x.Strides));
        var y = Retyped(x, x.dtype.ToComplex(), x.Sizes[..^1].ToArray(), Array.ConvertAll(strides, s => s / 2), x.Impl.Offset / 2);
        return Node.Wanted(x) ? new Node("ViewAsComplexBackward0").Record(y, (x, g => AsReal(g))) : y;
    }

    /// <summary>A view of the real parts of a complex tensor: <c>AsReal(x)[…, 0]</c>.</summary>
    public static Tensor RealPart(Tensor x) => Part(x, 0);

    /// <summary>A view of the imaginary parts of a complex tensor: <c>AsReal(x)[…, 1]</c>.</summary>
    public static Tensor ImaginaryPart(Tensor x) => Part(x, 1);

    private static Tensor Part(Tensor x, long part)
    {
        using var pairs = AsReal(x);
        return Select(pairs, -1, part);
    }

    private static Tensor Retyped(Tensor x, ScalarType dtype, long[] sizes, long[] strides, long offset) =>
        new(new TensorImpl(x.Impl.Storage, dtype, sizes, strides, offset, viewed: x.Impl.Base ?? x.Impl));
}
