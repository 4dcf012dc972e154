using System.Diagnostics;

namespace DeepLearning;

/// <summary>Shows how far training has come, in place: a bar and the table of epochs. In words it says only what is the same in every run.</summary>
internal sealed class TrainingProgress
{
    private const double SecondsBetweenUpdates = 0.2;
    private readonly int epochs;
    private readonly Stopwatch sinceUpdate = Stopwatch.StartNew();
    private readonly Action<object> show;
    private TrainingHistory history;

    public TrainingProgress(TrainingHistory history, int epochs)
    {
        (this.history, this.epochs) = (history, epochs);
        show = LiveOutput.Show(new TrainingView(history, epochs, 0));
    }

    /// <summary>Shows a finished epoch at once (<paramref name="finished"/> given), a part of one a few times a second.</summary>
    public void Report(TrainingHistory? finished, double partOfEpoch)
    {
        if (finished is null && sinceUpdate.Elapsed.TotalSeconds < SecondsBetweenUpdates) return;
        history = finished ?? history;
        show(new TrainingView(history, epochs, partOfEpoch));
        sinceUpdate.Restart();
    }
}

/// <summary>One state of the display.</summary>
[TypeFormatterSource(typeof(TrainingViewFormatters), PreferredMimeTypes = [FigureFormatters.Html, FigureFormatters.Text])]
internal sealed class TrainingView(TrainingHistory history, int epochs, double partOfEpoch)
{
    public string ToHtml()
    {
        var done = (history.Count + partOfEpoch) / epochs;
        var bar = history.Count == epochs ? "" : "<div style=\"height:6px;max-width:36em;background:#8884;border-radius:3px\">"
            + $"<div style=\"height:6px;width:{100 * done:0.0}%;background:#0072B2;border-radius:3px\"></div></div>";
        return bar + TrainingTable.Html(history);
    }

    public override string ToString() => history.Count == 0 ? $"training for {epochs} {(epochs == 1 ? "epoch" : "epochs")}" : history.ToString();
}

internal sealed class TrainingViewFormatters
{
    private readonly object[] formatters =
    [
        new TextFormatter<TrainingView>(FigureFormatters.Html, view => view.ToHtml()),
        new TextFormatter<TrainingView>(FigureFormatters.Text, view => view.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}

/// <summary>The epochs as an HTML table.</summary>
internal static class TrainingTable
{
    public static string Html(TrainingHistory history)
    {
        if (history.Count == 0) return "";
        var names = history.Last.Train.Metrics.Keys.Prepend("loss").ToArray();
        var head = string.Concat(names.Select(name => $"<th>{name}</th>"));
        var withValidation = history.Last.Validation is not null;
        if (withValidation) head += string.Concat(names.Select(name => $"<th>validation {name}</th>"));
        var rows = history.Select(epoch => $"<tr><td>{epoch.Epoch}</td>{Cells(epoch.Train)}{(withValidation ? Cells(epoch.Validation!) : "")}</tr>");
        return $"<table><thead><tr><th>epoch</th>{head}</tr></thead><tbody>{string.Concat(rows)}</tbody></table>";
    }

    private static string Cells(Evaluation result) =>
        string.Concat(result.Metrics.Values.Prepend(result.Loss).Select(value => $"<td style=\"text-align:right\">{value:0.0000}</td>"));
}
