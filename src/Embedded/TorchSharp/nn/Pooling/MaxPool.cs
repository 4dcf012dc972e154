using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The largest element of each window of <c>[N, C, L]</c>.</summary>
    public sealed class MaxPool1d : ParameterLessModule<Tensor, Tensor>
    {
        internal MaxPool1d(long kernel_size, long? stride, long? padding, long? dilation, bool ceil_mode) : base(nameof(MaxPool1d)) =>
            (this.kernel_size, this.stride, this.padding, this.dilation, this.ceil_mode) = (kernel_size, stride, padding, dilation,
                ceil_mode);

        /// <summary>The size of a window.</summary>
        public long kernel_size { get; set; }

        /// <summary>The distance of the windows; the kernel's size, if null.</summary>
        public long? stride { get; set; }

        /// <summary>Places around the input; 0 if null.</summary>
        public long? padding { get; set; }

        /// <summary>The distance of a window's elements; 1 if null.</summary>
        public long? dilation { get; set; }

        /// <summary>Keep a last window that reaches beyond the input.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>The maxima.</summary>
        public override Tensor forward(Tensor input) =>
            nn.functional.max_pool1d(input, kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The maxima and their places in the planes.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            nn.functional.max_pool1d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
    }

    /// <summary>The largest element of each window of <c>[N, C, H, W]</c>.</summary>
    public sealed class MaxPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal MaxPool2d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation,
            bool ceil_mode) : base(nameof(MaxPool2d)) =>
            (this.kernel_size, this.stride, this.padding, this.dilation, this.ceil_mode) = (kernel_size, stride, padding, dilation,
                ceil_mode);

        /// <summary>The size of a window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The distance of the windows; the kernel's size, if null.</summary>
        public long[]? stride { get; set; }

        /// <summary>Places around the input; 0 if null.</summary>
        public long[]? padding { get; set; }

        /// <summary>The distance of a window's elements; 1 if null.</summary>
        public long[]? dilation { get; set; }

        /// <summary>Keep a last window that reaches beyond the input.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>The maxima.</summary>
        public override Tensor forward(Tensor input) =>
            nn.functional.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The maxima and their places in the planes.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            nn.functional.max_pool2d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
    }

    /// <summary>The largest element of each window of <c>[N, C, D, H, W]</c>.</summary>
    public sealed class MaxPool3d : ParameterLessModule<Tensor, Tensor>
    {
        internal MaxPool3d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation,
            bool ceil_mode) : base(nameof(MaxPool3d)) =>
            (this.kernel_size, this.stride, this.padding, this.dilation, this.ceil_mode) = (kernel_size, stride, padding, dilation,
                ceil_mode);

        /// <summary>The size of a window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The distance of the windows; the kernel's size, if null.</summary>
        public long[]? stride { get; set; }

        /// <summary>Places around the input; 0 if null.</summary>
        public long[]? padding { get; set; }

        /// <summary>The distance of a window's elements; 1 if null.</summary>
        public long[]? dilation { get; set; }

        /// <summary>Keep a last window that reaches beyond the input.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>The maxima.</summary>
        public override Tensor forward(Tensor input) =>
            nn.functional.max_pool3d(input, kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The maxima and their places in the planes.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            nn.functional.max_pool3d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The largest element of each window of <c>[N, C, L]</c>.</summary>
            /// <inheritdoc cref="functional.max_pool1d(Tensor, long, long?, long?, long?, bool)"/>
            public static Modules.MaxPool1d MaxPool1d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null,
                bool ceil_mode = false) => new(kernel_size, stride, padding, dilation, ceil_mode);

            /// <summary>The largest element of each window of <c>[N, C, H, W]</c>.</summary>
            /// <inheritdoc cref="functional.max_pool2d(Tensor, long[], long[], long[], long[], bool)"/>
            public static Modules.MaxPool2d MaxPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null,
                long[]? dilation = null, bool ceil_mode = false) => new(kernel_size, stride, padding, dilation, ceil_mode);

            /// <summary>The largest element of each window of <c>[N, C, H, W]</c>.</summary>
            /// <inheritdoc cref="functional.max_pool2d(Tensor, long[], long[], long[], long[], bool)"/>
            public static Modules.MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null,
                bool ceil_mode = false) => new(Modules.SizeLists.All(kernel_size, 2), Modules.SizeLists.All(stride, 2),
                    Modules.SizeLists.All(padding, 2), Modules.SizeLists.All(dilation, 2), ceil_mode);

            /// <summary>The largest element of each window of <c>[N, C, H, W]</c>.</summary>
            /// <inheritdoc cref="functional.max_pool2d(Tensor, long[], long[], long[], long[], bool)"/>
            public static Modules.MaxPool2d MaxPool2d((long, long) kernel_size, (long, long)? stride = null,
                (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) =>
                new(Modules.SizeLists.Of(kernel_size), Modules.SizeLists.Of(stride), Modules.SizeLists.Of(padding),
                    Modules.SizeLists.Of(dilation), ceil_mode);

            /// <summary>The largest element of each window of <c>[N, C, D, H, W]</c>.</summary>
            /// <inheritdoc cref="functional.max_pool3d(Tensor, long[], long[], long[], long[], bool)"/>
            public static Modules.MaxPool3d MaxPool3d(long[] kernel_size, long[]? stride = null, long[]? padding = null,
                long[]? dilation = null, bool ceil_mode = false) => new(kernel_size, stride, padding, dilation, ceil_mode);

            /// <summary>The largest element of each window of <c>[N, C, D, H, W]</c>.</summary>
            /// <inheritdoc cref="functional.max_pool3d(Tensor, long[], long[], long[], long[], bool)"/>
            public static Modules.MaxPool3d MaxPool3d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null,
                bool ceil_mode = false) => new(Modules.SizeLists.All(kernel_size, 3), Modules.SizeLists.All(stride, 3),
                    Modules.SizeLists.All(padding, 3), Modules.SizeLists.All(dilation, 3), ceil_mode);

            /// <summary>The largest element of each window of <c>[N, C, D, H, W]</c>.</summary>
            /// <inheritdoc cref="functional.max_pool3d(Tensor, long[], long[], long[], long[], bool)"/>
            public static Modules.MaxPool3d MaxPool3d((long, long, long) kernel_size, (long, long, long)? stride = null,
                (long, long, long)? padding = null, (long, long, long)? dilation = null, bool ceil_mode = false) =>
                new(Modules.SizeLists.Of(kernel_size), Modules.SizeLists.Of(stride), Modules.SizeLists.Of(padding),
                    Modules.SizeLists.Of(dilation), ceil_mode);
        }
    }
}
