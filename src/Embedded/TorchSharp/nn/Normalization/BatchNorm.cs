using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>
    /// y = (x − μ) / √(σ² + ε) · w + b with the moments of each channel: the batch's in training, which the running ones learn from; the
    /// running ones in evaluation (Ioffe and Szegedy, 2015).
    /// </summary>
    public abstract class BatchNorm : NormBase
    {
        /// <inheritdoc cref="NormBase"/>
        public BatchNorm(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
            ScalarType? dtype, string name) : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name) { }

        /// <inheritdoc cref="BatchNorm"/>
        /// <exception cref="ArgumentException">The shape is wrong, or there is one value per channel only, in training.</exception>
        public override Tensor forward(Tensor input)
        {
            ValidateInputDimensions(input);
            var factor = momentum ?? 0;
            if (training && track_running_stats && num_batches_tracked is not null)
            {
                num_batches_tracked.add_(1);
                factor = momentum ?? 1.0 / num_batches_tracked.ToInt64();
            }
            var learns = training && track_running_stats;
            var ofBatch = training || (running_mean is null && running_var is null);
            return nn.functional.batch_norm(input, ofBatch && !learns ? null : running_mean, ofBatch && !learns ? null : running_var,
                weight, bias, ofBatch, factor, eps);
        }
    }

    /// <summary>Batch normalization of <c>[N, C]</c> or <c>[N, C, L]</c>.</summary>
    public sealed class BatchNorm1d : BatchNorm
    {
        internal BatchNorm1d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
            ScalarType? dtype) : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm1d)) { }

        /// <inheritdoc/>
        protected override void ValidateInputDimensions(Tensor input) => RequireRank(input, "2D or 3D", 2, 3);
    }

    /// <summary>Batch normalization of <c>[N, C, H, W]</c>.</summary>
    public sealed class BatchNorm2d : BatchNorm
    {
        internal BatchNorm2d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
            ScalarType? dtype) : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm2d)) { }

        /// <inheritdoc/>
        protected override void ValidateInputDimensions(Tensor input) => RequireRank(input, "4D", 4);
    }

    /// <summary>Batch normalization of <c>[N, C, D, H, W]</c>.</summary>
    public sealed class BatchNorm3d : BatchNorm
    {
        internal BatchNorm3d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
            ScalarType? dtype) : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm3d)) { }

        /// <inheritdoc/>
        protected override void ValidateInputDimensions(Tensor input) => RequireRank(input, "5D", 5);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Batch normalization of <c>[N, C]</c> or <c>[N, C, L]</c>.</summary>
            /// <inheritdoc cref="Modules.NormBase(long, double, double?, bool, bool, Device, ScalarType?, string)"/>
            public static Modules.BatchNorm1d BatchNorm1d(long num_features, double eps = 1E-05, double momentum = 0.1, bool affine = true,
                bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            /// <summary>Batch normalization of <c>[N, C, H, W]</c>.</summary>
            /// <inheritdoc cref="Modules.NormBase(long, double, double?, bool, bool, Device, ScalarType?, string)"/>
            public static Modules.BatchNorm2d BatchNorm2d(long num_features, double eps = 1E-05, double momentum = 0.1, bool affine = true,
                bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            /// <summary>Batch normalization of <c>[N, C, D, H, W]</c>.</summary>
            /// <inheritdoc cref="Modules.NormBase(long, double, double?, bool, bool, Device, ScalarType?, string)"/>
            public static Modules.BatchNorm3d BatchNorm3d(long num_features, double eps = 1E-05, double momentum = 0.1, bool affine = true,
                bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
