using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// The limited-memory method of Broyden, Fletcher, Goldfarb and Shanno (Nocedal, 1980): a step along −H g, the inverse curvature H being
    /// estimated from the last steps and the changes of the gradient that they made. For whole data sets, not for batches; every step calls the closure
    /// up to max_iter times. Computed in double precision, without line search.
    /// </summary>
    public class LBFGS : optim.Optimizer, optim.ILearningRateController
    {
        /// <summary>The learning rate.</summary>
        public double _rate;
        private readonly Parameter[] all;
        private readonly long maxIterations, maxEvaluations, historySize;
        private readonly double gradientTolerance, changeTolerance;
        private readonly List<(double[] Step, double[] Change, double Curvature)> history = [];
        private double[]? direction, lastGradient;
        private double scale = 1, length;
        private bool started;

        internal LBFGS(IEnumerable<Parameter> parameters, double lr, long max_iter, long? max_eval, double tolerance_grad, double tolerance_change, long history_size)
        {
            all = [.. parameters];
            if (all.Length == 0) throw new ArgumentException("optimizer got an empty parameter list", nameof(parameters));
            (_rate, InitialLearningRate, maxIterations, maxEvaluations) = (lr, lr, max_iter, max_eval ?? max_iter * 5 / 4);
            (gradientTolerance, changeTolerance, historySize) = (tolerance_grad, tolerance_change, history_size);
        }

        /// <inheritdoc/>
        public double LearningRate { get => _rate; set => _rate = value; }

        /// <inheritdoc/>
        public double InitialLearningRate { get; set; }

        /// <summary>The optimizer itself: its parameters are one group.</summary>
        public override IEnumerable<optim.ILearningRateController> ParamGroups => [this];

        /// <inheritdoc/>
        public override IEnumerable<Parameter> parameters() => all;

        /// <summary>Steps until the gradient or the changes are small, or max_iter steps are made.</summary>
        /// <param name="closure">Computes the loss and its gradients anew.</param>
        /// <returns>The loss at the start.</returns>
        /// <exception cref="ArgumentNullException">There is no closure.</exception>
        public override Tensor? step(Func<Tensor>? closure)
        {
            ArgumentNullException.ThrowIfNull(closure);
            using var quiet = no_grad();
            var first = Evaluate(closure);
            var (loss, gradient) = (first.ToDouble(), Gradient());
            var evaluations = 1L;
            for (var i = 1; i <= maxIterations && Largest(gradient) > gradientTolerance; i++)
            {
                Turn(gradient);
                length = started ? _rate : Math.Min(1, 1 / gradient.Sum(Math.Abs)) * _rate;
                started = true;
                lastGradient = gradient;
                var slope = TensorPrimitives.Dot<double>(gradient, direction);
                if (slope > -changeTolerance) break;
                Move();
                var before = loss;
                if (i < maxIterations)
                {
                    using var next = Evaluate(closure);
                    (loss, gradient) = (next.ToDouble(), Gradient());
                    evaluations++;
                }
                if (evaluations >= maxEvaluations || Largest(direction!) * length <= changeTolerance || Math.Abs(loss - before) < changeTolerance) break;
            }
            return first;
        }

        /// <summary>Learns from the last step and sets the direction −H g by the two-loop recursion.</summary>
        private void Turn(double[] gradient)
        {
            if (lastGradient is not null && direction is not null)
            {
                var change = gradient.Zip(lastGradient, (now, before) => now - before).ToArray();
                var step = Array.ConvertAll(direction, d => d * length);
                var curvature = TensorPrimitives.Dot<double>(change, step);
                if (curvature > 1e-10)
                {
                    if (history.Count == historySize) history.RemoveAt(0);
                    history.Add((step, change, curvature));
                    scale = curvature / TensorPrimitives.Dot<double>(change, change);
                }
            }
            var q = Array.ConvertAll(gradient, g => -g);
            var shares = new double[history.Count];
            for (var i = history.Count - 1; i >= 0; i--)
            {
                shares[i] = TensorPrimitives.Dot<double>(history[i].Step, q) / history[i].Curvature;
                TensorPrimitives.MultiplyAdd(history[i].Change, -shares[i], q, q);
            }
            TensorPrimitives.Multiply(q, scale, q);
            for (var i = 0; i < history.Count; i++)
            {
                var share = TensorPrimitives.Dot<double>(history[i].Change, q) / history[i].Curvature;
                TensorPrimitives.MultiplyAdd(history[i].Step, shares[i] - share, q, q);
            }
            direction = q;
        }

        /// <summary>p ← p + length · direction.</summary>
        private void Move()
        {
            var at = 0;
            foreach (var parameter in all)
            {
                using var step = Creation.From<double>(direction.AsSpan(at, (int)parameter.numel()), parameter.Sizes, parameter.dtype);
                using var scaled = step * length;
                parameter.add_(scaled);
                at += (int)parameter.numel();
            }
        }

        /// <summary>All gradients as one vector; zeros where there is none.</summary>
        private double[] Gradient()
        {
            var vector = new double[all.Sum(parameter => parameter.numel())];
            var at = 0;
            foreach (var parameter in all)
            {
                using var grad = parameter.grad;
                if (grad is not null)
                {
                    using var real = Copies.Cast(grad, ScalarType.Float64);
                    real.Span<double>().CopyTo(vector.AsSpan(at));
                }
                at += (int)parameter.numel();
            }
            return vector;
        }

        private static Tensor Evaluate(Func<Tensor> closure)
        {
            using var recorded = enable_grad();
            return closure();
        }

        private static double Largest(double[] vector) => Math.Abs(TensorPrimitives.MaxMagnitude<double>(vector));
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <inheritdoc cref="Modules.LBFGS"/>
            public static Modules.LBFGS LBFGS(
                IEnumerable<Modules.Parameter> parameters, double lr = 0.01, long max_iter = 20, long? max_eval = null, double tolerange_grad = 1E-05,
                double tolerance_change = 1E-09, long history_size = 100) =>
                new(parameters, lr, max_iter, max_eval, tolerange_grad, tolerance_change, history_size);

            /// <inheritdoc cref="Modules.LBFGS"/>
            public static Modules.LBFGS LBFGS(
                IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.01, long max_iter = 20, long? max_eval = null,
                double tolerange_grad = 1E-05, double tolerance_change = 1E-09, long history_size = 100) =>
                new(parameters.Select(entry => entry.parameter), lr, max_iter, max_eval, tolerange_grad, tolerance_change, history_size);
        }
    }
}
