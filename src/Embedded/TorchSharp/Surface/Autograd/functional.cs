using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>Derivatives of functions.</summary>
        public static class functional
        {
            /// <summary>∂y/∂x of y = function(x): shape of y, followed by that of x.</summary>
            public static Tensor jacobian(Func<Tensor, Tensor> function, Tensor inputs) =>
                Jacobians.Of(x => [function(x[0])], [inputs])[0];

            /// <summary>∂yᵢ/∂x of y = function(x), one for each result: its shape, followed by that of x.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor, Tensor[]> function, Tensor inputs) =>
                Jacobians.Of(x => function(x[0]), [inputs]);

            /// <summary>∂y/∂xⱼ of y = function(x), one for each argument: shape of y, followed by that of the argument.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor> function, params Tensor[] inputs) =>
                Jacobians.Of(x => [function(x)], inputs);

            /// <summary>∂yᵢ/∂xⱼ of y = function(x): for the first result by all arguments, then for the second, …</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor[]> function, params Tensor[] inputs) =>
                Jacobians.Of(function, inputs);
        }
    }
}
