using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Changes that take pixels away, or put those of another picture in their place.</summary>
internal static class Blending
{
    /// <summary>Two batches in the proportion λ : 1 − λ, and the proportion that it really became.</summary>
    internal delegate (Tensor Images, double Weight) Blend(Tensor images, Tensor partners, double weight, ref SeededRandom random);

    internal static (Tensor Images, double Weight) Mixup(Tensor images, Tensor partners, double weight, ref SeededRandom random) =>
        (images * weight + partners * (1 - weight), weight);

    internal static (Tensor Images, double Weight) Cutmix(Tensor images, Tensor partners, double weight, ref SeededRandom random)
    {
        var (height, width) = (images.shape[2], images.shape[3]);
        var side = Math.Sqrt(1 - weight);
        var (top, bottom) = Range(height, side * height, random.Uniform());
        var (left, right) = Range(width, side * width, random.Uniform());
        var blended = images.clone();
        if (top < bottom && left < right) Window(blended).copy_(Window(partners));
        return (blended, 1 - (double)(bottom - top) * (right - left) / (height * width));

        Tensor Window(Tensor batch) => batch.narrow(2, top, bottom - top).narrow(3, left, right - left);
    }

    internal static Tensor Erase(Tensor images, double probability, double smallest, double largest, ref SeededRandom random)
    {
        var (count, height, width) = (images.shape[0], images.shape[2], images.shape[3]);
        var keep = ones([count, 1, height, width], device: images.device);
        for (var i = 0L; i < count; i++)
        {
            // As many numbers for each picture, whatever its luck: then one probability's pictures do not depend on another's.
            var (luck, part) = (random.Uniform(), random.Uniform(smallest, largest));
            var aspect = Math.Exp(random.Uniform(-Math.Log(3.3), Math.Log(3.3))); // as in the paper: 0.3 to 3.3
            var (rows, columns) = (
                Clip(Math.Sqrt(part * height * width * aspect), height), Clip(Math.Sqrt(part * height * width / aspect), width));
            var (top, left) = ((long)(random.Uniform() * (height - rows + 1)), (long)(random.Uniform() * (width - columns + 1)));
            if (luck < probability) keep[i].narrow(1, top, rows).narrow(2, left, columns).zero_();
        }

        return images * keep;

        static long Clip(double length, long most) => Math.Clamp((long)Math.Round(length), 1, most);
    }

    /// <summary>A range of some length around a place 0 … 1, cut where it leaves the picture.</summary>
    private static (long First, long End) Range(long size, double length, double place)
    {
        var middle = place * size;
        return ((long)Math.Clamp(Math.Round(middle - length / 2), 0, size), (long)Math.Clamp(Math.Round(middle + length / 2), 0, size));
    }
}
