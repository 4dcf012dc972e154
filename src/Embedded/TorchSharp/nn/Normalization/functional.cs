using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>y = (x − μ) / √(σ² + ε) · w + b with the moments of each channel of <c>[N, C, …]</c>.</summary>
            /// <param name="input">x.</param>
            /// <param name="running_mean">μ, <c>[C]</c>, outside training; in training it learns, if it is not null.</param>
            /// <param name="running_var">σ², <c>[C]</c>, likewise.</param>
            /// <param name="weight">w, <c>[C]</c>; 1 if null.</param>
            /// <param name="bias">b, <c>[C]</c>; 0 if null.</param>
            /// <param name="training">Use the moments of the batch.</param>
            /// <param name="momentum">m: the running moments become (1 − m) · old + m · new, the variance by n − 1.</param>
            /// <param name="eps">ε.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or there is one value per channel only, in training.</exception>
            public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null,
                Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1E-05) =>
                Normalizations.Batch(input, running_mean, running_var, weight, bias, training, momentum, eps);

            /// <summary>y = (x − μ) / √(σ² + ε) · w + b with the moments of each channel of each sample of <c>[N, C, …]</c>.</summary>
            /// <param name="input">x.</param>
            /// <param name="running_mean">μ, <c>[C]</c>, without input moments; else it learns, if it is not null.</param>
            /// <param name="running_var">σ², <c>[C]</c>, likewise.</param>
            /// <param name="weight">w, <c>[C]</c>; 1 if null.</param>
            /// <param name="bias">b, <c>[C]</c>; 0 if null.</param>
            /// <param name="use_input_stats">Use the moments of the input.</param>
            /// <param name="momentum">m: the running moments become (1 − m) · old + m · the samples' average.</param>
            /// <param name="eps">ε.</param>
            /// <exception cref="ArgumentException">The sizes do not fit, or a channel has one value only.</exception>
            public static Tensor instance_norm(Tensor input, Tensor? running_mean = null, Tensor? running_var = null,
                Tensor? weight = null, Tensor? bias = null, bool use_input_stats = true, double momentum = 0.1, double eps = 1E-05) =>
                Normalizations.Instance(input, running_mean, running_var, weight, bias, use_input_stats, momentum, eps);

            /// <summary>y = (x − μ) / √(σ² + ε) · w + b with the moments of each sample's last dimensions.</summary>
            /// <param name="input">x.</param>
            /// <param name="normalized_shape">The sizes of those dimensions; w and b have that shape.</param>
            /// <param name="weight">w; 1 if null.</param>
            /// <param name="bias">b; 0 if null.</param>
            /// <param name="eps">ε.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null,
                double eps = 1E-05) => Normalizations.Layer(input, normalized_shape, weight, bias, eps);

            /// <summary>y = (x − μ) / √(σ² + ε) · w + b with the moments of groups of channels of each sample of <c>[N, C, …]</c>.</summary>
            /// <param name="input">x.</param>
            /// <param name="num_groups">The number of groups; C is a multiple of it.</param>
            /// <param name="weight">w, <c>[C]</c>; 1 if null.</param>
            /// <param name="bias">b, <c>[C]</c>; 0 if null.</param>
            /// <param name="eps">ε.</param>
            /// <exception cref="ArgumentException">The sizes do not fit.</exception>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null,
                double eps = 1E-05) => Normalizations.Group(input, num_groups, weight, bias, eps);

            /// <summary>y_c = x_c / (k + α/n Σ x²)^β, the sum over channels c − ⌊n/2⌋ … c + ⌊(n−1)/2⌋ of <c>[N, C, …]</c>.</summary>
            /// <param name="input">x.</param>
            /// <param name="size">n.</param>
            /// <param name="alpha">α.</param>
            /// <param name="beta">β.</param>
            /// <param name="k">k.</param>
            /// <exception cref="ArgumentException">The input has fewer than three dimensions.</exception>
            public static Tensor local_response_norm(Tensor input, long size, double alpha = 0.0001, double beta = 0.75, double k = 1) =>
                LocalResponses.Normalize(input, size, alpha, beta, k);

            /// <summary>y = x / max(‖x‖ₚ, ε): vectors along a dimension get length 1.</summary>
            /// <param name="input">x.</param>
            /// <param name="p">The p of the norm.</param>
            /// <param name="dim">The dimension along which the vectors lie.</param>
            /// <param name="eps">ε.</param>
            public static Tensor normalize(Tensor input, double p = 2, long dim = 1, double eps = 1E-12) =>
                Norms.Unit(input, p, dim, eps);
        }
    }
}
