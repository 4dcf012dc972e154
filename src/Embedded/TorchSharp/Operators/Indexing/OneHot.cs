using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Class numbers as unit vectors.</summary>
internal static class OneHot
{
    /// <summary>
    /// y[…, c] = 1 where c = x[…], else 0: Int64 <c>[…, classes]</c>; without a number of classes, one more than the largest.
    /// </summary>
    /// <exception cref="ArgumentException">A class is negative or too large, or the dtype is not Int64.</exception>
    public static Tensor Encode(Tensor x, long classes)
    {
        if (x.dtype != ScalarType.Int64) throw new ArgumentException("one_hot is only applicable to index tensor (Int64), got "
            + $"{x.dtype.TorchName()}", nameof(x));
        var numbers = x.data<long>().ToArray();
        if (numbers.Length == 0 && classes <= 0)
            throw new ArgumentException("Can not infer total number of classes from empty tensor.", nameof(classes));
        var count = classes == -1 ? TensorPrimitives.Max<long>(numbers) + 1 : classes;
        foreach (var number in numbers)
            if (number < 0 || number >= count)
                throw new ArgumentException(number < 0 ? $"Class values must be non-negative, got {number}."
                    : $"Class values must be smaller than num_classes: got {number} for {count} classes.", nameof(x));
        var y = Creation.Full([.. x.Sizes, count], 0, ScalarType.Int64);
        var rows = y.Span<long>();
        for (var i = 0; i < numbers.Length; i++) rows[(int)(i * count + numbers[i])] = 1;
        return y;
    }
}
