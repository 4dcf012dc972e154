using System.Diagnostics;
using System.Net;

namespace DeepLearning;

/// <summary>Shows how far training has come, in place: a bar and the table of epochs. In words it says only what is the same in every
/// run.</summary>
internal sealed class TrainingProgress : TrainingCallback
{
    private const double SecondsBetweenUpdates = 0.2;
    private readonly Stopwatch sinceUpdate = new();
    private Action<object> show = _ => { };

    public override void BeforeFit(TrainingRun run)
    {
        show = LiveOutput.Show(View(run, 0));
        sinceUpdate.Restart();
    }

    /// <summary>A part of an epoch is shown a few times a second.</summary>
    public override void AfterBatch(TrainingRun run)
    {
        if (sinceUpdate.Elapsed.TotalSeconds < SecondsBetweenUpdates) return;
        show(View(run, (double)run.Batch / run.Batches));
        sinceUpdate.Restart();
    }

    public override void AfterEpoch(TrainingRun run, EpochResult result) => show(View(run, 0));

    public override void AfterFit(TrainingRun run) => show(View(run, 0, isOver: true));

    private static TrainingView View(TrainingRun run, double partOfEpoch, bool isOver = false) =>
        new(run.History, run.Epochs, partOfEpoch, isOver);
}

/// <summary>One state of the display.</summary>
[TypeFormatterSource(typeof(TrainingViewFormatters), PreferredMimeTypes = [FigureFormatters.Html, FigureFormatters.Text])]
internal sealed class TrainingView(TrainingHistory history, int epochs, double partOfEpoch, bool isOver)
{
    public string ToHtml()
    {
        var done = (history.Count + partOfEpoch) / epochs;
        var bar = isOver || history.Count == epochs ? "" : "<div style=\"height:6px;max-width:36em;background:#8884;border-radius:3px\">"
            + $"<div style=\"height:6px;width:{100 * done:0.0}%;background:#0072B2;border-radius:3px\"></div></div>";
        return bar + TrainingTable.Html(history);
    }

    public override string ToString() => history.Count == 0 && history.Notes.Count == 0
        ? $"training for {epochs} {(epochs == 1 ? "epoch" : "epochs")}"
        : history.ToString();
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
        var notes = string.Concat(history.Notes.Select(note => $"<div>{WebUtility.HtmlEncode(note)}</div>"));
        if (history.Count == 0) return notes;
        var names = history.Last.Train.Metrics.Keys.Prepend("loss").ToArray();
        var withValidation = history.Last.Validation is not null;
        var rows = history.Select(epoch => (string[])
            [$"{epoch.Epoch}", .. Cells(epoch.Train), .. withValidation ? Cells(epoch.Validation!) : []]);
        return new TextTable(
            ["epoch", .. names, .. withValidation ? names.Select(name => $"validation {name}") : []], [.. rows]).ToHtml() + notes;
    }

    private static IEnumerable<string> Cells(Evaluation result) =>
        result.Metrics.Values.Prepend(result.Loss).Select(value => $"{value:0.0000}");
}
