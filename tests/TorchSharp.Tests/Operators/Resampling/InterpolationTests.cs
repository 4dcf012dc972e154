using System.Text.Json;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class InterpolationTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("interpolation");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("interpolation", op, name, (x, args) => [Run(op, x, args)]);

    private static Tensor Run(string op, Tensor[] x, JsonElement args)
    {
        return op switch
        {
            "interpolate" => interpolate(x[0], args.IsList("size") ? args.Ints("size") : null,
                args.IsList("scale_factor") ? [.. args.GetProperty("scale_factor").EnumerateArray().Select(s => s.GetDouble())] : null,
                Enum.Parse<InterpolationMode>(args.Text("mode"), true), Flag("align_corners"), Flag("recompute_scale_factor") ?? false,
                Flag("antialias") ?? false),
            "nearest places" => interpolate(x[0], scale_factor: [args.Real("scale")]),
            "pixel_shuffle" => pixel_shuffle(x[0], 2),
            "pixel_unshuffle" => pixel_unshuffle(x[0], 2),
            "channel_shuffle" => x[0].channel_shuffle(3),
            "grid_sample" => grid_sample(x[0], x[1], Enum.Parse<GridSampleMode>(args.Text("mode"), true),
                Enum.Parse<GridSamplePaddingMode>(args.Text("padding"), true), args.Flag("align")),
            "affine_grid" => affine_grid(x[0], args.Ints("size"), args.Flag("align")),
            _ => throw new InvalidDataException($"no interpolation {op}"),
        };

        bool? Flag(string key) => args.TryGetProperty(key, out var value) ? value.GetBoolean() : null;
    }

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var x = randn(1, 2, 3, 4, dtype: float64);
        InterpolationMode[] modes = [InterpolationMode.Nearest, InterpolationMode.Bilinear, InterpolationMode.Bicubic, InterpolationMode.Area];
        foreach (var mode in modes)
            GradCheck.RunTwice(t => interpolate(t[0], [5, 3], mode: mode), x);
        GradCheck.RunTwice(t => interpolate(t[0], [2, 2], mode: InterpolationMode.Bilinear, antialias: true), x);
        GradCheck.RunTwice(t => pixel_shuffle(t[0], 2), randn(1, 4, 2, 1, dtype: float64));
        GradCheck.RunTwice(t => pixel_unshuffle(t[0], 2), randn(1, 4, 2, dtype: float64));
        GradCheck.RunTwice(t => t[0].channel_shuffle(2), randn(1, 4, 2, dtype: float64));
        GradCheck.RunTwice(t => affine_grid(t[0], [1, 1, 2, 3]), randn(1, 2, 3, dtype: float64));
        foreach (var padding in Enum.GetValues<GridSamplePaddingMode>())
            GradCheck.RunTwice(t => grid_sample(t[0], t[1], padding_mode: padding), x, randn(1, 2, 2, 2, dtype: float64));
    }

    [Fact]
    public void LayersAndOlderNamesDoTheSame()
    {
        manual_seed(2);
        var (line, image, volume) = (randn(1, 2, 4), randn(1, 4, 4, 4), randn([1, 1, 2, 2, 2]));
        Same(interpolate(image, scale_factor: [2, 3]), Upsample(scale_factor: [2, 3]).call(image));
        Same(interpolate(image, [5, 6], mode: InterpolationMode.Bilinear, align_corners: true),
            Upsample([5, 6], mode: UpsampleMode.Bilinear, align_corners: true).call(image));
        Same(interpolate(image, [5, 6], mode: InterpolationMode.Bicubic), upsample(image, [5, 6], mode: UpsampleMode.Bicubic));
        Same(interpolate(image, [5, 6], mode: InterpolationMode.Bilinear), upsample_bilinear(image, [5, 6]));
        Same(interpolate(image, [5, 6]), upsample_nearest(image, [5, 6]));
        Same(interpolate(line, [7]), upsample_nearest1d(line, 7, null));
        Same(interpolate(image, scale_factor: [2, 2]), upsample_nearest2d(image, scaleFactors: [2, 2]));
        Same(interpolate(volume, [3, 3, 3]), upsample_nearest3d(volume, [3, 3, 3]));
        Same(pixel_shuffle(image, 2), PixelShuffle(2).call(image));
        Same(image, PixelUnshuffle(2).call(PixelShuffle(2).call(image)));
        Same(image.channel_shuffle(2), ChannelShuffle(2).call(image));
        using var module = Upsample([5L], mode: UpsampleMode.Linear);
        Assert.Equal([5L], module.size.ToArray());
        Assert.True(module.scale_factor.IsEmpty);

        static void Same(Tensor expected, Tensor actual) => Golden.Near(expected, actual, "layer");
    }

    [Fact]
    public void GradientsOfNearestCanBeCalled()
    {
        manual_seed(3);
        var (line, image) = (randn(1, 2, 4).requires_grad_(), randn(1, 1, 3, 2).requires_grad_());
        var (a, b) = (upsample_nearest1d(line, 7, null), upsample_nearest2d(image, [4, 5]));
        a.backward([Golden.Weights(a)]);
        b.backward([Golden.Weights(b)]);
        Golden.Near(line.grad!, upsample_nearest1d_backward(Golden.Weights(a), 7, 4, null), "one dimension");
        Golden.Near(image.grad!, upsample_nearest2d_backward(Golden.Weights(b), [1, 1, 3, 2], [4, 5]), "two dimensions");
        Golden.Near(ones([1, 1, 2, 2, 2]) * 8,
            upsample_nearest3d_backward(ones([1, 1, 4, 4, 4]), [1, 1, 2, 2, 2], scaleFactors: [2, 2, 2]), "three");
    }

    [Fact]
    public void ViewsAndEmptyBatches()
    {
        var x = randn(2, 4, 3, 2);
        var view = x.permute(0, 3, 1, 2);
        Golden.Near(interpolate(view.contiguous(), [7, 2]), interpolate(view, [7, 2]), "view");
        Golden.Near(pixel_shuffle(x.transpose(2, 3).contiguous(), 2), pixel_shuffle(x.transpose(2, 3), 2), "view");
        Assert.Equal([0L, 2, 4, 4], interpolate(zeros(0, 2, 3, 3), [4, 4], mode: InterpolationMode.Bilinear).shape);
        Assert.Equal([0L, 2, 4, 4], grid_sample(zeros(0, 2, 3, 3), zeros(0, 4, 4, 2)).shape);
    }

    [Fact]
    public void AnAffineGridThatChangesNothingGivesTheImageBack()
    {
        manual_seed(4);
        var (x, theta) = (randn(2, 3, 5, 4), tensor(new[] { 1f, 0, 0, 0, 1, 0 }).reshape(1, 2, 3).expand(2, 2, 3));
        foreach (var align in new[] { false, true })
            Golden.Near(x, grid_sample(x, affine_grid(theta, x.shape, align), align_corners: align), "image", absolute: 2e-6);
    }

    [Fact]
    public void WhatDoesNotFitIsNamed()
    {
        var x = zeros(1, 1, 4, 4);
        Says("either size or scale_factor", () => interpolate(x));
        Says("only one of size or scale_factor", () => interpolate(x, [2, 2], [2, 2]));
        Says("output size of [2, 3, 4]", () => interpolate(x, [2, 3, 4]));
        Says("scale_factor of shape [2]", () => interpolate(x, scale_factor: [2]));
        Says("Got 4D input, but linear mode needs 3D input", () => interpolate(x, [2, 2], mode: InterpolationMode.Linear));
        Says("align_corners option", () => interpolate(x, [2, 2], align_corners: true));
        Says("greater than 0", () => interpolate(x, scale_factor: [0.1, 1]));
        Says("Only 3D, 4D and 5D", () => interpolate(zeros(2, 2), [2]));
        Says("Anti-alias", () => interpolate(x, [2, 2], antialias: true));
        Says("not divisible by 4", () => pixel_shuffle(zeros(1, 3, 2, 2), 2));
        Says("at least 3 dimensions", () => pixel_shuffle(zeros(2, 2), 2));
        Says("input.size(-1)=3", () => pixel_unshuffle(zeros(1, 2, 3), 2));
        Says("positive upscale_factor", () => pixel_shuffle(x, 0));
        Says("Got 3 channels and 2 groups", () => zeros(1, 3, 2).channel_shuffle(2));
        Says("same batch size", () => grid_sample(x, zeros(2, 2, 2, 2)));
        Says("size 2 in last dimension", () => grid_sample(x, zeros(1, 2, 2, 3)));
        Says("expected scalar type", () => grid_sample(x, zeros(1, 2, 2, 2, dtype: float64)));
        Says("non-empty spatial dimensions", () => grid_sample(zeros(1, 1, 0, 2), zeros(1, 2, 2, 2)));
        Says("shape Nx2x3", () => affine_grid(zeros(1, 2, 2), [1, 1, 2, 2]));
        Says("4D and 5D sizes", () => affine_grid(zeros(1, 2, 3), [1, 1, 2]));
        Says("positive output size", () => affine_grid(zeros(1, 2, 3), [1, 1, 0, 2]));
        Assert.Throws<NotSupportedException>(() => interpolate(x.@long(), [2, 2]));

        static void Says(string part, Func<Tensor> f) => Assert.Contains(part, Assert.Throws<ArgumentException>(f).Message);
    }
}
