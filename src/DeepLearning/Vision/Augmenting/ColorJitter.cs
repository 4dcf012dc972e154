using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Brightness, contrast, saturation and hue, changed for each picture of a batch by itself.</summary>
internal static class ColorJitter
{
    internal static Tensor Apply(
        Tensor images, double brightness, double contrast, double saturation, double hue, ref SeededRandom random)
    {
        var count = (int)images.shape[0];
        var (light, distance, color, turn) = (new float[count], new float[count], new float[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            light[i] = (float)random.Uniform(1 - brightness, 1 + brightness);
            distance[i] = (float)random.Uniform(1 - contrast, 1 + contrast);
            color[i] = (float)random.Uniform(1 - saturation, 1 + saturation);
            turn[i] = (float)(2 * Math.PI * random.Uniform(-hue, hue));
        }

        var rgb = images.shape[1] == 3;
        var changed = images * Each(light);
        var mean = (rgb ? Images.Gray(changed) : changed).mean([1, 2, 3], keepdim: true);
        changed = mean + (changed - mean) * Each(distance);
        if (rgb)
        {
            var gray = Images.Gray(changed);
            changed = TurnHue(gray + (changed - gray) * Each(color), tensor(turn, device: images.device));
        }

        return changed.clamp_(0, 1);

        Tensor Each(float[] values) => tensor(values, device: images.device).view(-1, 1, 1, 1);
    }

    /// <summary>
    /// Turns colors around the gray axis in YIQ, the color space of NTSC television: brightness Y stays, (I, Q) turns by the angle.
    /// </summary>
    private static Tensor TurnHue(Tensor images, Tensor angles)
    {
        var toYiq = tensor(new float[,] { { 0.299f, 0.587f, 0.114f }, { 0.596f, -0.274f, -0.322f }, { 0.211f, -0.523f, 0.312f } },
            device: images.device);
        var toRgb = linalg.inv(toYiq);
        var yiq = tensordot(images, toYiq, [1L], [1L]); // [N, H, W, 3]
        var (y, i, q) = (yiq.select(3, 0), yiq.select(3, 1), yiq.select(3, 2));
        var (sin, cos) = (angles.sin().view(-1, 1, 1), angles.cos().view(-1, 1, 1));
        var turned = stack([y, i * cos - q * sin, i * sin + q * cos], 3);
        return tensordot(turned, toRgb, [3L], [1L]).permute(0, 3, 1, 2); // [N, 3, H, W]
    }
}
