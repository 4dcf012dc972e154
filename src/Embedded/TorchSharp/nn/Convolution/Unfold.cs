using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The patches of images as columns: see <see cref="nn.functional.unfold(Tensor, long, long, long, long)"/>.</summary>
    public sealed class Unfold : ParameterLessModule<Tensor, Tensor>
    {
        internal Unfold((long, long) kernel_size, (long, long) dilation, (long, long) padding, (long, long) stride) :
            base(nameof(Unfold)) => (this.kernel_size, this.dilation, this.padding, this.stride) = (kernel_size, dilation, padding, stride);

        /// <summary>The height and width of a patch.</summary>
        public (long, long) kernel_size { get; set; }

        /// <summary>From an element of a patch to the next.</summary>
        public (long, long) dilation { get; set; }

        /// <summary>The zeros on either side of the input.</summary>
        public (long, long) padding { get; set; }

        /// <summary>From a patch to the next.</summary>
        public (long, long) stride { get; set; }

        /// <summary><c>[N, C, H, W]</c> → <c>[N, C · kernel, patches]</c>.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.unfold(tensor, kernel_size, dilation, padding, stride);
    }

    /// <summary>Images as the sum of their patches: see <see cref="nn.functional.fold(Tensor, long, long, long, long, long)"/>.</summary>
    public sealed class Fold : ParameterLessModule<Tensor, Tensor>
    {
        internal Fold((long, long) output_size, (long, long) kernel_size, (long, long) dilation, (long, long) padding,
            (long, long) stride) : base(nameof(Fold)) => (this.output_size, this.kernel_size, this.dilation, this.padding, this.stride) =
                (output_size, kernel_size, dilation, padding, stride);

        /// <summary>The height and width of the images.</summary>
        public (long, long) output_size { get; set; }

        /// <summary>The height and width of a patch.</summary>
        public (long, long) kernel_size { get; set; }

        /// <summary>From an element of a patch to the next.</summary>
        public (long, long) dilation { get; set; }

        /// <summary>What is cut off either side of the images.</summary>
        public (long, long) padding { get; set; }

        /// <summary>From a patch to the next.</summary>
        public (long, long) stride { get; set; }

        /// <summary><c>[N, C · kernel, patches]</c> → <c>[N, C, H, W]</c>.</summary>
        public override Tensor forward(Tensor tensor) => nn.functional.fold(tensor, output_size, kernel_size, dilation, padding, stride);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The patches of images as columns. One number for height and width.</summary>
            public static Modules.Unfold Unfold(long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                new((kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <summary>The patches of images as columns. Dilation and stride are 1, padding 0, if not given.</summary>
            public static Modules.Unfold Unfold((long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null,
                (long, long)? stride = null) =>
                new(kernel_size, dilation ?? (1, 1), padding ?? (0, 0), stride ?? (1, 1));

            /// <summary>Images as the sum of their patches. One number for height and width.</summary>
            public static Modules.Fold Fold(long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                new((output_size, output_size), (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <summary>Images as the sum of their patches. Dilation and stride are 1, padding 0, if not given.</summary>
            public static Modules.Fold Fold((long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null,
                (long, long)? padding = null, (long, long)? stride = null) =>
                new(output_size, kernel_size, dilation ?? (1, 1), padding ?? (0, 0), stride ?? (1, 1));

            public static partial class functional
            {
                /// <summary>
                /// The patches of images as columns: <c>[N, C, H, W]</c> or <c>[C, H, W]</c> → <c>[N, C · kernel², patches]</c>, with
                /// (size + 2 · padding − dilation · (kernel − 1) − 1) / stride + 1 patches per dimension, which read zeros outside.
                /// </summary>
                /// <exception cref="ArgumentException">The shape or the numbers do not fit.</exception>
                public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                    Unfolding.Unfold(input, [kernel_size, kernel_size], [dilation, dilation], [padding, padding], [stride, stride]);

                /// <inheritdoc cref="unfold(Tensor, long, long, long, long)"/>
                public static Tensor unfold(Tensor input, (long, long) kernel_size, (long, long)? dilation = null,
                    (long, long)? padding = null, (long, long)? stride = null) =>
                    Unfolding.Unfold(input, nn.List(kernel_size, 1), nn.List(dilation, 1), nn.List(padding, 0), nn.List(stride, 1));

                /// <summary>
                /// Images as the sum of their patches, the gradient of <see cref="unfold(Tensor, long, long, long, long)"/>:
                /// <c>[N, C · kernel², patches]</c> or <c>[C · kernel², patches]</c> → <c>[N, C, H, W]</c>.
                /// </summary>
                /// <exception cref="ArgumentException">The shape or the numbers do not fit.</exception>
                public static Tensor fold(Tensor input, long output_size, long kernel_size, long dilation = 1, long padding = 0,
                    long stride = 1) => Unfolding.Fold(input, [output_size, output_size], [kernel_size, kernel_size],
                        [dilation, dilation], [padding, padding], [stride, stride]);

                /// <inheritdoc cref="fold(Tensor, long, long, long, long, long)"/>
                public static Tensor fold(Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null,
                    (long, long)? padding = null, (long, long)? stride = null) => Unfolding.Fold(input, nn.List(output_size, 1),
                        nn.List(kernel_size, 1), nn.List(dilation, 1), nn.List(padding, 0), nn.List(stride, 1));
            }
        }
    }
}
