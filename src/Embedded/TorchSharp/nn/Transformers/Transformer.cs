using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>An encoder that reads one sequence and a decoder that continues another (Vaswani et al., 2017).</summary>
    public sealed class Transformer : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly TransformerEncoder encoder;
        private readonly TransformerDecoder decoder;
        private readonly TransformerOptions options;

        internal Transformer(TransformerOptions options, long encoderLayers, long decoderLayers) : base(nameof(Transformer))
        {
            this.options = options;
            using (var layer = new TransformerEncoderLayer(options)) encoder = new(layer, encoderLayers, options.Norm());
            using (var layer = new TransformerDecoderLayer(options)) decoder = new(layer, decoderLayers, options.Norm());
            RegisterComponents();
            foreach (var parameter in parameters())
                if (parameter.dim() > 1) nn.init.xavier_uniform_(parameter);
        }

        /// <summary>What the decoder makes of the second sequence, seeing the first: <c>[T, N, E]</c>.</summary>
        /// <param name="src"><c>[S, N, E]</c>.</param>
        /// <param name="tgt"><c>[T, N, E]</c>.</param>
        /// <exception cref="ArgumentException">A shape does not fit.</exception>
        public override Tensor forward(Tensor src, Tensor tgt) => Run(src, tgt, null, null, null, null, null, null);

        /// <summary>The same with masks; see <see cref="MultiheadAttention.forward"/>.</summary>
        /// <param name="src"><c>[S, N, E]</c>.</param>
        /// <param name="tgt"><c>[T, N, E]</c>.</param>
        /// <param name="src_mask">Which elements of the first sequence see which, <c>[S, S]</c>; or null.</param>
        /// <param name="tgt_mask">Which elements of the second sequence see which, <c>[T, T]</c>; or null.</param>
        /// <param name="memory_mask">Which elements of the second see which of the first, <c>[T, S]</c>; or null.</param>
        /// <param name="src_key_padding_mask">Which elements of the first are padding, <c>[N, S]</c>; or null.</param>
        /// <param name="tgt_key_padding_mask">Which elements of the second are padding, <c>[N, T]</c>; or null.</param>
        /// <param name="memory_key_padding_mask">Which elements of the encoder's result are padding, <c>[N, S]</c>; or null.</param>
        /// <exception cref="ArgumentException">A shape does not fit.</exception>
        public Tensor call(Tensor src, Tensor tgt, Tensor src_mask, Tensor? tgt_mask = null, Tensor? memory_mask = null,
            Tensor? src_key_padding_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null) =>
            Run(src, tgt, src_mask, tgt_mask, memory_mask, src_key_padding_mask, tgt_key_padding_mask, memory_key_padding_mask);

        private Tensor Run(Tensor src, Tensor tgt, Tensor? srcMask, Tensor? tgtMask, Tensor? memoryMask, Tensor? srcPadding,
            Tensor? tgtPadding, Tensor? memoryPadding)
        {
            if (src.Rank != 3 || tgt.Rank != 3 || src.Sizes[1] != tgt.Sizes[1])
                throw new ArgumentException("the batch number of src and tgt must be equal, got shapes "
                    + $"{Shape.Text(src.Sizes)} and {Shape.Text(tgt.Sizes)}");
            if (src.Sizes[2] != options.Size || tgt.Sizes[2] != options.Size)
                throw new ArgumentException("the feature number of src and tgt must be equal to d_model "
                    + $"{options.Size}, got shapes {Shape.Text(src.Sizes)} and {Shape.Text(tgt.Sizes)}");
            using var memory = encoder.call(src, srcMask!, srcPadding!);
            return decoder.call(tgt, memory, tgtMask!, memoryMask, tgtPadding, memoryPadding);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>An encoder that reads one sequence and a decoder that continues another.</summary>
            /// <param name="d_model">E, the size of each element.</param>
            /// <param name="nhead">The heads of each attention.</param>
            /// <param name="num_encoder_layers">The layers of the encoder.</param>
            /// <param name="num_decoder_layers">The layers of the decoder.</param>
            /// <param name="dim_feedforward">The size between the two linear layers.</param>
            /// <param name="dropout">The probability that a number is zeroed, in training.</param>
            /// <param name="activation">ReLU or GELU.</param>
            /// <exception cref="ArgumentException">E is not divisible by nhead.</exception>
            public static Modules.Transformer Transformer(long d_model = 512, long nhead = 8, long num_encoder_layers = 6,
                long num_decoder_layers = 6, long dim_feedforward = 2048, double dropout = 0.1,
                Activations activation = Activations.ReLU) =>
                new(new(d_model, nhead, dim_feedforward, dropout, activation), num_encoder_layers, num_decoder_layers);
        }
    }
}
