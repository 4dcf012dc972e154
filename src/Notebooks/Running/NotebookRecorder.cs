namespace Notebooks;

/// <summary>Turns the events of a run into an executed copy of the notebook, here or in another process than the cells.</summary>
public sealed class NotebookRecorder
{
    private readonly OutputRecorder _outputs = new();
    private readonly List<(int Cell, CellResult Result)> _finished = [];
    private readonly NotebookDocument _document;

    /// <summary>Records a run of <paramref name="document"/>, which stays as it is.</summary>
    public NotebookRecorder(NotebookDocument document)
    {
        _document = document.Clone();
        foreach (var cell in _document.Cells.Where(cell => cell.IsCode))
        {
            cell.ExecutionCount = null;
            cell.Outputs = [];
        }
    }

    /// <summary>The cell that has started and not finished, if there is one.</summary>
    public int? RunningCell { get; private set; }

    /// <summary>Adds one event.</summary>
    public void Add(NotebookEvent step)
    {
        switch (step)
        {
            case CellStarted:
                RunningCell = step.Cell;
                break;
            case CellSaid said:
                _outputs.Add(said.Cell, said.Event);
                break;
            case CellFinished finished:
                RunningCell = null;
                _finished.Add((finished.Cell, finished.Result));
                break;
        }
    }

    /// <summary>The result so far.</summary>
    public NotebookRunResult Finish(NotebookRunStatus status, TimeSpan elapsed)
    {
        for (var i = 0; i < _document.Cells.Count; i++)
        {
            if (_document.Cells[i].IsCode) _document.Cells[i].Outputs = _outputs.OutputsOf(i);
        }

        foreach (var (cell, result) in _finished) _document.Cells[cell].ExecutionCount = result.ExecutionCount;
        return new(status, _document, [.. _finished.Select(run => new CellRun(run.Cell, _document.Cells[run.Cell], run.Result))], elapsed);
    }
}
