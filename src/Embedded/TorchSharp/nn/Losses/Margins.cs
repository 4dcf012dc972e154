using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x for t = 1, max(0, margin − x) for t = −1.</summary>
    public sealed class HingeEmbeddingLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <param name="margin">How far apart unlike things should be.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public HingeEmbeddingLoss(double margin = 0, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) => this.margin = margin;

        /// <summary>How far apart unlike things should be.</summary>
        public double margin { get; }

        /// <summary>x for t = 1, max(0, margin − x) for t = −1.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.hinge_embedding_loss(input, target, margin, reduction);
    }

    /// <summary>max(0, margin − t (a − b)).</summary>
    public sealed class MarginRankingLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        /// <param name="margin">How far apart the two should be.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public MarginRankingLoss(double margin = 0, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) => this.margin = margin;

        /// <summary>How far apart the two should be.</summary>
        public double margin { get; }

        /// <summary>max(0, margin − t (a − b)).</summary>
        public override Tensor forward(Tensor input1, Tensor input2, Tensor target) =>
            nn.functional.margin_ranking_loss(input1, input2, target, margin, reduction);
    }

    /// <summary>Σ max(0, margin − x_t + x_c)ᵖ / C over the classes c that are not t.</summary>
    public sealed class MultiMarginLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <param name="p">1 or 2.</param>
        /// <param name="margin">How far the right class should be ahead.</param>
        /// <param name="weight">What each counts; all the same, if null.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public MultiMarginLoss(int p = 1, double margin = 1, Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
            : base(weight, reduction) =>
            (this.p, this.margin) = (p, margin);

        /// <summary>1 or 2.</summary>
        public int p { get; }

        /// <summary>How far the right class should be ahead.</summary>
        public double margin { get; }

        /// <summary>Σ max(0, margin − x_t + x_c)ᵖ / C over the classes c that are not t.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.multi_margin_loss(input, target, p, margin, weight, reduction);
    }

    /// <summary>Σ max(0, 1 − (x_j − x_i)) / C over the labels j and the others i.</summary>
    public sealed class MultiLabelMarginLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public MultiLabelMarginLoss(nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) { }

        /// <summary>Σ max(0, 1 − (x_j − x_i)) / C over the labels j and the others i.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.multi_label_margin_loss(input, target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x for t = 1, max(0, margin − x) for t = −1.</summary>
            public static Modules.HingeEmbeddingLoss HingeEmbeddingLoss(double margin = 1, Reduction reduction = Reduction.Mean) =>
                new(margin, reduction);

            /// <summary>max(0, margin − t (a − b)).</summary>
            public static Modules.MarginRankingLoss MarginRankingLoss(double margin = 0, Reduction reduction = Reduction.Mean) =>
                new(margin, reduction);

            /// <summary>Σ max(0, margin − x_t + x_c)ᵖ / C over the classes c that are not t.</summary>
            public static Modules.MultiMarginLoss MultiMarginLoss(int p = 1, double margin = 1, Tensor? weight = null,
                Reduction reduction = Reduction.Mean) =>
                new(p, margin, weight, reduction);

            /// <summary>Σ max(0, 1 − (x_j − x_i)) / C over the labels j and the others i.</summary>
            public static Modules.MultiLabelMarginLoss MultiLabelMarginLoss(Reduction reduction = Reduction.Mean) =>
                new(reduction);
        }
    }
}
