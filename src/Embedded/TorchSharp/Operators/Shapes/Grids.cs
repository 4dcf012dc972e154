using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>All combinations of the elements of 1-d tensors.</summary>
internal static class Grids
{
    /// <summary>
    /// One view per tensor, of the shape of all their lengths: y_k[i₀, i₁, …] = x_k[i_k]. For "xy" the first two dimensions change
    /// places.
    /// </summary>
    public static Tensor[] Mesh(IReadOnlyList<Tensor> tensors, string indexing)
    {
        using var uncounted = Scoped.Uncounted();
        if (tensors.Count == 0) throw new ArgumentException("meshgrid expects a non-empty TensorList", nameof(tensors));
        if (indexing is not ("ij" or "xy")) throw new ArgumentException("meshgrid: indexing must be one of \"xy\" or \"ij\", but "
            + $"received: {indexing}", nameof(indexing));
        foreach (var x in tensors)
            if (x.Rank > 1) throw new ArgumentException("meshgrid: Expected 0D or 1D tensor in the tensor list but got: "
                + $"{Shape.Text(x.Sizes)}", nameof(tensors));
        long[] sizes = [.. tensors.Select(x => x.numel())];
        var grids = tensors.Select((x, k) =>
        {
            using var line = Views.Reshape(x, [.. sizes.Select((size, d) => d == k ? size : 1)]);
            return Views.Expand(line, sizes);
        }).ToArray();
        if (indexing == "ij" || grids.Length < 2) return grids;
        return Array.ConvertAll(grids, grid =>
        {
            using (grid) return Views.Transpose(grid, 0, 1);
        });
    }

    /// <summary>The Cartesian product of 1-d tensors, one combination per row: <c>[n₀ · n₁ · …, k]</c>; a single tensor as it is.</summary>
    public static Tensor Product(IReadOnlyList<Tensor> tensors)
    {
        foreach (var x in tensors)
            if (x.Rank != 1) throw new ArgumentException($"Expect a 1D vector, but got shape {Shape.Text(x.Sizes)}", nameof(tensors));
        if (tensors.Count == 1) return tensors[0].alias();
        var grids = Mesh(tensors, "ij");
        var columns = Array.ConvertAll(grids, grid => Views.Reshape(grid, [-1]));
        var y = Joining.Stack(columns, 1);
        foreach (var view in grids.Concat(columns)) view.Dispose();
        return y;
    }

    /// <summary>All choices of r elements of a 1-d tensor, one per row, in lexicographic order of their places.</summary>
    public static Tensor Combinations(Tensor x, int r, bool withReplacement)
    {
        if (x.Rank != 1) throw new ArgumentException($"Expect a 1D vector, but got shape {Shape.Text(x.Sizes)}", nameof(x));
        if (r < 0) throw new ArgumentOutOfRangeException(nameof(r), r, $"Expect a non-negative number, but got {r}");
        if (r == 0) return Creation.Full([0], 0, x.dtype);
        var places = new List<long>();
        Choose([], 0);
        using var index = Creation.From<long>([.. places], [places.Count / r, r]);
        return AlongDimension.Take(x, index);

        void Choose(List<long> chosen, long first)
        {
            if (chosen.Count == r)
            {
                places.AddRange(chosen);
                return;
            }
            for (var i = first; i < x.Sizes[0]; i++) Choose([.. chosen, i], withReplacement ? i : i + 1);
        }
    }
}
