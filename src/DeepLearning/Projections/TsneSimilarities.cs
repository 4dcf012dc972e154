using System.Numerics;

namespace DeepLearning;

/// <summary>How similar points are in many dimensions, and the forces that follow from it in the plane.</summary>
sealed class TsneSimilarities
{
    const int BisectionSteps = 60;

    readonly float[] similarities; // P, [N, N]
    readonly int count;
    readonly double[] repulsionX, repulsionY, attractionX, attractionY, weights;

    /// <param name="distances">Squared distances, <c>[N · N]</c>.</param>
    /// <param name="count">N.</param>
    /// <param name="perplexity">2 to the entropy of each point's neighbors, in bits.</param>
    internal TsneSimilarities(double[] distances, int count, double perplexity)
    {
        this.count = count;
        (repulsionX, repulsionY, weights) = (new double[count], new double[count], new double[count]);
        (attractionX, attractionY) = (new double[count], new double[count]);
        var neighbors = new double[count * count];
        Parallel.For(0, count, row =>
            Neighbors(distances.AsSpan(row * count, count), row, Math.Log(perplexity), neighbors.AsSpan(row * count, count)));
        // p(i, j) = (p(j | i) + p(i | j)) / 2N
        similarities = new float[count * count];
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < count; column++)
            {
                var both = neighbors[row * count + column] + neighbors[column * count + row];
                similarities[row * count + column] = (float)(both / (2 * count));
            }
        }
    }

    /// <summary>∂C/∂yᵢ = 4 Σⱼ (e·pᵢⱼ − qᵢⱼ) wᵢⱼ (yᵢ − yⱼ) with wᵢⱼ = 1 / (1 + |yᵢ − yⱼ|²), qᵢⱼ = wᵢⱼ / Z and Z the sum of all w (equation
    /// 5 of the
    /// paper).</summary>
    /// <param name="places">The map, x coordinates, then y coordinates.</param>
    /// <param name="gradient">The result, in the same order.</param>
    /// <param name="exaggeration">e: above 1 clusters draw together early.</param>
    internal void Gradient(float[] places, double[] gradient, double exaggeration)
    {
        // Each row sums for itself, in the same order whatever thread it is on.
        Parallel.For(0, count, row => Forces(row, places));
        var sum = 0.0;
        foreach (var weight in weights) sum += weight;
        for (var row = 0; row < count; row++)
        {
            gradient[row] = 4 * (exaggeration * attractionX[row] - repulsionX[row] / sum);
            gradient[count + row] = 4 * (exaggeration * attractionY[row] - repulsionY[row] / sum);
        }
    }

    void Forces(int row, float[] places)
    {
        var xs = places.AsSpan(0, count);
        var ys = places.AsSpan(count);
        var p = similarities.AsSpan(row * count, count);
        var (x, y) = (xs[row], ys[row]);
        var (pullX, pullY, pushX, pushY, weight) = (0.0, 0.0, 0.0, 0.0, 0.0);
        var width = Vector<float>.Count;
        var (vx, vy) = (new Vector<float>(x), new Vector<float>(y));
        Vector<float> pullXs = default, pullYs = default, pushXs = default, pushYs = default, all = default;
        var column = 0;
        for (; column <= count - width; column += width)
        {
            var dx = vx - new Vector<float>(xs[column..]);
            var dy = vy - new Vector<float>(ys[column..]);
            var w = Vector<float>.One / (Vector<float>.One + dx * dx + dy * dy);
            var pull = new Vector<float>(p[column..]) * w;
            (all, pullXs, pullYs) = (all + w, pullXs + pull * dx, pullYs + pull * dy);
            (pushXs, pushYs) = (pushXs + w * w * dx, pushYs + w * w * dy);
        }
        for (; column < count; column++)
        {
            var (dx, dy) = (x - xs[column], y - ys[column]);
            var w = 1 / (1 + dx * dx + dy * dy);
            (weight, pullX, pullY) = (weight + w, pullX + p[column] * w * dx, pullY + p[column] * w * dy);
            (pushX, pushY) = (pushX + w * w * dx, pushY + w * w * dy);
        }
        (attractionX[row], attractionY[row]) = (pullX + Vector.Sum(pullXs), pullY + Vector.Sum(pullYs));
        (repulsionX[row], repulsionY[row]) = (pushX + Vector.Sum(pushXs), pushY + Vector.Sum(pushYs));
        // Of its distance 0 to itself a point gets the weight 1, which is not meant.
        weights[row] = weight + Vector.Sum(all) - 1;
    }

    /// <summary>p(j | i) = exp(−β dᵢⱼ) / Σ, with the β for which the entropy is the wished one, found by bisection.</summary>
    static void Neighbors(ReadOnlySpan<double> distances, int self, double entropy, Span<double> result)
    {
        var (low, high) = (0.0, double.PositiveInfinity);
        var nearest = double.PositiveInfinity;
        for (var j = 0; j < distances.Length; j++)
        {
            if (j != self) nearest = Math.Min(nearest, distances[j]);
        }
        // Start from a width that fits the data's own scale.
        var mean = 0.0;
        foreach (var distance in distances) mean += distance / distances.Length;
        var precision = mean > 0 ? 1 / mean : 1;
        for (var step = 0; step < BisectionSteps; step++)
        {
            var (sum, weighted) = (0.0, 0.0);
            for (var j = 0; j < distances.Length; j++)
            {
                // Measured from the nearest: one term is 1, so the sum cannot vanish.
                var distance = distances[j] - nearest;
                result[j] = j == self ? 0 : Math.Exp(-precision * distance);
                (sum, weighted) = (sum + result[j], weighted + result[j] * distance);
            }
            var found = Math.Log(sum) + precision * weighted / sum;
            for (var j = 0; j < result.Length; j++) result[j] /= sum;
            if (Math.Abs(found - entropy) < 1e-5) return;
            if (found > entropy) low = precision;
            else high = precision;
            precision = double.IsInfinity(high) ? 2 * precision : (low + high) / 2;
        }
    }
}
