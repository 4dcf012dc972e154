namespace DeepLearning;

/// <summary>The cut of an upper garment, in the unit square: half widths at heights, and its sleeves.</summary>
/// <param name="Neck">Half the neck's width.</param>
/// <param name="Shoulder">Half the shoulders' width.</param>
/// <param name="Chest">Half the width under the arms.</param>
/// <param name="Waist">Half the width in the middle.</param>
/// <param name="Hem">Half the width at the lower edge.</param>
/// <param name="Top">Where it begins.</param>
/// <param name="Bottom">Where it ends.</param>
/// <param name="Sleeve">How long the sleeves are; 0: none.</param>
/// <param name="Cuff">How wide they end.</param>
/// <param name="Spread">Their angle from the vertical, in radians.</param>
internal readonly record struct Cut(
    double Neck, double Shoulder, double Chest, double Waist, double Hem, double Top, double Bottom, double Sleeve, double Cuff,
    double Spread);

/// <summary>Outlines of clothes in the unit square, y downwards.</summary>
internal static class Silhouettes
{
    /// <summary>An upper garment or a dress: the same on the left and on the right.</summary>
    internal static StrokePoint[] Garment(Cut cut, double neckDepth)
    {
        var (shoulderY, armpitY) = (cut.Top + 0.05, cut.Top + 0.26);
        List<StrokePoint> half = [new(0, cut.Top + neckDepth), new(cut.Neck * 0.75, cut.Top + 0.6 * neckDepth), new(cut.Neck, cut.Top),
            new(cut.Shoulder, shoulderY)];
        if (cut.Sleeve > 0)
        {
            var (sin, cos) = Math.SinCos(cut.Spread);
            var (x, y) = (cut.Shoulder + 0.02 + sin * cut.Sleeve, shoulderY + 0.03 + cos * cut.Sleeve);
            half.Add(new(cut.Shoulder + 0.03, shoulderY + 0.03));
            half.Add(new(x, y));
            half.Add(new(x - cos * cut.Cuff, y + sin * cut.Cuff));
        }

        half.Add(new(cut.Chest, armpitY));
        half.Add(new(cut.Waist, (cut.Top + cut.Bottom) / 2 + 0.06));
        half.Add(new(cut.Hem, cut.Bottom));
        return Mirror(half);
    }

    internal static StrokePoint[] Trousers(double waist, double hip, double cuff, double gap, double top, double bottom, double crotch) =>
        Mirror([new(0, top), new(waist, top), new(hip, top + 0.2), new((gap + cuff) * 1.02, (top + bottom) / 2 + 0.12),
            new(gap + cuff, bottom),
            new(gap, bottom), new(gap * 0.6, (crotch + bottom) / 2), new(0, crotch)]);

    internal static StrokePoint[] Bag(double half, double shrink, double top, double bottom, double round) =>
        Mirror([new(0, top), new(half - shrink - round, top), new(half - shrink, top + round), new(half, bottom - round),
            new(half - round, bottom), new(0, bottom)]);

    /// <summary>A low shoe, its tip to the left.</summary>
    internal static StrokePoint[] Sneaker(double collar, double tip, double sole) =>
    [
        new(0.05, sole), new(0.04, sole - 0.10), new(0.10, sole - tip), new(0.30, sole - tip - 0.05), new(0.48, sole - collar * 0.8),
        new(0.60, sole - collar),
        new(0.72, sole - collar + 0.05), new(0.86, sole - collar - 0.03), new(0.93, sole - collar + 0.02), new(0.95, sole - 0.06),
        new(0.94, sole),
    ];

    /// <summary>A shoe with a shaft, its tip to the left.</summary>
    internal static StrokePoint[] Boot(double shaft, double tip, double heel, double sole, double leg) =>
    [
        new(0.05, sole), new(0.05, sole - tip * 0.7), new(0.14, sole - tip), new(0.32, sole - tip - 0.07),
        new(0.90 - leg, sole - tip - 0.18), new(0.90 - leg - 0.02, sole - shaft),
        new(0.90, sole - shaft), new(0.91, sole - 0.2), new(0.93, sole + heel), new(0.66, sole + heel), new(0.62, sole),
    ];

    /// <summary>The sole of an open shoe, its tip to the left.</summary>
    internal static StrokePoint[] Sole(double thickness, double heel, double y) =>
    [
        new(0.04, y), new(0.05, y - thickness), new(0.40, y - thickness - heel * 0.35), new(0.70, y - thickness - heel * 0.9),
        new(0.95, y - thickness - heel),
        new(0.96, y), new(0.96 - 0.14, y), new(0.78, y - heel * 0.8), new(0.45, y),
    ];

    private static StrokePoint[] Mirror(List<StrokePoint> right) =>
        [.. right.Select(p => p with { X = 0.5 + p.X }), .. Enumerable.Reverse(right).Select(p => p with { X = 0.5 - p.X })];
}
