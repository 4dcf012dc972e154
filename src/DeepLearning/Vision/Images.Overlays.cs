using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

public static partial class Images
{
    // Viridis at even steps, from dark blue to yellow.
    private static readonly int[] Viridis = [0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725];

    /// <summary>Numbers as colors, from the smallest (dark blue) to the largest (yellow); all dark where they are equal.</summary>
    /// <param name="values">float32 [H, W], finite.</param>
    /// <returns>[3, H, W] in 0 … 1.</returns>
    public static Tensor Colored(Tensor values)
    {
        Plane(values, nameof(values));
        using var scope = NewDisposeScope();
        var (low, high) = (values.min(), values.max());
        var place = (values - low) / (high - low).clamp_min(1e-12) * (Viridis.Length - 1); // 0 … 8
        var step = place.floor().clamp(0, Viridis.Length - 2);
        var part = (place - step).unsqueeze(0); // [1, H, W]
        var index = step.to_type(ScalarType.Int64).flatten();
        var colors = stack([.. Viridis.Select(color => Channels(color, values.device))]); // [9, 3]
        var size = new[] { values.shape[0], values.shape[1], 3 };
        var (from, to) = (colors.index_select(0, index).view(size).permute(2, 0, 1),
            colors.index_select(0, index + 1).view(size).permute(2, 0, 1));
        return (from + part * (to - from)).MoveToOuterDisposeScope();
    }

    /// <summary>A map of numbers over a picture, such as which places spoke for a class (a class activation map).</summary>
    /// <param name="image">[1, H, W] or [3, H, W]; what color it has is not shown.</param>
    /// <param name="values">float32 [h, w] of any size, finite; scaled to the picture's.</param>
    /// <param name="opacity">0: the picture alone, 1: the map alone.</param>
    /// <returns>[3, H, W].</returns>
    public static Tensor HeatMap(Tensor image, Tensor values, double opacity = 0.5)
    {
        ImageCheck.Picture(image, nameof(image));
        Plane(values, nameof(values));
        RandomCheck.Range(opacity, 1, nameof(opacity));
        using var scope = NewDisposeScope();
        var scaled = Resize(values.unsqueeze(0), (int)image.shape[1], (int)image.shape[2])[0];
        return (Rgb(Gray(image)) * (1 - opacity) + Colored(scaled) * opacity).MoveToOuterDisposeScope();
    }

    /// <summary>A region tinted in a color of the plots' palette.</summary>
    /// <param name="image">[1, H, W] or [3, H, W].</param>
    /// <param name="mask">[H, W], Bool, or float32 in 0 … 1: how much belongs to the region.</param>
    /// <param name="color">Which color of the palette, 0 or more.</param>
    /// <param name="opacity">How strong, 0 … 1.</param>
    /// <returns>[3, H, W].</returns>
    /// <exception cref="ArgumentException">The mask's size or type is another one.</exception>
    public static Tensor Overlay(Tensor image, Tensor mask, int color = 1, double opacity = 0.5)
    {
        ImageCheck.Picture(image, nameof(image));
        ArgumentNullException.ThrowIfNull(mask);
        ArgumentOutOfRangeException.ThrowIfNegative(color);
        RandomCheck.Range(opacity, 1, nameof(opacity));
        if (mask.dtype is not (ScalarType.Bool or ScalarType.Float32) || !mask.shape.AsSpan().SequenceEqual(image.shape.AsSpan(1)))
            throw new ArgumentException(
                $"Expected mask Bool or Float32 [{image.shape[1]}, {image.shape[2]}], got {mask.dtype} [{string.Join(", ", mask.shape)}].",
                nameof(mask));
        using var scope = NewDisposeScope();
        var part = mask.to_type(ScalarType.Float32) * opacity; // [H, W]
        return (Rgb(image) * (1 - part) + PaletteColor(color, image.device).view(3, 1, 1) * part).MoveToOuterDisposeScope();
    }

    private static Tensor PaletteColor(int index, Device device) =>
        Channels(Convert.ToInt32(PlotTheme.Palette[index % PlotTheme.Palette.Length][1..], 16), device);

    private static Tensor Channels(int color, Device device) =>
        tensor(new[] { (color >> 16) / 255f, (color >> 8 & 255) / 255f, (color & 255) / 255f }, device: device);

    private static void Plane(Tensor values, string argument)
    {
        ArgumentNullException.ThrowIfNull(values, argument);
        if (values.dtype != ScalarType.Float32 || values.shape.Length != 2 || values.numel() == 0)
            throw new ArgumentException(
                $"Expected {argument} Float32 [H, W], got {values.dtype} [{string.Join(", ", values.shape)}].", argument);
        if (!values.isfinite().all().item<bool>()) throw new ArgumentException($"{argument} holds a number that is not finite.", argument);
    }
}
