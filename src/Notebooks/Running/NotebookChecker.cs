namespace Notebooks;

/// <summary>A cell that does not compile.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Error">Why.</param>
public sealed record CellProblem(NotebookCell Cell, CellError Error);

/// <summary>Compiles every cell of a notebook as a run would, one after another, and runs none.</summary>
public static class NotebookChecker
{
    /// <summary>The cells that do not compile, in order. What a broken cell declares is missing in those after it.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="folder">What relative paths start from.</param>
    public static async Task<IReadOnlyList<CellProblem>> CheckAsync(NotebookDocument document, string folder)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var session = new ScriptSession();
        using var output = new OutputChannel();
        var runner = new CellRunner(session, output, onlyCompile: true);
        var problems = new List<CellProblem>();
        var number = 0;
        foreach (var cell in document.Cells.Where(cell => cell.IsCode))
        {
            try
            {
                await runner.RunAsync(new(cell.Source, cell.Language, $"cell {++number}", folder), value => new ResultProduced(value, number), default).ConfigureAwait(false);
            }
            catch (CellFailedException e)
            {
                problems.Add(new(cell, e.Error));
            }
            catch (MagicException e)
            {
                problems.Add(new(cell, CellError.Of("MagicError", e.Message)));
            }
        }

        return problems;
    }
}
