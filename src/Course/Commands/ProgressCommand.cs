using System.CommandLine;
using DeepLearning;
using Spectre.Console;
using Table = Spectre.Console.Table;

namespace Course;

/// <summary><c>course progress</c>: what the learner has done and what is next.</summary>
internal sealed class ProgressCommand : Command
{
    private readonly Option<string?> _export = new("--export") { Description = "Write a copy of the record to this file.", HelpName = "FILE" };
    private readonly Option<string?> _import = new("--import") { Description = "Add what a copy has and the record lacks.", HelpName = "FILE" };
    private readonly Option<bool> _reset = new("--reset") { Description = "Forget everything, after asking." };
    private readonly Option<bool> _yes = new("--yes") { Description = "Don't ask." };
    private readonly Option<bool> _plans = new("--plans") { Description = "Show ways through the course, and what to read beside each phase." };

    public ProgressCommand() : base("progress", "Shows what you have done, what is next, and what you have achieved. Kept on this machine only.")
    {
        foreach (var option in (Option[])[_export, _import, _reset, _yes, _plans]) Add(option);
        SetAction(Execute);
    }

    private int Execute(ParseResult arguments)
    {
        var tracker = Tracker.Default;
        try
        {
            if (arguments.GetValue(_export) is { } copy) tracker.Export(copy);
            if (arguments.GetValue(_import) is { } other) tracker.Import(other);
            if (arguments.GetValue(_reset)) Reset(tracker, arguments.GetValue(_yes));
            Show(tracker.Report());
            if (arguments.GetValue(_plans)) ShowPlans();
            AnsiConsole.Profile.Out.Writer.WriteLine($"Kept in {tracker.Path}");
            return ExitCode.Success;
        }
        catch (Exception e) when (e is LearnerRecordException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message);
        }
    }

    private static void Reset(Tracker tracker, bool confirmed)
    {
        if (!confirmed && Console.IsInputRedirected) throw new UsageException("--reset asks first; --yes says so without being asked");
        if (confirmed || AnsiConsole.Confirm($"Forget all {tracker.Read().Events.Count} entries?", defaultValue: false)) tracker.Reset();
    }

    private static void Show(ProgressReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("phase").AddColumn("").AddColumn("done");
        foreach (var (phase, done, all) in report.Phases) table.AddRow(phase.Id, Markup.Escape(phase.Title), $"{done} of {all}");
        AnsiConsole.Write(table);
        foreach (var line in report.Lines()) AnsiConsole.Profile.Out.Writer.WriteLine(line);
    }

    private static void ShowPlans()
    {
        var writer = AnsiConsole.Profile.Out.Writer;
        foreach (var plan in Curriculum.Course.Plans)
        {
            writer.WriteLine($"\n{plan.Title}");
            foreach (var step in plan.Steps) writer.WriteLine($"  {step}");
            foreach (var habit in plan.Habits) writer.WriteLine($"  Every day: {habit}");
        }

        foreach (var phase in Curriculum.Course.Phases)
        {
            writer.WriteLine($"\n{phase.Id} {phase.Title}: further reading");
            foreach (var resource in phase.Resources) writer.WriteLine($"  {resource.Title}. {resource.Why}");
        }
    }
}
