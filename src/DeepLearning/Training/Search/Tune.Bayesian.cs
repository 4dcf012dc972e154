using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

public static partial class Tune
{
    private const int Candidates = 256;

    /// <summary>
    /// Learns from the trials so far: a Gaussian process guesses what every choice would bring and how sure that is, and the next trial
    /// is the one
    /// with the greatest expected improvement (Snoek, Larochelle and Adams, "Practical Bayesian Optimization of Machine Learning
    /// Algorithms",
    /// 2012). Of the Bayesian methods it gets most out of few trials, which is what matters when each is a training; beyond some
    /// hundreds, or
    /// with more than about ten hyper-parameters, take <see cref="Random"/> or <see cref="Hyperband"/>. A failed trial counts as the worst.
    /// </summary>
    /// <param name="space">What may be chosen.</param>
    /// <param name="trials">How many, at least 1; the first 2 + (number of hyper-parameters) are random.</param>
    /// <param name="objective">Trains and says how good that was.</param>
    /// <param name="seed">The same seed makes the same choices.</param>
    /// <param name="higherIsBetter">Whether the objective is an accuracy rather than a loss.</param>
    public static SearchResult Bayesian(
        SearchSpace space, int trials, Func<Parameters, double> objective, long seed = 0, bool higherIsBetter = false)
    {
        Examine(space, objective);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        var log = new Trials(higherIsBetter);
        var (points, costs) = (new List<double[]>(), new List<double>());
        foreach (var i in Progress.Over([.. Enumerable.Range(0, trials)], "trials"))
        {
            var isBlind = i < 2 + space.Dimensions.Count || !costs.Exists(double.IsFinite);
            var point = isBlind ? RandomPoint(space, seed, i) : MostPromising(space, points, costs, new(seed, i));
            var parameters = space.At(point);
            points.Add(point);
            costs.Add(log.Cost(log.Run(i + 1, parameters, 1, () => objective(parameters))));
        }
        return log.Result;
    }

    private static double[] MostPromising(SearchSpace space, List<double[]> points, List<double> costs, SeededRandom random)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var worst = costs.Where(double.IsFinite).Max();
        var y = costs.Select(cost => double.IsFinite(cost) ? cost : worst).ToArray();
        var best = Array.IndexOf(y, y.Min());
        var candidates = new List<double[]>();
        for (var i = 0; i < Candidates; i++)
        {
            candidates.Add(space.Draw(ref random)); // anywhere
            candidates.Add(Near(space, points[best], i % 2 == 0 ? 0.1 : 0.02, ref random)); // about the best so far
        }
        var (mean, deviation) = GaussianProcess.Predict(Coordinates(space, points), tensor(y), Coordinates(space, candidates));
        return candidates[(int)GaussianProcess.ExpectedImprovement(mean, deviation, y[best]).argmax().ToInt64()];
    }

    private static double[] Near(SearchSpace space, double[] point, double distance, ref SeededRandom random)
    {
        var near = (double[])point.Clone();
        for (var i = 0; i < near.Length; i++)
        {
            if (space.Dimensions[i] is not ChoiceDimension) near[i] = Math.Clamp(near[i] + distance * random.Normal(), 0, 1);
            else if (random.Uniform() < distance) near[i] = random.Uniform();
        }
        return near;
    }

    /// <summary>[points, coordinates]</summary>
    private static Tensor Coordinates(SearchSpace space, List<double[]> points)
    {
        var rows = points.SelectMany(point => space.Dimensions.SelectMany((dimension, i) => dimension.Coordinates(point[i]))).ToArray();
        return tensor(rows, [points.Count, rows.Length / points.Count]);
    }
}
