using TorchSharp;

namespace DeepLearning;

/// <summary>t-SNE: a map of the plane on which neighbors in many dimensions stay neighbors (van der Maaten and Hinton, "Visualizing data
/// using
/// t-SNE", JMLR 2008). Distances between clusters and their sizes mean nothing; who is near whom does.</summary>
public static class Tsne
{
    const int MostPoints = 5000, WidestData = 50;

    // The paper's schedule, with the exaggeration and learning rate that later work settled on (Belkina et al., Nature Communications
    // 2019).
    const int ExaggeratedSteps = 250;
    const double Exaggeration = 12, EarlyMomentum = 0.5, LateMomentum = 0.8, FirstSpread = 1e-4, SmallestGain = 0.01;

    /// <summary>A place in the plane for every point, <c>[N, 2]</c>, float32, centered. Exact: the work grows with N². The same seed
    /// gives the
    /// same map, on any number of threads.</summary>
    /// <param name="data">A point per row, <c>[N, D]</c> or <c>[N, …]</c>, flattened; more than 50 dimensions are first reduced to 50 by
    /// <see cref="Pca"/>, as in the paper.</param>
    /// <param name="perplexity">How many neighbors count, softly: from 2 to (N − 1) / 3.</param>
    /// <param name="iterations">Steps of gradient descent, from 250.</param>
    /// <param name="seed">The seed of the first, random map.</param>
    /// <exception cref="ArgumentException">There are fewer than 7 points or more than 5000, a value is not finite, or the perplexity or the
    /// iterations are out of range.</exception>
    public static torch.Tensor Map(torch.Tensor data, double perplexity = 30, int iterations = 750, long seed = 0)
    {
        using var scope = torch.NewDisposeScope();
        var points = ProjectionData.Read(data, fewest: 7);
        var count = (int)points.shape[0];
        if (count > MostPoints)
            throw new ArgumentException($"data has {count} points, but at most {MostPoints} were expected: take a sample.", nameof(data));
        if (perplexity < 2 || perplexity > (count - 1) / 3.0 || double.IsNaN(perplexity))
            throw new ArgumentOutOfRangeException(
                nameof(perplexity), perplexity, $"Of {count} points, 2 to {(count - 1) / 3.0:0.#} can count as neighbors.");
        if (iterations is < ExaggeratedSteps or > 10_000)
            throw new ArgumentOutOfRangeException(nameof(iterations), iterations, $"t-SNE takes {ExaggeratedSteps} to 10000 steps.");
        if (Math.Min(points.shape[1], count) > WidestData)
        {
            using var pca = Pca.Of(points, WidestData);
            points = pca.Project(points);
        }

        var similarities = new TsneSimilarities(Distances(points), count, perplexity);
        var (x, y) = Descend(similarities, count, iterations, seed);
        return torch.stack([torch.tensor(x), torch.tensor(y)], 1).MoveToOuterDisposeScope();
    }

    /// <summary>|a − b|² = |a|² + |b|² − 2 a·b for all pairs, <c>[N · N]</c>.</summary>
    static double[] Distances(torch.Tensor points)
    {
        var squares = points.pow(2).sum(1, keepdim: true);
        return (squares + squares.t() - 2 * points.matmul(points.t())).clamp_min(0).data<double>().ToArray();
    }

    static (float[] X, float[] Y) Descend(TsneSimilarities similarities, int count, int iterations, long seed)
    {
        var random = new SeededRandom(seed, stream: 0);
        var rate = Math.Max(count / Exaggeration / 4, 50);
        // Both coordinates one after the other: x₀ … x₋₁ y₀ … y₋₁.
        var places = new float[2 * count];
        for (var index = 0; index < places.Length; index++) places[index] = (float)(FirstSpread * random.Normal());
        var (gradient, speed, gains) = (new double[2 * count], new double[2 * count], new double[2 * count]);
        Array.Fill(gains, 1);
        for (var step = 0; step < iterations; step++)
        {
            var early = step < ExaggeratedSteps;
            similarities.Gradient(places, gradient, early ? Exaggeration : 1);
            for (var index = 0; index < places.Length; index++)
            {
                // Gains grow while the direction holds, and shrink when it turns (Jacobs, 1988).
                gains[index] = Math.Max(
                    SmallestGain, Math.Sign(gradient[index]) != Math.Sign(speed[index]) ? gains[index] + 0.2 : 0.8 * gains[index]);
                speed[index] = (early ? EarlyMomentum : LateMomentum) * speed[index] - rate * gains[index] * gradient[index];
                places[index] += (float)speed[index];
            }
            Center(places.AsSpan(0, count));
            Center(places.AsSpan(count));
        }
        return (places[..count], places[count..]);
    }

    static void Center(Span<float> values)
    {
        var mean = 0.0;
        foreach (var value in values) mean += value;
        mean /= values.Length;
        foreach (ref var value in values) value -= (float)mean;
    }
}
