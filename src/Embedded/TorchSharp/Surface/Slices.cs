using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>One element of a dimension, which vanishes. A view.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
        public Tensor select(long dim, long index) => Views.Select(this, dim, index);

        /// <summary>The elements start, start + step, … below finish of a dimension, as Python slices. A view.</summary>
        public Tensor slice(long dim, long start, long finish, long step) => Views.Slice(this, dim, start, finish, step);

        /// <summary>The elements [start, start + length) of a dimension. A view.</summary>
        /// <exception cref="ArgumentException">The dimension does not have these elements.</exception>
        public Tensor narrow(long dim, long start, long length) => Views.Narrow(this, dim, start, length);

        /// <summary>The diagonal of two dimensions, as the last one. A view.</summary>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Views.Diagonal(this, offset, dim1, dim2);

        /// <summary>Windows of a dimension, every so many elements, with their elements as the last dimension. A view.</summary>
        /// <exception cref="ArgumentException">The windows are larger than the dimension.</exception>
        public Tensor unfold(long dimension, long size, long step) => Views.Windows(this, dimension, size, step);

        /// <summary>All elements of a dimension, as views without it.</summary>
        public Tensor[] unbind(long dimension = 0) => Splitting.Unbind(this, dimension);

        /// <summary>At most this many views of equal length along a dimension; the last may be shorter.</summary>
        public Tensor[] chunk(long chunks, long dim = 0) => Splitting.Chunks(this, chunks, dim);

        /// <summary>Views along a dimension: of one length (the last may be shorter), or of several.</summary>
        /// <exception cref="ArgumentException">The lengths do not add up to the dimension's size.</exception>
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => Splitting.ByLengths(this, sizes, dim);

        /// <summary>Views along a dimension: of one length (the last may be shorter), or of several.</summary>
        /// <exception cref="ArgumentException">The lengths do not add up to the dimension's size.</exception>
        public Tensor[] split(long size, int dim = 0) => Splitting.ByLength(this, size, dim);

        /// <summary>Views along a dimension: of one length (the last may be shorter), or of several.</summary>
        /// <exception cref="ArgumentException">The lengths do not add up to the dimension's size.</exception>
        public Tensor[] split(long[] sizes, long dim = 0) => Splitting.ByLengths(this, sizes, dim);

        /// <summary>Views along a dimension: of one length (the last may be shorter), or of several.</summary>
        /// <exception cref="ArgumentException">The lengths do not add up to the dimension's size.</exception>
        public Tensor[] split(params long[] sizes) => Splitting.ByLengths(this, sizes, 0);

        /// <summary>Views along a dimension: so many, whose lengths differ by at most 1, or cut at indices.</summary>
        public Tensor[] tensor_split(Tensor indices, long dim = 0) => Splitting.ByTensor(this, indices, dim);

        /// <summary>Views along a dimension: so many, whose lengths differ by at most 1, or cut at indices.</summary>
        public Tensor[] tensor_split(long size, long dim = 0) => Splitting.Sections(this, size, dim);

        /// <summary>Views along a dimension: so many, whose lengths differ by at most 1, or cut at indices.</summary>
        public Tensor[] tensor_split(long[] sizes, long dim = 0) => Splitting.AtIndices(this, sizes, dim);

        /// <summary>Views along columns (dimension 1, or 0 of a 1-d tensor): so many of equal length, or cut at indices.</summary>
        public Tensor[] hsplit(Tensor indices) => Splitting.ByTensor(this, indices, Splitting.Along(this, "hsplit"));

        /// <summary>Views along columns (dimension 1, or 0 of a 1-d tensor): so many of equal length, or cut at indices.</summary>
        public Tensor[] hsplit(long size) => Splitting.Evenly(this, size, Splitting.Along(this, "hsplit"), "hsplit");

        /// <summary>Views along columns (dimension 1, or 0 of a 1-d tensor): so many of equal length, or cut at indices.</summary>
        public Tensor[] hsplit(params long[] sizes) => Splitting.AtIndices(this, sizes, Splitting.Along(this, "hsplit"));

        /// <summary>Views along rows (dimension 0): so many of equal length, or cut at indices.</summary>
        public Tensor[] vsplit(Tensor indices) => Splitting.ByTensor(this, indices, Splitting.Along(this, "vsplit"));

        /// <summary>Views along rows (dimension 0): so many of equal length, or cut at indices.</summary>
        public Tensor[] vsplit(long size) => Splitting.Evenly(this, size, Splitting.Along(this, "vsplit"), "vsplit");

        /// <summary>Views along rows (dimension 0): so many of equal length, or cut at indices.</summary>
        public Tensor[] vsplit(params long[] sizes) => Splitting.AtIndices(this, sizes, Splitting.Along(this, "vsplit"));

        /// <summary>Views along depth (dimension 2): so many of equal length, or cut at indices.</summary>
        public Tensor[] dsplit((long, long) indices_or_sections) =>
            Splitting.AtIndices(this, [indices_or_sections.Item1, indices_or_sections.Item2], Splitting.Along(this, "dsplit"));

        /// <summary>Views along depth (dimension 2): so many of equal length, or cut at indices.</summary>
        public Tensor[] dsplit((long, long, long) indices_or_sections) =>
            Splitting.AtIndices(this, [indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3],
            Splitting.Along(this, "dsplit"));

        /// <summary>Views along depth (dimension 2): so many of equal length, or cut at indices.</summary>
        public Tensor[] dsplit((long, long, long, long) indices_or_sections) =>
            Splitting.AtIndices(this, [indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3,
                indices_or_sections.Item4],
            Splitting.Along(this, "dsplit"));

        /// <summary>Views along depth (dimension 2): so many of equal length, or cut at indices.</summary>
        public Tensor[] dsplit(Tensor indices) => Splitting.ByTensor(this, indices, Splitting.Along(this, "dsplit"));

        /// <summary>Views along depth (dimension 2): so many of equal length, or cut at indices.</summary>
        public Tensor[] dsplit(long size) => Splitting.Evenly(this, size, Splitting.Along(this, "dsplit"), "dsplit");

        /// <summary>Views along depth (dimension 2): so many of equal length, or cut at indices.</summary>
        public Tensor[] dsplit(params long[] sizes) => Splitting.AtIndices(this, sizes, Splitting.Along(this, "dsplit"));
    }

    /// <inheritdoc cref="Tensor.select"/>
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);

    /// <inheritdoc cref="Tensor.narrow"/>
    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);

    /// <inheritdoc cref="Tensor.diagonal"/>
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) => input.diagonal(offset, dim1, dim2);

    /// <inheritdoc cref="Tensor.unbind"/>
    public static Tensor[] unbind(Tensor input, long dim = 0) => input.unbind(dim);

    /// <inheritdoc cref="Tensor.unbind"/>
    public static Tensor[] unbind(Tensor tensor, int dim = 0) => tensor.unbind(dim);

    /// <inheritdoc cref="Tensor.chunk"/>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);

    /// <inheritdoc cref="Tensor.split(long[], long)"/>
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) => tensor.split(split_size_or_sections, dim);

    /// <inheritdoc cref="Tensor.tensor_split(Tensor, long)"/>
    public static Tensor[] tensor_split(Tensor input, Tensor indices_or_sections, long dim = 0) =>
        input.tensor_split(indices_or_sections, dim);

    /// <inheritdoc cref="Tensor.tensor_split(long, long)"/>
    public static Tensor[] tensor_split(Tensor input, long indices_or_sections, long dim = 0) =>
        input.tensor_split(indices_or_sections, dim);

    /// <inheritdoc cref="Tensor.tensor_split(long[], long)"/>
    public static Tensor[] tensor_split(Tensor input, long[] indices_or_sections, long dim = 0) =>
        input.tensor_split(indices_or_sections, dim);

    /// <inheritdoc cref="Tensor.hsplit(Tensor)"/>
    public static Tensor[] hsplit(Tensor input, (long, long) indices_or_sections) =>
        input.hsplit(indices_or_sections.Item1, indices_or_sections.Item2);

    /// <inheritdoc cref="Tensor.hsplit(Tensor)"/>
    public static Tensor[] hsplit(Tensor input, (long, long, long) indices_or_sections) =>
        input.hsplit(indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3);

    /// <inheritdoc cref="Tensor.hsplit(Tensor)"/>
    public static Tensor[] hsplit(Tensor input, (long, long, long, long) indices_or_sections) =>
        input.hsplit(indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3, indices_or_sections.Item4);

    /// <inheritdoc cref="Tensor.hsplit(Tensor)"/>
    public static Tensor[] hsplit(Tensor input, Tensor indices_or_sections) => input.hsplit(indices_or_sections);

    /// <inheritdoc cref="Tensor.hsplit(long)"/>
    public static Tensor[] hsplit(Tensor input, long indices_or_sections) => input.hsplit(indices_or_sections);

    /// <inheritdoc cref="Tensor.hsplit(long[])"/>
    public static Tensor[] hsplit(Tensor input, long[] indices_or_sections) => input.hsplit(indices_or_sections);

    /// <inheritdoc cref="Tensor.vsplit(long[])"/>
    public static Tensor[] vsplit(Tensor input, long[] indices_or_sections) => input.vsplit(indices_or_sections);

    /// <inheritdoc cref="Tensor.dsplit(Tensor)"/>
    public static Tensor[] dsplit(Tensor input, (long, long) indices_or_sections) =>
        input.dsplit(indices_or_sections.Item1, indices_or_sections.Item2);

    /// <inheritdoc cref="Tensor.dsplit(Tensor)"/>
    public static Tensor[] dsplit(Tensor input, (long, long, long) indices_or_sections) =>
        input.dsplit(indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3);

    /// <inheritdoc cref="Tensor.dsplit(Tensor)"/>
    public static Tensor[] dsplit(Tensor input, (long, long, long, long) indices_or_sections) =>
        input.dsplit(indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3, indices_or_sections.Item4);

    /// <inheritdoc cref="Tensor.dsplit(Tensor)"/>
    public static Tensor[] dsplit(Tensor input, Tensor indices_or_sections) => input.dsplit(indices_or_sections);

    /// <inheritdoc cref="Tensor.dsplit(long)"/>
    public static Tensor[] dsplit(Tensor input, long size) => input.dsplit(size);

    /// <inheritdoc cref="Tensor.dsplit(long[])"/>
    public static Tensor[] dsplit(Tensor input, long[] indices_or_sections) => input.dsplit(indices_or_sections);
}
