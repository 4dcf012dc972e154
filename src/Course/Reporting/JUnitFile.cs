using System.Globalization;
using System.Xml.Linq;
using Notebooks;

namespace Course;

/// <summary>The results in the format that continuous-integration servers read: a suite per notebook, a case per cell.</summary>
internal static class JUnitFile
{
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<NotebookState> notebooks)
    {
        var document = new XDocument(new XElement("testsuites", notebooks.Select(Suite)));
        try
        {
            document.Save(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--junit names {path}, which cannot be written: {e.Message}");
        }
    }

    private static XElement Suite(NotebookState notebook)
    {
        var cells = notebook.File.Document.Cells.Where(cell => cell.IsCode).ToList();
        var runs = (notebook.Result?.Cells ?? []).ToDictionary(run => run.Cell.Id);
        var cases = cells.Select((cell, i) => Case(notebook.Name, i + 1, runs.GetValueOrDefault(cell.Id))).ToList();
        return new("testsuite",
            new XAttribute("name", notebook.Name),
            new XAttribute("tests", cases.Count),
            new XAttribute("failures", cases.Count(element => element.Element("failure") is not null)),
            new XAttribute("skipped", cases.Count(element => element.Element("skipped") is not null)),
            new XAttribute("time", Seconds(notebook.Elapsed)),
            cases);
    }

    private static XElement Case(string notebook, int number, CellRun? run)
    {
        var element = new XElement("testcase", new XAttribute("classname", notebook), new XAttribute("name", $"cell {number}"));
        if (run is null) element.Add(new XElement("skipped"));
        else element.Add(new XAttribute("time", Seconds(run.Result.Elapsed)));
        if (run?.Result.Error is { } error) element.Add(new XElement("failure", new XAttribute("type", error.Name), new XAttribute("message", Clean(error.Message)), Clean(string.Join('\n', error.Traceback))));
        return element;
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    // XML has no place for most control characters.
    private static string Clean(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));
}
