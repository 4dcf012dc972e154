using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The same elements in another shape; one size may be −1. A view where possible, else a copy.</summary>
        /// <exception cref="ArgumentException">The shape does not hold the same number of elements.</exception>
        public Tensor reshape(params long[] shape) => Views.Reshape(this, shape);

        /// <summary>The same elements in another shape, never copied; one size may be −1.</summary>
        /// <exception cref="InvalidOperationException">The elements would have to move.</exception>
        public Tensor view(params long[] shape) => Views.ViewAs(this, shape);

        /// <summary>The same elements in the shape of another tensor, never copied.</summary>
        /// <exception cref="InvalidOperationException">The elements would have to move.</exception>
        public Tensor view_as(Tensor other) => Views.ViewAs(this, other.Sizes);

        /// <summary>The same elements, 1-d. A view where possible, else a copy.</summary>
        public Tensor ravel() => Views.Reshape(this, [-1]);

        /// <summary>Dimensions start_dim … end_dim (both included) as one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Views.Flatten(this, start_dim, end_dim);

        /// <summary>One dimension as several; one size may be −1.</summary>
        public Tensor unflatten(long dim, params long[] sizes) => Views.Unflatten(this, dim, sizes);

        /// <summary>One dimension as several; one size may be −1.</summary>
        public Tensor unflatten(long dim, Size sizes) => Views.Unflatten(this, dim, sizes.Shape);

        /// <summary>Without dimensions of size 1: all of them, or one (nothing changes if its size is not 1).</summary>
        public Tensor squeeze(long? dim = null) => Views.Squeeze(this, dim);

        /// <summary>Removes dimensions of size 1 in place: all of them, or one.</summary>
        public Tensor squeeze_(long? dim = null) => InPlace.Reshape(this, x => Views.Squeeze(x, dim));

        /// <summary>With a dimension of size 1 inserted.</summary>
        public Tensor unsqueeze(long dim) => Views.Unsqueeze(this, dim);

        /// <summary>Inserts a dimension of size 1 in place.</summary>
        public Tensor unsqueeze_(long dim) => InPlace.Reshape(this, x => Views.Unsqueeze(x, dim));

        /// <summary>With two dimensions swapped.</summary>
        public Tensor transpose(long dim0, long dim1) => Views.Transpose(this, dim0, dim1);

        /// <summary>Swaps two dimensions in place.</summary>
        public Tensor transpose_(long dim0, long dim1) => InPlace.Reshape(this, x => Views.Transpose(x, dim0, dim1));

        /// <summary>With two dimensions swapped.</summary>
        public Tensor swapaxes(long dim0, long dim1) => Views.Transpose(this, dim0, dim1);

        /// <summary>With two dimensions swapped.</summary>
        public Tensor swapdims(long dim0, long dim1) => Views.Transpose(this, dim0, dim1);

        /// <summary>The transposed matrix; tensors of fewer dimensions as they are.</summary>
        /// <exception cref="ArgumentException">The tensor has more than two dimensions.</exception>
        public Tensor t() => Views.TransposedMatrix(this);

        /// <summary>With the last two dimensions swapped: for real numbers the transposed matrices.</summary>
        public Tensor adjoint() => Views.Transpose(this, -2, -1);

        /// <summary>With dimension i of the result being dimension permutation[i].</summary>
        public Tensor permute(IEnumerable<long> permutation) => Views.Permute(this, [.. permutation]);

        /// <summary>With dimension i of the result being dimension permutation[i].</summary>
        public Tensor permute(params long[] permutation) => Views.Permute(this, permutation);

        /// <summary>With dimensions moved to other places; the others keep their order.</summary>
        public Tensor movedim(long[] source, long[] destination) => Views.Move(this, source, destination);

        /// <summary>With dimensions moved to other places; the others keep their order.</summary>
        public Tensor moveaxis(long[] source, long[] destination) => Views.Move(this, source, destination);

        /// <summary>Dimensions of size 1, and new ones in front, repeated without copying; −1 keeps a size.</summary>
        /// <exception cref="ArgumentException">A size differs where the tensor's is not 1.</exception>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => Views.Expand(this, sizes);

        /// <summary>Dimensions of size 1, and new ones in front, repeated without copying; −1 keeps a size.</summary>
        /// <exception cref="ArgumentException">A size differs where the tensor's is not 1.</exception>
        public Tensor expand(long[] sizes, bool isImplicit = false) => Views.Expand(this, sizes);

        /// <summary>Dimensions of size 1, and new ones in front, repeated without copying; −1 keeps a size.</summary>
        /// <exception cref="ArgumentException">A size differs where the tensor's is not 1.</exception>
        public Tensor expand(params long[] sizes) => Views.Expand(this, sizes);

        /// <summary>Dimensions of size 1, and new ones in front, repeated without copying; −1 keeps a size.</summary>
        /// <exception cref="ArgumentException">A size differs where the tensor's is not 1.</exception>
        public Tensor expand(Size sizes, bool isImplicit = false) => Views.Expand(this, sizes.Shape);

        /// <summary>Expanded to the shape of another tensor.</summary>
        public Tensor expand_as(Tensor other) => Views.Expand(this, other.Sizes);

        /// <summary>Expanded to a shape.</summary>
        public Tensor broadcast_to(params long[] shape) => Views.Expand(this, shape);

        /// <summary>The memory seen with other sizes, strides and offset, in elements.</summary>
        /// <exception cref="ArgumentException">The view would reach beyond the memory.</exception>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) =>
            Views.AsStrided(this, size, strides, storageOffset);

        /// <summary>With at least one dimension.</summary>
        public Tensor atleast_1d() => Joining.AtLeast(this, 1);

        /// <summary>With at least two dimensions.</summary>
        public Tensor atleast_2d() => Joining.AtLeast(this, 2);

        /// <summary>With at least three dimensions.</summary>
        public Tensor atleast_3d() => Joining.AtLeast(this, 3);

        /// <summary>With all dimensions in reverse order.</summary>
        public Tensor T => Views.Permute(this, [.. Enumerable.Range(1, Rank).Select(d => (long)-d)]);

        /// <summary>With the last two dimensions swapped.</summary>
        public Tensor mT => Views.Transpose(this, -2, -1);

        /// <summary>The transposed matrix: numbers are real here.</summary>
        public Tensor H => Views.TransposedMatrix(this);

        /// <summary>With the last two dimensions swapped: numbers are real here.</summary>
        public Tensor mH => mT;
    }

    /// <inheritdoc cref="Tensor.reshape"/>
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);

    /// <inheritdoc cref="Tensor.flatten(long, long)"/>
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);

    /// <inheritdoc cref="Tensor.ravel"/>
    public static Tensor ravel(Tensor input) => input.ravel();

    /// <inheritdoc cref="Tensor.unflatten(long, long[])"/>
    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => input.unflatten(dim, sizes);

    /// <inheritdoc cref="Tensor.unflatten(long, Size)"/>
    public static Tensor unflatten(Tensor input, long dim, Size sizes) => input.unflatten(dim, sizes);

    /// <inheritdoc cref="Tensor.squeeze"/>
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);

    /// <inheritdoc cref="Tensor.squeeze_"/>
    public static Tensor squeeze_(Tensor input, long? dim = null) => input.squeeze_(dim);

    /// <inheritdoc cref="Tensor.unsqueeze"/>
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);

    /// <inheritdoc cref="Tensor.unsqueeze_"/>
    public static Tensor unsqueeze_(Tensor input, long dim) => input.unsqueeze_(dim);

    /// <inheritdoc cref="Tensor.transpose"/>
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);

    /// <inheritdoc cref="Tensor.swapaxes"/>
    public static Tensor swapaxes(Tensor input, long axis0, long axis1) => input.swapaxes(axis0, axis1);

    /// <inheritdoc cref="Tensor.swapdims"/>
    public static Tensor swapdims(Tensor input, long dim0, long dim1) => input.swapdims(dim0, dim1);

    /// <inheritdoc cref="Tensor.t"/>
    public static Tensor t(Tensor input) => input.t();

    /// <inheritdoc cref="Tensor.adjoint"/>
    public static Tensor adjoint(Tensor input) => input.adjoint();

    /// <inheritdoc cref="Tensor.permute(long[])"/>
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);

    /// <inheritdoc cref="Tensor.movedim"/>
    public static Tensor movedim(Tensor input, long source, long destination) => Views.Move(input, [source], [destination]);

    /// <inheritdoc cref="Tensor.movedim"/>
    public static Tensor movedim(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);

    /// <inheritdoc cref="Tensor.moveaxis"/>
    public static Tensor moveaxis(Tensor input, (long, long) source, (long, long) destination) =>
        Views.Move(input, [source.Item1, source.Item2], [destination.Item1, destination.Item2]);

    /// <inheritdoc cref="Tensor.moveaxis"/>
    public static Tensor moveaxis(Tensor input, (long, long, long) source, (long, long, long) destination) =>
        Views.Move(input, [source.Item1, source.Item2, source.Item3], [destination.Item1, destination.Item2, destination.Item3]);

    /// <inheritdoc cref="Tensor.moveaxis"/>
    public static Tensor moveaxis(Tensor input, (long, long, long, long) source, (long, long, long, long) destination) =>
        Views.Move(input, [source.Item1, source.Item2, source.Item3, source.Item4],
            [destination.Item1, destination.Item2, destination.Item3, destination.Item4]);

    /// <inheritdoc cref="Tensor.moveaxis"/>
    public static Tensor moveaxis(Tensor input, long source, long destination) => Views.Move(input, [source], [destination]);

    /// <inheritdoc cref="Tensor.moveaxis"/>
    public static Tensor moveaxis(Tensor input, long[] source, long[] destination) => input.moveaxis(source, destination);

    /// <inheritdoc cref="Tensor.broadcast_to"/>
    public static Tensor broadcast_to(Tensor input, params long[] shape) => input.broadcast_to(shape);

    /// <summary>All tensors expanded to their common shape.</summary>
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) => Views.Broadcast(tensors);

    /// <summary>The shape that tensors of these shapes broadcast to.</summary>
    public static Size broadcast_shapes(params long[][] shapes) =>
        shapes.Aggregate(Array.Empty<long>(), (all, shape) => Shape.Broadcast(all, shape));

    /// <inheritdoc cref="Tensor.atleast_1d"/>
    public static IEnumerable<Tensor> atleast_1d(params Tensor[] input) => input.Select(x => x.atleast_1d());

    /// <inheritdoc cref="Tensor.atleast_2d"/>
    public static IEnumerable<Tensor> atleast_2d(params Tensor[] input) => input.Select(x => x.atleast_2d());

    /// <inheritdoc cref="Tensor.atleast_3d"/>
    public static IEnumerable<Tensor> atleast_3d(params Tensor[] input) => input.Select(x => x.atleast_3d());
}
