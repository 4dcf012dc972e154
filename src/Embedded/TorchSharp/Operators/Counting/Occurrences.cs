using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>How often whole numbers occur, and whether elements occur at all. No gradients.</summary>
internal static class Occurrences
{
    /// <summary>
    /// y[v] = the number of elements equal to v, or the sum of their weights; as long as the largest element asks for, or
    /// <paramref name="minlength"/>. Int64, or the weights' dtype (Float64, if that is not floating point).
    /// </summary>
    /// <exception cref="ArgumentException">The elements are not whole, negative or not 1-d, or the weights do not match them.</exception>
    public static Tensor BinCount(Tensor x, Tensor? weights, long minlength)
    {
        using var uncounted = Scoped.Uncounted();
        if (!is_integral(x.dtype) || x.dtype == ScalarType.Bool) throw Elementwise.Unsupported(x.dtype, "\"bincount_cpu\"");
        if (minlength < 0) throw new ArgumentException($"minlength should be >= 0, got {minlength}", nameof(minlength));
        using var whole = Copies.Cast(x, ScalarType.Int64);
        ReadOnlySpan<long> numbers = whole.Span<long>();
        if (x.Rank != 1 || numbers.ContainsAnyInRange(long.MinValue, -1))
            throw new ArgumentException($"bincount only supports 1-d non-negative integral inputs, got shape {Shape.Text(x.Sizes)}"
                + (x.Rank == 1 ? " with negative elements" : ""), nameof(x));
        if (weights is not null && (weights.Rank != 1 || weights.numel() != x.numel()))
            throw new ArgumentException($"weights should be 1-d and have the same length as input, got {Shape.Text(weights.Sizes)} for "
                + Shape.Text(x.Sizes), nameof(weights));
        var length = Math.Max(minlength, numbers.IsEmpty ? 0 : TensorPrimitives.Max(numbers) + 1);
        if (weights is null || numbers.IsEmpty)
        {
            var counts = Creation.Full([length], 0, ScalarType.Int64);
            foreach (var number in numbers) counts.Span<long>()[(int)number]++;
            return counts;
        }
        using var each = Copies.Cast(weights, ScalarType.Float64);
        using var sums = Creation.Full([length], 0, ScalarType.Float64);
        for (var i = 0; i < numbers.Length; i++) sums.Span<double>()[(int)numbers[i]] += each.Span<double>()[i];
        return Copies.Cast(sums, weights.dtype == ScalarType.Float32 ? ScalarType.Float32 : ScalarType.Float64);
    }
}
