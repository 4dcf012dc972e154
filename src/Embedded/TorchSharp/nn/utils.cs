using TorchSharp.Modules;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Working on the parameters or gradients of a model together.</summary>
        public static partial class utils
        {
            /// <summary>Scales all gradients so that their norm, taken together, is at most max_norm. Returns the norm as it was.</summary>
            /// <param name="tensors">Those without a gradient are left out.</param>
            /// <param name="max_norm">The largest norm.</param>
            /// <param name="norm_type">p of the p-norm; infinity for the largest absolute value.</param>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2)
            {
                using var quiet = no_grad();
                using var scope = Scoped.Open();
                Tensor[] gradients = [.. tensors.Select(tensor => tensor.grad).OfType<Tensor>()];
                if (gradients.Length == 0) return 0;
                var norms = Array.ConvertAll(gradients, gradient => Norm(gradient, norm_type));
                var total = double.IsPositiveInfinity(norm_type) ? norms.Max()
                    : Math.Pow(norms.Sum(norm => Math.Pow(norm, norm_type)), 1 / norm_type);
                var factor = max_norm / (total + 1e-6);
                if (factor < 1)
                    foreach (var gradient in gradients) gradient.mul_(factor);
                return total;
            }

            /// <summary>Keeps the elements of all gradients within ±clip_value.</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var quiet = no_grad();
                using var scope = Scoped.Open();
                foreach (var tensor in tensors)
                    if (tensor.grad is { } gradient)
                        InPlace.Apply(gradient, [], (x, into) => Bounds.Clamp(x, -clip_value, clip_value, into));
            }

            /// <summary>All elements of the parameters, one after another, as one vector.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors)
            {
                Parameter[] all = [.. tensors];
                if (all.Length == 0) throw new ArgumentException("expected at least one parameter", nameof(tensors));
                using var scope = Scoped.Open();
                return Joining.Cat([.. all.Select(parameter => Views.Reshape(parameter, [-1]))], 0).MoveToOuterDisposeScope();
            }

            /// <summary>Copies the elements of a vector into the parameters, one after another.</summary>
            /// <exception cref="ArgumentException">The vector has not as many elements as the parameters.</exception>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                Parameter[] all = [.. tensors];
                if (vec.numel() != all.Sum(parameter => parameter.numel()))
                    throw new ArgumentException($"the vector has {vec.numel()} elements, the parameters have {all.Sum(parameter => parameter.numel())}", nameof(vec));
                using var quiet = no_grad();
                using var scope = Scoped.Open();
                var at = 0L;
                foreach (var parameter in all)
                {
                    parameter.copy_(Views.Reshape(Views.Slice(vec, 0, at, at + parameter.numel(), 1), parameter.Sizes));
                    at += parameter.numel();
                }
            }

            private static double Norm(Tensor x, double p)
            {
                var size = x.abs();
                return double.IsPositiveInfinity(p) ? Extremes.Amax(size, [], true, false).ToDouble()
                    : p == 2 ? Math.Sqrt((x * x).sum().ToDouble()) : Math.Pow(size.pow(p).sum().ToDouble(), 1 / p);
            }
        }
    }
}
