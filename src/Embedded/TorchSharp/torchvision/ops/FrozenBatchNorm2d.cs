using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Batch normalization whose statistics and weights are constants: y = w (x − μ) / √(σ² + ε) + b for each channel of <c>[N, C, H,
    /// W]</c>.
    /// </summary>
    public class FrozenBatchNorm2d : nn.Module<Tensor, Tensor>
    {
        private readonly double eps;

        /// <param name="num_features">The number of channels.</param>
        /// <param name="eps">Added to the variance.</param>
        /// <param name="device">Where the buffers are.</param>
        protected internal FrozenBatchNorm2d(int num_features, double eps = 1e-5, Device? device = null) : base(nameof(FrozenBatchNorm2d))
        {
            this.eps = eps;
            weight = ones(num_features, device: device);
            bias = zeros(num_features, device: device);
            running_mean = zeros(num_features, device: device);
            running_var = ones(num_features, device: device);
            register_buffer(nameof(weight), weight);
            register_buffer(nameof(bias), bias);
            register_buffer(nameof(running_mean), running_mean);
            register_buffer(nameof(running_var), running_var);
        }

        /// <summary>The factors, <c>[C]</c>.</summary>
        public Tensor weight { get; protected set; }

        /// <summary>What is added, <c>[C]</c>.</summary>
        public Tensor bias { get; protected set; }

        /// <summary>The means, <c>[C]</c>.</summary>
        public Tensor running_mean { get; protected set; }

        /// <summary>The variances, <c>[C]</c>.</summary>
        public Tensor running_var { get; protected set; }

        /// <summary>Normalizes a batch of images.</summary>
        /// <exception cref="ArgumentException">The input is not <c>[N, C, H, W]</c>.</exception>
        public override Tensor forward(Tensor x)
        {
            if (x.Rank != 4 || x.Sizes[1] != weight.numel())
                throw new ArgumentException($"expected input [N, {weight.numel()}, H, W], got shape {Shape.Text(x.Sizes)}", nameof(x));
            using var scope = NewDisposeScope();
            var scale = weight * (running_var + eps).rsqrt();
            var shift = bias - running_mean * scale;
            return (x * scale.reshape(1, -1, 1, 1) + shift.reshape(1, -1, 1, 1)).MoveToOuterDisposeScope();
        }

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            if (disposing) foreach (var buffer in new[] { weight, bias, running_mean, running_var }) buffer.Dispose();
            base.Dispose(disposing);
        }
    }
}

namespace TorchSharp
{
    public static partial class torchvision
    {
        public static partial class ops
        {
            /// <inheritdoc cref="Modules.FrozenBatchNorm2d"/>
            public static Modules.FrozenBatchNorm2d FrozenBatchNorm2d(int num_features, double eps = 1e-5, Device? device = null) =>
                new(num_features, eps, device);
        }
    }
}
