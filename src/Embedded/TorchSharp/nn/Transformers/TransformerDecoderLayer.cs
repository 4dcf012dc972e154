using TorchSharp.Operators;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Self-attention, then attention to what an encoder made (the memory), then two linear layers with an activation between them;
    /// each adds to its input, and the sum is normalized (Vaswani et al., 2017).
    /// </summary>
    public sealed class TransformerDecoderLayer : nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor>,
        nn.IModule<Tensor, Tensor, Tensor>
    {
        [ComponentName(Name = "self_attn")]
        private readonly MultiheadAttention selfAttention;
        [ComponentName(Name = "multihead_attn")]
        private readonly MultiheadAttention attention;
        private readonly Linear linear1;
        private readonly Dropout dropout;
        private readonly Linear linear2;
        private readonly LayerNorm norm1;
        private readonly LayerNorm norm2;
        private readonly LayerNorm norm3;
        private readonly Dropout dropout1;
        private readonly Dropout dropout2;
        private readonly Dropout dropout3;
        private readonly TransformerOptions options;

        internal TransformerDecoderLayer(TransformerOptions options) : base(nameof(TransformerDecoderLayer))
        {
            this.options = options;
            (selfAttention, attention) = (options.Attention(), options.Attention());
            (linear1, linear2) = options.FeedForward();
            (norm1, norm2, norm3) = (options.Norm(), options.Norm(), options.Norm());
            (dropout, dropout1, dropout2, dropout3) = (options.Noise(), options.Noise(), options.Noise(), options.Noise());
            RegisterComponents();
        }

        /// <summary>The sequence with each element's view of the others and of the memory: <c>[T, N, E]</c>, as the input.</summary>
        /// <param name="tgt"><c>[T, N, E]</c>.</param>
        /// <param name="memory"><c>[S, N, E]</c>.</param>
        /// <param name="tgt_mask">Which elements see which, <c>[T, T]</c>; or null. See <see cref="MultiheadAttention.forward"/>.</param>
        /// <param name="memory_mask">Which elements see which of the memory, <c>[T, S]</c>; or null.</param>
        /// <param name="tgt_key_padding_mask">Which elements are padding, <c>[N, T]</c>; or null.</param>
        /// <param name="memory_key_padding_mask">Which elements of the memory are padding, <c>[N, S]</c>; or null.</param>
        /// <exception cref="ArgumentException">A shape does not fit.</exception>
        public override Tensor forward(Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask, Tensor? tgt_key_padding_mask,
            Tensor? memory_key_padding_mask)
        {
            using var scope = Scoped.Open();
            var seen = selfAttention.call(tgt, tgt, tgt, tgt_key_padding_mask, false, tgt_mask).Item1;
            var x = norm1.call(Arithmetic.Add(tgt, dropout1.call(seen)));
            var remembered = attention.call(x, memory, memory, memory_key_padding_mask, false, memory_mask).Item1;
            x = norm2.call(Arithmetic.Add(x, dropout2.call(remembered)));
            var fed = linear2.call(dropout.call(options.Activate(linear1.call(x))));
            return norm3.call(Arithmetic.Add(x, dropout3.call(fed))).MoveToOuterDisposeScope();
        }

        /// <inheritdoc cref="forward"/>
        public Tensor call(Tensor tgt, Tensor memory) => base.call(tgt, memory, null!, null!, null!, null!);

        /// <inheritdoc cref="forward"/>
        public new Tensor call(Tensor tgt, Tensor memory, Tensor tgt_mask, Tensor? memory_mask = null,
            Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null) =>
            base.call(tgt, memory, tgt_mask, memory_mask!, tgt_key_padding_mask!, memory_key_padding_mask!);

        internal TransformerDecoderLayer Copy() => TransformerOptions.CopyOf(this, () => new(options));
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>One layer of a <see cref="TransformerDecoder"/>.</summary>
            /// <param name="d_model">E, the size of each element.</param>
            /// <param name="nhead">The heads of the attention.</param>
            /// <param name="dim_feedforward">The size between the two linear layers.</param>
            /// <param name="dropout">The probability that a number is zeroed, in training.</param>
            /// <param name="activation">ReLU or GELU.</param>
            /// <exception cref="ArgumentException">E is not divisible by nhead.</exception>
            public static Modules.TransformerDecoderLayer TransformerDecoderLayer(long d_model = 512, long nhead = 8,
                long dim_feedforward = 2048, double dropout = 0.1, Activations activation = Activations.ReLU) =>
                new(new(d_model, nhead, dim_feedforward, dropout, activation));
        }
    }
}
