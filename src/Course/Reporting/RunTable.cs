using Notebooks;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Course;

/// <summary>The table of a run: the same while it goes on and when it is over.</summary>
internal static class RunTable
{
    private const int BarWidth = 20;

    public static IRenderable Build(IReadOnlyList<NotebookState> notebooks)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("notebook").AddColumn("cells")
            .AddColumn(new TableColumn("claims").RightAligned())
            .AddColumn(new TableColumn("time").RightAligned())
            .AddColumn(new TableColumn("memory").RightAligned())
            .AddColumn("status");
        foreach (var notebook in notebooks) table.AddRow(Row(notebook));
        return table;
    }

    public static string Seconds(TimeSpan time) =>
        time.TotalMinutes >= 1 ? $"{(int)time.TotalMinutes} min {time.Seconds:00} s" : $"{time.TotalSeconds:0.0} s";

    private static IRenderable[] Row(NotebookState notebook)
    {
        var started = notebook.IsRunning || notebook.Status is not null;
        var (status, style) = Status(notebook);
        return
        [
            new Text(notebook.Name),
            notebook.IsRunning ? Bar(notebook) : new Text(started ? $"{notebook.CellsDone}/{notebook.CellCount}" : $"{notebook.CellCount}"),
            new Text(started ? $"{notebook.Claims}" : ""),
            new Text(started ? Seconds(notebook.Elapsed) : ""),
            new Text(notebook.PeakMemory > 0 ? $"{notebook.PeakMemory / (1024 * 1024)} MB" : ""),
            new Text(status, style),
        ];
    }

    private static Paragraph Bar(NotebookState notebook)
    {
        var done = notebook.CellCount == 0 ? 0 : BarWidth * notebook.CellsDone / notebook.CellCount;
        return new Paragraph()
            .Append(new string('━', done), new Style(Color.Green))
            .Append(new string('━', BarWidth - done), new Style(Color.Grey))
            .Append($" {notebook.CellsDone}/{notebook.CellCount}", Style.Plain);
    }

    private static (string, Style) Status(NotebookState notebook) => notebook.Status switch
    {
        NotebookRunStatus.Succeeded => ("passed", new Style(Color.Green)),
        NotebookRunStatus.Failed => ("failed", new Style(Color.Red)),
        NotebookRunStatus.TimedOut => ("timed out", new Style(Color.Red)),
        NotebookRunStatus.Canceled => ("stopped", new Style(Color.Yellow)),
        _ => notebook.IsRunning ? ("running", new Style(Color.Blue)) : ("waiting", new Style(Color.Grey)),
    };
}
