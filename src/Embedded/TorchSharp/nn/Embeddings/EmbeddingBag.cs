using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Sums, means or maxima of vectors of a table <c>[V, D]</c> that are looked up by number, bag by bag.</summary>
    public sealed class EmbeddingBag : nn.Module<Tensor, Tensor?, Tensor?, Tensor>, nn.IModule<Tensor, Tensor?, Tensor>
    {
        private readonly EmbeddingRules rules;
        private readonly EmbeddingBagMode mode;
        private readonly bool include_last_offset;

        internal EmbeddingBag(Parameter weight, EmbeddingRules rules, EmbeddingBagMode mode, bool include_last_offset)
            : base(nameof(EmbeddingBag)) =>
            (this.weight, this.rules, this.mode, this.include_last_offset) = (weight, rules, mode, include_last_offset);

        /// <summary>w, <c>[V, D]</c>. Setting disposes the old one.</summary>
        public Parameter weight { get => get_parameter(nameof(weight))!; set => SetParameter(nameof(weight), value); }

        /// <summary>One row per bag: numbers <c>[B, L]</c>, a bag per row, → <c>[B, D]</c>.</summary>
        public Tensor call(Tensor input) => base.call(input, null, null);

        /// <summary>One row per bag: numbers <c>[n]</c> and where each bag begins, <c>[B]</c>, → <c>[B, D]</c>.</summary>
        public Tensor call(Tensor input, Tensor? offsets) => base.call(input, offsets, null);

        /// <summary>The same, where each vector is multiplied by a weight first.</summary>
        public new Tensor call(Tensor input, Tensor? offsets, Tensor? perSampleWeights) => base.call(input, offsets, perSampleWeights);

        /// <summary>One row per bag, <c>[B, D]</c>; 0 for an empty bag.</summary>
        /// <param name="input">Int64 or Int32 numbers, <c>[B, L]</c>, or <c>[n]</c> with offsets.</param>
        /// <param name="offsets">Where each bag begins, for <c>[n]</c>; else null.</param>
        /// <param name="perSampleWeights">What each vector is multiplied by, in the shape of the input, for sums; 1 if null.</param>
        /// <exception cref="ArgumentException">Shapes or offsets do not fit.</exception>
        public override Tensor forward(Tensor input, Tensor? offsets, Tensor? perSampleWeights) =>
            EmbeddingBags.Reduce(weight, input, offsets, perSampleWeights, rules, mode, include_last_offset);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A table of random vectors, N(0, 1), that are looked up by number, bag by bag.</summary>
            /// <param name="num_embeddings">V, the number of vectors.</param>
            /// <param name="embedding_dims">D, their length.</param>
            /// <param name="max_norm">Vectors whose norm is larger are shrunk to it when they are looked up.</param>
            /// <param name="norm_type">The p of that norm.</param>
            /// <param name="scale_grad_by_freq">Divide a vector's gradient by the number of times it is looked up.</param>
            /// <param name="mode">What becomes of the vectors of a bag.</param>
            /// <param name="sparse">Has no effect: the gradient is a dense tensor of the same values.</param>
            /// <param name="include_last_offset">The last offset is the end of the last bag.</param>
            /// <param name="padding_index">The number of a vector that is 0, stays so, and that bags leave out; none if negative.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of the table; the default dtype, if null.</param>
            public static Modules.EmbeddingBag EmbeddingBag(long num_embeddings, long embedding_dims, double? max_norm = null,
                double norm_type = 2, bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false,
                bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null)
            {
                Devices.RequireCpu(device);
                var padding = Embeddings.PaddingOf(padding_index < 0 ? null : padding_index, num_embeddings);
                return new(Modules.Embedding.NewTable(num_embeddings, embedding_dims, padding, dtype ?? get_default_dtype()),
                    new(padding, max_norm, norm_type, scale_grad_by_freq), mode, include_last_offset);
            }

            /// <summary>A table of given vectors, <c>[V, D]</c>, that are looked up by number, bag by bag.</summary>
            /// <param name="embeddings">The vectors.</param>
            /// <param name="freeze">They are not learned.</param>
            /// <param name="max_norm">Vectors whose norm is larger are shrunk to it when they are looked up.</param>
            /// <param name="norm_type">The p of that norm.</param>
            /// <param name="scale_grad_by_freq">Divide a vector's gradient by the number of times it is looked up.</param>
            /// <param name="mode">What becomes of the vectors of a bag.</param>
            /// <param name="sparse">Has no effect: the gradient is a dense tensor of the same values.</param>
            /// <param name="include_last_offset">The last offset is the end of the last bag.</param>
            /// <param name="padding_index">The number of a vector that gets no gradient, and that bags leave out; none if negative.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of the table; that of the vectors, if null.</param>
            public static Modules.EmbeddingBag EmbeddingBag_from_pretrained(Tensor embeddings, bool freeze = true, double? max_norm = null,
                double norm_type = 2, bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false,
                bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null)
            {
                Devices.RequireCpu(device);
                var table = Modules.Embedding.GivenTable(embeddings, freeze, dtype);
                var padding = Embeddings.PaddingOf(padding_index < 0 ? null : padding_index, table.size(0));
                return new(table, new(padding, max_norm, norm_type, scale_grad_by_freq), mode, include_last_offset);
            }
        }
    }
}
