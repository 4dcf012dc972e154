namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>lr = lr₀ · factor until an epoch, lr₀ from there on.</summary>
                public class ConstantLR : LRScheduler
                {
                    private readonly double factor;
                    private readonly int total_iters;

                    /// <param name="optimizer">Whose learning rates are set.</param>
                    /// <param name="factor">The factor at the start.</param>
                    /// <param name="total_iters">The epoch at which it ends.</param>
                    /// <param name="last_epoch">The epoch that training goes on from, −1 at the start.</param>
                    /// <param name="verbose">Write every change to the console.</param>
                    public ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1,
                        bool verbose = false) :
                        base(optimizer, last_epoch, verbose)
                    {
                        (this.factor, this.total_iters) = (factor, total_iters);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        Epoch == 0 ? Scaled(factor) : Epoch == total_iters ? Scaled(1 / factor) : Rates;

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => Scheduled(Epoch >= total_iters ? 1 : factor);
                }

                /// <summary>lr = lr₀ times a factor that moves from one value to another in a straight line: a warm-up.</summary>
                public class LinearLR : LRScheduler
                {
                    private readonly double start_factor;
                    private readonly double end_factor;
                    private readonly int total_iters;

                    /// <param name="optimizer">Whose learning rates are set.</param>
                    /// <param name="start_factor">The factor at the start.</param>
                    /// <param name="end_factor">The factor at the end.</param>
                    /// <param name="total_iters">The epoch at which the line ends.</param>
                    /// <param name="last_epoch">The epoch that training goes on from, −1 at the start.</param>
                    /// <param name="verbose">Write every change to the console.</param>
                    public LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5,
                        int last_epoch = -1, bool verbose = false) :
                        base(optimizer, last_epoch, verbose)
                    {
                        (this.start_factor, this.end_factor, this.total_iters) = (start_factor, end_factor, total_iters);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (Epoch == 0) return Scaled(start_factor);
                        if (Epoch > total_iters) return Rates;
                        var slope = end_factor - start_factor;
                        return Scaled(1 + slope / (total_iters * start_factor + (Epoch - 1) * slope));
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        Scheduled(start_factor + (end_factor - start_factor) * Math.Min(total_iters, Epoch) / total_iters);
                }

                /// <summary>lr = lr₀ · (1 − epoch / total_iters)^power, 0 from there on.</summary>
                public class PolynomialLR : LRScheduler
                {
                    private readonly int total_iters;
                    private readonly double power;

                    /// <param name="optimizer">Whose learning rates are set.</param>
                    /// <param name="total_iters">The epoch at which the learning rate is 0.</param>
                    /// <param name="power">1 is a straight line.</param>
                    /// <param name="last_epoch">The epoch that training goes on from, −1 at the start.</param>
                    /// <param name="verbose">Write every change to the console.</param>
                    public PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1.0, int last_epoch = -1,
                        bool verbose = false) :
                        base(optimizer, last_epoch, verbose)
                    {
                        (this.total_iters, this.power) = (total_iters, power);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        Epoch == 0 || Epoch > total_iters ? Rates
                        : Scaled(Math.Pow((double)(total_iters - Epoch) / (total_iters - Epoch + 1), power));

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        Scheduled(Math.Pow(1 - (double)Math.Min(total_iters, Epoch) / total_iters, power));
                }

                /// <summary>
                /// lr = η + (lr₀ − η) (1 + cos(π epoch / T)) / 2: half a wave down in T epochs, and up again (Loshchilov and Hutter, 2016).
                /// </summary>
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double T_max;
                    private readonly double eta_min;

                    /// <param name="optimizer">Whose learning rates are set.</param>
                    /// <param name="T_max">T, the epochs of half a wave.</param>
                    /// <param name="eta_min">η, the least learning rate.</param>
                    /// <param name="last_epoch">The epoch that training goes on from, −1 at the start.</param>
                    /// <param name="verbose">Write every change to the console.</param>
                    public CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1,
                        bool verbose = false) :
                        base(optimizer, last_epoch, verbose)
                    {
                        (this.T_max, this.eta_min) = (T_max, eta_min);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (Epoch == 0) return Rates;
                        if ((Epoch - 1 - T_max) % (2 * T_max) == 0)
                            return Rates.Select((rate, i) => rate + (BaseRates[i] - eta_min) * (1 - Math.Cos(Math.PI / T_max)) / 2);
                        var factor = (1 + Math.Cos(Math.PI * Epoch / T_max)) / (1 + Math.Cos(Math.PI * (Epoch - 1) / T_max));
                        return Rates.Select(rate => factor * (rate - eta_min) + eta_min);
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseRates.Select(rate => eta_min + (rate - eta_min) * (1 + Math.Cos(Math.PI * Epoch / T_max)) / 2);
                }
            }

            /// <inheritdoc cref="impl.ConstantLR"/>
            public static LRScheduler ConstantLR(
                Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new impl.ConstantLR(optimizer, factor, total_iters, last_epoch, verbose);

            /// <inheritdoc cref="impl.LinearLR"/>
            public static LRScheduler LinearLR(
                Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5, int last_epoch = -1,
                bool verbose = false) =>
                new impl.LinearLR(optimizer, start_factor, end_factor, total_iters, last_epoch, verbose);

            /// <inheritdoc cref="impl.PolynomialLR"/>
            public static LRScheduler PolynomialLR(
                Optimizer optimizer, int total_iters = 5, double power = 1.0, int last_epoch = -1, bool verbose = false) =>
                new impl.PolynomialLR(optimizer, total_iters, power, last_epoch, verbose);

            /// <inheritdoc cref="impl.CosineAnnealingLR"/>
            public static LRScheduler CosineAnnealingLR(
                Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) =>
                new impl.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch, verbose);
        }
    }
}
