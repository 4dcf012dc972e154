namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>
                /// lr rises to a maximum and falls far below where it started; momentum does the opposite (Smith and Topin, 2017). A step
                /// is a batch.
                /// </summary>
                public class OneCycleLR : LRScheduler
                {
                    /// <summary>The way from one learning rate to the next.</summary>
                    public enum AnnealStrategy
                    {
                        /// <summary>Half a cosine wave.</summary>
                        Cos,
                        /// <summary>A straight line.</summary>
                        Linear,
                    }

                    private readonly record struct Phase(double End, double[] From, double[] To, bool MomentumRises);

                    private readonly Phase[] phases;
                    private readonly double[] baseMomenta, maxMomenta;
                    private readonly bool isLinear, cyclesMomentum;
                    private readonly int steps;

                    /// <summary>The same maximum for all groups.</summary>
                    public OneCycleLR(
                        Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                        double pct_start = 0.3,
                        AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85,
                        double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 10000, bool three_phase = false,
                        int last_epoch = -1,
                        bool verbose = false) :
                        this(optimizer, optimizer.ParamGroups.Select(_ => max_lr), total_steps, epochs, steps_per_epoch, pct_start,
                            anneal_strategy, cycle_momentum,
                            optimizer.ParamGroups.Select(_ => base_momentum), optimizer.ParamGroups.Select(_ => max_momentum), div_factor,
                                final_div_factor, three_phase,
                            last_epoch, verbose)
                    {
                    }

                    /// <param name="optimizer">Whose learning rates are set.</param>
                    /// <param name="max_lr">The largest learning rate, per group.</param>
                    /// <param name="total_steps">The steps of the cycle; epochs times steps per epoch, if −1.</param>
                    /// <param name="epochs">The epochs of the cycle.</param>
                    /// <param name="steps_per_epoch">The batches of an epoch.</param>
                    /// <param name="pct_start">The share of the steps in which the learning rate rises.</param>
                    /// <param name="anneal_strategy">The way from one learning rate to the next.</param>
                    /// <param name="cycle_momentum">Let the momentum (of Adam: β₁) fall while the learning rate rises.</param>
                    /// <param name="base_momentum">The least momentum, per group.</param>
                    /// <param name="max_momentum">The largest momentum, per group.</param>
                    /// <param name="div_factor">The learning rate starts at the maximum divided by this.</param>
                    /// <param name="final_div_factor">It ends at the start divided by this.</param>
                    /// <param name="three_phase">Fall to the start as fast as it rose, then on to the end.</param>
                    /// <param name="last_epoch">The step that training goes on from, −1 at the start.</param>
                    /// <param name="verbose">Write every change to the console.</param>
                    /// <exception cref="ArgumentException">The number of steps is missing or not positive, or there is no momentum to
                    /// cycle.</exception>
                    public OneCycleLR(
                        Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                        double pct_start = 0.3,
                        AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true,
                        IEnumerable<double>? base_momentum = null,
                        IEnumerable<double>? max_momentum = null, double div_factor = 25, double final_div_factor = 10000,
                        bool three_phase = false, int last_epoch = -1,
                        bool verbose = false) :
                        base(optimizer, last_epoch, verbose)
                    {
                        steps = total_steps != -1 ? total_steps : epochs > 0 && steps_per_epoch > 0 ? epochs * steps_per_epoch
                            : throw new ArgumentException("You must define either total_steps OR (epochs AND steps_per_epoch)",
                                nameof(total_steps));
                        if (steps <= 0) throw new ArgumentException($"Expected positive integer total_steps, but got {total_steps}",
                            nameof(total_steps));
                        if (!(pct_start >= 0 && pct_start <= 1)) throw new ArgumentException($"Expected float between 0 and 1 pct_start, but got {pct_start}", nameof(pct_start));
                        if (cycle_momentum && !Array.TrueForAll(Groups, group => group is IMomentum or IBetas))
                            throw new ArgumentException("optimizer must support momentum with `cycle_momentum` option enabled",
                                nameof(optimizer));
                        (isLinear, cyclesMomentum) = (anneal_strategy == AnnealStrategy.Linear, cycle_momentum);
                        baseMomenta = [.. base_momentum ?? Groups.Select(_ => 0.85)];
                        maxMomenta = [.. max_momentum ?? Groups.Select(_ => 0.95)];
                        double[] largest = [.. max_lr];
                        var start = Array.ConvertAll(largest, rate => rate / div_factor);
                        var end = Array.ConvertAll(start, rate => rate / final_div_factor);
                        phases = three_phase
                            ? [new(pct_start * steps - 1, start, largest, false), new(2 * pct_start * steps - 2, largest, start, true),
                                new(steps - 1, start, end, true)]
                            : [new(pct_start * steps - 1, start, largest, false), new(steps - 1, largest, end, true)];
                        step();
                    }

                    /// <inheritdoc/>
                    /// <exception cref="InvalidOperationException">The cycle is over.</exception>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (Epoch > steps) throw new InvalidOperationException($"Tried to step {Epoch} times. The specified number of total steps is {steps}");
                        var current = Array.FindIndex(phases, phase => Epoch <= phase.End);
                        if (current < 0) current = phases.Length - 1;
                        var (begin, phase) = (current == 0 ? 0 : phases[current - 1].End, phases[current]);
                        var share = (Epoch - begin) / (phase.End - begin);
                        for (var i = 0; cyclesMomentum && i < Groups.Length; i++)
                        {
                            // The last phase of three keeps the momentum that the second has reached.
                            var (from, to) = !phase.MomentumRises ? (maxMomenta[i], baseMomenta[i]) : current == 2
                                ? (maxMomenta[i], maxMomenta[i]) : (baseMomenta[i], maxMomenta[i]);
                            SetMomentum(Groups[i], Between(from, to, share));
                        }
                        return phase.From.Zip(phase.To, (from, to) => Between(from, to, share));
                    }

                    private double Between(double from, double to, double share) =>
                        isLinear ? from + (to - from) * share : to + (from - to) / 2 * (1 + Math.Cos(Math.PI * share));

                    private static void SetMomentum(ILearningRateController group, double momentum)
                    {
                        if (group is IBetas adam) adam.Betas = (momentum, adam.Betas.Item2);
                        else ((IMomentum)group).Momentum = momentum;
                    }
                }
            }

            /// <inheritdoc cref="impl.OneCycleLR"/>
            public static LRScheduler OneCycleLR(
                Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true,
                double base_momentum = 0.85,
                double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 10000, bool three_phase = false,
                int last_epoch = -1,
                bool verbose = false) =>
                new impl.OneCycleLR(optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum,
                    base_momentum, max_momentum, div_factor,
                    final_div_factor, three_phase, last_epoch, verbose);

            /// <inheritdoc cref="impl.OneCycleLR"/>
            public static LRScheduler OneCycleLR(
                Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                double pct_start = 0.3,
                impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true,
                IEnumerable<double>? base_momentum = null,
                IEnumerable<double>? max_momentum = null, double div_factor = 25, double final_div_factor = 10000, bool three_phase = false,
                int last_epoch = -1,
                bool verbose = false) =>
                new impl.OneCycleLR(optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum,
                    base_momentum, max_momentum, div_factor,
                    final_div_factor, three_phase, last_epoch, verbose);
        }
    }
}
