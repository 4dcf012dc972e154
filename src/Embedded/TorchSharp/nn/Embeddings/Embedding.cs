using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A table of vectors that are looked up by number: w <c>[V, D]</c>, <c>[…]</c> → <c>[…, D]</c>.</summary>
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        private readonly EmbeddingRules rules;

        internal Embedding(Parameter weight, EmbeddingRules rules) : base(nameof(Embedding)) => (this.weight, this.rules) = (weight, rules);

        /// <summary>w, <c>[V, D]</c>. Setting disposes the old one.</summary>
        public Parameter weight { get => get_parameter(nameof(weight))!; set => SetParameter(nameof(weight), value); }

        /// <summary>w[input[…]]: Int64 or Int32 numbers <c>[…]</c> → <c>[…, D]</c>.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside the table.</exception>
        public override Tensor forward(Tensor input) => Embeddings.Lookup(weight, input, rules);

        /// <summary>Random rows, N(0, 1), that of the padding 0.</summary>
        internal static Parameter NewTable(long rows, long columns, long? padding, ScalarType dtype)
        {
            var table = RandomNumbers.Normal(Creation.Empty([rows, columns], dtype), 0, 1, null);
            if (padding is not { } row) return new(table);
            using var view = Views.Select(table, 0, row);
            Creation.Fill(view, 0);
            return new(table);
        }

        /// <summary>The given rows, shared with the tensor.</summary>
        internal static Parameter GivenTable(Tensor rows, bool freeze, ScalarType? dtype)
        {
            if (rows.Rank != 2)
                throw new ArgumentException($"Embeddings parameter is expected to be 2-dimensional, got shape {Shape.Text(rows.Sizes)}",
                    nameof(rows));
            using var plain = rows.detach();
            return new(dtype is null || dtype == rows.dtype ? plain.alias() : Copies.Cast(plain, dtype.Value), requires_grad: !freeze);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A table of random vectors, N(0, 1), that are looked up by number.</summary>
            /// <param name="num_embeddings">V, the number of vectors.</param>
            /// <param name="embedding_dims">D, their length.</param>
            /// <param name="padding_idx">The number of a vector that is 0 and stays so.</param>
            /// <param name="max_norm">Vectors whose norm is larger are shrunk to it when they are looked up.</param>
            /// <param name="norm_type">The p of that norm.</param>
            /// <param name="scale_grad_by_freq">Divide a vector's gradient by the number of times it is looked up.</param>
            /// <param name="sparse">Has no effect: the gradient is a dense tensor of the same values.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of the table; the default dtype, if null.</param>
            public static Modules.Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null,
                double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null,
                ScalarType? dtype = null)
            {
                Devices.RequireCpu(device);
                var padding = Embeddings.PaddingOf(padding_idx, num_embeddings);
                return new(Modules.Embedding.NewTable(num_embeddings, embedding_dims, padding, dtype ?? get_default_dtype()),
                    new(padding, max_norm, norm_type, scale_grad_by_freq));
            }

            /// <summary>A table of given vectors, <c>[V, D]</c>, that are looked up by number.</summary>
            /// <param name="embeddings">The vectors.</param>
            /// <param name="freeze">They are not learned.</param>
            /// <param name="padding_idx">The number of a vector that gets no gradient.</param>
            /// <param name="max_norm">Vectors whose norm is larger are shrunk to it when they are looked up.</param>
            /// <param name="norm_type">The p of that norm.</param>
            /// <param name="scale_grad_by_freq">Divide a vector's gradient by the number of times it is looked up.</param>
            /// <param name="sparse">Has no effect: the gradient is a dense tensor of the same values.</param>
            /// <param name="device">The CPU.</param>
            /// <param name="dtype">Of the table; that of the vectors, if null.</param>
            public static Modules.Embedding Embedding_from_pretrained(Tensor embeddings, bool freeze = true, long? padding_idx = null,
                double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null,
                ScalarType? dtype = null)
            {
                Devices.RequireCpu(device);
                var table = Modules.Embedding.GivenTable(embeddings, freeze, dtype);
                return new(table, new(Embeddings.PaddingOf(padding_idx, table.size(0)), max_norm, norm_type, scale_grad_by_freq));
            }
        }
    }
}
