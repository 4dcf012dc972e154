using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Views of some of a tensor's elements.</summary>
internal static partial class Views
{
    /// <summary>x[indices…] at the first dimensions, which vanish; ∂L/∂x = g at that place, 0 elsewhere.</summary>
    public static Tensor At(Tensor x, ReadOnlySpan<long> indices)
    {
        if (indices.Length > x.Rank)
            throw new ArgumentException($"too many indices for tensor of dimension {x.Rank}: got {indices.Length}, shape "
                + $"{Shape.Text(x.Sizes)}", nameof(indices));
        var offset = x.Impl.Offset;
        for (var d = 0; d < indices.Length; d++) offset += Index(indices[d], x.Sizes[d], d) * x.Strides[d];
        var y = View(x, x.Sizes[indices.Length..].ToArray(), x.Strides[indices.Length..].ToArray(), offset);
        if (!Node.Wanted(x)) return y;
        var (shape, place) = (x.shape, indices.ToArray());
        return new Node("SelectBackward0").Record(y, (x, g => Scatter(g, shape, target => At(target, place))));
    }

    /// <summary>x[…, index, …] at one dimension, which vanishes; ∂L/∂x = g at that place, 0 elsewhere.</summary>
    public static Tensor Select(Tensor x, long dim, long index)
    {
        if (x.Rank == 0) throw new ArgumentException("select() cannot be applied to a 0-dim tensor.");
        var d = Shape.Dim(dim, x.Rank);
        index = Index(index, x.Sizes[d], d);
        long[] sizes = [.. x.Sizes[..d], .. x.Sizes[(d + 1)..]];
        long[] strides = [.. x.Strides[..d], .. x.Strides[(d + 1)..]];
        var y = View(x, sizes, strides, x.Impl.Offset + index * x.Strides[d]);
        if (!Node.Wanted(x)) return y;
        var shape = x.shape;
        return new Node("SelectBackward0").Record(y, (x, g => Scatter(g, shape, target => Select(target, d, index))));
    }

    /// <summary>x[…, start:end:step, …] at one dimension, clamped as Python does; ∂L/∂x = g at those places, 0 elsewhere.</summary>
    public static Tensor Slice(Tensor x, long dim, long? start, long? end, long step)
    {
        if (x.Rank == 0) throw new ArgumentException("slice() cannot be applied to a 0-dim tensor.");
        if (step <= 0) throw new ArgumentOutOfRangeException(nameof(step), step, $"slice step must be positive, got {step}");
        var d = Shape.Dim(dim, x.Rank);
        var size = x.Sizes[d];
        var from = Clamp(start ?? 0);
        var to = Math.Max(Clamp(end ?? size), from);
        var (sizes, strides) = (x.shape, x.stride());
        sizes[d] = (to - from + step - 1) / step;
        strides[d] *= step;
        var y = View(x, sizes, strides, x.Impl.Offset + (sizes[d] > 0 ? from * x.Strides[d] : 0));
        if (!Node.Wanted(x)) return y;
        var shape = x.shape;
        return new Node("SliceBackward0").Record(y, (x, g => Scatter(g, shape, target => Slice(target, d, from, to, step))));

        long Clamp(long at) => Math.Clamp(at < 0 ? at + size : at, 0, size);
    }

    /// <summary>x[…, start:start + length, …] at one dimension; ∂L/∂x = g at those places, 0 elsewhere.</summary>
    /// <exception cref="ArgumentException">The dimension does not have these elements.</exception>
    public static Tensor Narrow(Tensor x, long dim, long start, long length)
    {
        if (x.Rank == 0) throw new ArgumentException("narrow() cannot be applied to a 0-dim tensor.");
        var size = x.Sizes[Shape.Dim(dim, x.Rank)];
        if (length < 0) throw new ArgumentException($"narrow(): length must be non-negative, got {length}", nameof(length));
        if (start < -size || start > size)
            throw new ArgumentException($"start out of range (expected to be in range of [{-size}, {size}], but got "
                + $"{start})", nameof(start));
        if (start < 0) start += size;
        if (start + length > size) throw new ArgumentException($"start ({start}) + length ({length}) exceeds dimension size "
            + $"({size}).", nameof(length));
        return Slice(x, dim, start, start + length, 1);
    }

