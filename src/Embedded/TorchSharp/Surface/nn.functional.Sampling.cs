using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Channels become pixels: <c>[…, C · r², H, W]</c> → <c>[…, C, H · r, W · r]</c> (Shi et al., 2016).</summary>
            /// <exception cref="ArgumentException">The channels cannot be divided by r².</exception>
            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => Shuffles.PixelShuffle(input, upscale_factor);

            /// <summary>Pixels become channels: <c>[…, C, H · r, W · r]</c> → <c>[…, C · r², H, W]</c>.</summary>
            /// <exception cref="ArgumentException">The height or the width cannot be divided by r.</exception>
            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) => Shuffles.PixelUnshuffle(input, downscale_factor);

            /// <summary>
            /// The pixels of <c>[N, C, H, W]</c> at the places <c>[N, h, w, 2]</c>, (x, y) from −1 to 1 over the image → <c>[N, C, h,
            /// w]</c>; or of <c>[N, C, D, H, W]</c> at <c>[N, d, h, w, 3]</c> (Jaderberg et al., 2015).
            /// </summary>
            /// <param name="input">The images.</param>
            /// <param name="grid">The places.</param>
            /// <param name="mode">How the numbers between pixels are found.</param>
            /// <param name="padding_mode">What is found outside.</param>
            /// <param name="align_corners">True: −1 and 1 are the outer pixels' middles; false, as null: their outer edges.</param>
            /// <exception cref="ArgumentException">Shapes or dtypes do not fit.</exception>
            public static Tensor grid_sample(Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear,
                GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null) =>
                GridSampling.Sample(input, grid, mode, padding_mode, align_corners ?? false);

            /// <summary>
            /// The grid for <see cref="grid_sample"/> that moves, turns, scales or shears an image of the given size:
            /// grid[n, h, w] = θ[n] · (x, y, 1), θ <c>[N, 2, 3]</c>, size <c>[N, C, H, W]</c> → <c>[N, H, W, 2]</c>; or θ <c>[N, 3,
            /// 4]</c>, size
            /// <c>[N, C, D, H, W]</c> → <c>[N, D, H, W, 3]</c>.
            /// </summary>
            /// <exception cref="ArgumentException">θ or the size has another shape.</exception>
            public static Tensor affine_grid(Tensor theta, long[]? size = null, bool align_corners = false) =>
                AffineGrids.Grid(theta, size ?? [], align_corners);
        }
    }
}
