using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>(x − t)².</summary>
    public sealed class MSELoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public MSELoss(nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) { }

        /// <summary>(x − t)².</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.mse_loss(input, target, reduction);
    }

    /// <summary>|x − t|.</summary>
    public sealed class L1Loss : Loss<Tensor, Tensor, Tensor>
    {
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public L1Loss(nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) { }

        /// <summary>|x − t|.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.l1_loss(input, target, reduction);
    }

    /// <summary>Quadratic up to an error of β, linear beyond: d² / 2β, |d| − β/2.</summary>
    public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
    {
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        /// <param name="beta">Where the parabola ends.</param>
        public SmoothL1Loss(nn.Reduction reduction = nn.Reduction.Mean, double beta = 1) : base(reduction) => this.beta = beta;

        /// <summary>Where the parabola ends.</summary>
        public double beta { get; }

        /// <summary>Quadratic up to an error of β, linear beyond: d² / 2β, |d| − β/2.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.smooth_l1_loss(input, target, reduction, beta);
    }

    /// <summary>Quadratic up to an error of δ, linear beyond: d² / 2, δ (|d| − δ/2).</summary>
    public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <param name="delta">Where the parabola ends.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public HuberLoss(double delta = 1, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) => this.delta = delta;

        /// <summary>Where the parabola ends.</summary>
        public double delta { get; }

        /// <summary>Quadratic up to an error of δ, linear beyond: d² / 2, δ (|d| − δ/2).</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.huber_loss(input, target, delta, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>(x − t)².</summary>
            public static Modules.MSELoss MSELoss(Reduction reduction = Reduction.Mean) =>
                new(reduction);

            /// <summary>|x − t|.</summary>
            public static Modules.L1Loss L1Loss(Reduction reduction = Reduction.Mean) =>
                new(reduction);

            /// <summary>Quadratic up to an error of β, linear beyond: d² / 2β, |d| − β/2.</summary>
            public static Modules.SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1) =>
                new(reduction, beta);

            /// <summary>Quadratic up to an error of δ, linear beyond: d² / 2, δ (|d| − δ/2).</summary>
            public static Modules.HuberLoss HuberLoss(double delta = 1, Reduction reduction = Reduction.Mean) =>
                new(delta, reduction);
        }
    }
}
