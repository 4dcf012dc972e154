using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// softmax(q kᵀ / √E + mask) v (Vaswani et al., 2017): <c>[…, L, E], […, S, E], […, S, V] → […, L, V]</c>. A query that may
            /// attend to nothing gets zeros.
            /// </summary>
            /// <param name="query">q.</param>
            /// <param name="key">k.</param>
            /// <param name="value">v.</param>
            /// <param name="attn_mask">
            /// Broadcasts to <c>[…, L, S]</c>: Bool, true where a query may attend, or numbers that are added.
            /// </param>
            /// <param name="p">The probability that a weight is zeroed.</param>
            /// <param name="is_casual">Query i attends to keys 0 … i.</param>
            /// <exception cref="ArgumentException">A shape or dtype does not fit, or there are two masks.</exception>
            public static Tensor scaled_dot_product_attention(
                Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0, bool is_casual = false) =>
                Attention.ScaledDotProduct(query, key, value, attn_mask, p, is_casual);
        }
    }
}
