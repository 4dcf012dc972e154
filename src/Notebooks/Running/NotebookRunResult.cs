namespace Notebooks;

/// <summary>How the run of a notebook ended.</summary>
public enum NotebookRunStatus
{
    /// <summary>Every code cell ran to its end.</summary>
    Succeeded,

    /// <summary>A cell failed; those after it were not run.</summary>
    Failed,

    /// <summary>The time was up.</summary>
    TimedOut,

    /// <summary>It was stopped from outside.</summary>
    Canceled,
}

/// <summary>One code cell that was run.</summary>
/// <param name="Index">Its index among all cells.</param>
/// <param name="Cell">The executed cell, with its outputs.</param>
/// <param name="Result">How it ended.</param>
public sealed record CellRun(int Index, NotebookCell Cell, CellResult Result);

/// <summary>The run of a notebook.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Executed">A copy of the notebook with the outputs of this run.</param>
/// <param name="Cells">The code cells that were run, in order.</param>
/// <param name="Elapsed">The time it took.</param>
public sealed record NotebookRunResult(NotebookRunStatus Status, NotebookDocument Executed, IReadOnlyList<CellRun> Cells, TimeSpan Elapsed)
{
    /// <summary>The cell that failed or was stopped, or null.</summary>
    public CellRun? Failure => Cells.FirstOrDefault(cell => !cell.Result.Succeeded);
}
