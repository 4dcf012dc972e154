namespace TorchSharp.Vision.Codecs.Jpeg;

/// <summary>
/// Rows of a component at the image's resolution. A component of half the resolution is interpolated linearly, ¾ of the nearer and ¼ of
/// the farther sample, with the roundings of the reference implementation; one of a smaller resolution is repeated.
/// </summary>
internal sealed class Upsampling
{
    private readonly Component component;
    private readonly Frame frame;
    private readonly bool halfWidth, halfHeight;
    private readonly int[] line;

    public Upsampling(Component component, Frame frame)
    {
        (this.component, this.frame) = (component, frame);
        var (across, down) = (Ratio(frame.Horizontal, component.Horizontal), Ratio(frame.Vertical, component.Vertical));
        // The reference repeats the samples of components that are too narrow for the middle of a row.
        halfWidth = across == 2 && down is 1 or 2 && component.Width > 2;
        halfHeight = down == 2 && (halfWidth || across == 1);
        line = new int[component.Width];
    }

    /// <summary>Row <paramref name="y"/> of the image.</summary>
    public void Row(int y, Span<byte> pixels)
    {
        var source = y * component.Vertical / frame.Vertical;
        if (!halfWidth && !halfHeight) Repeat(component.Row(source), pixels);
        else if (!halfHeight) Widen(component.Row(source), pixels);
        else
        {
            var other = Math.Clamp(y % 2 == 0 ? source - 1 : source + 1, 0, component.Height - 1);
            var near = component.Row(source);
            var far = component.Row(other);
            for (var x = 0; x < line.Length; x++) line[x] = 3 * near[x] + far[x];
            if (halfWidth) WidenSums(pixels);
            else for (var x = 0; x < pixels.Length; x++) pixels[x] = (byte)((line[x] + 1 + y % 2) >> 2);
        }
    }

    private void Repeat(ReadOnlySpan<byte> samples, Span<byte> pixels)
    {
        if (component.Horizontal == frame.Horizontal) samples.CopyTo(pixels);
        else for (var x = 0; x < pixels.Length; x++) pixels[x] = samples[x * component.Horizontal / frame.Horizontal];
    }

    private static void Widen(ReadOnlySpan<byte> samples, Span<byte> pixels)
    {
        var last = samples.Length - 1;
        for (var x = 0; x < pixels.Length; x++)
        {
            var i = x / 2;
            var other = x % 2 == 0 ? i - 1 : i + 1;
            pixels[x] = other < 0 || other > last ? samples[i] : (byte)((3 * samples[i] + samples[other] + 1 + x % 2) >> 2);
        }
    }

    private void WidenSums(Span<byte> pixels)
    {
        var last = line.Length - 1;
        for (var x = 0; x < pixels.Length; x++)
        {
            var i = x / 2;
            var other = Math.Clamp(x % 2 == 0 ? i - 1 : i + 1, 0, last);
            pixels[x] = (byte)((3 * line[i] + line[other] + 8 - x % 2) >> 4);
        }
    }

    private static int Ratio(int whole, int part) => whole % part == 0 ? whole / part : 0;
}
