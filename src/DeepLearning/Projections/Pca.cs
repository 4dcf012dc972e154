using TorchSharp;

namespace DeepLearning;

/// <summary>Principal component analysis (Pearson, 1901): the directions in which data varies most, at right angles to each other. From the
/// singular value decomposition of the centered data, X − μ = U Σ Vᵀ.</summary>
public sealed class Pca : IDisposable
{
    Pca(torch.Tensor mean, torch.Tensor components, double[] variances, double total) =>
        (Mean, Components, Variances, Shares) = (mean, components, variances, [.. variances.Select(one => total > 0 ? one / total : 0)]);

    /// <summary>The mean of the data, <c>[D]</c>, float64.</summary>
    public torch.Tensor Mean { get; }

    /// <summary>A direction of length 1 per row, the one with the largest variance first, <c>[K, D]</c>, float64. The sign is chosen so
    /// that
    /// the entry of largest magnitude is positive.</summary>
    public torch.Tensor Components { get; }

    /// <summary>The variance of the data along each component (n − 1 in the denominator), largest first.</summary>
    public IReadOnlyList<double> Variances { get; }

    /// <summary>The share of the whole variance along each component, 0..1.</summary>
    public IReadOnlyList<double> Shares { get; }

    /// <summary>Finds the first <paramref name="components"/> directions.</summary>
    /// <param name="data">A point per row, <c>[N, D]</c> or <c>[N, …]</c>, flattened.</param>
    /// <param name="components">How many, from 1 to min(N, D).</param>
    /// <exception cref="ArgumentException">The data has fewer than 2 rows or a value that is not finite, or there are not so many
    /// components.</exception>
    public static Pca Of(torch.Tensor data, int components = 2)
    {
        using var scope = torch.NewDisposeScope();
        var points = ProjectionData.Read(data);
        var (rows, columns) = (points.shape[0], points.shape[1]);
        if (components < 1 || components > Math.Min(rows, columns))
            throw new ArgumentOutOfRangeException(
                nameof(components), components, $"data of shape [{rows}, {columns}] has 1 to {Math.Min(rows, columns)} components.");
        var mean = points.mean([0]);
        var (_, singular, directions) = torch.linalg.svd(points - mean, fullMatrices: false);
        var variances = singular.pow(2) / (rows - 1);
        var first = directions.narrow(0, 0, components);
        var largest = first.gather(1, first.abs().argmax(1, keepdim: true)); // [K, 1]
        var signs = torch.where(largest < 0, -torch.ones_like(largest), torch.ones_like(largest));
        return new(
            mean.MoveToOuterDisposeScope(), (first * signs).MoveToOuterDisposeScope(),
            variances.narrow(0, 0, components).data<double>().ToArray(), variances.sum().ToDouble());
    }

    /// <summary>Where points lie along the components: (x − μ) Vᵀ, <c>[N, K]</c>, float64.</summary>
    /// <param name="data">A point per row, as wide as the data that this was made from.</param>
    /// <exception cref="ArgumentException">The points are of another width, or not finite.</exception>
    public torch.Tensor Project(torch.Tensor data)
    {
        using var scope = torch.NewDisposeScope();
        var points = ProjectionData.Read(data, fewest: 1);
        if (points.shape[1] != Mean.shape[0])
            throw new ArgumentException(
                $"data has {points.shape[1]} columns, but {Mean.shape[0]} were expected, as in the data that the components are of.",
                nameof(data));
        return (points - Mean).matmul(Components.t()).MoveToOuterDisposeScope();
    }

    /// <summary>Points from their places along the components, <c>[N, D]</c>: what is left of them after <see cref="Project"/>.</summary>
    public torch.Tensor Restore(torch.Tensor projected)
    {
        ArgumentNullException.ThrowIfNull(projected);
        using var scope = torch.NewDisposeScope();
        return (projected.to_type(torch.ScalarType.Float64).matmul(Components) + Mean).MoveToOuterDisposeScope();
    }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        Mean.Dispose();
        Components.Dispose();
    }
}
