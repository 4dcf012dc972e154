using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The two masks of multi-head attention as one number for each head, query and key, which is added to its score.</summary>
internal static class AttentionMasks
{
    /// <param name="mask"><c>[L, S]</c> or <c>[N·heads, L, S]</c>: Bool or Byte, true where a query must not attend, or numbers.</param>
    /// <param name="padding"><c>[N, S]</c>: Bool or Byte, true where there is no key, or numbers to add.</param>
    /// <param name="sizes"><c>[N, heads, L, S]</c>.</param>
    /// <param name="dtype">Of the scores.</param>
    /// <returns>What broadcasts to <c>[N, heads, L, S]</c>; null without masks.</returns>
    /// <exception cref="ArgumentException">A shape or dtype does not fit.</exception>
    public static Tensor? Sum(Tensor? mask, Tensor? padding, long[] sizes, ScalarType dtype)
    {
        var bias = mask is null ? null : OfAttention(mask, sizes, dtype);
        if (padding is null) return bias;
        if (padding.Rank != 2 || padding.Sizes[0] != sizes[0] || padding.Sizes[1] != sizes[3])
            throw new ArgumentException($"expecting key_padding_mask shape of ({sizes[0]}, {sizes[3]}), but got "
                + Shape.Text(padding.Sizes));
        var ofKeys = Views.Reshape(Numbers(padding, "key_padding_mask", dtype), [sizes[0], 1, 1, sizes[3]]);
        return bias is null ? ofKeys : Arithmetic.Add(bias, ofKeys);
    }

    private static Tensor OfAttention(Tensor mask, long[] sizes, ScalarType dtype)
    {
        long[] expected = mask.Rank switch
        {
            2 => sizes[2..],
            3 => [sizes[0] * sizes[1], .. sizes[2..]],
            _ => throw new ArgumentException($"attn_mask's dimension {mask.Rank} is not supported"),
        };
        if (!mask.Sizes.SequenceEqual(expected))
            throw new ArgumentException($"The shape of the {mask.Rank}D attn_mask is {Shape.Text(mask.Sizes)}, but should be "
                + $"{Shape.Text(expected)}.");
        var numbers = Numbers(mask, "attn_mask", dtype);
        return mask.Rank == 2 ? numbers : Views.Reshape(numbers, sizes);
    }

    private static Tensor Numbers(Tensor mask, string name, ScalarType dtype) =>
        mask.dtype == ScalarType.Bool ? Attention.Blocking(mask, dtype)
        : mask.dtype == ScalarType.Byte ? Attention.Blocking(mask.to(ScalarType.Bool), dtype)
        : mask.is_floating_point() ? mask.to(dtype)
        : throw new ArgumentException($"Only float, byte, and bool types are supported for {name}, not {mask.dtype.TorchName()}");
}
