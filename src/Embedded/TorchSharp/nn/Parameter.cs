using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// A tensor that a module learns: registered by <c>RegisterComponents</c>, listed by <c>parameters()</c>, updated by optimizers.
    /// </summary>
    public class Parameter : Tensor
    {
        /// <summary>
        /// Takes over a tensor, which becomes empty. The parameter stays in the tensor's dispose scope until a module registers it.
        /// </summary>
        public Parameter(Tensor data, bool requires_grad = true) : base(data.with_requires_grad(requires_grad)) { }
    }
}

namespace TorchSharp
{
    /// <summary>Tensor methods that TorchSharp offers as extensions.</summary>
    public static partial class TensorExtensionMethods
    {
        /// <summary>Makes a parameter of a tensor, which becomes empty.</summary>
        public static Modules.Parameter AsParameter(this Tensor tensor) => new(tensor);
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Parameter(Tensor, bool)"/>
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }
}
