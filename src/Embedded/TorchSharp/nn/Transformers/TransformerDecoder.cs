using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Several layers of a kind, one after the other, each with weights of its own.</summary>
    public sealed class TransformerDecoder : nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor>
    {
        private readonly ModuleList<TransformerDecoderLayer> layers;
        private readonly LayerNorm? norm;

        internal TransformerDecoder(TransformerDecoderLayer layer, long count, LayerNorm? norm) : base(nameof(TransformerDecoder))
        {
            layers = nn.ModuleList([.. Enumerable.Range(0, checked((int)count)).Select(_ => layer.Copy())]);
            this.norm = norm;
            RegisterComponents();
        }

        /// <inheritdoc cref="TransformerDecoderLayer.forward"/>
        public override Tensor forward(Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask = null,
            Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null)
        {
            using var scope = Scoped.Open();
            var x = layers.Aggregate(tgt, (x, layer) =>
                layer.call(x, memory, tgt_mask!, memory_mask, tgt_key_padding_mask, memory_key_padding_mask));
            return (norm is null ? x.alias() : norm.call(x)).MoveToOuterDisposeScope();
        }

        /// <inheritdoc cref="TransformerDecoderLayer.forward"/>
        public Tensor call(Tensor tgt, Tensor memory) => base.call(tgt, memory, null!, null!, null!, null!);

        /// <inheritdoc cref="TransformerDecoderLayer.forward"/>
        public new Tensor call(Tensor tgt, Tensor memory, Tensor tgt_mask, Tensor? memory_mask = null,
            Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null) =>
            base.call(tgt, memory, tgt_mask, memory_mask!, tgt_key_padding_mask!, memory_key_padding_mask!);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The half of a transformer that writes (Vaswani et al., 2017): copies of a layer, one after the other.</summary>
            public static Modules.TransformerDecoder TransformerDecoder(Modules.TransformerDecoderLayer decoder_layer, long num_layers) =>
                new(decoder_layer, num_layers, null);
        }
    }
}
