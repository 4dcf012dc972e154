namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>lr falls by a factor when a metric has not become better for some epochs.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool min, relative, verbose;
                    private readonly double factor, threshold, eps;
                    private readonly double[] least;
                    private readonly int patience, cooldown;
                    private double best;
                    private int badEpochs, coolingEpochs;

                    /// <param name="optimizer">Whose learning rates are set.</param>
                    /// <param name="mode">"min" if the metric should fall, "max" if it should rise.</param>
                    /// <param name="factor">The factor of each fall, below 1.</param>
                    /// <param name="patience">Epochs without improvement that are borne.</param>
                    /// <param name="threshold">How much better the metric has to be to count as better.</param>
                    /// <param name="threshold_mode">"rel" for a share of the best metric, "abs" for a difference.</param>
                    /// <param name="cooldown">Epochs after a fall that do not count.</param>
                    /// <param name="min_lr">The least learning rate, one or one per group.</param>
                    /// <param name="eps">Smaller changes are not made.</param>
                    /// <param name="verbose">Write every change to the console.</param>
                    public ReduceLROnPlateau(
                        Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 0.0001,
                        string threshold_mode = "rel",
                        int cooldown = 0, IList<double>? min_lr = null, double eps = 1E-08, bool verbose = false) :
                        base(optimizer, -1, verbose)
                    {
                        if (factor >= 1) throw new ArgumentException($"Factor should be < 1.0, got {factor}", nameof(factor));
                        if (mode is not ("min" or "max")) throw new ArgumentException($"mode {mode} is unknown!", nameof(mode));
                        if (threshold_mode is not ("rel" or "abs")) throw new ArgumentException($"threshold mode {threshold_mode} is unknown!", nameof(threshold_mode));
                        (min, relative, this.verbose) = (mode == "min", threshold_mode == "rel", verbose);
                        (this.factor, this.threshold, this.eps, this.patience, this.cooldown) = (factor, threshold, eps, patience,
                            cooldown);
                        least = min_lr is { Count: > 1 } ? [.. min_lr] : [.. Groups.Select(_ => min_lr is [var one] ? one : 0)];
                        best = min ? double.PositiveInfinity : double.NegativeInfinity;
                    }

                    /// <summary>Goes on to the next epoch.</summary>
                    /// <param name="current">The metric.</param>
                    /// <param name="epoch">The epoch, the next one if null.</param>
                    public override void step(double current, int? epoch = null)
                    {
                        Epoch = epoch ?? Epoch + 1;
                        if (IsBetter(current)) (best, badEpochs) = (current, 0);
                        else badEpochs++;
                        if (coolingEpochs > 0) (coolingEpochs, badEpochs) = (coolingEpochs - 1, 0);
                        if (badEpochs <= patience) return;
                        Reduce();
                        (coolingEpochs, badEpochs) = (cooldown, 0);
                    }

                    /// <summary>Not for this schedule.</summary>
                    /// <exception cref="InvalidOperationException">Always: it needs the metric.</exception>
                    public override void step() =>
                        throw new InvalidOperationException("ReduceLROnPlateau needs the metric: use step(double, int?).");

                    /// <summary>Not for this schedule.</summary>
                    /// <exception cref="InvalidOperationException">Always: it needs the metric.</exception>
                    public override void step(int? epoch) => step();

                    private bool IsBetter(double current) =>
                        min ? current < (relative ? best * (1 - threshold) : best - threshold)
                            : current > (relative ? best * (1 + threshold) : best + threshold);

                    private void Reduce()
                    {
                        for (var i = 0; i < Groups.Length; i++)
                        {
                            var reduced = Math.Max(Groups[i].LearningRate * factor, least[i]);
                            if (Groups[i].LearningRate - reduced <= eps) continue;
                            Groups[i].LearningRate = reduced;
                            if (verbose) Console.WriteLine($"Epoch {Epoch}: reducing learning rate of group {i} to {reduced:g4}.");
                        }
                        LastRates = Rates;
                    }
                }
            }

            /// <inheritdoc cref="impl.ReduceLROnPlateau"/>
            public static LRScheduler ReduceLROnPlateau(
                Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 0.0001,
                string threshold_mode = "rel",
                int cooldown = 0, IList<double>? min_lr = null, double eps = 1E-08, bool verbose = false) =>
                new impl.ReduceLROnPlateau(optimizer, mode, factor, patience, threshold, threshold_mode, cooldown, min_lr, eps, verbose);
        }
    }
}
