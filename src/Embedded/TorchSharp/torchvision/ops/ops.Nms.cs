using System.Numerics;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class ops
    {
        /// <summary>
        /// Keeps the best of boxes that say the same: by falling score, a box is left out if it overlaps one that is kept by more than the
        /// threshold.
        /// </summary>
        /// <param name="boxes"><c>[N, 4]</c>, xyxy.</param>
        /// <param name="scores"><c>[N]</c>.</param>
        /// <param name="iou_threshold">Of intersection over union.</param>
        /// <returns>The places of those kept, by falling score.</returns>
        /// <exception cref="ArgumentException">The shapes or the dtypes do not fit.</exception>
        public static Tensor nms(Tensor boxes, Tensor scores, double iou_threshold = 0.5)
        {
            ArgumentNullException.ThrowIfNull(boxes);
            ArgumentNullException.ThrowIfNull(scores);
            if (boxes.Rank != 2) throw new ArgumentException($"boxes should be a 2d tensor, got {boxes.Rank}D", nameof(boxes));
            if (boxes.Sizes[1] != 4)
                throw new ArgumentException($"boxes should have 4 elements in dimension 1, got {boxes.Sizes[1]}", nameof(boxes));
            if (scores.Rank != 1) throw new ArgumentException($"scores should be a 1d tensor, got {scores.Rank}D", nameof(scores));
            if (boxes.Sizes[0] != scores.Sizes[0])
                throw new ArgumentException($"boxes and scores should have same number of elements in dimension 0, got {boxes.Sizes[0]} "
                    + $"and {scores.Sizes[0]}", nameof(scores));
            if (boxes.dtype != scores.dtype)
                throw new ArgumentException($"dets should have the same type as scores, got {boxes.dtype.TorchName()} and "
                    + $"{scores.dtype.TorchName()}", nameof(scores));
            using var scope = NewDisposeScope();
            var (b, s) = (boxes.contiguous(), scores.contiguous());
            var kept = boxes.dtype switch
            {
                ScalarType.Float32 => Best<float>(b.Span<float>(), s.Span<float>(), (float)iou_threshold),
                ScalarType.Float64 => Best(b.Span<double>(), s.Span<double>(), iou_threshold),
                _ => throw Elementwise.Unsupported(boxes.dtype, "\"nms_kernel\""),
            };
            return Creation.List<long>(kept).MoveToOuterDisposeScope();
        }

        private static long[] Best<T>(ReadOnlySpan<T> boxes, ReadOnlySpan<T> scores, T threshold) where T : unmanaged,
            IFloatingPointIeee754<T>
        {
            var sorted = scores.ToArray();
            var order = Array.ConvertAll([.. Enumerable.Range(0, sorted.Length)], i => (long)i);
            // Negated and with the place as a tie-breaker, so that equal scores stay in order.
            Array.Sort(order, (i, j) => sorted[j].CompareTo(sorted[i]) is var difference and not 0 ? difference : i.CompareTo(j));
            var kept = new List<long>();
            foreach (var candidate in order)
            {
                var box = boxes.Slice(4 * (int)candidate, 4);
                var repeats = false;
                for (var k = 0; k < kept.Count && !repeats; k++) repeats = Overlap(boxes.Slice(4 * (int)kept[k], 4), box) > threshold;
                if (!repeats) kept.Add(candidate);
            }
            return [.. kept];
        }

        private static T Overlap<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : unmanaged, IFloatingPointIeee754<T>
        {
            var width = T.Max(T.Zero, T.Min(a[2], b[2]) - T.Max(a[0], b[0]));
            var height = T.Max(T.Zero, T.Min(a[3], b[3]) - T.Max(a[1], b[1]));
            var shared = width * height;
            return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared);
        }
    }
}
