using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// Views of the shape of all tensors' lengths, the k-th varying along dimension k only; for "xy" the first two dimensions change
    /// places.
    /// </summary>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") => Grids.Mesh([.. tensors], indexing);

    /// <summary>All combinations of the elements of 1-d tensors, one per row.</summary>
    public static Tensor cartesian_prod(IList<Tensor> tensors) => Grids.Product([.. tensors]);

    /// <summary>All combinations of the elements of 1-d tensors, one per row.</summary>
    public static Tensor cartesian_prod(ReadOnlySpan<Tensor> tensors) => Grids.Product([.. tensors]);

    /// <summary>All combinations of the elements of 1-d tensors, one per row.</summary>
    public static Tensor cartesian_prod(params Tensor[] tensors) => Grids.Product(tensors);

    /// <summary>All choices of r elements of a 1-d tensor, one per row, in lexicographic order of their places.</summary>
    public static Tensor combinations(Tensor input, int r = 2, bool with_replacement = false) =>
        Grids.Combinations(input, r, with_replacement);
}
