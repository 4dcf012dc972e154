using System.Text;
using System.Text.Json.Nodes;

namespace Notebooks;

/// <summary>
/// A notebook: its cells and its metadata. Reads and writes nbformat 4.x, .dib, Markdown and C# files; nbformat is written as 4.5 in
/// canonical form, in which reading and writing again changes no byte.
/// </summary>
public sealed class NotebookDocument
{
    private readonly JsonObject _json;

    internal NotebookDocument(JsonObject json)
    {
        _json = json;
        Cells = [.. json["cells"]!.AsArray().Select(cell => new NotebookCell(cell!.AsObject()))];
    }

    /// <summary>All cells, in order.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>The name of the kernel that the notebook asks for (<c>.net-csharp</c> for C#), or null.</summary>
    public string? KernelName => _json["metadata"]?["kernelspec"]?["name"]?.GetValue<string>();

    /// <summary>A new notebook for the C# kernel, of cells given as (language, source); <see cref="CellLanguage.Markdown"/> makes prose.</summary>
    public static NotebookDocument Create(IEnumerable<(string Language, string Source)> cells)
    {
        var json = new JsonObject { ["cells"] = new JsonArray([.. cells.Select(cell => NewCell(cell.Language, cell.Source))]) };
        var document = NotebookReader.Normalize(json);
        document.UseCSharpKernel();
        return document;
    }

    /// <summary>Reads a notebook by its extension: <c>.ipynb</c>, <c>.dib</c>, <c>.md</c>, <c>.cs</c> or <c>.csx</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="NotebookFormatException">The file is not a notebook.</exception>
    public static NotebookDocument Load(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no notebook at {path}.", path);
        var text = File.ReadAllText(path);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".ipynb" => Parse(text, path),
            ".dib" => Dib.Read(text),
            ".md" => MarkdownPage.Read(text),
            ".cs" => CSharpFile.Read(text),
            ".csx" => Create([(CellLanguage.CSharp, text)]),
            var other => throw Unknown(path, other),
        };
    }

    /// <summary>Reads the text of an <c>.ipynb</c> file; <paramref name="path"/> is named in errors.</summary>
    /// <exception cref="NotebookFormatException">The text is not a notebook.</exception>
    public static NotebookDocument Parse(string text, string path = "notebook") => NotebookReader.Parse(text, path);

    /// <summary>The canonical <c>.ipynb</c> text.</summary>
    public string ToText()
    {
        foreach (var cell in Cells) NotebookReader.SplitLines(cell.Json);
        return CanonicalJson.Write(_json);
    }

    /// <summary>
    /// Writes the notebook in the format that the extension names (see <see cref="Load"/>), in one step: a reader sees the old file or the
    /// new one, never a part. Only <c>.ipynb</c> keeps outputs.
    /// </summary>
    /// <exception cref="NotebookFormatException">There is no such format, or it cannot hold what the notebook has.</exception>
    public void Save(string path) => AtomicFile.Write(path, new UTF8Encoding(false).GetBytes(ToText(path)));

    /// <summary>The notebook's text in the format that the extension of <paramref name="path"/> names; see <see cref="Load"/>.</summary>
    /// <exception cref="NotebookFormatException">There is no such format, or it cannot hold what the notebook has.</exception>
    public string ToText(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".ipynb" => ToText(),
        ".dib" => Dib.Write(this),
        ".md" => MarkdownPage.Write(this),
        ".cs" => CSharpFile.Write(this),
        var other => throw Unknown(path, other),
    };

    /// <summary>Removes all outputs and execution counts: what is committed.</summary>
    public void Strip()
    {
        foreach (var cell in Cells.Where(cell => cell.IsCode)) (cell.Outputs, cell.ExecutionCount) = ([], null);
    }

    /// <summary>Names the C# kernel in the metadata, as Jupyter, VS Code and GitHub expect it.</summary>
    public void UseCSharpKernel()
    {
        var metadata = _json["metadata"]!.AsObject();
        metadata["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" };
        metadata["language_info"] = new JsonObject
        {
            ["file_extension"] = ".cs",
            ["mimetype"] = "text/x-csharp",
            ["name"] = "C#",
            ["pygments_lexer"] = "csharp",
        };
    }

    /// <summary>An independent copy.</summary>
    public NotebookDocument Clone() => new(_json.DeepClone().AsObject());

    private static NotebookFormatException Unknown(string path, string extension) =>
        new($"{path}: a notebook ends in .ipynb, .dib, .md, .cs or .csx, not '{extension}'.");

    private static JsonObject NewCell(string language, string source)
    {
        var cell = new JsonObject { ["metadata"] = new JsonObject(), ["source"] = source };
        if (language == CellLanguage.Markdown)
        {
            cell["cell_type"] = "markdown";
            return cell;
        }

        cell["cell_type"] = "code";
        if (language != CellLanguage.CSharp) cell["metadata"]!["polyglot_notebook"] = new JsonObject { ["kernelName"] = language };
        return cell;
    }
}
