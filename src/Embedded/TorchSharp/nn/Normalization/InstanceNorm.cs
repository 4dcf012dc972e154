using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// y = (x − μ) / √(σ² + ε) · w + b with the moments of each channel of each sample; in evaluation the running ones, if there are any
    /// (Ulyanov, Vedaldi and Lempitsky, 2016). An input without batch dimension is one sample.
    /// </summary>
    public abstract class InstanceNorm : NormBase
    {
        /// <inheritdoc cref="NormBase"/>
        public InstanceNorm(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device,
            ScalarType? dtype, string name) : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name) { }

        /// <inheritdoc cref="InstanceNorm"/>
        /// <exception cref="ArgumentException">The shape is wrong, or a channel has one value only.</exception>
        public override Tensor forward(Tensor input)
        {
            ValidateInputDimensions(input);
            if (input.Rank != GetNumberOfBatchDimensions()) return Normalized(input);
            using var one = input.unsqueeze(0);
            using var y = Normalized(one);
            return y.squeeze(0);
        }

        /// <summary>The number of dimensions of an input without batch dimension.</summary>
        protected abstract long GetNumberOfBatchDimensions();

        private Tensor Normalized(Tensor input) => nn.functional.instance_norm(input, running_mean, running_var, weight, bias,
            training || !track_running_stats, momentum ?? 0, eps);
    }

    /// <summary>Instance normalization of <c>[N, C, L]</c> or <c>[C, L]</c>.</summary>
    public sealed class InstanceNorm1d : InstanceNorm
    {
        internal InstanceNorm1d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
            ScalarType? dtype) : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm1d)) { }

        /// <inheritdoc/>
        protected override long GetNumberOfBatchDimensions() => 2;

        /// <inheritdoc/>
        protected override void ValidateInputDimensions(Tensor input) => RequireRank(input, "2D or 3D", 2, 3);
    }

    /// <summary>Instance normalization of <c>[N, C, H, W]</c> or <c>[C, H, W]</c>.</summary>
    public sealed class InstanceNorm2d : InstanceNorm
    {
        internal InstanceNorm2d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
            ScalarType? dtype) : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm2d)) { }

        /// <inheritdoc/>
        protected override long GetNumberOfBatchDimensions() => 3;

        /// <inheritdoc/>
        protected override void ValidateInputDimensions(Tensor input) => RequireRank(input, "3D or 4D", 3, 4);
    }

    /// <summary>Instance normalization of <c>[N, C, D, H, W]</c> or <c>[C, D, H, W]</c>.</summary>
    public sealed class InstanceNorm3d : InstanceNorm
    {
        internal InstanceNorm3d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
            ScalarType? dtype) : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(InstanceNorm3d)) { }

        /// <inheritdoc/>
        protected override long GetNumberOfBatchDimensions() => 4;

        /// <inheritdoc/>
        protected override void ValidateInputDimensions(Tensor input) => RequireRank(input, "4D or 5D", 4, 5);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Instance normalization of <c>[N, C, L]</c> or <c>[C, L]</c>.</summary>
            /// <inheritdoc cref="Modules.NormBase(long, double, double?, bool, bool, Device, ScalarType?, string)"/>
            public static Modules.InstanceNorm1d InstanceNorm1d(long num_features, double eps = 1E-05, double momentum = 0.1,
                bool affine = false, bool track_running_stats = false, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            /// <summary>Instance normalization of <c>[N, C, H, W]</c> or <c>[C, H, W]</c>.</summary>
            /// <inheritdoc cref="Modules.NormBase(long, double, double?, bool, bool, Device, ScalarType?, string)"/>
            public static Modules.InstanceNorm2d InstanceNorm2d(long num_features, double eps = 1E-05, double momentum = 0.1,
                bool affine = false, bool track_running_stats = false, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            /// <summary>Instance normalization of <c>[N, C, D, H, W]</c> or <c>[C, D, H, W]</c>.</summary>
            /// <inheritdoc cref="Modules.NormBase(long, double, double?, bool, bool, Device, ScalarType?, string)"/>
            public static Modules.InstanceNorm3d InstanceNorm3d(long num_features, double eps = 1E-05, double momentum = 0.1,
                bool affine = false, bool track_running_stats = false, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
