using TorchSharp;

namespace DeepLearning;

public static partial class Plot
{
    /// <summary>The data along its first two principal components (<see cref="DeepLearning.Pca"/>), with their shares of the
    /// variance.</summary>
    /// <param name="data">A point per row, <c>[N, D]</c> or <c>[N, …]</c>, flattened.</param>
    /// <param name="classes">The class of each point: 0, 1, 2, …; or null.</param>
    /// <param name="classNames">A name per class, for the legend; null: "class 0", "class 1", …</param>
    /// <param name="title">The title.</param>
    /// <exception cref="ArgumentException">The data is not finite, has fewer than 2 points or dimensions, or the classes are not as
    /// many.</exception>
    public static Figure Pca(
        torch.Tensor data, PlotValues? classes = null, IReadOnlyList<string>? classNames = null, string title = "Principal components")
    {
        using var scope = torch.NewDisposeScope();
        using var pca = DeepLearning.Pca.Of(data);
        string Label(int component) => $"component {component + 1} ({pca.Shares[component]:0.#%} of the variance)";
        return Scatter(Rounded(pca.Project(data)), title, Label(0), Label(1), classes, classNames).WithSize(680, 540);
    }

    /// <summary>The data on a map that keeps neighbors together (<see cref="Tsne"/>). Only nearness has a meaning: the axes have
    /// none.</summary>
    /// <param name="data">A point per row, <c>[N, D]</c> or <c>[N, …]</c>, flattened.</param>
    /// <param name="classes">The class of each point: 0, 1, 2, …; or null.</param>
    /// <param name="classNames">A name per class, for the legend; null: "class 0", "class 1", …</param>
    /// <param name="title">The title.</param>
    /// <param name="perplexity">How many neighbors count, softly: from 2 to (N − 1) / 3.</param>
    /// <param name="seed">The seed of the map.</param>
    /// <exception cref="ArgumentException">As for <see cref="Tsne.Map"/>; or the classes are not as many as the points.</exception>
    public static Figure Map(
        torch.Tensor data, PlotValues? classes = null, IReadOnlyList<string>? classNames = null, string title = "t-SNE map",
        double perplexity = 30, long seed = 0)
    {
        using var scope = torch.NewDisposeScope();
        var figure = Scatter(
            Rounded(Tsne.Map(data, perplexity, seed: seed)), title, "t-SNE 1, no unit", "t-SNE 2, no unit", classes, classNames);
        return figure.WithSize(680, 560);
    }

    /// <summary>Places with the digits that an eye can tell.</summary>
    static PlotMatrix Rounded(PlotMatrix points)
    {
        var span = points.Values.Max() - points.Values.Min();
        return points.Map(value => PlotNumbers.OnAxis(value, span));
    }
}
