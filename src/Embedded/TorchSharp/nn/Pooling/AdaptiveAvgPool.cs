using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The average of each of the windows that share <c>[N, C, L]</c> out evenly.</summary>
    public sealed class AdaptiveAvgPool1d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveAvgPool1d(long output_size) : base(nameof(AdaptiveAvgPool1d)) =>
            this.output_size = output_size;

        /// <summary>The number of windows.</summary>
        public long output_size { get; set; }

        /// <summary>The averages.</summary>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool1d(input, output_size);
    }

    /// <summary>The average of each of the windows that share <c>[N, C, H, W]</c> out evenly.</summary>
    public sealed class AdaptiveAvgPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveAvgPool2d(long[] output_size) : base(nameof(AdaptiveAvgPool2d)) =>
            this.output_size = output_size;

        /// <summary>The number of windows of each dimension.</summary>
        public long[] output_size { get; set; }

        /// <summary>The averages.</summary>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool2d(input, output_size);
    }

    /// <summary>The average of each of the windows that share <c>[N, C, D, H, W]</c> out evenly.</summary>
    public sealed class AdaptiveAvgPool3d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveAvgPool3d(long[] output_size) : base(nameof(AdaptiveAvgPool3d)) =>
            this.output_size = output_size;

        /// <summary>The number of windows of each dimension.</summary>
        public long[] output_size { get; set; }

        /// <summary>The averages.</summary>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool3d(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The average of each of the windows that share <c>[N, C, L]</c> out evenly.</summary>
            /// <param name="output_size">The number of windows.</param>
            public static Modules.AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size) => new(output_size);

            /// <summary>The average of each of the windows that share <c>[N, C, H, W]</c> out evenly.</summary>
            /// <param name="output_size">The number of windows of each dimension.</param>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => new(output_size);

            /// <summary>The average of each of the windows that share <c>[N, C, H, W]</c> out evenly.</summary>
            /// <param name="output_size">The number of windows of each dimension.</param>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new(Modules.SizeLists.All(output_size, 2));

            /// <summary>The average of each of the windows that share <c>[N, C, H, W]</c> out evenly.</summary>
            /// <param name="output_size">The number of windows of each dimension.</param>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => new(Modules.SizeLists.Of(output_size));

            /// <summary>The average of each of the windows that share <c>[N, C, D, H, W]</c> out evenly.</summary>
            /// <param name="output_size">The number of windows of each dimension.</param>
            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d(long[] output_size) => new(output_size);

            /// <summary>The average of each of the windows that share <c>[N, C, D, H, W]</c> out evenly.</summary>
            /// <param name="output_size">The number of windows of each dimension.</param>
            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d(long output_size) => new(Modules.SizeLists.All(output_size, 3));

            /// <summary>The average of each of the windows that share <c>[N, C, D, H, W]</c> out evenly.</summary>
            /// <param name="output_size">The number of windows of each dimension.</param>
            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d((long, long, long) output_size) =>
                new(Modules.SizeLists.Of(output_size));
        }
    }
}
