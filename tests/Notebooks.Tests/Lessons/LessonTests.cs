using System.Text.Json.Nodes;

namespace Notebooks.Tests;

public class LessonTests
{
    private const string FailedExercise = @"✗ \d\d[a-z]?\.";

    public static IEnumerable<TheoryDataRow<string>> Names => Lesson.Names;

    [Fact]
    public void ThereAreLessons() => Assert.True(Lesson.Paths.Count >= 2);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task HoldsOnGeneratedDataOnOneThreadAndOnTwoAlike(string name)
    {
        var (one, printed) = await Lesson.RunAsync(name, data: null, threads: 1);
        var (two, _) = await Lesson.RunAsync(name, data: null, threads: 2);
        Assert.Contains("✓", Texts(one));
        Assert.DoesNotMatch(FailedExercise, Texts(one)); // a headless run puts the solutions in
        Assert.Equal(Texts(one), Texts(two));
        Assert.Contains(name, printed);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task HoldsOnRealData(string name)
    {
        Assert.SkipWhen(Lesson.RealData is null, "no real data: set DL_DATA to a folder that holds mnist/");
        var (document, _) = await Lesson.RunAsync(name, Lesson.RealData);
        Assert.Contains("✓", Texts(document));
        Assert.DoesNotMatch(FailedExercise, Texts(document));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IsKeptInCanonicalForm(string name)
    {
        var path = Path.Combine(Lesson.Root, "notebooks", name + ".ipynb");
        var document = NotebookDocument.Load(path);
        Assert.Equal(File.ReadAllText(path), document.ToText());
        Assert.Equal(".net-csharp", document.KernelName);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IsKeptWithoutOutputsAndStartsWithTheImport(string name)
    {
        var cells = JsonNode.Parse(File.ReadAllText(Path.Combine(Lesson.Root, "notebooks", name + ".ipynb")))!["cells"]!.AsArray();
        var code = cells.Where(cell => (string?)cell!["cell_type"] == "code").ToArray();
        Assert.Equal("#!import course.dib", string.Concat(code[0]!["source"]!.AsArray().Select(line => (string?)line)));
        Assert.All(code, cell => Assert.Empty(cell!["outputs"]!.AsArray()));
        Assert.All(code, cell => Assert.Null(cell!["execution_count"]));
    }

    /// <summary>All that a notebook's outputs say in words, cell by cell.</summary>
    private static string Texts(NotebookDocument document)
    {
        var cells = JsonNode.Parse(document.ToText())!["cells"]!.AsArray();
        return string.Join('\n', cells.Where(cell => cell!["outputs"] is not null).Select(cell =>
            $"[{cell!["id"]}]\n" + string.Join('\n', cell["outputs"]!.AsArray().Select(Text))));
    }

    private static string Text(JsonNode? output) => Joined(output!["text"] ?? output["data"]?["text/plain"]);

    private static string Joined(JsonNode? text) =>
        text is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string?)text ?? "";
}
