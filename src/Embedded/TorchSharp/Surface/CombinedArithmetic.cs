using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>y = this + weight · (end − this); broadcasts.</summary>
        public Tensor lerp(Tensor end, Tensor weight) => Arithmetic.Lerp(this, end, weight);

        /// <summary>this ← this + weight · (end − this).</summary>
        public Tensor lerp_(Tensor end, Tensor weight) => InPlace.Apply(this, x => Arithmetic.Lerp(x, end, weight));

        /// <summary>y = this + value · tensor1 · tensor2; broadcasts.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Arithmetic.AddProduct(this, tensor1, tensor2, value);

        /// <summary>this ← this + value · tensor1 · tensor2.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            InPlace.Apply(this, x => Arithmetic.AddProduct(x, tensor1, tensor2, value));

        /// <summary>y = this + tensor1 / tensor2; broadcasts.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => addcdiv(tensor1, tensor2, 1);

        /// <summary>y = this + value · tensor1 / tensor2; broadcasts.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Arithmetic.AddQuotient(this, tensor1, tensor2, value);

        /// <summary>this ← this + tensor1 / tensor2.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => addcdiv_(tensor1, tensor2, 1);

        /// <summary>this ← this + value · tensor1 / tensor2.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            InPlace.Apply(this, x => Arithmetic.AddQuotient(x, tensor1, tensor2, value));
    }

    /// <inheritdoc cref="Tensor.lerp(Tensor, Tensor)"/>
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);

    /// <inheritdoc cref="Tensor.addcmul(Tensor, Tensor, Scalar)"/>
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul(tensor1, tensor2, value);

    /// <inheritdoc cref="Tensor.addcmul_(Tensor, Tensor, Scalar)"/>
    public static Tensor addcmul_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul_(tensor1, tensor2, value);

    /// <inheritdoc cref="Tensor.addcdiv(Tensor, Tensor, Scalar)"/>
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv(tensor1, tensor2, value);

    /// <inheritdoc cref="Tensor.addcdiv_(Tensor, Tensor, Scalar)"/>
    public static Tensor addcdiv_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv_(tensor1, tensor2, value);
}
