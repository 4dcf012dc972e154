using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Puts the maxima of a pooling of <c>[N, C, L]</c> back in their places, zeros elsewhere.</summary>
    public sealed class MaxUnpool1d : ParameterLessModule<Tensor, Tensor, long[]?, Tensor>
    {
        internal MaxUnpool1d(long kernel_size, long? stride, long? padding) : base(nameof(MaxUnpool1d)) =>
            (this.kernel_size, this.stride, this.padding) = (kernel_size, stride, padding);

        /// <summary>The size of a window.</summary>
        public long kernel_size { get; set; }

        /// <summary>The distance of the windows; the kernel's size, if null.</summary>
        public long? stride { get; set; }

        /// <summary>The padding of the pooling; 0 if null.</summary>
        public long? padding { get; set; }

        /// <summary>The result, hooks included.</summary>
        /// <param name="tensor">The maxima.</param>
        /// <param name="indices">Their places.</param>
        /// <param name="output_size">The sizes of the result; what the pooling suggests, if null.</param>
        public new Tensor call(Tensor tensor, Tensor indices, long[]? output_size = null) => base.call(tensor, indices, output_size);

        /// <summary>The maxima in their places.</summary>
        public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) =>
            nn.functional.max_unpool1d(tensor, indices, kernel_size, stride, padding, output_size);
    }

    /// <summary>Puts the maxima of a pooling of <c>[N, C, H, W]</c> back in their places, zeros elsewhere.</summary>
    public sealed class MaxUnpool2d : ParameterLessModule<Tensor, Tensor, long[]?, Tensor>
    {
        internal MaxUnpool2d(long[] kernel_size, long[]? stride, long[]? padding) : base(nameof(MaxUnpool2d)) =>
            (this.kernel_size, this.stride, this.padding) = (kernel_size, stride, padding);

        /// <summary>The size of a window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The distance of the windows; the kernel's size, if null.</summary>
        public long[]? stride { get; set; }

        /// <summary>The padding of the pooling; 0 if null.</summary>
        public long[]? padding { get; set; }

        /// <summary>The result, hooks included.</summary>
        /// <param name="tensor">The maxima.</param>
        /// <param name="indices">Their places.</param>
        /// <param name="output_size">The sizes of the result; what the pooling suggests, if null.</param>
        public new Tensor call(Tensor tensor, Tensor indices, long[]? output_size = null) => base.call(tensor, indices, output_size);

        /// <summary>The maxima in their places.</summary>
        public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) =>
            nn.functional.max_unpool2d(tensor, indices, kernel_size, stride, padding, output_size);
    }

    /// <summary>Puts the maxima of a pooling of <c>[N, C, D, H, W]</c> back in their places, zeros elsewhere.</summary>
    public sealed class MaxUnpool3d : ParameterLessModule<Tensor, Tensor, long[]?, Tensor>
    {
        internal MaxUnpool3d(long[] kernel_size, long[]? stride, long[]? padding) : base(nameof(MaxUnpool3d)) =>
            (this.kernel_size, this.stride, this.padding) = (kernel_size, stride, padding);

        /// <summary>The size of a window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The distance of the windows; the kernel's size, if null.</summary>
        public long[]? stride { get; set; }

        /// <summary>The padding of the pooling; 0 if null.</summary>
        public long[]? padding { get; set; }

        /// <summary>The result, hooks included.</summary>
        /// <param name="tensor">The maxima.</param>
        /// <param name="indices">Their places.</param>
        /// <param name="output_size">The sizes of the result; what the pooling suggests, if null.</param>
        public new Tensor call(Tensor tensor, Tensor indices, long[]? output_size = null) => base.call(tensor, indices, output_size);

        /// <summary>The maxima in their places.</summary>
        public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) =>
            nn.functional.max_unpool3d(tensor, indices, kernel_size, stride, padding, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Puts the maxima of a pooling of <c>[N, C, L]</c> back in their places, zeros elsewhere.</summary>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">The padding of the pooling; 0 if null.</param>
            public static Modules.MaxUnpool1d MaxUnpool1d(long kernel_size, long? stride = null, long? padding = null) =>
                new(kernel_size, stride, padding);

            /// <summary>Puts the maxima of a pooling of <c>[N, C, H, W]</c> back in their places, zeros elsewhere.</summary>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">The padding of the pooling; 0 if null.</param>
            public static Modules.MaxUnpool2d MaxUnpool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null) =>
                new(kernel_size, stride, padding);

            /// <summary>Puts the maxima of a pooling of <c>[N, C, H, W]</c> back in their places, zeros elsewhere.</summary>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">The padding of the pooling; 0 if null.</param>
            public static Modules.MaxUnpool2d MaxUnpool2d(long kernel_size, long? stride = null, long? padding = null) =>
                new(Modules.SizeLists.All(kernel_size, 2), Modules.SizeLists.All(stride, 2), Modules.SizeLists.All(padding, 2));

            /// <summary>Puts the maxima of a pooling of <c>[N, C, H, W]</c> back in their places, zeros elsewhere.</summary>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">The padding of the pooling; 0 if null.</param>
            public static Modules.MaxUnpool2d MaxUnpool2d((long, long) kernel_size, (long, long)? stride = null,
                (long, long)? padding = null) =>
                new(Modules.SizeLists.Of(kernel_size), Modules.SizeLists.Of(stride), Modules.SizeLists.Of(padding));

            /// <summary>Puts the maxima of a pooling of <c>[N, C, D, H, W]</c> back in their places, zeros elsewhere.</summary>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">The padding of the pooling; 0 if null.</param>
            public static Modules.MaxUnpool3d MaxUnpool3d(long[] kernel_size, long[]? stride = null, long[]? padding = null) =>
                new(kernel_size, stride, padding);

            /// <summary>Puts the maxima of a pooling of <c>[N, C, D, H, W]</c> back in their places, zeros elsewhere.</summary>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">The padding of the pooling; 0 if null.</param>
            public static Modules.MaxUnpool3d MaxUnpool3d(long kernel_size, long? stride = null, long? padding = null) =>
                new(Modules.SizeLists.All(kernel_size, 3), Modules.SizeLists.All(stride, 3), Modules.SizeLists.All(padding, 3));

            /// <summary>Puts the maxima of a pooling of <c>[N, C, D, H, W]</c> back in their places, zeros elsewhere.</summary>
            /// <param name="kernel_size">The size of a window.</param>
            /// <param name="stride">The distance of the windows; the kernel's size, if null.</param>
            /// <param name="padding">The padding of the pooling; 0 if null.</param>
            public static Modules.MaxUnpool3d MaxUnpool3d((long, long, long) kernel_size, (long, long, long)? stride = null,
                (long, long, long)? padding = null) =>
                new(Modules.SizeLists.Of(kernel_size), Modules.SizeLists.Of(stride), Modules.SizeLists.Of(padding));
        }
    }
}
