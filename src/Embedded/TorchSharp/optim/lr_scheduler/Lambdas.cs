namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The schedules themselves.</summary>
            public static partial class impl
            {
                /// <summary>lr = lr₀ · λ(epoch).</summary>
                public class LambdaLR : LRScheduler
                {
                    private readonly Func<int, double>[] lambdas;

                    /// <summary>One function of the epoch for all groups.</summary>
                    public LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) :
                        this(optimizer, optimizer.ParamGroups.Select(_ => lr_lambda), last_epoch, verbose)
                    {
                    }

                    /// <summary>One function of the epoch per group.</summary>
                    public LambdaLR(Optimizer optimizer, IEnumerable<Func<int, double>> lr_lambdas, int last_epoch = -1,
                        bool verbose = false) :
                        base(optimizer, last_epoch, verbose)
                    {
                        lambdas = [.. lr_lambdas];
                        if (lambdas.Length != Groups.Length)
                            throw new ArgumentException($"Expected {Groups.Length} lr_lambdas, but got {lambdas.Length}",
                                nameof(lr_lambdas));
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => BaseRates.Select((rate, i) => rate * lambdas[i](Epoch));
                }

                /// <summary>lr ← lr · λ(epoch), from epoch 1 on.</summary>
                public class MultiplicativeLR : LRScheduler
                {
                    private readonly Func<int, double>[] lambdas;

                    /// <summary>One function of the epoch for all groups.</summary>
                    public MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) :
                        this(optimizer, optimizer.ParamGroups.Select(_ => lr_lambda), last_epoch, verbose)
                    {
                    }

                    /// <summary>One function of the epoch per group.</summary>
                    public MultiplicativeLR(Optimizer optimizer, IEnumerable<Func<int, double>> lr_lambdas, int last_epoch = -1,
                        bool verbose = false) :
                        base(optimizer, last_epoch, verbose)
                    {
                        lambdas = [.. lr_lambdas];
                        if (lambdas.Length != Groups.Length)
                            throw new ArgumentException($"Expected {Groups.Length} lr_lambdas, but got {lambdas.Length}",
                                nameof(lr_lambdas));
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        Epoch > 0 ? Rates.Select((rate, i) => rate * lambdas[i](Epoch)) : Rates;
                }
            }

            /// <inheritdoc cref="impl.LambdaLR"/>
            public static LRScheduler LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1,
                bool verbose = false) =>
                new impl.LambdaLR(optimizer, lr_lambda, last_epoch, verbose);

            /// <inheritdoc cref="impl.MultiplicativeLR"/>
            public static LRScheduler MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1,
                bool verbose = false) =>
                new impl.MultiplicativeLR(optimizer, lr_lambda, last_epoch, verbose);
        }
    }
}
