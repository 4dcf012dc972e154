using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The largest element, 0-d; the gradient is shared among equals.</summary>
        public Tensor max() => Extremes.Amax(this, [], true, false);

        /// <summary>The largest elements along a dimension, and their first positions.</summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Extremes.Max(this, dim, keepdim);

        /// <summary>The first position of the largest element in row-major order.</summary>
        public Tensor argmax() => Extremes.Position(this, null, false, true);

        /// <summary>The first positions of the largest elements along a dimension.</summary>
        public Tensor argmax(long dim, bool keepdim = false) => Extremes.Position(this, dim, keepdim, true);

        /// <summary>The largest elements over some dimensions; the gradient is shared among equals.</summary>
        public Tensor amax(params long[] dims) => Extremes.Amax(this, dims, dims.Length == 0, false);

        /// <summary>The largest elements over some dimensions, written to a tensor of that shape if one is given.</summary>
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) => Written(Extremes.Amax(this, dims, dims.Length == 0, keepdim), @out);

        /// <summary>The largest elements over some dimensions, written to a tensor of that shape if one is given.</summary>
        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => Written(Extremes.Amax(this, dims, dims.Length == 0, keepdim), @out);

        /// <summary>The smallest element, 0-d; the gradient is shared among equals.</summary>
        public Tensor min() => Extremes.Amin(this, [], true, false);

        /// <summary>The smallest elements along a dimension, and their first positions.</summary>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Extremes.Min(this, dim, keepdim);

        /// <summary>The first position of the smallest element in row-major order.</summary>
        public Tensor argmin() => Extremes.Position(this, null, false, false);

        /// <summary>The first positions of the smallest elements along a dimension.</summary>
        public Tensor argmin(long dim, bool keepdim = false) => Extremes.Position(this, dim, keepdim, false);

        /// <summary>The smallest elements over some dimensions; the gradient is shared among equals.</summary>
        public Tensor amin(params long[] dims) => Extremes.Amin(this, dims, dims.Length == 0, false);

        /// <summary>The smallest elements over some dimensions, written to a tensor of that shape if one is given.</summary>
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) => Written(Extremes.Amin(this, dims, dims.Length == 0, keepdim), @out);

        /// <summary>The smallest elements over some dimensions, written to a tensor of that shape if one is given.</summary>
        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => Written(Extremes.Amin(this, dims, dims.Length == 0, keepdim), @out);

        /// <summary>The smallest and the largest elements: of all, or along a dimension; gradients are shared among equals.</summary>
        /// <exception cref="InvalidOperationException">There are no elements.</exception>
        public (Tensor min, Tensor max) aminmax(long? dim = null, bool keepdim = false) => Extremes.AminAmax(this, dim, keepdim);

        internal static Tensor Written(Tensor result, Tensor? to)
        {
            if (to is null) return result;
            using (result) return Copies.Become(to, result);
        }
    }

    /// <inheritdoc cref="Tensor.max()"/>
    public static Tensor max(Tensor input) => input.max();

    /// <inheritdoc cref="Tensor.max(long, bool)"/>
    public static (Tensor values, Tensor indexes) max(Tensor input, long dim, bool keepdim = false) => input.max(dim, keepdim);

    /// <inheritdoc cref="Tensor.argmax()"/>
    public static Tensor argmax(Tensor input) => input.argmax();

    /// <inheritdoc cref="Tensor.argmax(long, bool)"/>
    public static Tensor argmax(Tensor input, long dim, bool keepdim = false) => input.argmax(dim, keepdim);

    /// <inheritdoc cref="Tensor.amax(long[])"/>
    public static Tensor amax(Tensor input, long[] dims) => input.amax(dims);

    /// <inheritdoc cref="Tensor.amax(long[], bool, Tensor)"/>
    public static Tensor amax(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) => input.amax(dims, keepdim, @out);

    /// <inheritdoc cref="Tensor.amax(ReadOnlySpan{long}, bool, Tensor)"/>
    public static Tensor amax(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => input.amax(dims, keepdim, @out);

    /// <inheritdoc cref="Tensor.min()"/>
    public static Tensor min(Tensor input) => input.min();

    /// <inheritdoc cref="Tensor.min(long, bool)"/>
    public static (Tensor values, Tensor indexes) min(Tensor input, long dim, bool keepdim = false) => input.min(dim, keepdim);

    /// <inheritdoc cref="Tensor.argmin()"/>
    public static Tensor argmin(Tensor input) => input.argmin();

    /// <inheritdoc cref="Tensor.argmin(long, bool)"/>
    public static Tensor argmin(Tensor input, long dim, bool keepdim = false) => input.argmin(dim, keepdim);

    /// <inheritdoc cref="Tensor.amin(long[], bool, Tensor)"/>
    public static Tensor amin(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) => input.amin(dims, keepdim, @out);

    /// <inheritdoc cref="Tensor.amin(ReadOnlySpan{long}, bool, Tensor)"/>
    public static Tensor amin(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => input.amin(dims, keepdim, @out);

    /// <inheritdoc cref="Tensor.aminmax"/>
    public static (Tensor min, Tensor max) aminmax(Tensor input, long? dim = null, bool keepdim = false) => input.aminmax(dim, keepdim);
}
