using System.Globalization;
using System.Text.Json.Nodes;

namespace DeepLearning;

/// <summary>An axis: from values to pixels, and its ticks.</summary>
sealed class SvgAxis
{
    readonly List<string> categories = [];
    readonly bool reversed;
    double low = double.PositiveInfinity, high = double.NegativeInfinity;
    bool exact;

    internal SvgAxis(JsonObject layout)
    {
        Layout = layout;
        IsLog = SvgColors.Text(layout["type"]) == "log";
        IsCategory = SvgColors.Text(layout["type"]) == "category";
        reversed = SvgColors.Text(layout["autorange"]) == "reversed";
        if (FigureObjects.Numbers(layout["range"]) is [var from, var to])
            (low, high, reversed, exact) = (Math.Min(from, to), Math.Max(from, to), from > to, true);
    }

    internal JsonObject Layout { get; }

    internal bool IsLog { get; }

    internal bool IsCategory { get; }

    internal bool IsVisible => Layout["visible"]?.GetValue<bool>() ?? true;

    internal string Title => SvgColors.Text(Layout["title"]?["text"]) ?? "";

    /// <summary>The pixels at both ends; for a vertical axis the first is the lower, larger one.</summary>
    internal double From { get; set; }

    /// <inheritdoc cref="From"/>
    internal double To { get; set; }

    internal double Span => high - low;

    /// <summary>Positions of data on the axis: numbers, exponents, or numbers of categories.</summary>
    internal double[] Places(JsonNode? data)
    {
        if (data is not JsonArray items) return [];
        if (!IsCategory && FigureObjects.Numbers(data) is { } numbers)
            return IsLog ? [.. numbers.Select(value => value > 0 ? Math.Log10(value) : double.NaN)] : numbers;
        return [.. items.Select(item => Place(item is null ? "" : SvgColors.Text(item) ?? item.ToJsonString()))];
    }

    internal double Place(string category)
    {
        if (!IsCategory && double.TryParse(category, CultureInfo.InvariantCulture, out var number)) return number;
        if (!categories.Contains(category)) categories.Add(category);
        return categories.IndexOf(category);
    }

    /// <summary>Makes room for values, and some beyond them unless <paramref name="tight"/>.</summary>
    internal void Hold(IEnumerable<double> values, double room = 0.05, bool tight = false)
    {
        if (exact) return;
        var finite = values.Where(double.IsFinite).ToArray();
        if (finite.Length == 0) return;
        var (least, most) = (finite.Min(), finite.Max());
        var margin = tight ? 0 : room * (most > least ? most - least : 1);
        (low, high) = (Math.Min(low, least - margin), Math.Max(high, most + margin));
    }

    /// <summary>Takes the other's range in, and the other takes this one's.</summary>
    internal void Match(SvgAxis other)
    {
        (low, high) = (Math.Min(low, other.low), Math.Max(high, other.high));
        (other.low, other.high) = (low, high);
    }

    internal void Finish()
    {
        if (IsCategory && !exact) (low, high) = (-0.5, Math.Max(0.5, categories.Count - 0.5));
        if (low > high) (low, high) = (0, 1);
        if (low == high) (low, high) = (low - 0.5, high + 0.5);
    }

    /// <summary>Widens the range about its middle, by a factor.</summary>
    internal void Widen(double factor)
    {
        var (middle, half) = ((low + high) / 2, Span / 2 * factor);
        (low, high) = (middle - half, middle + half);
    }

    internal double Pixel(double place)
    {
        var share = (place - low) / Span;
        return From + (reversed ? 1 - share : share) * (To - From);
    }

    /// <summary>The pixel of a value as a shape gives it.</summary>
    internal double PixelOfValue(double value) => Pixel(IsLog ? Math.Log10(value) : value);

    /// <summary>Where ticks stand and what they say.</summary>
    internal IEnumerable<(double Place, string Label)> Ticks(int about)
    {
        if (IsCategory) return categories.Select((name, index) => ((double)index, name));
        if (IsLog) return LogTicks();
        var step = SvgColors.Number(Layout["dtick"]) ?? NiceStep(Span / Math.Max(1, about));
        var digits = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        return Enumerable.Range(0, (int)(Span / step) + 2).Select(index => (Math.Ceiling(low / step) + index) * step)
            .Where(place => place <= high + 1e-9 * Span)
            .Select(place => (place, Label(place, digits)));
    }

    /// <summary>A step of 1, 2 or 5 times a power of ten that is at least the given one.</summary>
    internal static double NiceStep(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power * (least / power <= 1 ? 1 : least / power <= 2 ? 2 : least / power <= 5 ? 5 : 10);
    }

    internal static string Label(double value, int digits) => Math.Abs(value) switch
    {
        >= 1e9 => $"{value / 1e9:0.##}B",
        >= 1e6 => $"{value / 1e6:0.##}M",
        >= 1e4 => $"{value / 1e3:0.##}k",
        _ => (value == 0 ? 0 : value).ToString($"F{Math.Min(digits, 6)}").Replace('-', '−'),
    };

    IEnumerable<(double, string)> LogTicks()
    {
        double[] factors = Span < 1.5 ? [1, 2, 5] : [1];
        for (var exponent = Math.Floor(low); exponent <= high; exponent += Math.Max(1, Math.Ceiling(Span / 10)))
        {
            foreach (var factor in factors)
            {
                var place = exponent + Math.Log10(factor);
                if (place < low - 1e-9 || place > high + 1e-9) continue;
                yield return (
                    place, factors.Length > 1 ? PlotText.Number(Math.Pow(10, exponent) * factor) : SvgCanvas.PowerOfTen(exponent));
            }
        }
    }
}
