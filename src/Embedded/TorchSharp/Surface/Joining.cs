using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <inheritdoc cref="torch.block_diag(Tensor[])"/>
        public static Tensor block_diag(params Tensor[] tensors) => Joining.BlockDiagonal(tensors);
    }

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Joining.Cat([.. tensors], dim);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Joining.Cat([.. tensors], dim);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Joining.Cat(tensors, dim);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => Joining.Cat([.. tensors], dim);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Joining.Cat([.. tensors], dim);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor concat(Tensor[] tensors, long dim = 0) => Joining.Cat(tensors, dim);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => Joining.Cat([.. tensors], axis);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) => Joining.Cat([.. tensors], axis);

    /// <summary>The tensors one after the other along a dimension.</summary>
    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => Joining.Cat(tensors, axis);

    /// <summary>Tensors of one shape side by side along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Joining.Stack([.. tensors], dim);

    /// <summary>The tensors side by side along columns: dimension 1, or 0 for 1-d tensors.</summary>
    public static Tensor hstack(IEnumerable<Tensor> tensors) => Joining.Horizontally([.. tensors]);

    /// <summary>The tensors side by side along columns: dimension 1, or 0 for 1-d tensors.</summary>
    public static Tensor hstack(IList<Tensor> tensors) => Joining.Horizontally([.. tensors]);

    /// <summary>The tensors side by side along columns: dimension 1, or 0 for 1-d tensors.</summary>
    public static Tensor hstack(ReadOnlySpan<Tensor> tensors) => Joining.Horizontally([.. tensors]);

    /// <summary>The tensors side by side along columns: dimension 1, or 0 for 1-d tensors.</summary>
    public static Tensor hstack(params Tensor[] tensors) => Joining.Horizontally(tensors);

    /// <summary>The tensors one below the other along rows: dimension 0 of at least 2-d tensors.</summary>
    public static Tensor vstack(IList<Tensor> tensors) => Joining.Vertically([.. tensors]);

    /// <summary>The tensors one below the other along rows: dimension 0 of at least 2-d tensors.</summary>
    public static Tensor vstack(ReadOnlySpan<Tensor> tensors) => Joining.Vertically([.. tensors]);

    /// <summary>The tensors one below the other along rows: dimension 0 of at least 2-d tensors.</summary>
    public static Tensor vstack(Tensor[] tensors) => Joining.Vertically(tensors);

    /// <summary>The tensors one below the other along rows: dimension 0 of at least 2-d tensors.</summary>
    public static Tensor row_stack(IList<Tensor> tensors) => Joining.Vertically([.. tensors]);

    /// <summary>The tensors one below the other along rows: dimension 0 of at least 2-d tensors.</summary>
    public static Tensor row_stack(ReadOnlySpan<Tensor> tensors) => Joining.Vertically([.. tensors]);

    /// <summary>The tensors one below the other along rows: dimension 0 of at least 2-d tensors.</summary>
    public static Tensor row_stack(params Tensor[] tensors) => Joining.Vertically(tensors);

    /// <summary>The tensors one behind the other along depth: dimension 2 of at least 3-d tensors.</summary>
    public static Tensor dstack(IEnumerable<Tensor> tensors) => Joining.InDepth([.. tensors]);

    /// <summary>The tensors one behind the other along depth: dimension 2 of at least 3-d tensors.</summary>
    public static Tensor dstack(IList<Tensor> tensors) => Joining.InDepth([.. tensors]);

    /// <summary>The tensors one behind the other along depth: dimension 2 of at least 3-d tensors.</summary>
    public static Tensor dstack(ReadOnlySpan<Tensor> tensors) => Joining.InDepth([.. tensors]);

    /// <summary>The tensors one behind the other along depth: dimension 2 of at least 3-d tensors.</summary>
    public static Tensor dstack(params Tensor[] tensors) => Joining.InDepth(tensors);

    /// <summary>1-d tensors as the columns of a matrix; others side by side.</summary>
    public static Tensor column_stack(IList<Tensor> tensors) => Joining.Columns([.. tensors]);

    /// <summary>1-d tensors as the columns of a matrix; others side by side.</summary>
    public static Tensor column_stack(ReadOnlySpan<Tensor> tensors) => Joining.Columns([.. tensors]);

    /// <summary>1-d tensors as the columns of a matrix; others side by side.</summary>
    public static Tensor column_stack(params Tensor[] tensors) => Joining.Columns(tensors);

    /// <summary>A matrix with the tensors, seen as matrices, on its diagonal and zeros elsewhere.</summary>
    public static Tensor block_diag(params Tensor[] tensors) => Joining.BlockDiagonal(tensors);
}
