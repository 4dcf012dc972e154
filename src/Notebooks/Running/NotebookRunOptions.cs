namespace Notebooks;

/// <summary>How a notebook is run.</summary>
public sealed record NotebookRunOptions
{
    /// <summary>What relative paths in <c>#r</c> and <c>#!import</c> start from: the notebook's own folder, as a rule.</summary>
    public string WorkingDirectory { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>What is run for a cell: its text, unless something is put in its place. The executed copy keeps the cell's own text.</summary>
    public Func<NotebookCell, string> SourceOf { get; init; } = cell => cell.Source;

    /// <summary>The time that the whole notebook may take; none unless set.</summary>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;
}
