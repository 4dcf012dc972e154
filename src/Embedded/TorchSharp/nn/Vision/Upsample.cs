using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Images of another size, which is given or a multiple of the old one.</summary>
    public sealed class Upsample : ParameterLessModule<Tensor, Tensor>
    {
        private readonly long[]? sizes;
        private readonly double[]? factors;

        internal Upsample(long[]? size, double[]? scale_factor, UpsampleMode mode, bool? align_corners, bool? recompute_scale_factor) :
            base(nameof(Upsample)) =>
            (sizes, factors, this.mode, this.align_corners, this.recompute_scale_factor) =
                (size, scale_factor, mode, align_corners, recompute_scale_factor);

        /// <summary>The new spatial sizes; empty, if they are multiples.</summary>
        public ReadOnlySpan<long> size => sizes;

        /// <summary>New sizes per old ones; empty, if the sizes are given.</summary>
        public ReadOnlySpan<double> scale_factor => factors;

        /// <summary>How the numbers between pixels are found.</summary>
        public UpsampleMode mode { get; }

        /// <summary>True puts the outer pixels' middles in the same places; false, as null, their outer edges.</summary>
        public bool? align_corners { get; }

        /// <summary>True computes the factor from the new sizes, which are rounded.</summary>
        public bool? recompute_scale_factor { get; set; }

        /// <summary><c>[N, C, …]</c> → <c>[N, C, size…]</c>.</summary>
        public override Tensor forward(Tensor input) => nn.functional.interpolate(
            input, sizes, factors, (InterpolationMode)mode, align_corners, recompute_scale_factor ?? false);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Images of another size, which is given or a multiple of the old one.</summary>
            /// <param name="size">The new spatial sizes, or null.</param>
            /// <param name="scale_factor">New sizes per old ones, one for each dimension, if the sizes are not given.</param>
            /// <param name="mode">How the numbers between pixels are found.</param>
            /// <param name="align_corners">
            /// True puts the outer pixels' middles in the same places; false, as null, their outer edges.
            /// </param>
            /// <param name="recompute_scale_factor">True computes the factor from the new sizes, which are rounded.</param>
            public static Modules.Upsample Upsample(long[]? size = null, double[]? scale_factor = null,
                UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null, bool? recompute_scale_factor = null) =>
                new(size, scale_factor, mode, align_corners, recompute_scale_factor);
        }
    }
}
