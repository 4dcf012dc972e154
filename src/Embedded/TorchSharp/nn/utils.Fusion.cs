using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>
            /// Weights and bias of one convolution that does what a convolution and, with running moments, a batch normalization do:
            /// w · γ / √(σ² + ε) and (b − μ) · γ / √(σ² + ε) + β.
            /// </summary>
            /// <param name="conv_w">w, <c>[out, in, …]</c>; <c>[in, out, …]</c> if transposed.</param>
            /// <param name="conv_b">b, <c>[out]</c>; null for zeros.</param>
            /// <param name="bn_rm">μ, <c>[out]</c>.</param>
            /// <param name="bn_rv">σ², <c>[out]</c>.</param>
            /// <param name="bn_eps">ε.</param>
            /// <param name="bn_w">γ, <c>[out]</c>; null for ones.</param>
            /// <param name="bn_b">β, <c>[out]</c>; null for zeros.</param>
            /// <param name="transpose">The convolution is transposed.</param>
            public static (Parameter weight, Parameter bias) fuse_conv_bn_weights(Tensor conv_w, Tensor? conv_b, Tensor bn_rm, Tensor bn_rv,
                double bn_eps, Tensor? bn_w, Tensor? bn_b, bool transpose = false) =>
                Fuse(conv_w, transpose ? 1 : 0, conv_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b);

            /// <summary>
            /// Weights and bias of one linear layer that does what a linear layer and, with running moments, a batch normalization do:
            /// <see cref="fuse_conv_bn_weights"/> with weights <c>[out, in]</c>.
            /// </summary>
            public static (Parameter weight, Parameter bias) fuse_linear_bn_weights(Tensor linear_w, Tensor? linear_b, Tensor bn_rm,
                Tensor bn_rv, double bn_eps, Tensor bn_w, Tensor bn_b) => Fuse(linear_w, 0, linear_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b);

            /// <summary>One linear layer that does what a linear layer and a batch normalization do in evaluation.</summary>
            /// <exception cref="ArgumentException">A module is in training mode, or the normalization has no running moments.</exception>
            public static Linear fuse_linear_bn_eval(Linear linear, BatchNorm bn)
            {
                if (linear.training || bn.training) throw new ArgumentException("Fusion operators only valid for eval mode.");
                if (bn.running_mean is null || bn.running_var is null)
                    throw new ArgumentException("Fusion needs a batch normalization with running moments.", nameof(bn));
                var (weight, bias) = Fuse(linear.weight, 0, linear.bias, bn.running_mean, bn.running_var, bn.eps, bn.weight, bn.bias);
                var fused = Linear(weight, bias);
                fused.eval();
                return fused;
            }

            private static (Parameter weight, Parameter bias) Fuse(Tensor weight, int outputs, Tensor? bias, Tensor mean, Tensor variance,
                double eps, Tensor? gamma, Tensor? beta)
            {
                using var quiet = no_grad();
                using var scope = Scoped.Open();
                var scale = variance.add(eps).rsqrt();
                if (gamma is not null) scale = scale.mul(gamma);
                var shape = new long[weight.Rank];
                Array.Fill(shape, 1);
                shape[outputs] = -1;
                var shift = (bias is null ? mean.neg() : bias.sub(mean)).mul(scale);
                var fused = (new Parameter(weight.mul(scale.reshape(shape))), new Parameter(beta is null ? shift : shift.add(beta)));
                fused.Item1.MoveToOuterDisposeScope();
                fused.Item2.MoveToOuterDisposeScope();
                return fused;
            }
        }
    }
}
