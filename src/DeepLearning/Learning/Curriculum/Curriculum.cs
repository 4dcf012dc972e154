using System.Text.Json;
using System.Text.Json.Serialization;

namespace DeepLearning;

/// <summary>
/// The course's manifest: what it promises, row by row, and the phases, quizzes, exercises, achievements and plans that keep the promise.
/// All else (what is next, what is done, which achievement is near) is computed from it and from a learner's record.
/// </summary>
public sealed class Curriculum
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Lazy<Curriculum> Read = new(() =>
    {
        using var stream = typeof(Curriculum).Assembly.GetManifestResourceStream("course.json")!;
        return JsonSerializer.Deserialize<Curriculum>(stream, Options)!;
    });

    /// <summary>This course.</summary>
    public static Curriculum Course => Read.Value;

    /// <summary>Every promise, in the curriculum's order: its name and what it is about.</summary>
    public required IReadOnlyList<CurriculumRow> Rows { get; init; }

    /// <summary>The phases, in order.</summary>
    public required IReadOnlyList<Phase> Phases { get; init; }

    /// <summary>The questions of all phases.</summary>
    public required IReadOnlyList<QuizQuestion> Quizzes { get; init; }

    /// <summary>The exercises of all phases.</summary>
    public required IReadOnlyList<ExerciseEntry> Exercises { get; init; }

    /// <summary>What learners can achieve, from the first step to open goals.</summary>
    public required IReadOnlyList<Achievement> Achievements { get; init; }

    /// <summary>Ways through the course, by the time they take.</summary>
    public required IReadOnlyList<Plan> Plans { get; init; }

    /// <summary>All that a learner can complete, in order: a phase's quizzes, exercises and project.</summary>
    internal IEnumerable<string> Steps => Phases.SelectMany(phase => StepsOf(phase.Id));

    internal IEnumerable<string> StepsOf(string phase) =>
        Quizzes.Select(quiz => quiz.Id).Concat(Exercises.Select(exercise => exercise.Id)).Where(id => id.StartsWith(phase + ".", StringComparison.Ordinal))
            .Concat(Phases.Where(candidate => candidate.Id == phase).Select(candidate => candidate.Project.Id));

    internal QuizQuestion Quiz(string id) => Quizzes.FirstOrDefault(quiz => quiz.Id == id) ?? throw Unknown("quiz", id, Quizzes.Select(quiz => quiz.Id));

    internal ExerciseEntry Exercise(string id) =>
        Exercises.FirstOrDefault(exercise => exercise.Id == id) ?? throw Unknown("exercise", id, Exercises.Select(exercise => exercise.Id));

    private static ArgumentException Unknown(string kind, string id, IEnumerable<string> known) =>
        new($"There is no {kind} \"{id}\"; there are {string.Join(", ", known)}.", nameof(id));
}

/// <summary>One promise of the curriculum.</summary>
/// <param name="Row">Its name, such as N3.</param>
/// <param name="Content">What the learner can do, see or explain when it is kept.</param>
public sealed record CurriculumRow(string Row, string Content);

/// <summary>A phase of the course.</summary>
/// <param name="Id">Its number, such as 02.</param>
/// <param name="Title">Its name.</param>
/// <param name="Notebook">The notebook's file name without extension.</param>
/// <param name="Rows">The rows of the curriculum that it covers, each with the ids of the notebook's cells that do.</param>
/// <param name="Project">What the learner builds.</param>
/// <param name="Resources">What to read or watch beside it.</param>
public sealed record Phase(
    string Id, string Title, string Notebook, IReadOnlyDictionary<string, IReadOnlyList<string>> Rows, Project Project, IReadOnlyList<Resource> Resources);

/// <summary>A phase's project.</summary>
/// <param name="Id">Its name in the record, such as 02.project.</param>
/// <param name="Title">What is to be built.</param>
public sealed record Project(string Id, string Title);

/// <summary>Something to read or to watch.</summary>
/// <param name="Title">Author and title.</param>
/// <param name="Why">Why it is worth the time.</param>
public sealed record Resource(string Title, string Why);

/// <summary>An exercise that checks itself.</summary>
/// <param name="Id">Its name, such as 02.e1.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Hints">From a nudge to nearly the answer.</param>
public sealed record ExerciseEntry(string Id, string Title, IReadOnlyList<string> Hints);

/// <summary>A goal that is reached when enough is completed.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Goal">What it takes, in words.</param>
/// <param name="Needs">Ids that must all be completed.</param>
/// <param name="Projects">How many projects must be completed besides.</param>
/// <param name="Open">True for a goal that no program can check: learners complete it themselves.</param>
public sealed record Achievement(string Title, string Goal, IReadOnlyList<string> Needs, int Projects = 0, bool Open = false);

/// <summary>A way through the course.</summary>
/// <param name="Title">How long it takes.</param>
/// <param name="Steps">What to do, month by month.</param>
/// <param name="Habits">What to do every day.</param>
public sealed record Plan(string Title, IReadOnlyList<string> Steps, IReadOnlyList<string> Habits);
