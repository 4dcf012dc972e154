using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Neural networks.</summary>
    public static partial class nn
    {
        /// <summary>Layers and losses as functions, without state. Where <c>inplace</c> is true, the argument itself is changed.</summary>
        public static partial class functional
        {
            /// <summary>
            /// Class numbers as unit vectors: Int64 <c>[…, num_classes]</c>; −1 means one class more than the largest number.
            /// </summary>
            /// <exception cref="ArgumentException">A class is negative or too large, or the dtype is not Int64.</exception>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => OneHot.Encode(x, num_classes);
        }
    }
}
