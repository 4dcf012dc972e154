using TorchSharp.Modules;
using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>
            /// Weights of a convolution that does what this one and the batch normalization after it do in evaluation:
            /// W · s and (b − μ) s + β, with s = γ / √(σ² + ε) for each output channel.
            /// </summary>
            /// <param name="conv_w">W, <c>[out, …]</c>, or <c>[in, out, …]</c> if transposed.</param>
            /// <param name="conv_b">b; 0 if null.</param>
            /// <param name="bn_rm">μ.</param>
            /// <param name="bn_rv">σ².</param>
            /// <param name="bn_eps">ε.</param>
            /// <param name="bn_w">γ; 1 if null.</param>
            /// <param name="bn_b">β; 0 if null.</param>
            /// <param name="transpose">The convolution is a transposed one.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static (Parameter weight, Parameter bias) fuse_conv_bn_weights(Tensor conv_w, Tensor? conv_b, Tensor bn_rm, Tensor bn_rv,
                double bn_eps, Tensor? bn_w, Tensor? bn_b, bool transpose = false) =>
                Fused(conv_w, transpose ? 1 : 0, conv_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b);

            /// <summary>Weights of a linear layer that does what this one and the batch normalization after it do in evaluation.</summary>
            /// <param name="linear_w">W, <c>[out, in]</c>.</param>
            /// <param name="linear_b">b; 0 if null.</param>
            /// <param name="bn_rm">μ.</param>
            /// <param name="bn_rv">σ².</param>
            /// <param name="bn_eps">ε.</param>
            /// <param name="bn_w">γ; 1 if null.</param>
            /// <param name="bn_b">β; 0 if null.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static (Parameter weight, Parameter bias) fuse_linear_bn_weights(Tensor linear_w, Tensor? linear_b, Tensor bn_rm,
                Tensor bn_rv, double bn_eps, Tensor? bn_w, Tensor? bn_b) => Fused(linear_w, 0, linear_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b);

            /// <summary>A linear layer that does what this one and the batch normalization after it do in evaluation.</summary>
            /// <exception cref="ArgumentException">One of them is in training, or the normalization has no running moments.</exception>
            public static Linear fuse_linear_bn_eval(Linear linear, BatchNorm bn)
            {
                if (linear.training || bn.training) throw new ArgumentException("Fusion only for eval!", nameof(linear));
                if (bn.running_mean is null || bn.running_var is null)
                    throw new ArgumentException("fusion needs the running moments of the batch normalization, which has none", nameof(bn));
                var (weight, bias) = fuse_linear_bn_weights(linear.weight, linear.bias, bn.running_mean, bn.running_var, bn.eps, bn.weight,
                    bn.bias);
                var fused = Linear(weight, bias);
                fused.eval();
                return fused;
            }

            private static (Parameter weight, Parameter bias) Fused(Tensor w, int outputs, Tensor? b, Tensor mean, Tensor variance, double eps,
                Tensor? gamma, Tensor? beta)
            {
                foreach (var vector in new[] { b, mean, variance, gamma, beta })
                    if (vector is not null && vector.numel() != w.size(outputs))
                        throw new ArgumentException($"expected one number for each of {w.size(outputs)} outputs, got shape "
                            + Shape.Text(vector.Sizes));
                using var quiet = no_grad();
                using var scope = NewDisposeScope();
                var scale = (variance + eps).rsqrt();
                if (gamma is not null) scale *= gamma;
                long[] shape = [.. Enumerable.Range(0, w.Rank).Select(d => d == outputs ? -1L : 1)];
                var shift = ((b is null ? -mean : b - mean) * scale).add(beta is null ? mean.zeros_like() : beta);
                return (new((w * scale.reshape(shape)).MoveToOuterDisposeScope()), new(shift.MoveToOuterDisposeScope()));
            }
        }
    }
}
