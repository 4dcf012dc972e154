using System.Net;

namespace DeepLearning;

/// <summary>A bar that grows in place while a loop runs, and goes when it is done; in words it stays as a line.</summary>
/// <example><code>foreach (var batch in Progress.Over(batches, "batches")) …</code></example>
public static class Progress
{
    private static readonly TimeSpan BetweenUpdates = TimeSpan.FromSeconds(0.2);

    /// <summary>The items, one after another, and how many are done: shown a few times a second, and at the end.</summary>
    /// <param name="items">What the loop goes over.</param>
    /// <param name="title">What it counts.</param>
    /// <param name="time">The clock; the system's unless given.</param>
    public static IEnumerable<T> Over<T>(IReadOnlyCollection<T> items, string title, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Enumerate(items, title, time ?? TimeProvider.System);
    }

    private static IEnumerable<T> Enumerate<T>(IReadOnlyCollection<T> items, string title, TimeProvider time)
    {
        var (done, last) = (0, time.GetTimestamp());
        var show = LiveOutput.Show(new ProgressView(title, 0, items.Count));
        foreach (var item in items)
        {
            yield return item;
            done++;
            if (done < items.Count && time.GetElapsedTime(last) < BetweenUpdates) continue;
            show(new ProgressView(title, done, items.Count));
            last = time.GetTimestamp();
        }
    }
}

/// <summary>One state of the bar. It says nothing of times, so that two runs end in the same words.</summary>
[TypeFormatterSource(typeof(ProgressViewFormatters), PreferredMimeTypes = [FigureFormatters.Html, FigureFormatters.Text])]
internal sealed record ProgressView(string Title, int Done, int All)
{
    private const int Width = 20;

    public override string ToString()
    {
        var full = All == 0 ? Width : (int)((long)Width * Done / All);
        return $"{Title} {new string('█', full)}{new string('░', Width - full)} {Done} of {All}";
    }

    /// <summary>Nothing when it is done, which a page leaves out.</summary>
    public string ToHtml() => Done == All
        ? ""
        : $"<label style=\"display:flex;gap:.6em;align-items:center\">{WebUtility.HtmlEncode(Title)} "
        + $"<progress max=\"{All}\" value=\"{Done}\" style=\"flex:0 1 24em\"></progress> {Done} of {All}</label>";
}

internal sealed class ProgressViewFormatters
{
    private readonly object[] _formatters =
    [
        new TextFormatter<ProgressView>(FigureFormatters.Html, view => view.ToHtml()),
        new TextFormatter<ProgressView>(FigureFormatters.Text, view => view.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
