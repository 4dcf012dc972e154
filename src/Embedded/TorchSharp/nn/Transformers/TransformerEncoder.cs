using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Several layers of a kind, one after the other, each with weights of its own.</summary>
    public sealed class TransformerEncoder : nn.Module<Tensor, Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor>,
        nn.IModule<Tensor, Tensor>
    {
        private readonly ModuleList<TransformerEncoderLayer> layers;
        private readonly LayerNorm? norm;

        internal TransformerEncoder(TransformerEncoderLayer layer, long count, LayerNorm? norm) : base(nameof(TransformerEncoder))
        {
            layers = nn.ModuleList([.. Enumerable.Range(0, checked((int)count)).Select(_ => layer.Copy())]);
            this.norm = norm;
            RegisterComponents();
        }

        /// <summary>The activation of a layer.</summary>
        public enum Activations
        {
            /// <summary>max(0, x).</summary>
            ReLU,
            /// <summary>x · Φ(x), Φ being the normal distribution function.</summary>
            GELU,
        }

        /// <summary>The sequence with each element's view of the others: <c>[L, N, E]</c>, as the input.</summary>
        /// <param name="src"><c>[L, N, E]</c>.</param>
        /// <param name="src_mask">Which elements see which, <c>[L, L]</c>; or null. See <see cref="MultiheadAttention.forward"/>.</param>
        /// <param name="src_key_padding_mask">Which elements are padding, <c>[N, L]</c>; or null.</param>
        /// <exception cref="ArgumentException">A shape does not fit.</exception>
        public override Tensor forward(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask)
        {
            using var scope = Scoped.Open();
            var x = layers.Aggregate(src, (x, layer) => layer.call(x, src_mask!, src_key_padding_mask!));
            return (norm is null ? x.alias() : norm.call(x)).MoveToOuterDisposeScope();
        }

        /// <inheritdoc cref="forward"/>
        public Tensor call(Tensor src) => base.call(src, null!, null!);

        /// <inheritdoc cref="forward"/>
        public Tensor call(Tensor src, Tensor src_mask) => base.call(src, src_mask, null!);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The half of a transformer that reads (Vaswani et al., 2017): copies of a layer, one after the other.</summary>
            public static Modules.TransformerEncoder TransformerEncoder(Modules.TransformerEncoderLayer encoder_layer, long num_layers) =>
                new(encoder_layer, num_layers, null);
        }
    }
}
