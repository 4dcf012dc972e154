using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// Larger tensors: something in front of and behind the elements of the last dimensions. Negative numbers cut elements off.
/// </summary>
internal static class Pads
{
    /// <summary>
    /// Pads the last dimensions by <c>[left, right, top, bottom, front, back, …]</c>: the last dimension comes first.
    /// </summary>
    /// <exception cref="ArgumentException">The list does not fit the tensor, or the mode does not reach that far.</exception>
    public static Tensor Pad(Tensor x, ReadOnlySpan<long> pads, PaddingModes mode, double value = 0)
    {
        using var uncounted = Scoped.Uncounted();
        if (pads.Length % 2 != 0) throw new ArgumentException($"Length of pad must be even but instead it equals {pads.Length}");
        if (pads.Length > 2 * x.Rank)
            throw new ArgumentException($"Length of pad should be no more than twice the number of dimensions of the input. Pad length is "
                + $"{pads.Length} while the input has {x.Rank} dimensions.");
        for (var i = 0; i < pads.Length; i += 2)
        {
            var (d, before, after) = (x.Rank - 1 - i / 2, pads[i], pads[i + 1]);
            if (x.Sizes[d] + before + after < 0)
                throw new ArgumentException($"The input size {x.Sizes[d]}, plus negative padding {before} and {after}, resulted in a "
                    + $"negative output size, which is invalid. Check dimension {d} of your input.");
        }
        if (mode is PaddingModes.Constant or PaddingModes.Zeros) return Constant(x, pads.ToArray(), mode == PaddingModes.Zeros ? 0 : value);
        if (pads.Length is 0 or > 6 || x.Rank - pads.Length / 2 is not (1 or 2))
            throw new NotSupportedException("Only 2D, 3D, 4D, 5D padding with non-constant padding are supported for now: got input "
                + $"{Shape.Text(x.Sizes)}, pad {Shape.Text(pads)}");
        var y = x.alias();
        for (var i = 0; i < pads.Length; i += 2)
        {
            using var narrow = y;
            y = Along(narrow, x.Rank - 1 - i / 2, pads[i], pads[i + 1], mode);
        }
        return y;
    }

    /// <summary>y[i] = x[i − before] where there is one, else the value; ∂L/∂x = g without the padding.</summary>
    private static Tensor Constant(Tensor x, long[] pads, double value)
    {
        var sizes = x.shape;
        for (var i = 0; i < pads.Length; i++) sizes[^(i / 2 + 1)] += pads[i];
        var y = Creation.Full(sizes, value, x.dtype);
        using (var inner = Inner(y, pads))
        using (var source = Inner(x, Array.ConvertAll(pads, pad => -pad)))
            Copies.Assign(inner, source);
        if (!Node.Wanted(x)) return y;
        return new Node("ConstantPadNdBackward0").Record(y, (x, g => Constant(g, Array.ConvertAll(pads, pad => -pad), 0)));
    }

    /// <summary>The part of a tensor that padding put around another one. Not recorded.</summary>
    private static Tensor Inner(Tensor x, long[] pads)
    {
        var inner = x.detach();
        for (var i = 0; i < pads.Length; i += 2)
        {
            using var wide = inner;
            var d = x.Rank - 1 - i / 2;
            inner = Views.Slice(wide, d, Math.Max(pads[i], 0), x.Sizes[d] - Math.Max(pads[i + 1], 0), 1);
        }
        return inner;
    }

    private static Tensor Along(Tensor x, int d, long before, long after, PaddingModes mode)
    {
        var size = x.Sizes[d];
        var (text, most) = ($"padding ({before}, {after}) at dimension {d} of input {Shape.Text(x.Sizes)}", Math.Max(before, after));
        if (size == 0) throw new ArgumentException($"Expected a tensor with elements to pad, but got {text}");
        if (mode == PaddingModes.Reflect && most >= size)
            throw new ArgumentException($"Padding size should be less than the corresponding input dimension, but got: {text}");
        using var middle = Views.Slice(x, d, Math.Max(-before, 0), size - Math.Max(-after, 0), 1);
        var kept = middle.Sizes[d];
        if (mode == PaddingModes.Circular && most > kept)
            throw new ArgumentException($"Padding value causes wrapping around more than once: {text}");
        if (most <= 0) return middle.alias();
        using var front = before <= 0 ? null : mode switch
        {
            PaddingModes.Reflect => Mirrored(x, d, 1, before + 1),
            PaddingModes.Replicate => Repeated(x, d, 0, before),
            _ => Views.Slice(middle, d, kept - before, kept, 1),
        };
        using var back = after <= 0 ? null : mode switch
        {
            PaddingModes.Reflect => Mirrored(x, d, size - 1 - after, size - 1),
            PaddingModes.Replicate => Repeated(x, d, size - 1, after),
            _ => Views.Slice(middle, d, 0, after, 1),
        };
        return Joining.Cat([.. new[] { front, middle, back }.OfType<Tensor>()], d);
    }

    private static Tensor Mirrored(Tensor x, int d, long start, long end)
    {
        using var part = Views.Slice(x, d, start, end, 1);
        return Rearranging.Flip(part, [d]);
    }

    private static Tensor Repeated(Tensor x, int d, long at, long times)
    {
        using var one = Views.Slice(x, d, at, at + 1, 1);
        return Views.Expand(one, [.. x.Sizes[..d], times, .. x.Sizes[(d + 1)..]]);
    }
}