    /// <summary>y[…, i] = x[…, i, i + offset, …]: the diagonal of two dimensions, last; ∂L/∂x = g on the diagonal.</summary>
    public static Tensor Diagonal(Tensor x, long offset, long dim1, long dim2)
    {
        var (a, b) = (Shape.Dim(dim1, x.Rank), Shape.Dim(dim2, x.Rank));
        if (x.Rank < 2 || a == b) throw new ArgumentException($"diagonal dimensions cannot be identical {dim1}, {dim2} for shape "
            + $"{Shape.Text(x.Sizes)}");
        var length = Math.Max(0, offset >= 0 ? Math.Min(x.Sizes[a], x.Sizes[b] - offset) : Math.Min(x.Sizes[a] + offset, x.Sizes[b]));
        var (sizes, strides) = (new List<long>(), new List<long>());
        for (var i = 0; i < x.Rank; i++)
        {
            if (i == a || i == b) continue;
            sizes.Add(x.Sizes[i]);
            strides.Add(x.Strides[i]);
        }
        var start = length == 0 ? 0 : offset >= 0 ? offset * x.Strides[b] : -offset * x.Strides[a];
        var y = View(x, [.. sizes, length], [.. strides, x.Strides[a] + x.Strides[b]], x.Impl.Offset + start);
        if (!Node.Wanted(x)) return y;
        var shape = x.shape;
        return new Node("DiagonalBackward0").Record(y, (x, g => Scatter(g, shape, target => Diagonal(target, offset, a, b))));
    }

    /// <summary>
    /// y[…, i, …, k] = x[…, i · step + k, …]: windows of one dimension, their elements last. ∂L/∂x = g added at those places.
    /// </summary>
    /// <exception cref="ArgumentException">A window is larger than the dimension, or the step is not positive.</exception>
    public static Tensor Windows(Tensor x, long dim, long size, long step)
    {
        var d = Shape.Dim(dim, x.Rank);
        var (length, stride) = x.Rank == 0 ? (1, 1) : (x.Sizes[d], x.Strides[d]);
        if (size < 0 || size > length)
            throw new ArgumentException($"maximum size for tensor at dimension {d} is {length} but size is {size}", nameof(size));
        if (step <= 0) throw new ArgumentException($"step is {step} but must be > 0", nameof(step));
        var (sizes, strides) = (x.shape, x.stride());
        if (x.Rank > 0) (sizes[d], strides[d]) = ((length - size) / step + 1, stride * step);
        var y = View(x, x.Rank == 0 ? [size] : [.. sizes, size], x.Rank == 0 ? [stride] : [.. strides, stride], x.Impl.Offset);
        if (!Node.Wanted(x)) return y;
        var shape = x.shape;
        return new Node("UnfoldBackward0").Record(y, (x, g => Overlapped(g, shape, d, size, step)));
    }

    /// <summary>
    /// y = zeros of a shape, plus every element of every window at its place: what undoes <see cref="Windows"/>. ∂L/∂g = its windows.
    /// </summary>
    public static Tensor Overlapped(Tensor g, long[] shape, int dim, long size, long step)
    {
        var y = Creation.Full(shape, 0, g.dtype);
        using var plain = g.detach();
        for (var k = 0L; k < size; k++)
        {
            using var elements = Select(plain, -1, k);
            using var target = shape.Length == 0 ? y.alias() : Slice(y, dim, k, k + (g.Sizes[dim] - 1) * step + 1, step);
            Arithmetic.Add(target, elements, target);
        }
        return Node.Wanted(g) ? new Node("UnfoldBackwardBackward0").Record(y, (g, gg => Windows(gg, dim, size, step))) : y;
    }

    /// <summary>Zeros of the viewed tensor's shape, with the gradient written where the view looked. Differentiable.</summary>
    private static Tensor Scatter(Tensor g, long[] shape, Func<Tensor, Tensor> view)
    {
        var result = Creation.Full(shape, 0, g.dtype);
        using (var target = view(result))
            Copies.Assign(target, g);
        return Node.Wanted(g) ? new Node("ScatterBackward").Record(result, (g, gg => view(gg))) : result;
    }

    /// <summary>An index counted from the front.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside [−size, size − 1].</exception>
    private static long Index(long index, long size, int dim) => index >= -size && index < size
        ? index < 0 ? index + size : index
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"index {index} is out of bounds for dimension {dim} with size "
            + $"{size}");
}
