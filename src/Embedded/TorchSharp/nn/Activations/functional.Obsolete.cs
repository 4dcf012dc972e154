namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="hardshrink"/>
            [Obsolete("use hardshrink", false)]
            public static Tensor Hardshrink(Tensor x, double lambda = 0.5) => hardshrink(x, lambda);

            /// <inheritdoc cref="hardtanh"/>
            [Obsolete("use hardtanh", false)]
            public static Tensor Hardtanh(Tensor x, double min_val = -1, double max_val = 1, bool inplace = false) =>
                hardtanh(x, min_val, max_val, inplace);

            /// <inheritdoc cref="mish"/>
            [Obsolete("use mish", false)]
            public static Tensor Mish(Tensor x) => mish(x);

            /// <inheritdoc cref="silu"/>
            [Obsolete("use silu", false)]
            public static Tensor SiLU(Tensor x, bool inplace = false) => silu(x, inplace);

            /// <inheritdoc cref="softshrink"/>
            [Obsolete("use softshrink", false)]
            public static Tensor Softshrink(Tensor x, double lambda = 0.5) => softshrink(x, lambda);

            /// <inheritdoc cref="softsign"/>
            [Obsolete("use softsign", false)]
            public static Tensor Softsign(Tensor x) => softsign(x);

            /// <inheritdoc cref="tanhshrink"/>
            [Obsolete("use tanhshrink", false)]
            public static Tensor Tanhshrink(Tensor x) => tanhshrink(x);

            /// <inheritdoc cref="threshold"/>
            [Obsolete("use threshold", false)]
            public static Tensor Threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                functional.threshold(x, threshold, value, inplace);
        }
    }
}
