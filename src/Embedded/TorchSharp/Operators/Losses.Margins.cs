using static TorchSharp.torch;

namespace TorchSharp.Operators;

internal static partial class Losses
{
    /// <summary>x for t = 1, max(0, margin − x) for t = −1: x is a distance.</summary>
    public static Tensor HingeEmbedding(Tensor x, Tensor target, double margin, nn.Reduction reduction) => Composed(() =>
    {
        var zeros = x.zeros_like();
        return Reduced(where(target.ne(1), Hinge(margin - x), zeros) + where(target.ne(-1), x, zeros), reduction);
    });

    /// <summary>max(0, margin − t (a − b)): a should be above b for t = 1, below for t = −1.</summary>
    public static Tensor MarginRanking(Tensor a, Tensor b, Tensor target, double margin, nn.Reduction reduction) =>
        Composed(() => Reduced(Hinge(margin - target * (a - b)), reduction));

    /// <summary>1 − cos(a, b) for t = 1, max(0, cos(a, b) − margin) for t = −1.</summary>
    public static Tensor CosineEmbedding(Tensor a, Tensor b, Tensor target, double margin, nn.Reduction reduction) => Composed(() =>
    {
        const double Epsilon = 1e-12;
        var last = a.Rank - 1;
        var cosine = (a * b).sum(dim: last) / Powers.Sqrt(((a * a).sum(dim: last) + Epsilon) * ((b * b).sum(dim: last) + Epsilon));
        var zeros = cosine.zeros_like();
        return Reduced(where(target.eq(1), 1 - cosine, zeros) + where(target.eq(-1), Hinge(cosine - margin), zeros), reduction);
    });

    /// <summary>w[t] Σ_{c ≠ t} max(0, margin − x_t + x_c)ᵖ / C for classes t of <c>x [N, C]</c>.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor MultiMargin(Tensor x, Tensor target, int p, double margin, Tensor? weight, nn.Reduction reduction) =>
        Composed(() =>
    {
        if (p is not (1 or 2)) throw new ArgumentOutOfRangeException(nameof(p), p,
            $"multi_margin_loss: Invalid p, expected 1 or 2 but got {p}");
        var classes = Targets.Dimension(x);
        var targets = new Targets(x, target, null, -1, 0);
        var own = -NegativeLogLikelihood(x, target, null, nn.Reduction.None);
        var others = 1 - targets.Distribution(x);
        var excess = Hinge(margin - Views.Unsqueeze(own, classes) + x);
        var powers = others * (p == 1 ? excess : excess * excess);
        if (weight is not null) powers *= Views.Unsqueeze(-NegativeLogLikelihood(x.ones_like(), target, weight, nn.Reduction.None),
            classes);
        return Reduced(Reductions.Mean(powers, [classes], false, false), reduction);
    });

    /// <summary>
    /// Σ max(0, 1 − (x_j − x_i)) / C over the labels j and the others i, for <c>x [N, C]</c> and label numbers in <c>target [N, C]</c>,
    /// ended by −1.
    /// </summary>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor MultiLabelMargin(Tensor x, Tensor target, nn.Reduction reduction) => Composed(() =>
    {
        if (x.Rank is not (1 or 2) || !x.Sizes.SequenceEqual(target.Sizes))
            throw new ArgumentException($"inconsistent target size: {Shape.Text(target.Sizes)} for input of size: {Shape.Text(x.Sizes)}",
                nameof(target));
        var labels = Labels(target, x.dtype);
        var others = labels.eq(0).to(x.dtype);
        var excess = Hinge(1 - Views.Unsqueeze(x, -1) + Views.Unsqueeze(x, -2));   // [N, j, i]
        var loss = (excess * Views.Unsqueeze(labels, -1) * Views.Unsqueeze(others, -2)).sum([-2L, -1L]) / x.Sizes[^1];
        return Reduced(loss, reduction);
    });

    /// <summary>
    /// max(0, d(anchor, positive) − d(anchor, negative) + margin); the negative's distance may be that to the positive, if smaller (swap).
    /// </summary>
    public static Tensor TripletMargin(
        Tensor anchor, Tensor positive, Tensor negative, Func<Tensor, Tensor, Tensor> distance, double margin, bool swap,
        nn.Reduction reduction) => Composed(() =>
    {
        var (near, far) = (distance(anchor, positive), distance(anchor, negative));
        if (swap)
        {
            var between = distance(positive, negative);
            far = where(between.lt(far), between, far);
        }
        return Reduced(Hinge(near - far + margin), reduction);
    });

    private static Tensor Hinge(Tensor x) => Rectifiers.Relu(x);

    /// <summary>How often each class is among the labels of its row.</summary>
    private static Tensor Labels(Tensor target, ScalarType dtype)
    {
        using var numbers = Copies.Cast(target, ScalarType.Int64);
        var counts = Creation.Full(target.Sizes, 0, ScalarType.Float64);
        var from = numbers.Span<long>();
        var to = counts.Span<double>();
        var classes = (int)target.Sizes[^1];
        for (var row = 0; row < from.Length; row += classes)
            for (var i = 0; i < classes && from[row + i] >= 0; i++)
            {
                if (from[row + i] >= classes) throw new ArgumentOutOfRangeException(nameof(target), from[row + i],
                    $"Target {from[row + i]} is out of bounds: there are {classes} classes.");
                to[row + (int)from[row + i]]++;
            }
        return counts.to(dtype);
    }
}
