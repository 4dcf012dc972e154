using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The largest element of each of the windows that share <c>[N, C, L]</c> out evenly.</summary>
    public sealed class AdaptiveMaxPool1d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveMaxPool1d(long output_size) : base(nameof(AdaptiveMaxPool1d)) =>
            this.output_size = output_size;

        /// <summary>The number of windows.</summary>
        public long output_size { get; set; }

        /// <summary>The maxima.</summary>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_max_pool1d(input, output_size);

        /// <summary>The maxima and their places in the planes.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            nn.functional.adaptive_max_pool1d_with_indices(input, output_size);
    }

    /// <summary>The largest element of each of the windows that share <c>[N, C, H, W]</c> out evenly.</summary>
    public sealed class AdaptiveMaxPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveMaxPool2d(long[] output_size) : base(nameof(AdaptiveMaxPool2d)) =>
            this.output_size = output_size;

        /// <summary>The number of windows of each dimension.</summary>
        public long[] output_size { get; set; }

        /// <summary>The maxima.</summary>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_max_pool2d(input, output_size);

        /// <summary>The maxima and their places in the planes.</summary>
        public (Tensor output, Tensor indices) forward_with_indices(Tensor input) =>
            nn.functional.adaptive_max_pool2d_with_indices(input, output_size);
    }

    /// <summary>The largest element of each of the windows that share <c>[N, C, D, H, W]</c> out evenly.</summary>
    public sealed class AdaptiveMaxPool3d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveMaxPool3d(long[] output_size) : base(nameof(AdaptiveMaxPool3d)) =>
            this.output_size = output_size;

        /// <summary>The number of windows of each dimension.</summary>
        public long[] output_size { get; set; }

        /// <summary>The maxima.</summary>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_max_pool3d(input, output_size);

        /// <summary>The maxima and their places in the planes.</summary>
        public (Tensor output, Tensor indices) forward_with_indices(Tensor input) =>
            nn.functional.adaptive_max_pool3d_with_indices(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The largest element of each of the windows that share <c>[N, C, L]</c> out evenly.</summary>
            /// <param name="output_size">The number of windows.</param>
            public static Modules.AdaptiveMaxPool1d AdaptiveMaxPool1d(long output_size) => new(output_size);

            /// <summary>The largest element of each of the windows that share <c>[N, C, H, W]</c> out evenly.</summary>
            /// <param name="output_size">The number of windows of each dimension.</param>
            public static Modules.AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] output_size) => new(output_size);

            /// <summary>The largest element of each of the windows that share <c>[N, C, D, H, W]</c> out evenly.</summary>
            /// <param name="output_size">The number of windows of each dimension.</param>
            public static Modules.AdaptiveMaxPool3d AdaptiveMaxPool3d(long[] output_size) => new(output_size);
        }
    }
}
