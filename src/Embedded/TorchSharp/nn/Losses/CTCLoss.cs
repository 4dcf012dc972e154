using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// −ln P(target) for label sequences that are not aligned with the steps of the input: the sum over all alignments (Graves et al.,
    /// 2006).
    /// </summary>
    public sealed class CTCLoss : Loss<Tensor, Tensor, Tensor, Tensor, Tensor>
    {
        /// <param name="blank">The class that shows no label.</param>
        /// <param name="zero_infinity">Targets that are too long for their input lose 0, not ∞.</param>
        /// <param name="reduction">What becomes of the losses of a batch; a mean is of the losses per label.</param>
        public CTCLoss(long blank = 0, bool zero_infinity = false, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
            (this.blank, this.zero_infinity) = (blank, zero_infinity);

        /// <summary>The class that shows no label.</summary>
        public long blank { get; }

        /// <summary>Targets that are too long for their input lose 0, not ∞.</summary>
        public bool zero_infinity { get; }

        /// <inheritdoc cref="nn.functional.ctc_loss"/>
        public override Tensor forward(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths) =>
            nn.functional.ctc_loss(log_probs, targets, input_lengths, target_lengths, blank, zero_infinity, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>−ln P(target) for label sequences that are not aligned with the steps of the input.</summary>
            /// <inheritdoc cref="Modules.CTCLoss(long, bool, Reduction)"/>
            public static Modules.CTCLoss CTCLoss(long blank = 0, bool zero_infinity = false, Reduction reduction = Reduction.Mean) =>
                new(blank, zero_infinity, reduction);

            public static partial class functional
            {
                /// <summary>−ln P(target), summed over all alignments of labels and steps. The gradient has no derivative.</summary>
                /// <param name="log_probs">A log-softmax over the classes, <c>[T, N, C]</c>, or <c>[T, C]</c> for one sample.</param>
                /// <param name="targets">Labels, <c>[N, S]</c>, or those of all samples in one row.</param>
                /// <param name="input_lengths">The steps of each sample, <c>[N]</c>, whole numbers.</param>
                /// <param name="target_lengths">The labels of each sample, <c>[N]</c>, whole numbers.</param>
                /// <param name="blank">The class that shows no label.</param>
                /// <param name="zero_infinity">Targets that are too long for their input lose 0, not ∞.</param>
                /// <param name="reduction">What becomes of the losses of a batch; a mean is of the losses per label.</param>
                /// <exception cref="ArgumentException">Shapes, lengths or classes do not fit.</exception>
                public static Tensor ctc_loss(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, long blank = 0,
                    bool zero_infinity = false, Reduction reduction = Reduction.Mean) =>
                    CtcLosses.Ctc(log_probs, targets, input_lengths, target_lengths, blank, zero_infinity, reduction);
            }
        }
    }
}
