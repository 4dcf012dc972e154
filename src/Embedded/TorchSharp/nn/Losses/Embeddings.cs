using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>1 − cos(a, b) for t = 1, max(0, cos(a, b) − margin) for t = −1.</summary>
    public sealed class CosineEmbeddingLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        /// <param name="margin">The cosine that unlike things may have.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public CosineEmbeddingLoss(double margin = 0, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) => this.margin = margin;

        /// <summary>The cosine that unlike things may have.</summary>
        public double margin { get; }

        /// <summary>1 − cos(a, b) for t = 1, max(0, cos(a, b) − margin) for t = −1.</summary>
        public override Tensor forward(Tensor input1, Tensor input2, Tensor target) =>
            nn.functional.cosine_embedding_loss(input1, input2, target, margin, reduction);
    }

    /// <summary>max(0, d(anchor, positive) − d(anchor, negative) + margin).</summary>
    public sealed class TripletMarginLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        private readonly double eps;
        private readonly bool swap;

        /// <param name="margin">How much farther the negative should be.</param>
        /// <param name="p">The norm of the distance.</param>
        /// <param name="eps">Keeps the distance from 0.</param>
        /// <param name="swap">Take the distance between positive and negative, if smaller.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public TripletMarginLoss(double margin = 1, long p = 2, double eps = 1E-06, bool swap = false,
            nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
            (this.margin, this.p, this.eps, this.swap) = (margin, p, eps, swap);

        /// <summary>How much farther the negative should be.</summary>
        public double margin { get; }

        /// <summary>The norm of the distance.</summary>
        public long p { get; }

        /// <summary>max(0, d(anchor, positive) − d(anchor, negative) + margin).</summary>
        public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) =>
            nn.functional.triplet_margin_loss(anchor, positive, negative, margin, p, eps, swap, reduction);
    }

    /// <summary>max(0, d(anchor, positive) − d(anchor, negative) + margin) with a distance of one's own.</summary>
    public sealed class TripletMarginWithDistanceLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        private readonly Func<Tensor, Tensor, Tensor>? distance;
        private readonly bool swap;

        /// <param name="distance">The distance; the Euclidean, if null.</param>
        /// <param name="margin">How much farther the negative should be.</param>
        /// <param name="swap">Take the distance between positive and negative, if smaller.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public TripletMarginWithDistanceLoss(Func<Tensor, Tensor, Tensor>? distance = null, double margin = 1, bool swap = false,
            nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
            (this.distance, this.margin, this.swap) = (distance, margin, swap);

        /// <summary>How much farther the negative should be.</summary>
        public double margin { get; }

        /// <summary>max(0, d(anchor, positive) − d(anchor, negative) + margin) with a distance of one's own.</summary>
        public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) =>
            nn.functional.triplet_margin_with_distance_loss(anchor, positive, negative, distance, margin, swap, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>1 − cos(a, b) for t = 1, max(0, cos(a, b) − margin) for t = −1.</summary>
            public static Modules.CosineEmbeddingLoss CosineEmbeddingLoss(double margin = 0, Reduction reduction = Reduction.Mean) =>
                new(margin, reduction);

            /// <summary>max(0, d(anchor, positive) − d(anchor, negative) + margin).</summary>
            public static Modules.TripletMarginLoss TripletMarginLoss(double margin = 1, long p = 2, double eps = 1E-06, bool swap = false,
                Reduction reduction = Reduction.Mean) =>
                new(margin, p, eps, swap, reduction);

            /// <summary>max(0, d(anchor, positive) − d(anchor, negative) + margin) with a distance of one's own.</summary>
            public static Modules.TripletMarginWithDistanceLoss TripletMarginWithDistanceLoss(Func<Tensor, Tensor, Tensor>? distance = null,
                double margin = 1, bool swap = false, Reduction reduction = Reduction.Mean) =>
                new(distance, margin, swap, reduction);
        }
    }
}
