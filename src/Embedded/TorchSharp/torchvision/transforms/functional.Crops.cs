using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        public static partial class functional
        {
            /// <summary>A part of the image; black where it reaches over the edges.</summary>
            /// <param name="input"><c>[…, H, W]</c>.</param>
            /// <param name="top">Its first row, counted from the image's.</param>
            /// <param name="left">Its first column.</param>
            /// <param name="height">Its height.</param>
            /// <param name="width">Its width.</param>
            public static Tensor crop(Tensor input, int top, int left, int height, int width)
            {
                ImageChecks.RequireRank(input, 2);
                ArgumentOutOfRangeException.ThrowIfNegative(height);
                ArgumentOutOfRangeException.ThrowIfNegative(width);
                var rows = Overlap(top, height, input.Sizes[^2]);
                var columns = Overlap(left, width, input.Sizes[^1]);
                var inside = input.narrow(-2, rows.start, rows.length).narrow(-1, columns.start, columns.length);
                if (rows.length == height && columns.length == width) return inside;
                return nn.functional.pad(inside, [columns.before, columns.after, rows.before, rows.after]);
            }

            /// <summary>A square part of the image.</summary>
            /// <inheritdoc cref="crop(Tensor, int, int, int, int)"/>
            public static Tensor crop(Tensor input, int top, int left, int size) => crop(input, top, left, size, size);

            /// <summary>The middle of the image; black around it if more is asked for than there is.</summary>
            public static Tensor center_crop(Tensor input, int height, int width)
            {
                ImageChecks.RequireRank(input, 2);
                return crop(input, Start(input.Sizes[^2], height), Start(input.Sizes[^1], width), height, width);

                static int Start(long size, int wanted) =>
                    wanted > size ? -(int)((wanted - size) / 2) : (int)Math.Round((size - wanted) / 2.0);
            }

            /// <summary>The middle square of the image.</summary>
            /// <inheritdoc cref="center_crop(Tensor, int, int)"/>
            public static Tensor center_crop(Tensor input, int size) => center_crop(input, size, size);

            /// <summary>Where a stretch lies in an axis, and how much of it lies before and after.</summary>
            private static (long start, long length, long before, long after) Overlap(long start, long length, long size)
            {
                var (first, end) = (Math.Clamp(start, 0, size), Math.Clamp(start + length, 0, size));
                var before = Math.Clamp(-start, 0, length);
                return (first, end - first, before, length - before - (end - first));
            }
        }
    }
}
