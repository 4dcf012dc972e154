using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>Derivatives of functions.</summary>
        public static class functional
        {
            /// <summary>
            /// ∂yᵢ/∂xⱼ for all elements: a tensor of the shape of y followed by that of x. Zeros where y does not depend on x.
            /// </summary>
            public static Tensor jacobian(Func<Tensor, Tensor> function, Tensor inputs) =>
                Jacobians.Of(x => [function(x[0])], [inputs])[0];

            /// <summary>∂y/∂x for each of the function's results.</summary>
            /// <inheritdoc cref="jacobian(Func{Tensor, Tensor}, Tensor)"/>
            public static IEnumerable<Tensor> jacobian(Func<Tensor, Tensor[]> function, Tensor inputs) =>
                Jacobians.Of(x => function(x[0]), [inputs]);

            /// <summary>∂y/∂x for each of the inputs.</summary>
            /// <inheritdoc cref="jacobian(Func{Tensor, Tensor}, Tensor)"/>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor> function, params Tensor[] inputs) =>
                Jacobians.Of(x => [function(x)], inputs);

            /// <summary>∂y/∂x for each of the function's results, and of these for each of the inputs.</summary>
            /// <inheritdoc cref="jacobian(Func{Tensor, Tensor}, Tensor)"/>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor[]> function, params Tensor[] inputs) =>
                Jacobians.Of(function, inputs);
        }
    }
}
