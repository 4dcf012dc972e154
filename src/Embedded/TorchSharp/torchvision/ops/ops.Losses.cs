using TorchSharp.Operators;
using TorchSharp.Vision;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class ops
    {
        /// <summary>1 − <see cref="generalized_box_iou"/> of boxes <c>[N, 4]</c> with those beside them.</summary>
        public static Tensor generalized_box_iou_loss(
            Tensor boxes1, Tensor boxes2, nn.Reduction reduction = nn.Reduction.None, double eps = 1e-7)
        {
            using var scope = NewDisposeScope();
            var (a, b) = (FloatCorners(boxes1), FloatCorners(boxes2));
            var (iou, union) = LossOverlap(a, b, eps);
            var hull = a.Hull(b).Area;
            return Losses.Reduced(1 - (iou - (hull - union) / (hull + eps)), reduction).MoveToOuterDisposeScope();
        }

        /// <summary>1 − <see cref="distance_box_iou"/> of boxes <c>[N, 4]</c> with those beside them.</summary>
        public static Tensor distance_box_iou_loss(
            Tensor boxes1, Tensor boxes2, nn.Reduction reduction = nn.Reduction.None, double eps = 1e-7)
        {
            using var scope = NewDisposeScope();
            var (a, b) = (FloatCorners(boxes1), FloatCorners(boxes2));
            return Losses.Reduced(1 - LossOverlap(a, b, eps).iou + a.CenterDistance(b, eps), reduction).MoveToOuterDisposeScope();
        }

        /// <summary>1 − <see cref="complete_box_iou"/> of boxes <c>[N, 4]</c> with those beside them.</summary>
        public static Tensor complete_box_iou_loss(
            Tensor boxes1, Tensor boxes2, nn.Reduction reduction = nn.Reduction.None, double eps = 1e-7)
        {
            // As in torchvision, eps is for the weight of the shapes alone.
            const double IouEps = 1e-7;
            using var scope = NewDisposeScope();
            var (a, b) = (FloatCorners(boxes1), FloatCorners(boxes2));
            var iou = LossOverlap(a, b, IouEps).iou;
            return Losses.Reduced(1 - iou + a.CenterDistance(b, IouEps)
                + a.ShapeDifference(b, iou, eps), reduction).MoveToOuterDisposeScope();
        }

        /// <summary>
        /// −α_t (1 − p_t)^γ ln p_t, with p = σ(x) (Lin et al., 2017): p_t is p where the target is 1 and 1 − p where it is 0, α_t likewise;
        /// easy
        /// examples hardly count.
        /// </summary>
        /// <param name="inputs">Logits.</param>
        /// <param name="targets">Of the same shape, 0 or 1.</param>
        /// <param name="alpha">The weight of the targets that are 1, in (0, 1); negative for no weights.</param>
        /// <param name="gamma">How much easy examples are discounted.</param>
        /// <param name="reduction">None, mean or sum.</param>
        public static Tensor sigmoid_focal_loss(
            Tensor inputs, Tensor targets, double alpha = 0.25, double gamma = 2, nn.Reduction reduction = nn.Reduction.None)
        {
            ArgumentNullException.ThrowIfNull(inputs);
            ArgumentNullException.ThrowIfNull(targets);
            using var scope = NewDisposeScope();
            var p = inputs.sigmoid();
            var logarithm = nn.functional.binary_cross_entropy_with_logits(inputs, targets, reduction: nn.Reduction.None);
            var hit = p * targets + (1 - p) * (1 - targets);
            var loss = logarithm * (1 - hit).pow(gamma);
            if (alpha >= 0) loss *= alpha * targets + (1 - alpha) * (1 - targets);
            return Losses.Reduced(loss, reduction).MoveToOuterDisposeScope();
        }

        /// <inheritdoc cref="sigmoid_focal_loss(Tensor, Tensor, double, double, nn.Reduction)"/>
        public static Tensor sigmoid_focal_loss(
            Tensor inputs, Tensor targets, float alpha = 0.25f, float gamma = 2, nn.Reduction reduction = nn.Reduction.None) =>
            sigmoid_focal_loss(inputs, targets, (double)alpha, (double)gamma, reduction);

        private static Corners FloatCorners(Tensor boxes)
        {
            ArgumentNullException.ThrowIfNull(boxes);
            return Corners.Of(boxes.is_floating_point() ? boxes : boxes.to(ScalarType.Float32));
        }

        /// <summary>Intersection over union without a division by 0, and union; boxes that only touch have no gradient here.</summary>
        private static (Tensor iou, Tensor union) LossOverlap(Corners a, Corners b, double eps)
        {
            var both = a.Intersection(b);
            var area = both.Area;
            var shared = where(both.Width.gt(0) & both.Height.gt(0), area, area.zeros_like());
            var union = a.Area + b.Area - shared;
            return (shared / (union + eps), union);
        }
    }
}
