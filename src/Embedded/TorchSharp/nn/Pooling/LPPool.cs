using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The p-norm of each window of <c>[N, C, L]</c>.</summary>
    public sealed class LPPool1d : ParameterLessModule<Tensor, Tensor>
    {
        internal LPPool1d(double norm_type, long kernel_size, long? stride, bool ceil_mode) : base(nameof(LPPool1d)) =>
            (this.norm_type, this.kernel_size, this.stride, this.ceil_mode) = (norm_type, kernel_size, stride, ceil_mode);

        /// <summary>p.</summary>
        public double norm_type { get; set; }

        /// <summary>The size of a window.</summary>
        public long kernel_size { get; set; }

        /// <summary>The distance of the windows; the kernel's size, if null.</summary>
        public long? stride { get; set; }

        /// <summary>Keep a last window that reaches beyond the input.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>The norms.</summary>
        public override Tensor forward(Tensor input) =>
            nn.functional.lp_pool1d(input, norm_type, kernel_size, stride, ceil_mode);
    }

    /// <summary>The p-norm of each window of <c>[N, C, H, W]</c>.</summary>
    public sealed class LPPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal LPPool2d(double norm_type, long[] kernel_size, long[]? stride, bool ceil_mode) : base(nameof(LPPool2d)) =>
            (this.norm_type, this.kernel_size, this.stride, this.ceil_mode) = (norm_type, kernel_size, stride, ceil_mode);

        /// <summary>p.</summary>
        public double norm_type { get; set; }

        /// <summary>The size of a window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The distance of the windows; the kernel's size, if null.</summary>
        public long[]? stride { get; set; }

        /// <summary>Keep a last window that reaches beyond the input.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>The norms.</summary>
        public override Tensor forward(Tensor input) =>
            nn.functional.lp_pool2d(input, norm_type, kernel_size, stride, ceil_mode);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The p-norm of each window of <c>[N, C, L]</c>.</summary>
            /// <inheritdoc cref="functional.lp_pool1d(Tensor, double, long, long?, bool)"/>
            public static Modules.LPPool1d LPPool1d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                new(norm_type, kernel_size, stride, ceil_mode);

            /// <summary>The p-norm of each window of <c>[N, C, H, W]</c>.</summary>
            /// <inheritdoc cref="functional.lp_pool2d(Tensor, double, long[], long[], bool)"/>
            public static Modules.LPPool2d LPPool2d(double norm_type, long[] kernel_size, long[]? stride = null, bool ceil_mode = false) =>
                new(norm_type, kernel_size, stride, ceil_mode);

            /// <summary>The p-norm of each window of <c>[N, C, H, W]</c>.</summary>
            /// <inheritdoc cref="functional.lp_pool2d(Tensor, double, long[], long[], bool)"/>
            public static Modules.LPPool2d LPPool2d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                new(norm_type, Modules.SizeLists.All(kernel_size, 2), Modules.SizeLists.All(stride, 2), ceil_mode);
        }
    }
}
