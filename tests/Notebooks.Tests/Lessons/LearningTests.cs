using System.Text.RegularExpressions;
using DeepLearning;

namespace Notebooks.Tests;

/// <summary>The course's manifest against the notebooks, and its exercises as a learner meets them.</summary>
public sealed class LearningTests
{
    public static IEnumerable<TheoryDataRow<string>> Exercises => Curriculum.Course.Exercises.Select(exercise => new TheoryDataRow<string>(exercise.Id));

    [Fact]
    public void Every_notebook_is_a_phase_and_every_phase_a_notebook() =>
        Assert.Equal(Lesson.Paths.Select(Path.GetFileNameWithoutExtension), Curriculum.Course.Phases.Select(phase => phase.Notebook));

    [Fact]
    public void Rows_are_covered_by_cells_that_exist()
    {
        var rows = Curriculum.Course.Rows.Select(row => row.Row).ToList();
        Assert.Equal(rows.Distinct(), rows);
        foreach (var phase in Curriculum.Course.Phases)
        {
            var cells = Notebook(phase).Cells.Select(cell => cell.Id).ToList();
            Assert.Subset(rows.ToHashSet(), phase.Rows.Keys.ToHashSet());
            Assert.All(phase.Rows, row => Assert.Empty(row.Value.Except(cells)));
            Assert.All(phase.Rows, row => Assert.NotEmpty(row.Value));
        }
    }

    [Fact]
    public void Every_row_of_the_first_half_is_covered()
    {
        var rows = Curriculum.Course.Rows.Select(row => row.Row).ToList();
        var half = rows[..(rows.IndexOf("R4") + 1)];
        Assert.Equal("M1", half[0]);
        Assert.Empty(half.Except(Curriculum.Course.Phases.SelectMany(phase => phase.Rows.Keys)));
    }

    [Fact]
    public void Rows_are_those_of_the_curriculum()
    {
        var curriculum = Path.Combine(Lesson.Root, "../shared/curriculum.md");
        Assert.SkipUnless(File.Exists(curriculum), "the curriculum is not beside the repository");
        var names = Regex.Matches(File.ReadAllText(curriculum), @"^\| ([A-Z]+\d+) \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
        Assert.Equal(names, Curriculum.Course.Rows.Select(row => row.Row));
    }

    [Fact]
    public void The_readme_has_every_phase_and_what_to_read_beside_it()
    {
        var readme = File.ReadAllText(Path.Combine(Lesson.Root, "notebooks", "README.md"));
        Assert.All(Curriculum.Course.Phases, phase => Assert.Contains($"[{phase.Title}]({phase.Notebook}.ipynb)", readme, StringComparison.Ordinal));
        Assert.All(Curriculum.Course.Phases.SelectMany(phase => phase.Resources), resource => Assert.Contains($"**{resource.Title}.** {resource.Why}", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_quiz_and_exercise_is_in_its_notebook()
    {
        foreach (var phase in Curriculum.Course.Phases)
        {
            var cells = Notebook(phase).Cells;
            var shown = cells.SelectMany(cell => Regex.Matches(cell.Source, @"Quiz\.Show\(""(.*?)""\)").Select(match => match.Groups[1].Value));
            Assert.Equal(Of(phase, Curriculum.Course.Quizzes.Select(quiz => quiz.Id)), shown);
            var stubs = cells.SelectMany(cell => cell.Tags).Select(tag => tag.Split(':')[1]);
            var exercises = Of(phase, Curriculum.Course.Exercises.Select(exercise => exercise.Id));
            Assert.Equal(exercises, stubs);
            Assert.All(exercises, id => Assert.Single(cells, cell => cell.Source.Contains($"Exercise.Check(\"{id}\",", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public async Task The_reference_passes_and_the_untouched_stub_fails(string id)
    {
        var (stub, check) = Cells(id);
        var solution = File.ReadAllText(Path.Combine(Lesson.Root, "notebooks", "solutions", id + ".cs"));
        Assert.StartsWith($"✓ {id}: ", await Checked(solution, check), StringComparison.Ordinal);
        var untouched = await Checked(stub.Source, check);
        Assert.StartsWith($"✗ {id}: ", untouched, StringComparison.Ordinal);
        Assert.Contains("stub", untouched, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public void The_notebook_has_neither_the_solution_nor_the_hidden_cases(string id)
    {
        var (stub, _) = Cells(id);
        var notebook = string.Join('\n', Notebook(Curriculum.Course.Phases.Single(phase => id.StartsWith(phase.Id + ".", StringComparison.Ordinal))).Cells.Select(cell => cell.Source));
        var solution = File.ReadAllText(Path.Combine(Lesson.Root, "notebooks", "solutions", id + ".cs"));
        var bodies = solution.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 20 && !stub.Source.Contains(line, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(bodies);
        Assert.All(bodies, line => Assert.DoesNotContain(line, notebook, StringComparison.Ordinal));
    }

    private static async Task<string> Checked(string code, NotebookCell check)
    {
        var learner = Path.Combine(Path.GetTempPath(), $"learner-{Guid.NewGuid():N}.json");
        var shown = new List<CellEvent>();
        await using var engine = new NotebookEngine();
        foreach (var cell in new[] { "#r \"DeepLearning.dll\"\nusing DeepLearning;", $"Environment.SetEnvironmentVariable(\"DL_LEARNER\", @\"{learner}\");", code })
            Assert.True((await engine.RunAsync(cell)).Succeeded);
        Assert.True((await engine.RunAsync(check.Source, observer: shown.Add)).Succeeded);
        return Assert.Single(shown.OfType<ResultProduced>()).Data.PlainText;
    }

    private static (NotebookCell Stub, NotebookCell Check) Cells(string id)
    {
        var cells = Notebook(Curriculum.Course.Phases.Single(phase => id.StartsWith(phase.Id + ".", StringComparison.Ordinal))).Cells;
        return (cells.Single(cell => cell.Tags.Contains($"exercise:{id}")), cells.Single(cell => cell.Source.Contains($"Exercise.Check(\"{id}\",", StringComparison.Ordinal)));
    }

    private static NotebookDocument Notebook(Phase phase) => NotebookDocument.Load(Path.Combine(Lesson.Root, "notebooks", phase.Notebook + ".ipynb"));

    private static List<string> Of(Phase phase, IEnumerable<string> ids) => [.. ids.Where(id => id.StartsWith(phase.Id + ".", StringComparison.Ordinal))];
}
