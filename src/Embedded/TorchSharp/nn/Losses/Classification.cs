using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>−log softmax(x)[target], from unnormalized scores (logits).</summary>
    public sealed class CrossEntropyLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <param name="weight">What each counts; all the same, if null.</param>
        /// <param name="ignore_index">Samples of this class do not count.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        /// <param name="label_smoothing">How much of the label is spread over all classes.</param>
        public CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, nn.Reduction reduction = nn.Reduction.Mean,
            double label_smoothing = 0) : base(weight, reduction) =>
            (this.ignore_index, this.label_smoothing) = (ignore_index, label_smoothing);

        /// <summary>Samples of this class do not count.</summary>
        public long? ignore_index { get; }

        /// <summary>How much of the label is spread over all classes.</summary>
        public double label_smoothing { get; }

        /// <summary>−log softmax(x)[target], from unnormalized scores (logits).</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.cross_entropy(input, target, weight, ignore_index ?? -100, reduction, label_smoothing);
    }

    /// <summary>−x[target], from log-probabilities.</summary>
    public sealed class NLLLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <param name="weight">What each counts; all the same, if null.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public NLLLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(weight, reduction) { }

        /// <summary>−x[target], from log-probabilities.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.nll_loss(input, target, weight, reduction);
    }

    /// <summary>−(t ln x + (1 − t) ln(1 − x)), from probabilities.</summary>
    public sealed class BCELoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <param name="weight">What each counts; all the same, if null.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public BCELoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(weight, reduction) { }

        /// <summary>−(t ln x + (1 − t) ln(1 − x)), from probabilities.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.binary_cross_entropy(input, target, weight, reduction);
    }

    /// <summary>−(t ln σ(x) + (1 − t) ln(1 − σ(x))), from unnormalized scores (logits).</summary>
    public sealed class BCEWithLogitsLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <param name="weight">What each counts; all the same, if null.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        /// <param name="pos_weights">How often positive answers count.</param>
        public BCEWithLogitsLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean, Tensor? pos_weights = null)
            : base(weight, reduction) => this.pos_weights = pos_weights;

        /// <summary>How often positive answers count.</summary>
        public Tensor? pos_weights { get; }

        /// <summary>−(t ln σ(x) + (1 − t) ln(1 − σ(x))), from unnormalized scores (logits).</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weights);
    }

    /// <summary>Binary cross entropy of σ(x), the mean over the labels.</summary>
    public sealed class MultiLabelSoftMarginLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <param name="weight">What each counts; all the same, if null.</param>
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public MultiLabelSoftMarginLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(weight, reduction) { }

        /// <summary>Binary cross entropy of σ(x), the mean over the labels.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.multilabel_soft_margin_loss(input, target, weight, reduction);
    }

    /// <summary>ln(1 + e^(−t x)) for t = ±1.</summary>
    public sealed class SoftMarginLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <param name="reduction">What becomes of the losses of a batch.</param>
        public SoftMarginLoss(nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) { }

        /// <summary>ln(1 + e^(−t x)) for t = ±1.</summary>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.soft_margin_loss(input, target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>−log softmax(x)[target], from unnormalized scores (logits).</summary>
            public static Modules.CrossEntropyLoss CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null,
                Reduction reduction = Reduction.Mean) =>
                new(weight, ignore_index, reduction);

            /// <summary>−x[target], from log-probabilities.</summary>
            public static Modules.NLLLoss NLLLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                new(weight, reduction);

            /// <summary>−(t ln x + (1 − t) ln(1 − x)), from probabilities.</summary>
            public static Modules.BCELoss BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                new(weight, reduction);

            /// <summary>−(t ln σ(x) + (1 − t) ln(1 − σ(x))), from unnormalized scores (logits).</summary>
            public static Modules.BCEWithLogitsLoss BCEWithLogitsLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean,
                Tensor? pos_weights = null) =>
                new(weight, reduction, pos_weights);

            /// <summary>Binary cross entropy of σ(x), the mean over the labels.</summary>
            public static Modules.MultiLabelSoftMarginLoss MultiLabelSoftMarginLoss(Tensor? weight = null,
                Reduction reduction = Reduction.Mean) =>
                new(weight, reduction);

            /// <summary>ln(1 + e^(−t x)) for t = ±1.</summary>
            public static Modules.SoftMarginLoss SoftMarginLoss(Reduction reduction = Reduction.Mean) =>
                new(reduction);
        }
    }
}
