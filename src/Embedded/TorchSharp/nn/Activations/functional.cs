using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>eˣ / Σ eˣ along a dimension.</summary>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => Softmaxes.Softmax(input, dim, dtype);

            /// <summary>ln softmax(x) along a dimension.</summary>
            public static Tensor log_softmax(Tensor x, long dim) => Softmaxes.LogSoftmax(x, dim, null);

            /// <summary>softmax(−x) along a dimension.</summary>
            public static Tensor softmin(Tensor x, long dim)
            {
                using var negative = Arithmetic.Neg(x);
                return Softmaxes.Softmax(negative, dim, null);
            }

            /// <summary>softmax over the channels of <c>[N, C, H, W]</c> or <c>[C, H, W]</c>.</summary>
            /// <exception cref="ArgumentException">The tensor has another number of dimensions.</exception>
            public static Tensor softmax2d(Tensor x) => x.Rank is 3 or 4 ? Softmaxes.Softmax(x, -3, null)
                : throw new ArgumentException($"Softmax2d requires a 3D or 4D tensor as input, got shape {Shape.Text(x.Sizes)}", nameof(x));

            /// <summary>x above 0, x · (lower + upper) / 2 below: the randomized leaky ReLU as it is outside training.</summary>
            public static Tensor rrelu(Tensor x, double lower = 1.0 / 8, double upper = 1.0 / 3, bool inplace = false) =>
                leaky_relu(x, (lower + upper) / 2, inplace);
        }
    }
}
