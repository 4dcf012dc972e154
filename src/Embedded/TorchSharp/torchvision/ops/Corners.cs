using static TorchSharp.torch;

namespace TorchSharp.Vision;

/// <summary>
/// The coordinates of boxes, each a tensor of its own: left, top, right, bottom. Formulas on two of them broadcast, so that they hold for
/// boxes one by one and for every pair. Belongs into a dispose scope.
/// </summary>
internal sealed record Corners(Tensor X1, Tensor Y1, Tensor X2, Tensor Y2)
{
    /// <summary>The boxes of <c>[…, 4]</c>.</summary>
    /// <exception cref="ArgumentException">The last dimension is not of 4 coordinates.</exception>
    public static Corners Of(Tensor boxes)
    {
        ArgumentNullException.ThrowIfNull(boxes);
        if (boxes.Rank == 0 || boxes.Sizes[^1] != 4)
            throw new ArgumentException($"boxes should have 4 coordinates in the last dimension, got shape {Shape.Text(boxes.Sizes)}",
                nameof(boxes));
        var sides = boxes.unbind(-1);
        return new(sides[0], sides[1], sides[2], sides[3]);
    }

    /// <summary>The boxes of <c>[…, 4]</c> in numbers that are large enough for areas.</summary>
    public static Corners Wide(Tensor boxes) => Of(boxes?.dtype switch
    {
        ScalarType.Float16 or ScalarType.BFloat16 => boxes.to(ScalarType.Float32),
        ScalarType.Bool or ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 => boxes.to(ScalarType.Int32),
        _ => boxes!,
    });

    /// <summary>The boxes of <c>[N, 4]</c> as a column, which broadcasts with others to all pairs.</summary>
    public Corners Column() => new(X1.unsqueeze(-1), Y1.unsqueeze(-1), X2.unsqueeze(-1), Y2.unsqueeze(-1));

    public Tensor Width => X2 - X1;

    public Tensor Height => Y2 - Y1;

    public Tensor Area => Width * Height;

    /// <summary>The box that both share: its width or height is negative where there is none.</summary>
    public Corners Intersection(Corners other) => new(
        maximum(X1, other.X1), maximum(Y1, other.Y1), minimum(X2, other.X2), minimum(Y2, other.Y2));

    /// <summary>The smallest box around both.</summary>
    public Corners Hull(Corners other) => new(
        minimum(X1, other.X1), minimum(Y1, other.Y1), maximum(X2, other.X2), maximum(Y2, other.Y2));

    /// <summary>The squared distance of the centers over the squared diagonal of the smallest box around both.</summary>
    public Tensor CenterDistance(Corners other, double eps)
    {
        var hull = Hull(other);
        var dx = (X1 + X2) / 2 - (other.X1 + other.X2) / 2;
        var dy = (Y1 + Y2) / 2 - (other.Y1 + other.Y2) / 2;
        return (dx * dx + dy * dy) / (hull.Width * hull.Width + hull.Height * hull.Height + eps);
    }

    /// <summary>
    /// v = 4/π² · (atan(w/h) − atan(w′/h′))²: how much the shapes differ; and its weight v / (1 − iou + v + ε), a constant.
    /// </summary>
    public Tensor ShapeDifference(Corners other, Tensor iou, double eps)
    {
        var angle = (other.Width / other.Height).atan() - (Width / Height).atan();
        var v = angle * angle * (4 / (Math.PI * Math.PI));
        return (v / (1 - iou + v + eps)).detach() * v;
    }
}
