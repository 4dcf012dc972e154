using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Changes that move pixels. The random numbers of a batch are drawn picture by picture.</summary>
internal static class Moves
{
    internal static Tensor Flip(Tensor images, double probability, ref SeededRandom random)
    {
        var chosen = new bool[images.shape[0]];
        for (var i = 0; i < chosen.Length; i++) chosen[i] = random.Uniform() < probability;
        return where(tensor(chosen, device: images.device).view(-1, 1, 1, 1), images.flip(3), images);
    }

    internal static Tensor Crop(Tensor images, int padding, ref SeededRandom random)
    {
        var (count, channels, height, width) = (images.shape[0], images.shape[1], images.shape[2], images.shape[3]);
        var (tops, lefts) = (new long[count], new long[count]);
        for (var i = 0; i < count; i++) (tops[i], lefts[i]) = (random.Below(2 * padding + 1), random.Below(2 * padding + 1));

        var framed = nn.functional.pad(images, [padding, padding, padding, padding]);
        var device = images.device;
        var picture = arange(count, device: device).view(-1, 1, 1, 1);
        var channel = arange(channels, device: device).view(1, -1, 1, 1);
        var row = tensor(tops, device: device).view(-1, 1, 1, 1) + arange(height, device: device).view(1, 1, -1, 1);
        var column = tensor(lefts, device: device).view(-1, 1, 1, 1) + arange(width, device: device).view(1, 1, 1, -1);
        // [N, C, H, W]
        return framed.index(TensorIndex.Tensor(picture), TensorIndex.Tensor(channel), TensorIndex.Tensor(row), TensorIndex.Tensor(column));
    }

    internal static Tensor Rotate(Tensor images, double degrees, ref SeededRandom random)
    {
        var (count, aspect) = (images.shape[0], (double)images.shape[2] / images.shape[3]);
        var turns = new float[count, 2, 3];
        for (var i = 0; i < count; i++)
        {
            // Places in the old picture for places in the new, both −1 … 1 along each side: hence the aspect.
            var (sin, cos) = Math.SinCos(random.Uniform(-degrees, degrees) * Math.PI / 180);
            (turns[i, 0, 0], turns[i, 0, 1]) = ((float)cos, (float)(-sin * aspect));
            (turns[i, 1, 0], turns[i, 1, 1]) = ((float)(sin / aspect), (float)cos);
        }

        var grid = nn.functional.affine_grid(tensor(turns, device: images.device), images.shape, align_corners: false); // [N, H, W, 2]
        return nn.functional.grid_sample(images, grid, GridSampleMode.Bilinear, GridSamplePaddingMode.Zeros, align_corners: false);
    }
}
