using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>With the order of the elements reversed at each of the dimensions. A copy.</summary>
        public Tensor flip(params long[] dims) => Rearranging.FlipAsLaid(this, dims);

        /// <summary>With the columns (dimension 1) in reverse order. A copy.</summary>
        public Tensor fliplr() => Rearranging.FlipAsLaid(this, [1]);

        /// <summary>With the rows (dimension 0) in reverse order. A copy.</summary>
        public Tensor flipud() => Rearranging.FlipAsLaid(this, [0]);

        /// <inheritdoc cref="roll(long[], long[])"/>
        public Tensor roll((long, long) shifts, (long, long) dims) =>
            Rearranging.Roll(this, [shifts.Item1, shifts.Item2], [dims.Item1, dims.Item2]);

        /// <inheritdoc cref="roll(long[], long[])"/>
        public Tensor roll((long, long, long) shifts, (long, long, long) dims) =>
            Rearranging.Roll(this, [shifts.Item1, shifts.Item2, shifts.Item3], [dims.Item1, dims.Item2, dims.Item3]);

        /// <inheritdoc cref="roll(long[], long[])"/>
        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => Rearranging.Roll(this, shifts, dims);

        /// <inheritdoc cref="roll(long[], long[])"/>
        public Tensor roll(long shifts, long? dims = null) => Rearranging.Roll(this, [shifts], dims is { } dim ? [dim] : []);

        /// <inheritdoc cref="roll(long[], long[])"/>
        public Tensor roll(long[] shifts) => Rearranging.Roll(this, shifts, []);

        /// <summary>
        /// With the elements moved along dimensions, those that leave at the end coming back at the start; as if 1-d, without dimensions.
        /// </summary>
        public Tensor roll(long[] shifts, long[] dims) => Rearranging.Roll(this, shifts, dims);

        /// <summary>
        /// Turned by k quarter turns in the plane of two dimensions (0 and 1 by default), from the first towards the second.
        /// </summary>
        public Tensor rot90(long k = 1, (long, long)? dims = null) => Rearranging.Rot90(this, k, dims?.Item1 ?? 0, dims?.Item2 ?? 1);

        /// <summary>The tensor as a block, repeated along each dimension; surplus counts add dimensions in front.</summary>
        public Tensor repeat(params long[] sizes) => Rearranging.Repeat(this, sizes);

        /// <summary>The tensor as a block, repeated along the last dimensions, or along new ones in front.</summary>
        public Tensor tile(long[] reps) => Rearranging.Repeat(this, [.. Enumerable.Repeat(1L, Math.Max(0, Rank - reps.Length)), .. reps]);

        /// <summary>Each element of a dimension (of the flat tensor, without one) a number of times.</summary>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) =>
            Rearranging.RepeatInterleave(this, repeats, dim);

        /// <summary>Each element of a dimension (of the flat tensor, without one) a number of times.</summary>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) =>
            Rearranging.RepeatInterleave(this, repeats, dim);

        /// <summary>
        /// The channels of <c>[N, C, …]</c>, taken in turn from each of so many groups of neighbours.
        /// </summary>
        /// <exception cref="ArgumentException">There are less than three dimensions, or C is no multiple of the groups.</exception>
        public Tensor channel_shuffle(long groups) => Rearranging.ShuffleChannels(this, groups);
    }

    /// <inheritdoc cref="Tensor.flip"/>
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);

    /// <inheritdoc cref="Tensor.fliplr"/>
    public static Tensor fliplr(Tensor input) => input.fliplr();

    /// <inheritdoc cref="Tensor.flipud"/>
    public static Tensor flipud(Tensor input) => input.flipud();

    /// <inheritdoc cref="Tensor.roll(ReadOnlySpan{long}, ReadOnlySpan{long})"/>
    public static Tensor roll(Tensor input, (long, long) shifts, (long, long) dims) => input.roll(shifts, dims);

    /// <inheritdoc cref="Tensor.roll(ReadOnlySpan{long}, ReadOnlySpan{long})"/>
    public static Tensor roll(Tensor input, (long, long, long) shifts, (long, long, long) dims) => input.roll(shifts, dims);

    /// <inheritdoc cref="Tensor.roll(ReadOnlySpan{long}, ReadOnlySpan{long})"/>
    public static Tensor roll(Tensor input, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => input.roll(shifts, dims);

    /// <inheritdoc cref="Tensor.roll(long, long?)"/>
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);

    /// <inheritdoc cref="Tensor.roll(long[])"/>
    public static Tensor roll(Tensor input, long[] shifts) => input.roll(shifts);

    /// <inheritdoc cref="Tensor.roll(long[], long[])"/>
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);

    /// <inheritdoc cref="Tensor.rot90"/>
    public static Tensor rot90(Tensor input, long k = 1, (long, long)? dims = null) => input.rot90(k, dims);

    /// <inheritdoc cref="Tensor.tile"/>
    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);

    /// <inheritdoc cref="Tensor.repeat_interleave(Tensor, long?, long?)"/>
    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null, long? output_size = null) =>
        input.repeat_interleave(repeats, dim, output_size);

    /// <inheritdoc cref="Tensor.repeat_interleave(long, long?, long?)"/>
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) =>
        input.repeat_interleave(repeats, dim, output_size);
}
