using System.Net;
using System.Text;

namespace DeepLearning;

/// <summary>How far a learner has come.</summary>
[TypeFormatterSource(typeof(ProgressReportFormatters), PreferredMimeTypes = [FigureFormatters.Html, FigureFormatters.Text])]
public sealed class ProgressReport
{
    internal ProgressReport(Curriculum course, LearnerRecord record, DateTimeOffset now)
    {
        var completed = record.Completed;
        Phases = [.. course.Phases.Select(phase => new PhaseProgress(phase, course.StepsOf(phase.Id).Count(completed.Contains), course.StepsOf(phase.Id).Count()))];
        Next = course.Steps.FirstOrDefault(step => !completed.Contains(step));
        Streak = record.Streak(now);
        var projects = course.Phases.Count(phase => completed.Contains(phase.Project.Id));
        Achieved = [.. course.Achievements.Where(goal => goal.Open
            ? completed.Contains(goal.Title)
            : goal.Needs.All(completed.Contains) && projects >= goal.Projects)];
    }

    /// <summary>The phases in order, with how much of each is done.</summary>
    public IReadOnlyList<PhaseProgress> Phases { get; }

    /// <summary>The first thing that is not done; null when all is.</summary>
    public string? Next { get; }

    /// <summary>Days in a row.</summary>
    public int Streak { get; }

    /// <summary>The goals reached.</summary>
    public IReadOnlyList<Achievement> Achieved { get; }

    /// <summary>The report as lines of text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (phase, done, all) in Phases) text.Append($"{phase.Id} {phase.Title}: {done} of {all}\n");
        foreach (var line in Lines()) text.Append(line).Append('\n');
        return text.ToString().TrimEnd();
    }

    /// <summary>The report as a table with bars.</summary>
    public string ToHtml()
    {
        var rows = Phases.Select(row => $"<tr><td>{row.Phase.Id}</td><td>{WebUtility.HtmlEncode(row.Phase.Title)}</td>"
            + $"<td><progress max=\"{row.All}\" value=\"{row.Done}\" aria-label=\"done\"></progress></td><td>{row.Done} of {row.All}</td></tr>");
        return $"<table>{string.Concat(rows)}</table>{string.Concat(Lines().Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"))}";
    }

    /// <summary>The streak, the next step and the goals reached, a sentence each.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Streak == 0 ? "No day in a row yet: today is a good one." : $"{Streak} {(Streak == 1 ? "day" : "days")} in a row.";
        yield return Next is null ? "Everything is done." : $"Next: {Next}";
        if (Achieved.Count > 0) yield return $"Achieved: {string.Join(", ", Achieved.Select(goal => goal.Title))}";
    }
}

/// <summary>How much of a phase is done.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Done">Quizzes, exercises and the project that are done.</param>
/// <param name="All">All of them.</param>
public sealed record PhaseProgress(Phase Phase, int Done, int All);

internal sealed class ProgressReportFormatters
{
    private readonly object[] _formatters =
    [
        new TextFormatter<ProgressReport>(FigureFormatters.Html, report => report.ToHtml()),
        new TextFormatter<ProgressReport>(FigureFormatters.Text, report => report.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
