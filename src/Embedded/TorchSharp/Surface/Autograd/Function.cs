using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>
        /// A differentiable function of one's own: derive from <see cref="SingleTensorFunction{T}"/> or
        /// <see cref="MultiTensorFunction{T}"/>, with the new class as <typeparamref name="T"/>, and call its <c>apply</c>.
        /// </summary>
        public abstract class Function<T> where T : Function<T>, new()
        {
            /// <summary>The name in error messages.</summary>
            public abstract string Name { get; }

            /// <summary>Runs forward without recording and records it as one operation.</summary>
            /// <param name="vars">Arguments of any types. Gradients flow to the tensors among them.</param>
            public static List<Tensor> apply_internal(params object[] vars)
            {
                var function = new T();
                return CustomOperation.Run(function.Name, vars, function.Forward, function.Backward);
            }

            internal abstract List<Tensor> Forward(AutogradContext ctx, object[] vars);

            internal abstract List<Tensor> Backward(AutogradContext ctx, List<Tensor> grads);
        }

        /// <summary>A differentiable function of one's own with one result.</summary>
        public abstract class SingleTensorFunction<T> : Function<T> where T : SingleTensorFunction<T>, new()
        {
            /// <summary>Computes the result. Nothing is recorded in it.</summary>
            public abstract Tensor forward(AutogradContext ctx, params object[] vars);

            /// <summary>
            /// The gradients of all arguments of forward, in order, given that of the result; null for those that are no tensors or whose
            /// gradient is zero.
            /// </summary>
            public abstract List<Tensor> backward(AutogradContext ctx, Tensor grad_output);

            /// <summary>Computes the result of these arguments, with a history.</summary>
            public static Tensor apply(params object[] vars) => apply_internal(vars)[0];

            internal sealed override List<Tensor> Forward(AutogradContext ctx, object[] vars) => [forward(ctx, vars)];

            internal sealed override List<Tensor> Backward(AutogradContext ctx, List<Tensor> grads) => backward(ctx, grads[0]);
        }

        /// <summary>A differentiable function of one's own with several results.</summary>
        public abstract class MultiTensorFunction<T> : Function<T> where T : MultiTensorFunction<T>, new()
        {
            /// <summary>Computes the results. Nothing is recorded in it.</summary>
            public abstract List<Tensor> forward(AutogradContext ctx, params object[] vars);

            /// <summary>
            /// The gradients of all arguments of forward, in order, given those of the results; null for those that are no tensors or whose
            /// gradient is zero.
            /// </summary>
            public abstract List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs);

            /// <summary>Computes the results of these arguments, with a history.</summary>
            public static List<Tensor> apply(params object[] vars) => apply_internal(vars);

            internal sealed override List<Tensor> Forward(AutogradContext ctx, object[] vars) => forward(ctx, vars);

            internal sealed override List<Tensor> Backward(AutogradContext ctx, List<Tensor> grads) => backward(ctx, grads);
        }
    }
}
