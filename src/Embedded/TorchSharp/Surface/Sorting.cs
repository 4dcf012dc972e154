using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// The elements of every line along a dimension in ascending or descending order, and their indices. NaN is the largest; equal
        /// elements keep their order, stable or not.
        /// </summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) =>
            Sorting.Sort(this, dim, descending);

        /// <summary>The indices that sort every line along a dimension.</summary>
        public Tensor argsort(long dim = -1, bool descending = false) => Sorting.ArgSort(this, dim, descending);

        /// <summary>The elements in ascending order along the first dimension.</summary>
        public Tensor msort() => Sorting.Values(this, 0);

        /// <summary>The k largest (or smallest) elements of every line along a dimension, and their indices; always sorted.</summary>
        /// <exception cref="ArgumentOutOfRangeException">k is negative or above the size of the dimension.</exception>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) =>
            Sorting.TopK(this, k, dim, largest);

        /// <summary>The k-th smallest element of every line along a dimension (the last, if null), and its index; k from 1.</summary>
        /// <exception cref="ArgumentOutOfRangeException">k is below 1 or above the size of the dimension.</exception>
        public (Tensor values, Tensor indices) kthvalue(long k, long? dim, bool keepdim = false) =>
            Sorting.KthValue(this, k, dim ?? -1, keepdim);

        /// <inheritdoc cref="kthvalue(long, long?, bool)"/>
        [Obsolete("use torch.kthvalue", false)]
        public static (Tensor values, Tensor indices) kthvalue(Tensor input, long k, long? dim, bool keepdim = false) =>
            input.kthvalue(k, dim, keepdim);

        /// <summary>The most frequent element of every line along a dimension, and the index where it occurs last.</summary>
        public (Tensor values, Tensor indices) mode(long dim = -1, bool keepdim = false) => Sorting.Mode(this, dim, keepdim);

        /// <summary>The element in the middle of all, the lower of two; NaN if there is one.</summary>
        public Tensor median() => Medians.Median(this, skipNaN: false);

        /// <summary>The element in the middle of all that are not NaN, the lower of two.</summary>
        public Tensor nanmedian() => Medians.Median(this, skipNaN: true);

        /// <summary>
        /// The numbers q (0 … 1, 0-d or 1-d) of the way from the smallest to the largest element along a dimension, or of all elements for
        /// −1: linear between neighbours. NaN if there is one. <c>[k, …]</c> for k numbers.
        /// </summary>
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) =>
            Medians.Quantile(this, q, dim == -1 ? null : dim, keepdim, skipNaN: false);

        /// <summary>As quantile, of the elements that are not NaN.</summary>
        public Tensor nanquantile(Tensor q, long dim = -1, bool keepdim = false) =>
            Medians.Quantile(this, q, dim == -1 ? null : dim, keepdim, skipNaN: true);

        /// <summary>
        /// The different elements (or slices along a dimension) in ascending order; if wanted, also the index among them of every element
        /// (else null), and how often each occurs (else null).
        /// </summary>
        public (Tensor output, Tensor inverse_indices, Tensor counts) unique(
            bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
            Wanted(Distinct.Of("unique", this, dim, onlyRuns: false), return_inverse, return_counts);

        /// <summary>
        /// The first of every run of equal elements (or slices along a dimension); if wanted, also the run of every element (else null),
        /// and how long each is (else null).
        /// </summary>
        public (Tensor output, Tensor inverse_indices, Tensor counts) unique_consecutive(
            bool return_inverse = false, bool return_counts = false, int? dim = null) =>
            Wanted(Distinct.Of("unique_consecutive", this, dim, onlyRuns: true), return_inverse, return_counts);

        private static (Tensor, Tensor, Tensor) Wanted((Tensor values, Tensor inverse, Tensor counts) all, bool inverse, bool counts)
        {
            if (!inverse) all.inverse.Dispose();
            if (!counts) all.counts.Dispose();
            return (all.values, inverse ? all.inverse : null!, counts ? all.counts : null!);
        }
    }

    /// <inheritdoc cref="Tensor.sort"/>
    public static (Tensor values, Tensor indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false) =>
        input.sort(dim, descending, stable);

    /// <inheritdoc cref="Tensor.argsort"/>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => input.argsort(dim, descending);

    /// <inheritdoc cref="Tensor.msort"/>
    public static Tensor msort(Tensor tensor) => tensor.msort();

    /// <inheritdoc cref="Tensor.topk"/>
    public static (Tensor values, Tensor indices) topk(Tensor tensor, int k, int dim = -1, bool largest = true, bool sorted = true) =>
        tensor.topk(k, dim, largest, sorted);

    /// <inheritdoc cref="Tensor.kthvalue(long, long?, bool)"/>
    public static (Tensor values, Tensor indices) kthvalue(Tensor input, long k, long? dim, bool keepdim = false) =>
        input.kthvalue(k, dim, keepdim);

    /// <inheritdoc cref="Tensor.mode"/>
    public static (Tensor values, Tensor indices) mode(Tensor input, long dim = -1, bool keepdim = false) => input.mode(dim, keepdim);

    /// <inheritdoc cref="Tensor.median"/>
    public static Tensor median(Tensor input) => input.median();

    /// <inheritdoc cref="Tensor.nanmedian"/>
    public static Tensor nanmedian(Tensor input) => input.nanmedian();

    /// <inheritdoc cref="Tensor.quantile"/>
    public static Tensor quantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => input.quantile(q, dim, keepdim);

    /// <inheritdoc cref="Tensor.nanquantile"/>
    public static Tensor nanquantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => input.nanquantile(q, dim, keepdim);

    /// <inheritdoc cref="Tensor.unique"/>
    public static (Tensor output, Tensor inverse_indices, Tensor counts) unique(
        Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        input.unique(sorted, return_inverse, return_counts, dim);

    /// <inheritdoc cref="Tensor.unique_consecutive"/>
    public static (Tensor output, Tensor inverse_indices, Tensor counts) unique_consecutive(
        Tensor input, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        input.unique_consecutive(return_inverse, return_counts, dim);
}
