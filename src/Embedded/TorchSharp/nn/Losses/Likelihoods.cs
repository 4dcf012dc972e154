using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>t (ln t − x), from log-probabilities.</summary>
    public sealed class KLDivLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <param name="log_target">The target is log-probabilities, too.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public KLDivLoss(bool log_target = true, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
            this.log_target = log_target;

        /// <summary>The target is log-probabilities, too.</summary>
        public bool log_target { get; }

        /// <summary>t (ln t − x), from log-probabilities.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.kl_div(input, target, log_target, reduction);
    }

    /// <summary>eˣ − t x: counts t of which eˣ are expected.</summary>
    public sealed class PoissonNLLLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <param name="log_input">The input is the logarithm of what is expected.</param>
        /// <param name="full">Add Stirling's approximation of ln t!.</param>
        /// <param name="eps">Keeps ln 0 away.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public PoissonNLLLoss(bool log_input = true, bool full = false, float eps = 1E-08f, nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction) =>
            (this.log_input, this.full, this.eps) = (log_input, full, eps);

        /// <summary>The input is the logarithm of what is expected.</summary>
        public bool log_input { get; }

        /// <summary>Add Stirling's approximation of ln t!.</summary>
        public bool full { get; }

        /// <summary>Keeps ln 0 away.</summary>
        public float eps { get; }

        /// <summary>eˣ − t x: counts t of which eˣ are expected.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.poisson_nll_loss(input, target, log_input, full, eps, reduction);
    }

    /// <summary>½ Σ (ln v + (x − t)² / v), summed over a sample.</summary>
    public sealed class GaussianNLLLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        /// <param name="full">Add the constant ½ ln 2π.</param>
        /// <param name="eps">The least variance.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public GaussianNLLLoss(bool full = false, float eps = 1E-08f, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
            (this.full, this.eps) = (full, eps);

        /// <summary>Add the constant ½ ln 2π.</summary>
        public bool full { get; }

        /// <summary>The least variance.</summary>
        public float eps { get; }

        /// <summary>½ Σ (ln v + (x − t)² / v), summed over a sample.</summary>
        public override Tensor forward(Tensor input, Tensor target, Tensor variance) =>
            nn.functional.gaussian_nll_loss(input, target, variance, full, eps, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>t (ln t − x), from log-probabilities.</summary>
            public static Modules.KLDivLoss KLDivLoss(bool log_target = true, Reduction reduction = Reduction.Mean) =>
                new(log_target, reduction);

            /// <summary>eˣ − t x: counts t of which eˣ are expected.</summary>
            public static Modules.PoissonNLLLoss PoissonNLLLoss(bool log_input = true, bool full = false, float eps = 1E-08f,
                Reduction reduction = Reduction.Mean) =>
                new(log_input, full, eps, reduction);

            /// <summary>½ Σ (ln v + (x − t)² / v), summed over a sample.</summary>
            public static Modules.GaussianNLLLoss GaussianNLLLoss(bool full = false, float eps = 1E-08f,
                Reduction reduction = Reduction.Mean) =>
                new(full, eps, reduction);
        }
    }
}
