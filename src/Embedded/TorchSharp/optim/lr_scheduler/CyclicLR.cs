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
                /// lr rises and falls between two bounds, in a line each; momentum falls and rises, if wanted (Smith, 2015).
                /// </summary>
                public class CyclicLR : LRScheduler
                {
                    /// <summary>How the height of the cycles changes.</summary>
                    public enum Mode
                    {
                        /// <summary>Not at all.</summary>
                        Triangular,
                        /// <summary>It halves with each cycle.</summary>
                        Triangular2,
                        /// <summary>It is multiplied by γ to the power of the cycle.</summary>
                        ExpRange,
                    }

                    /// <summary>What the scale is a function of.</summary>
                    public enum ScaleMode
                    {
                        /// <summary>The number of the cycle, from 1.</summary>
                        Cycle,
                        /// <summary>The number of the step.</summary>
                        Iterations,
                    }

                    private readonly double[] maxRates, baseMomenta, maxMomenta;
                    private readonly double steps, rise;
                    private readonly Func<double, double> scale;
                    private readonly ScaleMode scaleMode;
                    private readonly bool cyclesMomentum;

                    /// <summary>The same bounds for all groups.</summary>
                    public CyclicLR(
                        Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1,
                        Mode mode = Mode.Triangular,
                        double gamma = 1.0, Func<double, double>? scale_fn = null, ScaleMode scale_mode = ScaleMode.Cycle,
                        bool cycle_momentum = true,
                        double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1, bool verbose = false) :
                        this(optimizer, optimizer.ParamGroups.Select(_ => base_lr), optimizer.ParamGroups.Select(_ => max_lr), step_size_up,
                            step_size_down, mode, gamma,
                            scale_fn, scale_mode, cycle_momentum, optimizer.ParamGroups.Select(_ => base_momentum),
                                optimizer.ParamGroups.Select(_ => max_momentum),
                            last_epoch, verbose)
                    {
                    }

                    /// <param name="optimizer">Whose learning rates are set.</param>
                    /// <param name="base_lr">The lower bound, per group.</param>
                    /// <param name="max_lr">The upper bound, per group.</param>
                    /// <param name="step_size_up">Steps from the lower bound to the upper.</param>
                    /// <param name="step_size_down">Steps back; as many, if −1.</param>
                    /// <param name="mode">How the height of the cycles changes.</param>
                    /// <param name="gamma">γ of <see cref="Mode.ExpRange"/>.</param>
                    /// <param name="scale_fn">The height as a function of one's own.</param>
                    /// <param name="scale_mode">What that is a function of.</param>
                    /// <param name="cycle_momentum">Let the momentum fall while the learning rate rises.</param>
                    /// <param name="base_momentum">The lower bound of the momentum, per group.</param>
                    /// <param name="max_momentum">The upper bound of the momentum, per group.</param>
                    /// <param name="last_epoch">The step that training goes on from, −1 at the start.</param>
                    /// <param name="verbose">Write every change to the console.</param>
                    /// <exception cref="ArgumentException">The optimizer has no momentum to cycle.</exception>
                    public CyclicLR(
                        Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000,
                        int step_size_down = -1, Mode mode = Mode.Triangular,
                        double gamma = 1.0, Func<double, double>? scale_fn = null, ScaleMode scale_mode = ScaleMode.Cycle,
                        bool cycle_momentum = true,
                        IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, int last_epoch = -1,
                        bool verbose = false) :
                        base(optimizer, last_epoch, verbose)
                    {
                        steps = step_size_up + (step_size_down == -1 ? step_size_up : step_size_down);
                        rise = step_size_up / steps;
                        (BaseRates, maxRates) = ([.. base_lr], [.. max_lr]);
                        baseMomenta = [.. base_momentum ?? Groups.Select(_ => 0.8)];
                        maxMomenta = [.. max_momentum ?? Groups.Select(_ => 0.9)];
                        cyclesMomentum = cycle_momentum;
                        if (cycle_momentum && !Array.TrueForAll(Groups, group => group is IMomentum))
                            throw new ArgumentException("optimizer must support momentum with `cycle_momentum` option enabled",
                                nameof(optimizer));
                        scaleMode = scale_fn is null ? ScaleMode.Cycle : scale_mode;
                        scale = scale_fn ?? (mode switch
                        {
                            Mode.Triangular => _ => 1,
                            Mode.Triangular2 => cycle => 1 / Math.Pow(2, cycle - 1),
                            _ => cycle => Math.Pow(gamma, cycle),
                        });
                        if (last_epoch == -1)
                            for (var i = 0; i < Groups.Length; i++) Groups[i].LearningRate = BaseRates[i];
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        var cycle = Math.Floor(1 + Epoch / steps);
                        var at = 1 + Epoch / steps - cycle;
                        var height = (at <= rise ? at / rise : (at - 1) / (rise - 1)) * scale(scaleMode == ScaleMode.Cycle ? cycle : Epoch);
                        for (var i = 0; cyclesMomentum && i < Groups.Length; i++)
                            ((IMomentum)Groups[i]).Momentum = maxMomenta[i] - (maxMomenta[i] - baseMomenta[i]) * height;
                        return BaseRates.Select((rate, i) => rate + (maxRates[i] - rate) * height);
                    }
                }
            }

            /// <inheritdoc cref="impl.CyclicLR"/>
            public static LRScheduler CyclicLR(
                Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1,
                impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular,
                double gamma = 1.0, Func<double, double>? scale_fn = null,
                impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true,
                double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1, bool verbose = false) =>
                new impl.CyclicLR(optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode,
                    cycle_momentum, base_momentum, max_momentum, last_epoch, verbose);

            /// <inheritdoc cref="impl.CyclicLR"/>
            public static LRScheduler CyclicLR(
                Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000,
                int step_size_down = -1, impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular,
                double gamma = 1.0, Func<double, double>? scale_fn = null,
                impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true,
                IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, int last_epoch = -1,
                bool verbose = false) =>
                new impl.CyclicLR(optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode,
                    cycle_momentum, base_momentum, max_momentum, last_epoch, verbose);
        }
    }
}
