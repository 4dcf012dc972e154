namespace Notebooks;

/// <summary>Gathers the lines of a file into cells. Empty lines around a cell are dropped, and so are cells without any text.</summary>
internal sealed class CellCollector(string language)
{
    private readonly List<(string Language, string Source)> _cells = [];
    private readonly List<string> _lines = [];

    /// <summary>The language of the cell whose lines come; null while what comes belongs to none.</summary>
    public string? Language { get; private set; } = language;

    /// <summary>A line of the current cell.</summary>
    public void Add(string line) => _lines.Add(line);

    /// <summary>Ends the current cell and begins another.</summary>
    public void Begin(string? language)
    {
        Finish();
        Language = language;
    }

    /// <summary>The notebook.</summary>
    public NotebookDocument ToDocument()
    {
        Finish();
        return NotebookDocument.Create(_cells);
    }

    private void Finish()
    {
        var source = string.Join('\n', _lines).Trim('\n');
        if (source.Trim().Length > 0 && Language is not null) _cells.Add((Language, source));
        _lines.Clear();
    }
}
