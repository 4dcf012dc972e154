using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The same elements in another shape; one size may be −1. A view where possible, else a copy.</summary>
        /// <exception cref="ArgumentException">The shape does not hold the same number of elements.</exception>
        public Tensor reshape(params long[] shape) => Views.Reshape(this, shape);

        /// <summary>The same elements in another shape, never copied.</summary>
        /// <exception cref="InvalidOperationException">The elements would have to move.</exception>
        public Tensor view(params long[] shape) => Views.ViewAs(this, shape);
    }

    /// <inheritdoc cref="Tensor.reshape"/>
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);
}
