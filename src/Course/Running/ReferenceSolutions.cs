using Notebooks;

namespace Course;

/// <summary>The solutions that a headless run puts in place of the exercises' stubs, so that it tests the exercises as well.</summary>
internal static class ReferenceSolutions
{
    private const string Folder = "solutions";
    private const string Tag = "exercise:";

    // The executed copy shows the stub, so it says that something else ran.
    private const string Note = "\nConsole.WriteLine(\"The reference solution ran here in place of the stub.\");\n";

    /// <summary>
    /// The text of a cell, or the solution if its tag is <c>exercise:ID</c> and the notebook lies beside its solutions. A copy elsewhere
    /// is a learner's: there the cell runs as it stands.
    /// </summary>
    public static string InPlaceOf(NotebookCell cell, string folder)
    {
        if (cell.Tags.FirstOrDefault(tag => tag.StartsWith(Tag, StringComparison.Ordinal)) is not { } exercise) return cell.Source;
        var solution = Path.Combine(folder, Folder, exercise[Tag.Length..] + ".cs");
        return File.Exists(solution) ? File.ReadAllText(solution) + Note : cell.Source;
    }
}
