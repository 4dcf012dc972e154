using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The largest element of each window of <c>[N, C, H, W]</c>; the windows lie at random distances (Graham, 2014).</summary>
    public sealed class FractionalMaxPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal FractionalMaxPool2d(long[] kernel_size, long[]? output_size, double[]? output_ratio) : base(nameof(FractionalMaxPool2d))
        {
            nn.functional.RequireOne(output_size, output_ratio, 2);
            (this.kernel_size, this.output_size, this.output_ratio) = (kernel_size, output_size, output_ratio);
        }

        /// <summary>The size of a window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The number of windows, if the ratio is not given.</summary>
        public long[]? output_size { get; set; }

        /// <summary>The number of windows as a fraction of the input's size.</summary>
        public double[]? output_ratio { get; set; }

        /// <summary>The maxima.</summary>
        public override Tensor forward(Tensor input) =>
            nn.functional.fractional_max_pool2d(input, kernel_size, output_size, output_ratio);

        /// <summary>The maxima and their places in the planes.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            nn.functional.fractional_max_pool2d_with_indices(input, kernel_size, output_size, output_ratio);
    }

    /// <summary>The largest element of each window of <c>[N, C, D, H, W]</c>; the windows lie at random distances (Graham, 2014).</summary>
    public sealed class FractionalMaxPool3d : ParameterLessModule<Tensor, Tensor>
    {
        internal FractionalMaxPool3d(long[] kernel_size, long[]? output_size, double[]? output_ratio) : base(nameof(FractionalMaxPool3d))
        {
            nn.functional.RequireOne(output_size, output_ratio, 3);
            (this.kernel_size, this.output_size, this.output_ratio) = (kernel_size, output_size, output_ratio);
        }

        /// <summary>The size of a window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The number of windows, if the ratio is not given.</summary>
        public long[]? output_size { get; set; }

        /// <summary>The number of windows as a fraction of the input's size.</summary>
        public double[]? output_ratio { get; set; }

        /// <summary>The maxima.</summary>
        public override Tensor forward(Tensor input) =>
            nn.functional.fractional_max_pool3d(input, kernel_size, output_size, output_ratio);

        /// <summary>The maxima and their places in the planes.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            nn.functional.fractional_max_pool3d_with_indices(input, kernel_size, output_size, output_ratio);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The largest element of each window of <c>[N, C, H, W]</c>; the windows lie at random distances.</summary>
            /// <inheritdoc cref="functional.fractional_max_pool2d(Tensor, long[], long[], double[])"/>
            public static Modules.FractionalMaxPool2d FractionalMaxPool2d(long[] kernel_size, long[]? output_size = null,
                double[]? output_ratio = null) => new(kernel_size, output_size, output_ratio);

            /// <summary>The largest element of each window of <c>[N, C, H, W]</c>; the windows lie at random distances.</summary>
            /// <inheritdoc cref="functional.fractional_max_pool2d(Tensor, long[], long[], double[])"/>
            public static Modules.FractionalMaxPool2d FractionalMaxPool2d(long kernel_size, long? output_size = null,
                double? output_ratio = null) =>
                new(Modules.SizeLists.All(kernel_size, 2), Modules.SizeLists.All(output_size, 2), Modules.SizeLists.All(output_ratio, 2));

            /// <summary>The largest element of each window of <c>[N, C, H, W]</c>; the windows lie at random distances.</summary>
            /// <inheritdoc cref="functional.fractional_max_pool2d(Tensor, long[], long[], double[])"/>
            public static Modules.FractionalMaxPool2d FractionalMaxPool2d((long, long) kernel_size, (long, long)? output_size = null,
                (double, double)? output_ratio = null) =>
                new(Modules.SizeLists.Of(kernel_size), Modules.SizeLists.Of(output_size), Modules.SizeLists.Of(output_ratio));

            /// <summary>The largest element of each window of <c>[N, C, D, H, W]</c>; the windows lie at random distances.</summary>
            /// <inheritdoc cref="functional.fractional_max_pool3d(Tensor, long[], long[], double[])"/>
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d(long[] kernel_size, long[]? output_size = null,
                double[]? output_ratio = null) => new(kernel_size, output_size, output_ratio);

            /// <summary>The largest element of each window of <c>[N, C, D, H, W]</c>; the windows lie at random distances.</summary>
            /// <inheritdoc cref="functional.fractional_max_pool3d(Tensor, long[], long[], double[])"/>
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d(long kernel_size, long? output_size = null,
                double? output_ratio = null) =>
                new(Modules.SizeLists.All(kernel_size, 3), Modules.SizeLists.All(output_size, 3), Modules.SizeLists.All(output_ratio, 3));

            /// <summary>The largest element of each window of <c>[N, C, D, H, W]</c>; the windows lie at random distances.</summary>
            /// <inheritdoc cref="functional.fractional_max_pool3d(Tensor, long[], long[], double[])"/>
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d((long, long, long) kernel_size, (long, long,
                long)? output_size = null,
                (double, double, double)? output_ratio = null) =>
                new(Modules.SizeLists.Of(kernel_size), Modules.SizeLists.Of(output_size), Modules.SizeLists.Of(output_ratio));
        }
    }
}
