using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>this ← 0.</summary>
        public Tensor zero_() => fill_(0);

        /// <summary>this ← value.</summary>
        public Tensor fill_(Scalar value) => Copies.FillInto(this, value);
    }
}
