using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// For every element the number of ascending boundaries <c>[n]</c> below it (with <paramref name="right"/>: not above it); Int64,
        /// or Int32 if asked for.
        /// </summary>
        /// <exception cref="ArgumentException">The boundaries are not one-dimensional.</exception>
        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) =>
            Searching.Bucketize(this, boundaries, outInt32, right);

        /// <summary>
        /// True where an element is one of <paramref name="test_elements"/> (with <paramref name="invert"/>: is not). NaN is none.
        /// </summary>
        /// <param name="test_elements">Elements of any shape.</param>
        /// <param name="assumeUnique">Has no influence: no element is looked at twice anyway.</param>
        /// <param name="invert">Turn the answers round.</param>
        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
            Searching.IsIn(this, test_elements, invert);
    }

    /// <inheritdoc cref="Tensor.bucketize"/>
    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) =>
        input.bucketize(boundaries, outInt32, right);

    /// <inheritdoc cref="Tensor.isin"/>
    public static Tensor isin(Tensor tensor, Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
        tensor.isin(test_elements, assumeUnique, invert);

    /// <summary>
    /// Where values could be inserted into ascending lines <c>[n]</c> or <c>[lines…, n]</c> such that these stay ascending: before equal
    /// elements, or behind them with <paramref name="right"/>.
    /// </summary>
    /// <param name="sorted_sequence">One line for all values, or one for each line of values.</param>
    /// <param name="values">Numbers <c>[…]</c> or <c>[lines…, m]</c>.</param>
    /// <param name="out_int32">Int32 instead of Int64.</param>
    /// <param name="right">Behind equal elements.</param>
    /// <param name="sorter">The indices that sort the sequence, if it is not sorted.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or the sorter is not Int64.</exception>
    public static Tensor searchsorted(
        Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor? sorter = null) =>
        Searching.SearchSorted(sorted_sequence, values, out_int32, right, sorter);

    /// <inheritdoc cref="searchsorted(Tensor, Tensor, bool, bool, Tensor)"/>
    public static Tensor searchsorted(Tensor sorted_sequence, Scalar values, bool out_int32, bool right, Tensor? sorter)
    {
        using var value = Elementwise.Operand(values, sorted_sequence);
        return Searching.SearchSorted(sorted_sequence, value, out_int32, right, sorter);
    }
}
