using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The average of each window of <c>[N, C, L]</c>.</summary>
    public sealed class AvgPool1d : ParameterLessModule<Tensor, Tensor>
    {
        internal AvgPool1d(long kernel_size, long? stride, long? padding, bool ceil_mode,
            bool count_include_pad) : base(nameof(AvgPool1d)) =>
            (this.kernel_size, this.stride, this.padding, this.ceil_mode, this.count_include_pad)
                = (kernel_size, stride, padding, ceil_mode, count_include_pad);

        /// <summary>The size of a window.</summary>
        public long kernel_size { get; set; }

        /// <summary>The distance of the windows; the kernel's size, if null.</summary>
        public long? stride { get; set; }

        /// <summary>Places around the input; 0 if null.</summary>
        public long? padding { get; set; }

        /// <summary>Keep a last window that reaches beyond the input.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>The padding counts as elements.</summary>
        public bool count_include_pad { get; set; }

        /// <summary>The averages.</summary>
        public override Tensor forward(Tensor input) =>
            nn.functional.avg_pool1d(input, kernel_size, stride, padding, ceil_mode, count_include_pad);
    }

    /// <summary>The average of each window of <c>[N, C, H, W]</c>.</summary>
    public sealed class AvgPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal AvgPool2d(long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode, bool count_include_pad,
            long? divisor_override) : base(nameof(AvgPool2d)) =>
            (this.kernel_size, this.stride, this.padding, this.ceil_mode, this.count_include_pad, this.divisor_override)
                = (kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

        /// <summary>The size of a window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The distance of the windows; the kernel's size, if null.</summary>
        public long[]? stride { get; set; }

        /// <summary>Places around the input; 0 if null.</summary>
        public long[]? padding { get; set; }

        /// <summary>Keep a last window that reaches beyond the input.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>The padding counts as elements.</summary>
        public bool count_include_pad { get; set; }

        /// <summary>What sums are divided by, in place of the number of elements.</summary>
        public long? divisor_override { get; set; }

        /// <summary>The averages.</summary>
        public override Tensor forward(Tensor input) =>
            nn.functional.avg_pool2d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
    }

    /// <summary>The average of each window of <c>[N, C, D, H, W]</c>.</summary>
    public sealed class AvgPool3d : ParameterLessModule<Tensor, Tensor>
    {
        internal AvgPool3d(long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode, bool count_include_pad,
            long? divisor_override) : base(nameof(AvgPool3d)) =>
            (this.kernel_size, this.stride, this.padding, this.ceil_mode, this.count_include_pad, this.divisor_override)
                = (kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

        /// <summary>The size of a window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The distance of the windows; the kernel's size, if null.</summary>
        public long[]? stride { get; set; }

        /// <summary>Places around the input; 0 if null.</summary>
        public long[]? padding { get; set; }

        /// <summary>Keep a last window that reaches beyond the input.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>The padding counts as elements.</summary>
        public bool count_include_pad { get; set; }

        /// <summary>What sums are divided by, in place of the number of elements.</summary>
        public long? divisor_override { get; set; }

        /// <summary>The averages.</summary>
        public override Tensor forward(Tensor input) =>
            nn.functional.avg_pool3d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The average of each window of <c>[N, C, L]</c>.</summary>
            /// <inheritdoc cref="functional.avg_pool1d(Tensor, long, long?, long?, bool, bool)"/>
            public static Modules.AvgPool1d AvgPool1d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true) => new(kernel_size, stride, padding, ceil_mode, count_include_pad);

            /// <summary>The average of each window of <c>[N, C, H, W]</c>.</summary>
            /// <inheritdoc cref="functional.avg_pool2d(Tensor, long[], long[], long[], bool, bool, long?)"/>
            public static Modules.AvgPool2d AvgPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

            /// <summary>The average of each window of <c>[N, C, H, W]</c>.</summary>
            /// <inheritdoc cref="functional.avg_pool2d(Tensor, long[], long[], long[], bool, bool, long?)"/>
            public static Modules.AvgPool2d AvgPool2d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) => new(Modules.SizeLists.All(kernel_size, 2),
                    Modules.SizeLists.All(stride, 2), Modules.SizeLists.All(padding, 2), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The average of each window of <c>[N, C, H, W]</c>.</summary>
            /// <inheritdoc cref="functional.avg_pool2d(Tensor, long[], long[], long[], bool, bool, long?)"/>
            public static Modules.AvgPool2d AvgPool2d((long, long) kernel_size, (long, long)? stride = null,
                (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                new(Modules.SizeLists.Of(kernel_size), Modules.SizeLists.Of(stride), Modules.SizeLists.Of(padding), ceil_mode,
                    count_include_pad, divisor_override);

            /// <summary>The average of each window of <c>[N, C, D, H, W]</c>.</summary>
            /// <inheritdoc cref="functional.avg_pool3d(Tensor, long[], long[], long[], bool, bool, long?)"/>
            public static Modules.AvgPool3d AvgPool3d(long[] kernel_size, long[]? stride = null, long[]? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

            /// <summary>The average of each window of <c>[N, C, D, H, W]</c>.</summary>
            /// <inheritdoc cref="functional.avg_pool3d(Tensor, long[], long[], long[], bool, bool, long?)"/>
            public static Modules.AvgPool3d AvgPool3d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) => new(Modules.SizeLists.All(kernel_size, 3),
                    Modules.SizeLists.All(stride, 3), Modules.SizeLists.All(padding, 3), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The average of each window of <c>[N, C, D, H, W]</c>.</summary>
            /// <inheritdoc cref="functional.avg_pool3d(Tensor, long[], long[], long[], bool, bool, long?)"/>
            public static Modules.AvgPool3d AvgPool3d((long, long, long) kernel_size, (long, long, long)? stride = null,
                (long, long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                new(Modules.SizeLists.Of(kernel_size), Modules.SizeLists.Of(stride), Modules.SizeLists.Of(padding), ceil_mode,
                    count_include_pad, divisor_override);
        }
    }
}
