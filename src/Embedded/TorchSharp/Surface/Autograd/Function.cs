using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>An operation with a gradient of the user's own; derive from one of the two kinds of it.</summary>
        /// <typeparam name="T">The operation itself.</typeparam>
        public abstract class Function<T> where T : Function<T>, new()
        {
            /// <summary>The name, for messages.</summary>
            public abstract string Name { get; }

            /// <summary>
            /// Runs the forward function, unrecorded, and records the operation as a whole if a gradient is wanted: use <c>apply</c>.
            /// </summary>
            /// <param name="vars">What the forward function takes, tensors among it.</param>
            /// <exception cref="InvalidOperationException">
            /// An input that was marked as changed in place was not returned, or is a leaf.
            /// </exception>
            public static List<Tensor> apply_internal(params object[] vars)
            {
                var (function, context) = (new T(), new AutogradContext());
                var inputs = Array.ConvertAll(vars, item => item as Tensor);
                List<Tensor> outputs;
                using (no_grad()) outputs = function.RunForward(context, vars);
                if (context.Dirty.Exists(tensor => !outputs.Exists(tensor.IsSame)))
                    throw new InvalidOperationException("Some elements marked as dirty during the forward method were not returned as "
                        + "output. The inputs that are modified inplace must all be outputs of the Function.");
                if (Node.Wanted(inputs)) return Record(function, context, inputs, outputs);
                context.Dispose();
                return outputs;
            }

            private protected abstract List<Tensor> RunForward(AutogradContext context, object[] vars);

            private protected abstract List<Tensor> RunBackward(AutogradContext context, List<Tensor> gradients);

            private static List<Tensor> Record(T function, AutogradContext context, Tensor?[] inputs, List<Tensor> outputs)
            {
                var node = new Node(function.Name);
                var results = outputs.ConvertAll(output => Result(context, inputs, output));
                var places = Enumerable.Range(0, outputs.Count).Where(i => !context.NonDifferentiable.Exists(outputs[i].IsSame)).ToArray();
                var layouts = outputs.ConvertAll(output => (output.shape, output.dtype));
                node.RecordJoint([.. places.Select(i => results[i])], inputs, grads =>
                {
                    var arrived = new Tensor?[layouts.Count];
                    for (var i = 0; i < places.Length; i++) arrived[places[i]] = grads[i];
                    for (var i = 0; context.MaterializeGrads && i < arrived.Length; i++)
                        arrived[i] ??= zeros(layouts[i].shape, layouts[i].dtype);
                    return Gradients(function, inputs.Length, function.RunBackward(context, new(arrived!)));
                });
                foreach (var changed in context.Dirty)
                {
                    var place = outputs.FindIndex(changed.IsSame);
                    using (var after = results[place]) Operators.InPlace.Overwrite(changed, after);
                    results[place] = changed;
                }
                context.SaveIn(node);
                return results;
            }

            /// <summary>The tensor that carries an output's history: a new one, where the output has one of its own already.</summary>
            private static Tensor Result(AutogradContext context, Tensor?[] inputs, Tensor output)
            {
                if (!context.Dirty.Exists(output.IsSame))
                    return inputs.Any(input => input is not null && output.IsSame(input)) || output.requires_grad ? output.detach() : output;
                Operators.InPlace.RequireNoLeaf(output);
                return Operators.Copies.Contiguous(output.detach());
            }

            private static Tensor?[] Gradients(T function, int inputs, List<Tensor> gradients)
            {
                if (gradients.Count < inputs || gradients.Skip(inputs).Any(gradient => gradient is not null))
                    throw new InvalidOperationException($"function {function.Name} returned an incorrect number of gradients (expected "
                        + $"{inputs}, got {gradients.Count})");
                return [.. gradients.Take(inputs)];
            }
        }

        /// <summary>An operation with one result and a gradient of the user's own.</summary>
        /// <typeparam name="T">The operation itself.</typeparam>
        public abstract class SingleTensorFunction<T> : Function<T> where T : SingleTensorFunction<T>, new()
        {
            /// <summary>The result. Its operations are not recorded.</summary>
            /// <param name="ctx">Keeps what the backward function needs.</param>
            /// <param name="vars">What was given to <see cref="apply"/>.</param>
            public abstract Tensor forward(AutogradContext ctx, params object[] vars);

            /// <summary>
            /// The gradients of what the forward function took, one for each; null for those that have none. Written with tensor
            /// operations, it can be differentiated in turn.
            /// </summary>
            /// <param name="ctx">What the forward function kept.</param>
            /// <param name="grad_output">The gradient of the result.</param>
            public abstract List<Tensor> backward(AutogradContext ctx, Tensor grad_output);

            /// <summary>Runs the operation.</summary>
            public static Tensor apply(params object[] vars) => apply_internal(vars)[0];

            private protected sealed override List<Tensor> RunForward(AutogradContext context, object[] vars) => [forward(context, vars)];

            private protected sealed override List<Tensor> RunBackward(AutogradContext context, List<Tensor> gradients) =>
                backward(context, gradients[0]);
        }

        /// <summary>An operation with several results and gradients of the user's own.</summary>
        /// <typeparam name="T">The operation itself.</typeparam>
        public abstract class MultiTensorFunction<T> : Function<T> where T : MultiTensorFunction<T>, new()
        {
            /// <summary>The results. Its operations are not recorded.</summary>
            /// <param name="ctx">Keeps what the backward function needs.</param>
            /// <param name="vars">What was given to <see cref="apply"/>.</param>
            public abstract List<Tensor> forward(AutogradContext ctx, params object[] vars);

            /// <summary>
            /// The gradients of what the forward function took, one for each; null for those that have none. Written with tensor
            /// operations, it can be differentiated in turn.
            /// </summary>
            /// <param name="ctx">What the forward function kept.</param>
            /// <param name="grad_outputs">The gradients of the results.</param>
            public abstract List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs);

            /// <summary>Runs the operation.</summary>
            public static List<Tensor> apply(params object[] vars) => apply_internal(vars);

            private protected sealed override List<Tensor> RunForward(AutogradContext context, object[] vars) => forward(context, vars);

            private protected sealed override List<Tensor> RunBackward(AutogradContext context, List<Tensor> gradients) =>
                backward(context, gradients);
        }
    }
}
