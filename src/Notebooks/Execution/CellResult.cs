namespace Notebooks;

/// <summary>How the run of a cell ended.</summary>
/// <param name="ExecutionCount">The cell's number in this engine, from 1.</param>
/// <param name="Elapsed">The time it took.</param>
/// <param name="Error">Why it failed; null when it succeeded.</param>
public sealed record CellResult(int ExecutionCount, TimeSpan Elapsed, CellError? Error)
{
    /// <summary>True when the cell ran to its end.</summary>
    public bool Succeeded => Error is null;
}
