namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>lr = lr₀ · γ^⌊epoch / step_size⌋.</summary>
                public class StepLR : LRScheduler
                {
                    private readonly int step_size;
                    private readonly double gamma;

                    /// <param name="optimizer">Whose learning rates are set.</param>
                    /// <param name="step_size">Epochs from fall to fall.</param>
                    /// <param name="gamma">The factor of each fall.</param>
                    /// <param name="last_epoch">The epoch that training goes on from, −1 at the start.</param>
                    /// <param name="verbose">Write every change to the console.</param>
                    public StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) :
                        base(optimizer, last_epoch, verbose)
                    {
                        (this.step_size, this.gamma) = (step_size, gamma);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => Epoch == 0 || Epoch % step_size != 0 ? Rates : Scaled(gamma);

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => Scheduled(Math.Pow(gamma, Epoch / step_size));
                }

                /// <summary>lr falls by the factor γ at each milestone.</summary>
                public class MultiStepLR : LRScheduler
                {
                    private readonly IList<int> milestones;
                    private readonly double gamma;

                    /// <param name="optimizer">Whose learning rates are set.</param>
                    /// <param name="milestones">The epochs at which it falls; an epoch that is listed twice counts twice.</param>
                    /// <param name="gamma">The factor of each fall.</param>
                    /// <param name="last_epoch">The epoch that training goes on from, −1 at the start.</param>
                    /// <param name="verbose">Write every change to the console.</param>
                    public MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1,
                        bool verbose = false) :
                        base(optimizer, last_epoch, verbose)
                    {
                        (this.milestones, this.gamma) = (milestones, gamma);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        Scaled(Math.Pow(gamma, milestones.Count(milestone => milestone == Epoch)));

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        Scheduled(Math.Pow(gamma, milestones.Count(milestone => milestone <= Epoch)));
                }

                /// <summary>lr = lr₀ · γ^epoch.</summary>
                public class ExponentialLR : LRScheduler
                {
                    private readonly double gamma;

                    /// <param name="optimizer">Whose learning rates are set.</param>
                    /// <param name="gamma">The factor of each epoch.</param>
                    /// <param name="last_epoch">The epoch that training goes on from, −1 at the start.</param>
                    /// <param name="verbose">Write every change to the console.</param>
                    public ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) :
                        base(optimizer, last_epoch, verbose)
                    {
                        this.gamma = gamma;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => Epoch == 0 ? Rates : Scaled(gamma);

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => Scheduled(Math.Pow(gamma, Epoch));
                }
            }

            /// <inheritdoc cref="impl.StepLR"/>
            public static LRScheduler StepLR(
                Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.StepLR(optimizer, step_size, gamma, last_epoch, verbose);

            /// <inheritdoc cref="impl.MultiStepLR"/>
            public static LRScheduler MultiStepLR(
                Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.MultiStepLR(optimizer, milestones, gamma, last_epoch, verbose);

            /// <inheritdoc cref="impl.ExponentialLR"/>
            public static LRScheduler ExponentialLR(
                Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.ExponentialLR(optimizer, gamma, last_epoch, verbose);
        }
    }
}
