namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Schedules: how learning rates change from epoch to epoch.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>
            /// Sets the learning rates of an optimizer's groups, at every <see cref="step()"/> anew; the first is set when it is made.
            /// </summary>
            public abstract class LRScheduler
            {
                /// <summary>The number of steps so far, the first one included.</summary>
                protected int _step_count;

                /// <summary>For schedules that are made of others.</summary>
                protected LRScheduler() { }

                /// <param name="optimizer">Whose learning rates are set.</param>
                /// <param name="last_epoch">The epoch that training goes on from, −1 at the start.</param>
                /// <param name="verbose">Write every change to the console.</param>
                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    (Optimizer, Epoch, this.verbose) = (optimizer, last_epoch, verbose);
                    Groups = [.. optimizer.ParamGroups];
                    BaseRates = [.. Groups.Select(group => group.InitialLearningRate)];
                    LastRates = Rates;
                }

                private readonly bool verbose;

                internal Optimizer Optimizer { get; } = null!;

                /// <summary>The epoch that the learning rates are for, 0 after the first step.</summary>
                internal int Epoch { get; set; } = -1;

                private protected ILearningRateController[] Groups { get; } = [];

                /// <summary>The learning rates at the start.</summary>
                private protected double[] BaseRates { get; set; } = [];

                private protected double[] LastRates { get; set; } = [];

                /// <summary>The learning rates as they are.</summary>
                private protected double[] Rates => [.. Groups.Select(group => group.LearningRate)];

                /// <summary>Goes on to the next epoch.</summary>
                public virtual void step() => step(null);

                /// <summary>Goes on to the next epoch, or to a given one.</summary>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    Epoch = epoch ?? Epoch + 1;
                    double[] rates = [.. epoch is null ? get_lr() : get_closed_form_lr()];
                    for (var i = 0; i < Groups.Length; i++)
                    {
                        Groups[i].LearningRate = rates[i];
                        if (verbose && LastRates[i] != rates[i]) Console.WriteLine($"Adjusting learning rate to {rates[i]}");
                    }
                    LastRates = rates;
                }

                /// <summary>Goes on to the next epoch; the metric counts for <see cref="impl.ReduceLROnPlateau"/> only.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <summary>The learning rates of the epoch, computed from those of the epoch before.</summary>
                protected virtual IEnumerable<double> get_lr() => Rates;

                /// <summary>The learning rates of the epoch, computed from those at the start.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                /// <summary>The learning rates that were set last, one per group.</summary>
                public IEnumerable<double> get_last_lr() => LastRates;

                /// <summary>The learning rates times a factor.</summary>
                private protected double[] Scaled(double factor) => Array.ConvertAll(Rates, rate => rate * factor);

                /// <summary>The learning rates at the start times a factor.</summary>
                private protected double[] Scheduled(double factor) => Array.ConvertAll(BaseRates, rate => rate * factor);
            }
        }
    }
}
