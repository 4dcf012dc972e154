using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum of all elements, 0-d.</summary>
        public Tensor sum(ScalarType? type = null) => Reductions.Sum(this, [], true, false, type);

        /// <summary>The sums over one dimension.</summary>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => Reductions.Sum(this, [dim], false, keepdim, type);

        /// <summary>The sums over two dimensions.</summary>
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => Reductions.Sum(this, [dim0, dim1], false, keepdim, type);

        /// <summary>The sums over three dimensions.</summary>
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) => Reductions.Sum(this, [dim0, dim1, dim2], false, keepdim, type);

        /// <summary>The sums over some dimensions.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Reductions.Sum(this, dim, false, keepdim, type);

        /// <summary>The sums over some dimensions.</summary>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => Reductions.Sum(this, dim, false, keepdim, type);

        /// <summary>The mean of all elements, 0-d. The dtype must be floating point.</summary>
        public Tensor mean() => Reductions.Mean(this, [], true, false);

        /// <summary>The means over some dimensions.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Reductions.Mean(this, dimensions, false, keepdim, type);

        /// <summary>The variance of all elements: unbiased divides by n − 1.</summary>
        public Tensor var(bool unbiased = true) => Reductions.Var(this, [], true, false, unbiased ? 1 : 0);

        /// <summary>The variances over dimensions: unbiased divides by n − 1.</summary>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Var(Typed(type), [dim], false, keepdim, unbiased ? 1 : 0);

        /// <summary>The variances over dimensions: unbiased divides by n − 1.</summary>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Var(Typed(type), dimensions, false, keepdim, unbiased ? 1 : 0);

        /// <summary>The variances over dimensions: unbiased divides by n − 1.</summary>
        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Var(Typed(type), dimensions, false, keepdim, unbiased ? 1 : 0);

        /// <summary>The variances over dimensions: unbiased divides by n − 1.</summary>
        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Var(Typed(type), [dim.Item1, dim.Item2], false, keepdim, unbiased ? 1 : 0);

        /// <summary>The variances over dimensions: unbiased divides by n − 1.</summary>
        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Var(Typed(type), [dim.Item1, dim.Item2, dim.Item3], false, keepdim, unbiased ? 1 : 0);

        /// <summary>The standard deviation of all elements: unbiased divides by n − 1.</summary>
        public Tensor std(bool unbiased = true) => Reductions.Std(this, [], true, false, unbiased ? 1 : 0);

        /// <summary>The standard deviations over dimensions: unbiased divides by n − 1.</summary>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Std(Typed(type), [dim], false, keepdim, unbiased ? 1 : 0);

        /// <summary>The standard deviations over dimensions: unbiased divides by n − 1.</summary>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Std(Typed(type), dimensions, false, keepdim, unbiased ? 1 : 0);

        /// <summary>The standard deviations over dimensions: unbiased divides by n − 1.</summary>
        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Std(Typed(type), dimensions, false, keepdim, unbiased ? 1 : 0);

        /// <summary>The standard deviations over dimensions: unbiased divides by n − 1.</summary>
        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Std(Typed(type), [dim.Item1, dim.Item2], false, keepdim, unbiased ? 1 : 0);

        /// <summary>The standard deviations over dimensions: unbiased divides by n − 1.</summary>
        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Std(Typed(type), [dim.Item1, dim.Item2, dim.Item3], false, keepdim, unbiased ? 1 : 0);

        /// <summary>True where every element is nonzero: of all elements.</summary>
        public Tensor all() => Reductions.All(this, [], true, false);

        /// <summary>True where every element is nonzero: along a dimension.</summary>
        public Tensor all(long dim, bool keepdim = false) => Reductions.All(this, [dim], false, keepdim);

        /// <summary>True where some element is nonzero: of all elements.</summary>
        public Tensor any() => Reductions.Any(this, [], true, false);

        /// <summary>True where some element is nonzero: along a dimension.</summary>
        public Tensor any(long dim, bool keepdim = false) => Reductions.Any(this, [dim], false, keepdim);

        /// <summary>The number of elements that are not 0: of all, or over some dimensions.</summary>
        public Tensor count_nonzero(long[]? dims = null) => Reductions.CountNonzero(this, dims, dims is null);

        /// <summary>The product of all elements, 0-d.</summary>
        public Tensor prod(ScalarType? type = null) => Reductions.Prod(this, [], true, false, type);

        /// <summary>The products over one dimension.</summary>
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => Reductions.Prod(this, [dim], false, keepdim, type);

        /// <summary>(Σ |x|ᵖ)^(1/p) of all elements; p = ∞ gives the largest |x|, p = 0 the number of elements that are not 0.</summary>
        public Tensor norm(float p = 2f) => Norms.Norm(this, [], true, false, p);

        /// <summary>(Σ |x|ᵖ)^(1/p) along one dimension.</summary>
        public Tensor norm(int dim, bool keepdim = false, float p = 2f) => Norms.Norm(this, [dim], false, keepdim, p);

        private Tensor Typed(ScalarType? type) => type is null ? this : to_type(type.Value);
    }

    /// <inheritdoc cref="Tensor.sum(ScalarType?)"/>
    public static Tensor sum(Tensor input, ScalarType? type = null) => input.sum(type);

    /// <inheritdoc cref="Tensor.sum(long, bool, ScalarType?)"/>
    public static Tensor sum(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.sum(dim, keepdim, type);

    /// <inheritdoc cref="Tensor.sum(ReadOnlySpan{long}, bool, ScalarType?)"/>
    public static Tensor sum(Tensor input, ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => input.sum(dim, keepdim, type);

    /// <inheritdoc cref="Tensor.mean()"/>
    public static Tensor mean(Tensor input) => input.mean();

    /// <inheritdoc cref="Tensor.mean(long[], bool, ScalarType?)"/>
    public static Tensor mean(Tensor input, long[] dimensions, bool keepdim = false, ScalarType? type = null) => input.mean(dimensions, keepdim, type);

    /// <inheritdoc cref="Tensor.var(bool)"/>
    public static Tensor var(Tensor input, bool unbiased = true) => input.var(unbiased);

    /// <inheritdoc cref="Tensor.var(long, bool, bool, ScalarType?)"/>
    public static Tensor var(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.var(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.var(long[], bool, bool, ScalarType?)"/>
    public static Tensor var(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.var(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.std(bool)"/>
    public static Tensor std(Tensor input, bool unbiased = true) => input.std(unbiased);

    /// <inheritdoc cref="Tensor.std(long, bool, bool, ScalarType?)"/>
    public static Tensor std(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.std(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.std(long[], bool, bool, ScalarType?)"/>
    public static Tensor std(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.std(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.all()"/>
    public static Tensor all(Tensor input) => input.all();

    /// <inheritdoc cref="Tensor.all(long, bool)"/>
    public static Tensor all(Tensor input, long dim, bool keepdim = false) => input.all(dim, keepdim);

    /// <inheritdoc cref="Tensor.any()"/>
    public static Tensor any(Tensor input) => input.any();

    /// <inheritdoc cref="Tensor.any(long, bool)"/>
    public static Tensor any(Tensor input, long dim, bool keepdim = false) => input.any(dim, keepdim);

    /// <inheritdoc cref="Tensor.count_nonzero"/>
    public static Tensor count_nonzero(Tensor input, long[]? dims = null) => input.count_nonzero(dims);

    /// <inheritdoc cref="Tensor.prod(ScalarType?)"/>
    public static Tensor prod(Tensor input, ScalarType? type = null) => input.prod(type);

    /// <inheritdoc cref="Tensor.prod(long, bool, ScalarType?)"/>
    public static Tensor prod(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.prod(dim, keepdim, type);

    /// <inheritdoc cref="Tensor.norm(float)"/>
    public static Tensor norm(Tensor input) => input.norm();

    /// <inheritdoc cref="Tensor.norm(float)"/>
    public static Tensor norm(Tensor input, float p = 2f) => input.norm(p);

    /// <inheritdoc cref="Tensor.norm(int, bool, float)"/>
    public static Tensor norm(Tensor input, int dimension, bool keepdim = false, float p = 2f) => input.norm(dimension, keepdim, p);
}
