using static TorchSharp.torch;

namespace DeepLearning;

public static partial class Images
{
    /// <summary>Frames around things, one color for each class, with what is written to them.</summary>
    /// <param name="image">[1, H, W] or [3, H, W].</param>
    /// <param name="boxes">float32 [K, 4]: left, top, right, bottom in pixels; what lies outside is not drawn.</param>
    /// <param name="classes">The class of each box, 0 or more; null: all in one color.</param>
    /// <param name="labels">What to write to each box, in capitals (letters, digits, . : % -); null: nothing.</param>
    /// <param name="thickness">The line's width in pixels, at least 1; letters grow with it.</param>
    /// <returns>[3, H, W].</returns>
    /// <exception cref="ArgumentException">The boxes are no [K, 4], or the classes or labels are not as many.</exception>
    public static Tensor Boxes(
        Tensor image, Tensor boxes, IReadOnlyList<int>? classes = null, IReadOnlyList<string>? labels = null, int thickness = 2)
    {
        ImageCheck.Picture(image, nameof(image));
        ArgumentNullException.ThrowIfNull(boxes);
        ArgumentOutOfRangeException.ThrowIfLessThan(thickness, 1);
        if (boxes.dtype != ScalarType.Float32 || boxes.shape.Length != 2 || boxes.shape[1] != 4)
            throw new ArgumentException(
                $"Expected boxes Float32 [K, 4], got {boxes.dtype} [{string.Join(", ", boxes.shape)}].", nameof(boxes));
        if ((classes?.Count ?? boxes.shape[0]) != boxes.shape[0] || (labels?.Count ?? boxes.shape[0]) != boxes.shape[0])
            throw new ArgumentException($"Expected a class and a label for each of {boxes.shape[0]} boxes, or none.", nameof(classes));

        using var rgb = Rgb(image);
        var framed = rgb.clone();
        using var scope = NewDisposeScope();
        var white = ones([3, 1, 1], device: image.device);
        var corners = boxes.cpu().contiguous().data<float>().ToArray();
        for (var i = 0; i < boxes.shape[0]; i++)
        {
            var color = PaletteColor(classes?[i] ?? 1, image.device).view(3, 1, 1);
            var (left, top, right, bottom) = (corners[4 * i], corners[4 * i + 1], corners[4 * i + 2], corners[4 * i + 3]);
            Fill(left, top, right, top + thickness, color);
            Fill(left, bottom - thickness, right, bottom, color);
            Fill(left, top, left + thickness, bottom, color);
            Fill(right - thickness, top, right, bottom, color);
            if (labels is not null) Write(labels[i], left, top, color);
        }

        return framed;

        void Write(string text, float left, float top, Tensor color)
        {
            // Above the box, or within it where there is no room above.
            var (width, height) = ((text.Length * (SmallFont.Width + 1) + 1) * thickness, (SmallFont.Height + 2) * thickness);
            var line = top >= height ? top - height : top;
            Fill(left, line, left + width, line + height, color);
            for (var i = 0; i < text.Length; i++)
                foreach (var (x, y) in SmallFont.Dots(text[i]))
                {
                    var (dotX, dotY) = (left + (i * (SmallFont.Width + 1) + 1 + x) * thickness, line + (1 + y) * thickness);
                    Fill(dotX, dotY, dotX + thickness, dotY + thickness, white);
                }
        }

        void Fill(float left, float top, float right, float bottom, Tensor color)
        {
            var (height, width) = (image.shape[1], image.shape[2]);
            var (x0, x1) = (Pixel(left, width), Pixel(right, width));
            var (y0, y1) = (Pixel(top, height), Pixel(bottom, height));
            if (x0 < x1 && y0 < y1) framed.narrow(1, y0, y1 - y0).narrow(2, x0, x1 - x0).copy_(color);
        }

        static long Pixel(float place, long size) => (long)Math.Clamp(Math.Round(place), 0, size);
    }
}
