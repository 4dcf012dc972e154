using TorchSharp.Operators;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Attention by several heads side by side (Vaswani et al., 2017): queries, keys and values are projected, cut into heads, attended
    /// with, joined, and projected again. Parameters: in_proj_weight <c>[3·E, E]</c> for q, k and v (or q_proj_weight, k_proj_weight and
    /// v_proj_weight where keys or values have another size), in_proj_bias <c>[3·E]</c>, out_proj, and bias_k and bias_v <c>[1, 1, E]</c>.
    /// </summary>
    public sealed class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor, bool, Tensor, Tuple<Tensor, Tensor>>
    {
        [ComponentName(Name = "in_proj_weight")]
        private readonly Parameter? weight;
        [ComponentName(Name = "q_proj_weight")]
        private readonly Parameter? queryWeight;
        [ComponentName(Name = "k_proj_weight")]
        private readonly Parameter? keyWeight;
        [ComponentName(Name = "v_proj_weight")]
        private readonly Parameter? valueWeight;
        [ComponentName(Name = "in_proj_bias")]
        private readonly Parameter? bias;
        [ComponentName(Name = "bias_k")]
        private readonly Parameter? addedKey;
        [ComponentName(Name = "bias_v")]
        private readonly Parameter? addedValue;
        [ComponentName(Name = "out_proj")]
        private readonly Linear output;
        private readonly AttentionSizes sizes;
        private readonly double dropout;
        private readonly bool addsZero;

        internal MultiheadAttention(AttentionSizes sizes, double dropout, bool hasBias, bool addsKey, bool addsZero, ScalarType dtype)
            : base(nameof(MultiheadAttention))
        {
            (this.sizes, this.dropout, this.addsZero) = (sizes, dropout, addsZero);
            var size = sizes.Queries;
            output = new(size, size, hasBias, dtype);
            if (sizes.AreEqual) weight = Drawn([3 * size, size]);
            else (queryWeight, keyWeight, valueWeight) = (Drawn([size, size]), Drawn([size, sizes.Keys]), Drawn([size, sizes.Values]));
            if (hasBias)
            {
                bias = new(Creation.Full([3 * size], 0, dtype));
                nn.init.zeros_(output.bias!);
            }
            if (addsKey)
            {
                (addedKey, addedValue) = (new(Creation.Full([1, 1, size], 0, dtype)), new(Creation.Full([1, 1, size], 0, dtype)));
                nn.init.xavier_normal_(addedKey);
                nn.init.xavier_normal_(addedValue);
            }
            RegisterComponents();

            Parameter Drawn(long[] shape)
            {
                var parameter = new Parameter(Creation.Full(shape, 0, dtype));
                nn.init.xavier_uniform_(parameter);
                return parameter;
            }
        }

        /// <summary>What each query attends to, <c>[L, N, E]</c>, and how much, <c>[N, L, S]</c>, the mean of the heads.</summary>
        /// <param name="query"><c>[L, N, E]</c>.</param>
        /// <param name="key"><c>[S, N, kdim]</c>.</param>
        /// <param name="value"><c>[S, N, vdim]</c>.</param>
        /// <param name="key_padding_mask"><c>[N, S]</c>: Bool, true where there is no key, or numbers to add; or null.</param>
        /// <param name="need_weights">False gives null for the second result.</param>
        /// <param name="attn_mask">
        /// <c>[L, S]</c> or <c>[N·heads, L, S]</c>: Bool, true where a query must not attend, or numbers to add to the scores; or null.
        /// </param>
        /// <exception cref="ArgumentException">A shape or dtype does not fit.</exception>
        public override Tuple<Tensor, Tensor> forward(
            Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask, bool need_weights, Tensor? attn_mask)
        {
            sizes.Check(query, key, value);
            using var scope = Scoped.Open();
            var (length, count, size) = (query.Sizes[0], query.Sizes[1], sizes.Queries);
            var mask = AttentionMasks.Sum(attn_mask, key_padding_mask, [count, sizes.Heads, length, key.Sizes[0]], query.dtype);
            var (q, k, v) = Project(query, key, value);
            (k, v, mask) = Extend(addedKey, addedValue, k, v, mask);
            if (addsZero) (k, v, mask) = Extend(zeros(1, 1, size, dtype: k.dtype), zeros(1, 1, size, dtype: k.dtype), k, v, mask);
            var (attended, weights) = Attention.Attend(Heads(q), Heads(k), Heads(v), mask, training ? dropout : 0);
            var joined = Views.Reshape(Views.Permute(attended, [2, 0, 1, 3]), [length, count, size]);  // [N, heads, L, d] → [L, N, E]
            var y = output.forward(joined).MoveToOuterDisposeScope();
            return new(y, need_weights ? weights.mean([1]).MoveToOuterDisposeScope() : null!);
        }

        /// <inheritdoc cref="forward"/>
        public new Tuple<Tensor, Tensor> call(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null,
            bool need_weights = true, Tensor? attn_mask = null) =>
            base.call(query, key, value, key_padding_mask!, need_weights, attn_mask!);

        private (Tensor q, Tensor k, Tensor v) Project(Tensor query, Tensor key, Tensor value)
        {
            if (weight is not null && query.Handle == key.Handle && key.Handle == value.Handle)
            {
                var all = Splitting.Chunks(nn.functional.linear(query, weight, bias), 3, -1);
                return (all[0], all[1], all[2]);
            }
            Tensor[] weights = weight is null ? [queryWeight!, keyWeight!, valueWeight!] : Splitting.Chunks(weight, 3, 0);
            Tensor?[] biases = bias is null ? new Tensor?[3] : Splitting.Chunks(bias, 3, 0);
            return (nn.functional.linear(query, weights[0], biases[0]), nn.functional.linear(key, weights[1], biases[1]),
                nn.functional.linear(value, weights[2], biases[2]));
        }

        /// <summary>One more key and value for everybody, which no mask hides.</summary>
        private static (Tensor k, Tensor v, Tensor? mask) Extend(Tensor? key, Tensor? value, Tensor k, Tensor v, Tensor? mask)
        {
            if (key is null || value is null) return (k, v, mask);
            long[] shape = [1, k.Sizes[1], k.Sizes[2]];
            var open = mask is null ? null : Joining.Cat([mask, zeros([.. mask.Sizes[..^1], 1], mask.dtype)], -1);
            return (Joining.Cat([k, Views.Expand(key, shape)], 0), Joining.Cat([v, Views.Expand(value, shape)], 0), open);
        }

        /// <summary><c>[L, N, E]</c> → <c>[N, heads, L, d]</c>.</summary>
        private Tensor Heads(Tensor x) =>
            Views.Permute(Views.Reshape(x, [x.Sizes[0], x.Sizes[1], sizes.Heads, sizes.Queries / sizes.Heads]), [1, 2, 0, 3]);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Attention by several heads side by side.</summary>
            /// <param name="embedded_dim">E, the size of queries and results.</param>
            /// <param name="num_heads">Heads, each of which sees E / num_heads numbers.</param>
            /// <param name="dropout">The probability that a weight is zeroed, in training.</param>
            /// <param name="bias">Projections have biases.</param>
            /// <param name="add_bias_kv">Learn one more key and value for all sequences.</param>
            /// <param name="add_zero_attn">Add a key and a value of zeros.</param>
            /// <param name="kdim">The size of keys; E, if null.</param>
            /// <param name="vdim">The size of values; E, if null.</param>
            /// <exception cref="ArgumentException">E is not divisible by num_heads.</exception>
            public static Modules.MultiheadAttention MultiheadAttention(long embedded_dim, long num_heads, double dropout = 0,
                bool bias = true, bool add_bias_kv = false, bool add_zero_attn = false, long? kdim = null, long? vdim = null) =>
                new(new(embedded_dim, kdim ?? embedded_dim, vdim ?? embedded_dim, num_heads), dropout, bias, add_bias_kv, add_zero_attn,
                    get_default_dtype());
        }
    }
}
