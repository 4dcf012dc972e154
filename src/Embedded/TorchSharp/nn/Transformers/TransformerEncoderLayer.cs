using TorchSharp.Operators;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Self-attention, then two linear layers with an activation between them; each adds to its input, and the sum is normalized
    /// (Vaswani et al., 2017).
    /// </summary>
    public sealed class TransformerEncoderLayer : nn.Module<Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor, Tensor>,
        nn.IModule<Tensor, Tensor, Tensor>
    {
        [ComponentName(Name = "self_attn")]
        private readonly MultiheadAttention attention;
        private readonly Linear linear1;
        private readonly Dropout dropout;
        private readonly Linear linear2;
        private readonly LayerNorm norm1;
        private readonly LayerNorm norm2;
        private readonly Dropout dropout1;
        private readonly Dropout dropout2;
        private readonly TransformerOptions options;

        internal TransformerEncoderLayer(TransformerOptions options) : base(nameof(TransformerEncoderLayer))
        {
            this.options = options;
            attention = options.Attention();
            (linear1, linear2) = options.FeedForward();
            (norm1, norm2) = (options.Norm(), options.Norm());
            (dropout, dropout1, dropout2) = (options.Noise(), options.Noise(), options.Noise());
            RegisterComponents();
        }

        /// <summary>The sequence with each element's view of the others: <c>[L, N, E]</c>, as the input.</summary>
        /// <param name="src"><c>[L, N, E]</c>.</param>
        /// <exception cref="ArgumentException">A shape does not fit.</exception>
        public override Tensor forward(Tensor src) => Run(src, null, null);

        /// <inheritdoc cref="call(Tensor, Tensor, Tensor)"/>
        public Tensor call(Tensor src, Tensor src_mask) => Run(src, src_mask, null);

        /// <summary>The same with masks; see <see cref="MultiheadAttention.forward"/>.</summary>
        /// <param name="src"><c>[L, N, E]</c>.</param>
        /// <param name="src_mask">Which elements see which, <c>[L, L]</c>; or null.</param>
        /// <param name="src_key_padding_mask">Which elements are padding, <c>[N, L]</c>; or null.</param>
        /// <exception cref="ArgumentException">A shape does not fit.</exception>
        public Tensor call(Tensor src, Tensor src_mask, Tensor src_key_padding_mask) => Run(src, src_mask, src_key_padding_mask);

        internal TransformerEncoderLayer Copy() => TransformerOptions.CopyOf(this, () => new(options));

        private Tensor Run(Tensor x, Tensor? mask, Tensor? padding)
        {
            using var scope = Scoped.Open();
            var seen = attention.call(x, x, x, padding, false, mask).Item1;
            x = norm1.call(Arithmetic.Add(x, dropout1.call(seen)));
            var fed = linear2.call(dropout.call(options.Activate(linear1.call(x))));
            return norm2.call(Arithmetic.Add(x, dropout2.call(fed))).MoveToOuterDisposeScope();
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>One layer of a <see cref="TransformerEncoder"/>.</summary>
            /// <param name="d_model">E, the size of each element.</param>
            /// <param name="nhead">The heads of the attention.</param>
            /// <param name="dim_feedforward">The size between the two linear layers.</param>
            /// <param name="dropout">The probability that a number is zeroed, in training.</param>
            /// <param name="activation">ReLU or GELU.</param>
            /// <exception cref="ArgumentException">E is not divisible by nhead.</exception>
            public static Modules.TransformerEncoderLayer TransformerEncoderLayer(long d_model = 512, long nhead = 8,
                long dim_feedforward = 2048, double dropout = 0.1, Activations activation = Activations.ReLU) =>
                new(new(d_model, nhead, dim_feedforward, dropout, activation));
        }
    }
}
