using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

/// <summary>Operations on images leave no tensors behind but their results.</summary>
[Collection(nameof(Kernels.ProcessWide))]
public class LiveTensorsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OnlyTheResultLives(bool requiresGrad)
    {
        manual_seed(1);
        using var around = NewDisposeScope();
        var (x, w, bias) = (Leaf(2, 4, 5, 5), Leaf(4, 4, 3, 3), randn(4));
        var (depthwise, columns, theta, grid) = (Leaf(4, 1, 3, 3), Leaf(2, 16, 16), Leaf(2, 2, 3), Leaf(2, 3, 3, 2));
        using var image = x[0];
        Check(() => conv2d(x, w, bias, padding: [1]));
        Check(() => conv2d(image, w));
        Check(() => conv2d_padding(x, w, padding: Padding.Same));
        Check(() => conv2d(x, depthwise, groups: 4));
        Check(() => conv_transpose2d(x, w, bias, [2]));
        Check(() => unfold(x, 2));
        Check(() => fold(columns, 5, 2));
        foreach (var mode in Enum.GetValues<PaddingModes>()) Check(() => pad(x, (1, 2, 1, -1), mode));
        foreach (var mode in new[] { InterpolationMode.Nearest, InterpolationMode.Area, InterpolationMode.Bilinear, InterpolationMode.Bicubic })
            Check(() => interpolate(x, [7, 3], mode: mode));
        Check(() => upsample_nearest2d_backward(x, [2, 4, 3, 3], [5, 5]));
        Check(() => pixel_shuffle(x, 2));
        Check(() => pixel_unshuffle(w.transpose(0, 1)[.., .., 1.., 1..], 2), made: 2);
        foreach (var padding in Enum.GetValues<GridSamplePaddingMode>()) Check(() => grid_sample(x, grid, padding_mode: padding));
        Check(() => affine_grid(theta, [2, 1, 3, 4]));
        Check(() =>
        {
            var (weight, fused) = nn.utils.fuse_conv_bn_weights(w, null, bias, bias.abs(), 1e-5, null, bias);
            weight.Dispose();
            return fused;
        }, made: 1);

        Tensor Leaf(params long[] sizes) => randn(sizes).requires_grad_(requiresGrad);

        // `made` tensors are made by the test itself.
        static void Check(Func<Tensor> f, int made = 0)
        {
            f().Dispose();
            var count = Tensor.TotalCount;
            f().Dispose();
            Assert.Equal(count + made, Tensor.TotalCount);
        }
    }
}
