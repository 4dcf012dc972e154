using TorchSharp.Operators;
using TorchSharp.Vision;
using TorchSharp.Vision.Codecs.Png;
using static TorchSharp.torch;

namespace TorchSharp.Utils.tensorboard;

/// <summary>The values that TensorBoard shows, as messages.</summary>
internal static class SummaryValues
{
    public static ProtoMessage Scalar(string tag, float value) => new ProtoMessage().Text(1, tag).Float(2, value);

    /// <summary>A text in Markdown: a tensor of one string, for the plugin "text".</summary>
    public static ProtoMessage Text(string tag, string text)
    {
        const int stringType = 7;
        var plugin = new ProtoMessage().Message(1, new ProtoMessage().Text(1, "text").Text(2, ""));
        var shape = new ProtoMessage().Message(2, new ProtoMessage().Integer(1, 1));
        return new ProtoMessage().Text(1, tag + "/text_summary").Message(9, plugin)
            .Message(8, new ProtoMessage().Integer(1, stringType).Message(2, shape).Text(8, text));
    }

    /// <summary>An image as PNG. Bytes are taken as they are, other numbers as 0 … 1.</summary>
    /// <param name="tag">The name.</param>
    /// <param name="image">What to show.</param>
    /// <param name="layout">The order of its dimensions: C, H and W once each, or H and W.</param>
    /// <exception cref="ArgumentException">The layout does not fit.</exception>
    public static ProtoMessage Image(string tag, Tensor image, string layout)
    {
        if (layout.Length != image.Rank || layout.Distinct().Count() != layout.Length || layout.Except("CHW").Any() || image.Rank < 2)
            throw new ArgumentException($"an image of shape {Shape.Text(image.Sizes)} does not have the layout '{layout}'", nameof(layout));
        using var scope = NewDisposeScope();
        var planes = layout.Length == 2 ? image.unsqueeze(0) : image;
        var order = layout.Length == 2 ? "C" + layout : layout;
        planes = planes.permute(order.IndexOf('C'), order.IndexOf('H'), order.IndexOf('W'));            // [C, H, W]
        if (planes.dtype != ScalarType.Byte) planes = (planes.to(ScalarType.Float32) * 255).clamp(0, 255).to(ScalarType.Byte);
        using var png = new MemoryStream();
        PngWriter.Encode(ImageTensors.ToRaster(planes), png);
        var (channels, height, width) = (planes.shape[0], planes.shape[1], planes.shape[2]);
        return new ProtoMessage().Text(1, tag).Message(4,
            new ProtoMessage().Integer(1, height).Integer(2, width).Integer(3, channels).Bytes(4, png.ToArray()));
    }

    /// <summary>A video <c>[N, T, C, H, W]</c> as an animated GIF. Bytes are taken as they are, other numbers as 0 … 1.</summary>
    /// <exception cref="ArgumentException">The video has another shape.</exception>
    public static ProtoMessage Video(string tag, Tensor video, int framesPerSecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(framesPerSecond);
        using var scope = NewDisposeScope();
        var frames = VideoFrames.From(video);
        var gif = GifWriter.Encode(frames, framesPerSecond);
        return new ProtoMessage().Text(1, tag).Message(4,
            new ProtoMessage().Integer(1, frames.shape[1]).Integer(2, frames.shape[2]).Integer(3, frames.shape[3]).Bytes(4, gif));
    }

    /// <summary>The counts of numbers between limits, and their moments.</summary>
    /// <exception cref="ArgumentException">There are no numbers.</exception>
    public static ProtoMessage Histogram(string tag, Tensor values, Enums.HistogramBinSelector selector, long? maxBins)
    {
        if (values.numel() == 0) throw new ArgumentException("The input has no element.", nameof(values));
        using var scope = NewDisposeScope();
        var x = values.detach().to(ScalarType.Float64).flatten();
        var (hist, edges) = selector == Enums.HistogramBinSelector.Tensorflow
            ? Histograms.OfEdges(x, fixedLimits.Value, null, false)
            : HistogramBins.Histogram(x, (TorchSharp.HistogramBinSelector)selector, null, false);
        var (counts, limits) = Shown(hist.to(ScalarType.Float64).data<double>().ToArray(), edges.data<double>().ToArray(), maxBins);
        return new ProtoMessage().Text(1, tag).Message(5, new ProtoMessage()
            .Double(1, x.min().item<double>()).Double(2, x.max().item<double>()).Double(3, x.numel())
            .Double(4, x.sum().item<double>()).Double(5, x.dot(x).item<double>()).Doubles(6, limits).Doubles(7, counts));
    }

    private static readonly Lazy<Tensor> fixedLimits = new(() =>
    {
        var positive = new List<double>();
        for (var limit = 1e-12; limit < 1e20; limit *= 1.1) positive.Add(limit);
        double[] all = [.. positive.Select(limit => -limit).Reverse(), 0, .. positive];
        return tensor(all).DetachFromDisposeScope();
    });

    /// <summary>
    /// Counts, and the upper limit of each: neighbours joined until there are few enough, without the empty bins at both ends, but one in
    /// front, whose upper limit is the lower one of the first.
    /// </summary>
    private static (double[] counts, double[] limits) Shown(double[] counts, double[] edges, long? maxBins)
    {
        if (maxBins < counts.Length && counts.Length / maxBins is var joined and > 1)
        {
            double[] upper = [.. edges.SkipLast(1).Where((_, i) => i % joined == 0), edges[^1]];
            (counts, edges) = ([.. counts.Chunk((int)joined).Select(chunk => chunk.Sum())], upper);
        }
        var first = Math.Max(0, Array.FindIndex(counts, count => count > 0));
        var last = Math.Max(0, Array.FindLastIndex(counts, count => count > 0));
        return ([0, .. counts[first..(last + 1)]], edges[first..(last + 2)]);
    }
}
