using static TorchSharp.torch;

namespace TorchSharp.Vision;

/// <summary>
/// Colors as hue (a circle from 0 to 1, red at 0), saturation and value (the largest of R, G, B). For use in a dispose scope.
/// </summary>
internal static class HueSaturationValue
{
    /// <summary>Of an image <c>[…, 3, H, W]</c>, 0–1: each <c>[…, H, W]</c>. The hue of grey is 0.</summary>
    public static (Tensor h, Tensor s, Tensor v) From(Tensor rgb)
    {
        var channels = rgb.unbind(-3);
        var (r, g, b) = (channels[0], channels[1], channels[2]);
        var (largest, smallest) = (rgb.max(-3).values, rgb.min(-3).values);
        var isGrey = largest.eq(smallest);
        var spread = largest - smallest;
        var ones = largest.ones_like();
        var divisor = where(isGrey, ones, spread);
        var (fromR, fromG, fromB) = ((largest - r) / divisor, (largest - g) / divisor, (largest - b) / divisor);
        var (isR, isG) = (largest.eq(r), largest.eq(g));
        // A sixth of the circle on each side of the strongest color. For grey, all three distances are 0 and R is the strongest.
        var sixths = where(isR, fromB - fromG, where(isG, fromR - fromB + 2, fromG - fromR + 4));
        return ((sixths / 6 + 1).fmod(1), spread / where(isGrey, ones, largest), largest);
    }

    /// <summary>The image <c>[…, 3, H, W]</c>, 0–1, of such colors.</summary>
    public static Tensor ToRgb(Tensor h, Tensor s, Tensor v)
    {
        var sector = (h * 6).floor();
        var f = h * 6 - sector;
        var p = (v * (1 - s)).clamp(0, 1);
        var q = (v * (1 - s * f)).clamp(0, 1);
        var t = (v * (1 - s * (1 - f))).clamp(0, 1);
        var number = sector.to(ScalarType.Int32).remainder(6);
        return stack([Pick(v, q, p, p, t, v), Pick(t, v, v, q, p, p), Pick(p, p, t, v, v, q)], -3);

        Tensor Pick(params ReadOnlySpan<Tensor> bySector)
        {
            var picked = bySector[5];
            for (var i = 4; i >= 0; i--) picked = where(number.eq(i), bySector[i], picked);
            return picked;
        }
    }
}
