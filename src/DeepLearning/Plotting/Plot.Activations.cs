using TorchSharp;

namespace DeepLearning;

public static partial class Plot
{
    /// <summary>What each channel of a layer answers to one image. All channels share one gray scale, the smallest value black and the
    /// largest
    /// white, so that silent channels look silent.</summary>
    /// <param name="maps">The layer's output for one image, <c>[C, H, W]</c> or <c>[1, C, H, W]</c>.</param>
    /// <param name="columns">Maps in a row.</param>
    /// <param name="title">The title; null: the number of maps.</param>
    /// <param name="each">Whether each channel has a scale of its own instead: shows faint channels as clearly as strong ones.</param>
    /// <exception cref="ArgumentException">The tensor has another shape, or a value is not finite.</exception>
    public static Figure FeatureMaps(torch.Tensor maps, int columns = 8, string? title = null, bool each = false)
    {
        ArgumentNullException.ThrowIfNull(maps);
        using var scope = torch.NewDisposeScope();
        var channels = maps.shape switch
        {
            [_, _, _] => maps,
            [1, _, _, _] => maps.squeeze(0),
            _ => throw PlotData.Unfit(maps, "the feature maps of one image, [C, H, W] or [1, C, H, W],"),
        };
        return Images(
            Stretch(channels, each), [.. Enumerable.Range(0, (int)channels.shape[0]).Select(channel => $"{channel}")], columns,
            title ?? PlotText.Count((int)channels.shape[0], "feature map"));
    }

    /// <summary>The weights of a convolution as pictures: in color if it looks at 3 channels, else a row of gray pictures per filter, one
    /// for
    /// each channel it looks at. Middle gray is a weight of 0.</summary>
    /// <param name="weights">The weights, <c>[out, in, kH, kW]</c>.</param>
    /// <param name="columns">Pictures in a row, where there is one per filter.</param>
    /// <param name="title">The title; null: the number of filters.</param>
    /// <exception cref="ArgumentException">The tensor has another shape, or a value is not finite.</exception>
    public static Figure Filters(torch.Tensor weights, int columns = 8, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.shape is not [var filters, var inputs, var height, var width])
            throw PlotData.Unfit(weights, "weights [out, in, kH, kW]");
        using var scope = torch.NewDisposeScope();
        var values = weights.detach().to_type(torch.ScalarType.Float32);
        var largest = Math.Max(values.abs().max().ToDouble(), 1e-12);
        var centered = values / (2 * largest) + 0.5;
        var heading = title ?? $"{PlotText.Count((int)filters, "filter")} of {height} × {width} weights";
        return inputs is 1 or 3
            ? Images(centered, [.. Enumerable.Range(0, (int)filters).Select(filter => $"{filter}")], columns, heading)
            // [out, in, kH, kW] → [out · in, kH, kW]: a filter's channels side by side.
            : Images(centered.reshape(filters * inputs, height, width), columns: (int)inputs, title: heading);
    }

    /// <summary>Where in an image something is: the image, the heat, and the heat over the image. For class activation maps, saliency,
    /// occlusion.</summary>
    /// <param name="image">The image in 0..1, <c>[1 or 3, H, W]</c>.</param>
    /// <param name="heat">The heat, <c>[h, w]</c>, of any size: enlarged to the image's, its smallest value cold and its largest
    /// hot.</param>
    /// <param name="title">The title.</param>
    /// <exception cref="ArgumentException">The tensors have other shapes, or a value is not finite.</exception>
    public static Figure HeatOver(torch.Tensor image, torch.Tensor heat, string title = "Where the network looks")
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(heat);
        if (image.shape is not [1 or 3, var height, var width]) throw PlotData.Unfit(image, "an image [1 or 3, H, W]");
        if (heat.shape is not [_, _]) throw PlotData.Unfit(heat, "a map [h, w]");
        using var scope = torch.NewDisposeScope();
        // [C, H, W] → [3, H, W]
        var picture = image.detach().to_type(torch.ScalarType.Float32).expand(3, height, width);
        // [h, w] → [1, 1, H, W] → [H, W]
        var map = torch.nn.functional.interpolate(
            heat.detach().to_type(torch.ScalarType.Float32).unsqueeze(0).unsqueeze(0), [height, width],
            mode: torch.InterpolationMode.Bilinear, align_corners: false).reshape(height, width);
        var share = Stretch(map, each: false);
        var colors = Heat(share);
        // Cold places leave the image as it is.
        var weight = 0.65 * share;
        return Images(
            torch.stack([picture, colors, picture * (1 - weight) + colors * weight]), ["image", "heat", "both"], columns: 3, title: title);
    }

    /// <summary>To 0..1, over all values or within each <c>[i, …]</c>.</summary>
    static torch.Tensor Stretch(torch.Tensor values, bool each)
    {
        var numbers = values.detach().to_type(torch.ScalarType.Float32);
        var flat = each ? numbers.reshape(numbers.shape[0], -1) : numbers.reshape(1, -1);
        var (low, high) = (flat.amin([1], keepdim: true), flat.amax([1], keepdim: true));
        return ((flat - low) / (high - low).clamp_min(1e-12)).reshape(numbers.shape);
    }

    /// <summary>Black, red, yellow, white: shares <c>[H, W]</c> to colors <c>[3, H, W]</c>, ever lighter.</summary>
    static torch.Tensor Heat(torch.Tensor share) =>
        torch.stack([(3 * share).clamp(0, 1), (3 * share - 1).clamp(0, 1), (3 * share - 2).clamp(0, 1)]);
}
