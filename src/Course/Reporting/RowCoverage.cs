using DeepLearning;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace Course;

/// <summary>Which cells of which notebook cover each row of the curriculum, as the manifest claims, held against the notebooks.</summary>
internal static class RowCoverage
{
    /// <summary>Prints all rows; what is claimed but not there comes after the table.</summary>
    /// <returns>Whether everything claimed is there.</returns>
    public static bool Print(Curriculum course, IReadOnlyList<NotebookFile> files)
    {
        var notebooks = files.ToDictionary(file => file.Name, file => file.Document.Cells.Select(cell => cell.Id).ToHashSet(StringComparer.Ordinal));
        var table = new Table().Border(TableBorder.Simple).AddColumn("row").AddColumn("notebook").AddColumn("cells");
        var (missing, covered) = (new List<string>(), 0);
        foreach (var (row, content) in course.Rows)
        {
            var claims = course.Phases.Where(phase => phase.Rows.ContainsKey(row)).ToList();
            if (claims.Count > 0) covered++;
            else table.AddRow(row, "not yet", Markup.Escape(content));
            foreach (var phase in claims)
            {
                table.AddRow(row, phase.Notebook, Markup.Escape(string.Join(", ", phase.Rows[row])));
                missing.AddRange(Missing(row, phase, notebooks.GetValueOrDefault(phase.Notebook)));
            }
        }

        AnsiConsole.Write(table);
        var writer = AnsiConsole.Profile.Out.Writer;
        foreach (var line in missing) writer.WriteLine(line);
        writer.WriteLine($"{covered} of {course.Rows.Count} rows are covered.");
        return missing.Count == 0;
    }

    private static IEnumerable<string> Missing(string row, Phase phase, HashSet<string>? cells)
    {
        if (cells is null) return [$"{row} is claimed by {phase.Notebook}, which is not there."];
        if (phase.Rows[row].Count == 0) return [$"{row} is claimed by {phase.Notebook} without a cell."];
        return phase.Rows[row].Where(cell => !cells.Contains(cell)).Select(cell => $"{row} is claimed by the cell {cell} of {phase.Notebook}, which is not there.");
    }
}
