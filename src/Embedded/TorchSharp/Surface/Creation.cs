using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Zeros of this tensor's shape.</summary>
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Full(Sizes, 0, dtype ?? this.dtype).with_requires_grad(requires_grad);

        /// <summary>Ones of this tensor's shape.</summary>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Creation.Full(Sizes, 1, dtype ?? this.dtype).with_requires_grad(requires_grad);

        /// <summary>this ← 0.</summary>
        public Tensor zero_() => fill_(0);

        /// <summary>this ← value.</summary>
        public Tensor fill_(Scalar value) => InPlace.Apply(this, [], (x, into) =>
        {
            var y = into ?? Pointwise.Empty(x.Sizes, x.dtype);
            Creation.Fill(y, value);
            return y;
        });
    }

    /// <inheritdoc cref="Tensor.zeros_like"/>
    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        input.zeros_like(dtype, device, requires_grad);

    /// <inheritdoc cref="Tensor.ones_like"/>
    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        input.ones_like(dtype, device, requires_grad);

    /// <summary>A 1-d tensor of the numbers.</summary>
    public static Tensor tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<float>(rawArray, [rawArray.Length], dtype, requires_grad);

    /// <summary>A tensor of the numbers, in row-major order.</summary>
    public static Tensor tensor(float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Creation.From<float>(rawArray, dimensions, dtype, requires_grad);
}
