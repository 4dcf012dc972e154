using System.Runtime.InteropServices;
using System.Text;

namespace DeepLearning;

/// <summary>Collects series from events (tensorflow/core/util/event.proto and framework/summary.proto, by their field numbers).</summary>
internal sealed class TensorBoardEvents
{
    public Dictionary<string, List<LoggedValue>> Scalars { get; } = [];

    public Dictionary<string, List<LoggedHistogram>> Histograms { get; } = [];

    public List<string> Damage { get; } = [];

    /// <summary>Event: 1 wall_time (double), 2 step, 5 summary.</summary>
    /// <exception cref="InvalidDataException">It is not a message.</exception>
    public void Add(byte[] message)
    {
        var (time, step) = (0.0, 0L);
        var summaries = new List<Range>();
        var fields = new MessageReader(message);
        while (fields.Next())
        {
            if (fields.Field == 1) time = fields.Double;
            else if (fields.Field == 2) step = fields.Integer;
            else if (fields.Field == 5) summaries.Add(fields.Extent);
        }
        foreach (var summary in summaries) AddSummary(message.AsSpan(summary), step, DateTimeOffset.UnixEpoch.AddSeconds(time));
    }

    /// <summary>Summary: 1 value, repeated.</summary>
    private void AddSummary(ReadOnlySpan<byte> message, long step, DateTimeOffset time)
    {
        var fields = new MessageReader(message);
        while (fields.Next())
            if (fields.Field == 1) AddValue(fields.Bytes, step, time);
    }

    /// <summary>Summary.Value: 1 tag, 2 simple_value (float), 5 histo, 8 tensor.</summary>
    private void AddValue(ReadOnlySpan<byte> message, long step, DateTimeOffset time)
    {
        var (tag, number) = ("", (double?)null);
        LoggedHistogram? histogram = null;
        var fields = new MessageReader(message);
        while (fields.Next())
        {
            if (fields.Field == 1) tag = Encoding.UTF8.GetString(fields.Bytes);
            else if (fields.Field == 2) number = fields.Float;
            else if (fields.Field == 5) histogram = Histogram(fields.Bytes, step);
            else if (fields.Field == 8) number = OneFloat(fields.Bytes);
        }
        if (number is { } value) Series(Scalars, tag).Add(new(step, value, time));
        if (histogram is not null) Series(Histograms, tag).Add(histogram);
    }

    /// <summary>HistogramProto: 1 min, 2 max, 3 num, 4 sum, 5 sum_squares, 6 bucket_limit, 7 bucket.</summary>
    private static LoggedHistogram Histogram(ReadOnlySpan<byte> message, long step)
    {
        var moments = new double[6];
        double[] limits = [], counts = [];
        var fields = new MessageReader(message);
        while (fields.Next())
        {
            if (fields.Field is >= 1 and <= 5) moments[fields.Field] = fields.Double;
            else if (fields.Field == 6) limits = [.. limits, .. MemoryMarshal.Cast<byte, double>(fields.Bytes)];
            else if (fields.Field == 7) counts = [.. counts, .. MemoryMarshal.Cast<byte, double>(fields.Bytes)];
        }
        return new(step, moments[1], moments[2], moments[3], moments[4], moments[5], limits, counts);
    }

    /// <summary>TensorProto of one float32, as TensorFlow 2 writes scalars: 1 dtype (1 = float), 2 shape, 4 content, or 5
    /// float_val.</summary>
    private static double? OneFloat(ReadOnlySpan<byte> message)
    {
        var (type, value) = (0L, (double?)null);
        var fields = new MessageReader(message);
        while (fields.Next())
        {
            if (fields.Field == 1) type = fields.Integer;
            else if (fields.Field is 4 or 5 && fields.Bytes.Length == sizeof(float)) value = BitConverter.ToSingle(fields.Bytes);
        }
        return type == 1 ? value : null;
    }

    private static List<T> Series<T>(Dictionary<string, List<T>> all, string tag) =>
        all.TryGetValue(tag, out var series) ? series : all[tag] = [];
}
