using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Products of several matrices. Composed of other operators.</summary>
internal static class Chains
{
    /// <summary>
    /// The product of matrices in the order that needs the fewest operations (Godbole 1973). The first may be a vector, as a row; the last
    /// too, as a column.
    /// </summary>
    public static Tensor MultiDot(IReadOnlyList<Tensor> factors)
    {
        ArgumentNullException.ThrowIfNull(factors);
        if (factors.Count < 2)
            throw new ArgumentException($"multi_dot(): expected at least 2 tensors but got {factors.Count}", nameof(factors));
        using var scope = Scoped.Open();
        Tensor[] matrices = [.. factors.Select((factor, i) => Matrix(factor, i, factors.Count))];
        for (var i = 1; i < matrices.Length; i++)
        {
            if (factors[i].dtype != factors[0].dtype)
                throw new ArgumentException("multi_dot(): all tensors must have be the same dtype but tensor 0 is "
                    + $"{factors[0].dtype.TorchName()} "
                    + $"and tensor {i} {factors[i].dtype.TorchName()}");
            if (matrices[i - 1].Sizes[1] != matrices[i].Sizes[0])
                throw new ArgumentException($"multi_dot(): tensors {i - 1} and {i} with shapes {Shape.Text(factors[i - 1].Sizes)} and "
                    + $"{Shape.Text(factors[i].Sizes)} cannot be multiplied");
        }
        var split = BestSplits([matrices[0].Sizes[0], .. matrices.Select(matrix => matrix.Sizes[1])]);
        Tensor Product(int first, int last) => first == last ? matrices[first]
            : MatrixProducts.MatMul(Product(first, split[first, last]), Product(split[first, last] + 1, last));
        var product = Product(0, matrices.Length - 1);
        if (factors[0].Rank == 1) product = Views.Squeeze(product, 0);
        if (factors[^1].Rank == 1) product = Views.Squeeze(product, -1);
        return product.MoveToOuterDisposeScope();
    }

    private static Tensor Matrix(Tensor factor, int i, int count)
    {
        var isEnd = i == 0 || i == count - 1;
        if (factor.Rank == 1 && isEnd) return Views.Unsqueeze(factor, i == 0 ? 0 : 1);
        return factor.Rank == 2 ? factor : throw new ArgumentException(isEnd
            ? $"multi_dot(): the {(i == 0 ? "first" : "last")} tensor must be 1D or 2D but got {factor.Rank}D"
            : $"multi_dot(): tensor {i} must be 2D but got {factor.Rank}D");
    }

    /// <summary>
    /// After which factor the product of factors i … j is best cut in two. Factor k is <c>[sizes[k], sizes[k + 1]]</c>.
    /// </summary>
    private static int[,] BestSplits(long[] sizes)
    {
        var n = sizes.Length - 1;
        var (cost, split) = (new double[n, n], new int[n, n]);
        for (var length = 1; length < n; length++)
        {
            for (var (i, j) = (0, length); j < n; i++, j++)
            {
                cost[i, j] = double.PositiveInfinity;
                for (var k = i; k < j; k++)
                {
                    var total = cost[i, k] + cost[k + 1, j] + (double)sizes[i] * sizes[k + 1] * sizes[j + 1];
                    if (total < cost[i, j]) (cost[i, j], split[i, j]) = (total, k);
                }
            }
        }
        return split;
    }
}
