namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>One schedule after another.</summary>
                public class SequentialLR : LRScheduler
                {
                    private readonly LRScheduler[] schedulers;
                    private readonly int[] milestones;

                    /// <param name="optimizer">Whose learning rates are set.</param>
                    /// <param name="schedulers">Schedules of that optimizer.</param>
                    /// <param name="milestones">The epochs at which the next schedule begins: one fewer than schedules.</param>
                    /// <param name="last_epoch">The epoch that training goes on from, −1 at the start.</param>
                    /// <exception cref="ArgumentException">The numbers do not fit, or a schedule is another optimizer's.</exception>
                    public SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones,
                        int last_epoch = -1) :
                        base(optimizer, last_epoch + 1)
                    {
                        (this.schedulers, this.milestones) = ([.. schedulers], [.. milestones]);
                        if (Array.Exists(this.schedulers, scheduler => scheduler.Optimizer != optimizer))
                            throw new ArgumentException("Sequential Schedulers expects all schedulers to belong to the same optimizer.",
                                nameof(schedulers));
                        if (this.milestones.Length != this.schedulers.Length - 1)
                            throw new ArgumentException("Sequential Schedulers expects number of schedulers provided to be one more than the number of milestone points, "
                                + $"but got number of schedulers {this.schedulers.Length} and the number of milestones to be equal to {this.milestones.Length}", nameof(milestones));
                        foreach (var group in Groups) group.LearningRate = group.InitialLearningRate;
                        foreach (var scheduler in this.schedulers) scheduler.Epoch--;
                        this.schedulers[0].step();
                        LastRates = Rates;
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        var current = milestones.Count(milestone => milestone <= Epoch);
                        if (current > 0 && milestones[current - 1] == Epoch) schedulers[current].step(0);
                        else schedulers[current].step();
                        return Rates;
                    }
                }

                /// <summary>Schedules that act together: each changes the learning rate that the one before has left.</summary>
                public class ChainedLR : LRScheduler
                {
                    private readonly LRScheduler[] schedulers;

                    /// <param name="schedulers">Schedules of one optimizer.</param>
                    /// <exception cref="ArgumentException">There are none, or they are not of one optimizer.</exception>
                    public ChainedLR(IEnumerable<LRScheduler> schedulers) : base(First(schedulers).Optimizer)
                    {
                        this.schedulers = [.. schedulers];
                        if (Array.Exists(this.schedulers, scheduler => scheduler.Optimizer != Optimizer))
                            throw new ArgumentException("ChainedScheduler expects all schedulers to belong to the same optimizer",
                                nameof(schedulers));
                    }

                    /// <inheritdoc/>
                    public override void step()
                    {
                        foreach (var scheduler in schedulers) scheduler.step();
                        LastRates = Rates;
                    }

                    private static LRScheduler First(IEnumerable<LRScheduler> schedulers) => schedulers.FirstOrDefault()
                        ?? throw new ArgumentException("ChainedScheduler expects at least one scheduler", nameof(schedulers));
                }
            }

            /// <inheritdoc cref="impl.SequentialLR"/>
            public static LRScheduler SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones,
                int last_epoch = -1) =>
                new impl.SequentialLR(optimizer, schedulers, milestones, last_epoch);

            /// <inheritdoc cref="impl.ChainedLR"/>
            public static LRScheduler ChainedLR(IEnumerable<LRScheduler> schedulers) => new impl.ChainedLR(schedulers);
        }
    }
}
