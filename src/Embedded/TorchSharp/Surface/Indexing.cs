using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements that the items choose: a view if there are no index tensors among them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index(params Tensor[] indices) => IndexExpressions.Get(this, IndexExpressions.Items(indices));

        /// <summary>The elements that the items choose: a view if there are no index tensors among them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index(params TensorIndex[] indices) => IndexExpressions.Get(this, indices);

        /// <summary>Writes values, which broadcast, over the elements that the items choose, or adds them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index_put_(Scalar value, params Tensor[] indices) =>
            IndexExpressions.Put(this, IndexExpressions.Items(indices), value);

        /// <summary>Writes values, which broadcast, over the elements that the items choose, or adds them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices) => IndexExpressions.Put(this, indices, value);

        /// <summary>Writes values, which broadcast, over the elements that the items choose, or adds them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            IndexExpressions.Put(this, IndexExpressions.Items(indices), value, accumulate);

        /// <summary>Writes values, which broadcast, over the elements that the items choose, or adds them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index_put_(Tensor value, params Tensor[] indices) =>
            IndexExpressions.Put(this, IndexExpressions.Items(indices), value);

        /// <summary>Writes values, which broadcast, over the elements that the items choose, or adds them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => IndexExpressions.Put(this, indices, value);

        /// <summary>Writes values, which broadcast, over the elements that the items choose, or adds them.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false) =>
            IndexExpressions.Put(this, indices, value, accumulate);

        /// <summary>The elements of a dimension that a list of indices names.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index_select(long dim, Tensor index) => AlongDimension.Select(this, dim, index);

        /// <summary>A copy with alpha · source added at indices of a dimension.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) => AlongDimension.Add(this, dim, index, source, alpha);

        /// <summary>Adds alpha · source at indices of a dimension.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) =>
            InPlace.Apply(this, [source], (x, into) => AlongDimension.Add(x, dim, index, source, alpha, into));

        /// <summary>A copy with the source written at indices of a dimension.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index_copy(long dim, Tensor index, Tensor source) => AlongDimension.Copy(this, dim, index, source);

        /// <summary>Writes the source at indices of a dimension.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index_copy_(long dim, Tensor index, Tensor source) =>
            InPlace.Apply(this, [source], (x, into) => AlongDimension.Copy(x, dim, index, source, into));

        /// <summary>A copy with a number written at indices of a dimension.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index_fill(long dim, Tensor index, Scalar value) => AlongDimension.Fill(this, dim, index, value);

        /// <summary>Writes a number at indices of a dimension.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor index_fill_(long dim, Tensor index, Scalar value) =>
            InPlace.Apply(this, [], (x, into) => AlongDimension.Fill(x, dim, index, value, into));

        /// <summary>y[…, j, …] = this[…, index[…, j, …], …]: an index along one dimension for every element.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor gather(long dim, Tensor index) => AlongDimension.Gather(this, dim, index);

        /// <summary>A copy with y[…, index[…, j, …], …] = src[…, j, …].</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor scatter(long dim, Tensor index, Tensor src) => AlongDimension.Scatter(this, dim, index, src);

        /// <summary>this[…, index[…, j, …], …] ← src[…, j, …].</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor scatter_(long dim, Tensor index, Tensor src) =>
            InPlace.Apply(this, [src], (x, into) => AlongDimension.Scatter(x, dim, index, src, into));

        /// <summary>A copy with src[…, j, …] added to y[…, index[…, j, …], …].</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => AlongDimension.ScatterAdd(this, dim, index, src);

        /// <summary>this[…, index[…, j, …], …] ← itself + src[…, j, …].</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) =>
            InPlace.Apply(this, [src], (x, into) => AlongDimension.ScatterAdd(x, dim, index, src, into));

        /// <summary>The elements at indices, as if the tensor were 1-d.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor take(Tensor index) => AlongDimension.Take(this, index);

        /// <summary>As gather, after broadcasting; of the flat tensor, without a dimension.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor take_along_dim(IEnumerable<long> indices) => AlongDimension.TakeAlong(this, [.. indices]);

        /// <summary>As gather, after broadcasting; of the flat tensor, without a dimension.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor take_along_dim(IEnumerable<long> indices, long dim) => AlongDimension.TakeAlong(this, [.. indices], dim);

        /// <summary>As gather, after broadcasting; of the flat tensor, without a dimension.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor take_along_dim(Tensor indices) => AlongDimension.TakeAlong(this, indices);

        /// <summary>As gather, after broadcasting; of the flat tensor, without a dimension.</summary>
        /// <exception cref="ArgumentOutOfRangeException">An index is outside its dimension.</exception>
        public Tensor take_along_dim(Tensor indices, long dim) => AlongDimension.TakeAlong(this, indices, dim);

        /// <summary>The elements where the mask holds, 1-d.</summary>
        public Tensor masked_select(Tensor mask) => Masks.Select(this, mask);

        /// <summary>A copy with the elements of a tensor, one after the other, where the mask holds.</summary>
        /// <exception cref="ArgumentException">There are too few values.</exception>
        public Tensor masked_scatter(Tensor mask, Tensor value) => Masks.Scatter(this, mask, value);

        /// <summary>Writes the elements of a tensor, one after the other, where the mask holds.</summary>
        /// <exception cref="ArgumentException">There are too few values.</exception>
        public Tensor masked_scatter_(Tensor mask, Tensor value) =>
            InPlace.Apply(this, [value], (x, into) => Masks.Scatter(x, mask, value, into));

        /// <summary>The coordinates of the elements that are not zero, one row each.</summary>
        public Tensor nonzero() => Masks.Nonzero(this);

        /// <summary>The coordinates of the elements that are not zero, one tensor per dimension.</summary>
        public IList<Tensor> nonzero_as_list() => Masks.NonzeroByDimension(this);

        /// <summary>The coordinates of the elements that are not zero, one row each.</summary>
        public Tensor argwhere() => Masks.Nonzero(this);

        /// <summary>A copy with one element of a dimension written over.</summary>
        public Tensor select_scatter(Tensor src, long dim, long index) =>
            Scatters.Write(this, src, "select_scatter", x => Views.Select(x, dim, index));

        /// <summary>A copy with a slice of a dimension written over.</summary>
        public Tensor slice_scatter(Tensor src, long dim = 0, long? start = null, long? end = null, long step = 1) =>
            Scatters.Write(this, src, "slice_scatter", x => Views.Slice(x, dim, start, end, step));

        /// <summary>A copy with a diagonal written over.</summary>
        public Tensor diagonal_scatter(Tensor src, long offset = 0, long dim1 = 0, long dim2 = 1) =>
            Scatters.Write(this, src, "diagonal_scatter", x => Views.Diagonal(x, offset, dim1, dim2));
    }

    /// <inheritdoc cref="Tensor.index_select"/>
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);

    /// <inheritdoc cref="Tensor.index_add"/>
    public static Tensor index_add(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) =>
        input.index_add(dim, index, source, alpha);

    /// <inheritdoc cref="Tensor.index_add_"/>
    public static Tensor index_add_(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) =>
        input.index_add_(dim, index, source, alpha);

    /// <inheritdoc cref="Tensor.index_copy"/>
    public static Tensor index_copy(Tensor input, long dim, Tensor index, Tensor source) => input.index_copy(dim, index, source);

    /// <inheritdoc cref="Tensor.index_copy_"/>
    public static Tensor index_copy_(Tensor input, long dim, Tensor index, Tensor source) => input.index_copy_(dim, index, source);

    /// <inheritdoc cref="Tensor.index_fill"/>
    public static Tensor index_fill(Tensor input, long dim, Tensor index, Scalar value) => input.index_fill(dim, index, value);

    /// <inheritdoc cref="Tensor.index_fill_"/>
    public static Tensor index_fill_(Tensor input, long dim, Tensor index, Scalar value) => input.index_fill_(dim, index, value);

    /// <inheritdoc cref="Tensor.gather"/>
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);

    /// <inheritdoc cref="Tensor.gather"/>
    public static Tensor gather(Tensor input, long dim, Tensor index, bool sparse_grad = false) =>
        sparse_grad
        ? throw new NotSupportedException("gather: sparse gradients are not supported by the embedded engine")
        : input.gather(dim, index);

    /// <inheritdoc cref="Tensor.scatter"/>
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => input.scatter(dim, index, src);

    /// <inheritdoc cref="Tensor.scatter_"/>
    public static Tensor scatter_(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_(dim, index, src);

    /// <inheritdoc cref="Tensor.scatter_add"/>
    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add(dim, index, src);

    /// <inheritdoc cref="Tensor.scatter_add_"/>
    public static Tensor scatter_add_(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add_(dim, index, src);

    /// <inheritdoc cref="Tensor.take"/>
    public static Tensor take(Tensor input, Tensor index) => input.take(index);

    /// <inheritdoc cref="Tensor.take_along_dim(IEnumerable{long}, long)"/>
    public static Tensor take_along_dim(Tensor input, IEnumerable<long> indices, long dim = 0) => input.take_along_dim(indices, dim);

    /// <inheritdoc cref="Tensor.take_along_dim(Tensor, long)"/>
    public static Tensor take_along_dim(Tensor input, Tensor indices, long dim = 0) => input.take_along_dim(indices, dim);

    /// <inheritdoc cref="Tensor.masked_select"/>
    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);

    /// <inheritdoc cref="Tensor.nonzero"/>
    public static Tensor nonzero(Tensor input) => input.nonzero();

    /// <inheritdoc cref="Tensor.argwhere"/>
    public static Tensor argwhere(Tensor input) => input.argwhere();

    /// <summary>The coordinates of the elements that are not zero, one tensor per dimension.</summary>
    public static Tensor[] where(Tensor condition) => [.. Masks.NonzeroByDimension(condition)];

    /// <inheritdoc cref="Tensor.select_scatter"/>
    public static Tensor select_scatter(Tensor input, Tensor src, long dim, long index) => input.select_scatter(src, dim, index);

    /// <inheritdoc cref="Tensor.slice_scatter"/>
    public static Tensor slice_scatter(Tensor input, Tensor src, long dim = 0, long? start = null, long? end = null, long step = 1) =>
        input.slice_scatter(src, dim, start, end, step);

    /// <inheritdoc cref="Tensor.diagonal_scatter"/>
    public static Tensor diagonal_scatter(Tensor input, Tensor src, long offset = 0, long dim1 = 0, long dim2 = 1) =>
        input.diagonal_scatter(src, offset, dim1, dim2);
}
