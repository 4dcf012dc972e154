using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>Operators of computer vision: boxes, losses of detection, regularization.</summary>
    public static partial class ops
    {
        /// <summary>How four numbers say where a box is.</summary>
        public enum BoxFormats
        {
            /// <summary>Left, top, right, bottom.</summary>
            xyxy,
            /// <summary>Left, top, width, height.</summary>
            xywh,
            /// <summary>Center's x and y, width, height.</summary>
            cxcywh,
        }

        /// <summary>Boxes <c>[…, 4]</c> in another format.</summary>
        public static Tensor box_convert(Tensor boxes, BoxFormats in_fmt, BoxFormats out_fmt)
        {
            ArgumentNullException.ThrowIfNull(boxes);
            if (in_fmt == out_fmt) return boxes.clone();
            using var scope = NewDisposeScope();
            var (a, b, c, d) = Corners.Of(boxes);
            var corners = in_fmt switch
            {
                BoxFormats.xyxy => new Corners(a, b, c, d),
                BoxFormats.xywh => new Corners(a, b, a + c, b + d),
                _ => new Corners(a - c * 0.5, b - d * 0.5, a + c * 0.5, b + d * 0.5),
            };
            var (x1, y1, x2, y2) = corners;
            Tensor[] numbers = out_fmt switch
            {
                BoxFormats.xyxy => [x1, y1, x2, y2],
                BoxFormats.xywh => [x1, y1, corners.Width, corners.Height],
                _ => [(x1 + x2) / 2, (y1 + y2) / 2, corners.Width, corners.Height],
            };
            return stack(numbers, -1).MoveToOuterDisposeScope();
        }

        /// <summary>Width · height of boxes <c>[N, 4]</c>, xyxy: <c>[N]</c>.</summary>
        public static Tensor box_area(Tensor boxes)
        {
            using var scope = NewDisposeScope();
            return Corners.Wide(boxes).Area.MoveToOuterDisposeScope();
        }

        /// <summary>Intersection over union of every box of <c>[N, 4]</c> with every one of <c>[M, 4]</c>, xyxy: <c>[N, M]</c>.</summary>
        public static Tensor box_iou(Tensor boxes1, Tensor boxes2)
        {
            using var scope = NewDisposeScope();
            var (a, b) = Pairs(boxes1, boxes2);
            return IntersectionOverUnion(a, b).iou.MoveToOuterDisposeScope();
        }

        /// <summary>
        /// iou − (hull − union) / hull for every pair, with the area of the smallest box around both (Rezatofighi et al., 2019): boxes that
        /// do
        /// not meet get the more below 0 the farther they are from each other.
        /// </summary>
        public static Tensor generalized_box_iou(Tensor boxes1, Tensor boxes2)
        {
            using var scope = NewDisposeScope();
            var (a, b) = Pairs(boxes1, boxes2);
            var (iou, union) = IntersectionOverUnion(a, b);
            var hull = Overlap(a.Hull(b));
            return (iou - (hull - union) / hull).MoveToOuterDisposeScope();
        }

        /// <summary>
        /// iou − d²/c² for every pair, with the distance d of the centers and the diagonal c of the smallest box around both (Zheng et al.,
        /// 2020).
        /// </summary>
        public static Tensor distance_box_iou(Tensor boxes1, Tensor boxes2, double eps = 1e-7)
        {
            using var scope = NewDisposeScope();
            var (a, b) = Pairs(boxes1, boxes2);
            return (IntersectionOverUnion(a, b).iou - a.CenterDistance(b, eps)).MoveToOuterDisposeScope();
        }

        /// <summary>
        /// As <see cref="distance_box_iou"/>, less α v, where v tells how much the aspect ratios differ (Zheng et al., 2020).
        /// </summary>
        public static Tensor complete_box_iou(Tensor boxes1, Tensor boxes2, double eps = 1e-7)
        {
            using var scope = NewDisposeScope();
            var (a, b) = Pairs(boxes1, boxes2);
            var iou = IntersectionOverUnion(a, b).iou;
            return (iou - a.CenterDistance(b, eps) - a.ShapeDifference(b, iou, eps)).MoveToOuterDisposeScope();
        }

        /// <summary>
        /// The smallest box around what is not zero, for each mask of <c>[N, H, W]</c>: <c>[N, 4]</c>, xyxy, last pixels included.
        /// </summary>
        /// <exception cref="ArgumentException">The masks have another number of dimensions, or one is all zero.</exception>
        public static Tensor masks_to_boxes(Tensor masks)
        {
            ArgumentNullException.ThrowIfNull(masks);
            if (masks.Rank != 3)
                throw new ArgumentException($"masks should be [N, H, W], got shape {Shape.Text(masks.Sizes)}", nameof(masks));
            if (masks.numel() == 0) return zeros(0, 4);
            using var scope = NewDisposeScope();
            var boxes = new float[masks.Sizes[0] * 4];
            for (var i = 0L; i < masks.Sizes[0]; i++)
            {
                var places = masks[i].nonzero();                                  // [K, 2]: row, column
                if (places.Sizes[0] == 0)
                    throw new ArgumentException($"mask {i} has no pixels that are not zero, so no box", nameof(masks));
                var (low, high) = (places.amin([0L]), places.amax([0L]));
                (boxes[4 * i], boxes[4 * i + 1]) = (low[1].ToInt64(), low[0].ToInt64());
                (boxes[4 * i + 2], boxes[4 * i + 3]) = (high[1].ToInt64(), high[0].ToInt64());
            }
            return tensor(boxes, [masks.Sizes[0], 4]).MoveToOuterDisposeScope();
        }

        private static (Corners, Corners) Pairs(Tensor boxes1, Tensor boxes2) => (Corners.Wide(boxes1).Column(), Corners.Wide(boxes2));

        private static (Tensor iou, Tensor union) IntersectionOverUnion(Corners a, Corners b)
        {
            var shared = Overlap(a.Intersection(b));
            var union = a.Area + b.Area - shared;
            return (shared / union, union);
        }

        /// <summary>The area, 0 where a side is negative.</summary>
        private static Tensor Overlap(Corners box) => box.Width.clamp(min: 0) * box.Height.clamp(min: 0);
    }
}
