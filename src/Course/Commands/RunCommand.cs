using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Course;

/// <summary><c>course run</c>: executes notebooks, each in a process of its own, and says what passed.</summary>
internal sealed class RunCommand : Command
{
    private readonly Argument<string[]> _notebooks;
    private readonly Option<string?> _output = new("--output") { Description = "Write the executed notebooks to this folder.", HelpName = "DIR" };
    private readonly Option<string?> _data = new("--data") { Description = "Where the data sets lie. [default: $DL_DATA]", HelpName = "DIR" };
    private readonly Option<bool> _full = new("--full") { Description = "Train to the end instead of the quick setting." };
    private readonly Option<bool> _failFast = new("--fail-fast") { Description = "Stop at the first notebook that does not pass." };
    private readonly Option<string?> _junit = new("--junit") { Description = "Write the results to this file, in JUnit's format.", HelpName = "FILE" };
    private readonly Option<int> _jobs = new("--jobs") { Description = "How many notebooks may run at once, as far as memory allows.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<bool> _plain = new("--plain") { Description = "Print plain lines instead of the live table." };

    private readonly Option<TimeSpan> _timeout = new("--timeout")
    {
        Description = $"The time one notebook may take. [default: {CourseRun.DefaultTimeout}]",
        HelpName = "SECONDS",
        CustomParser = ParseSeconds,
    };

    public RunCommand()
        : base("run", """
            Runs notebooks offline, in order, and checks their claims.

            Exit codes: 0 all passed, 1 a cell failed, 2 wrong use, 3 a notebook took too long, 130 stopped by Ctrl-C.
            """)
    {
        _notebooks = NotebookArguments.Create(this);
        foreach (var option in (Option[])[_output, _data, _timeout, _full, _failFast, _junit, _jobs, _plain]) Add(option);
        SetAction(ExecuteAsync);
    }

    private async Task<int> ExecuteAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var notebooks = NotebookFile.Find(arguments.GetValue(_notebooks) ?? []);
        var run = new CourseRun
        {
            Output = Folders.Output(arguments.GetValue(_output)),
            Data = Folders.Data(arguments.GetValue(_data)),
            Timeout = arguments.GetValue(_timeout) is { Ticks: > 0 } timeout ? timeout : TimeSpan.FromSeconds(CourseRun.DefaultTimeout),
            Full = arguments.GetValue(_full),
            FailFast = arguments.GetValue(_failFast),
            Jobs = arguments.GetValue(_jobs) is > 0 and var jobs ? jobs : throw new UsageException("--jobs takes a number above 0"),
            JUnit = Folders.JUnit(arguments.GetValue(_junit)),
        };
        return await run.ExecuteAsync(notebooks, Reporter.Create(arguments.GetValue(_plain)), cancellation);
    }

    private static TimeSpan ParseSeconds(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e7) return TimeSpan.FromSeconds(seconds);
        result.AddError($"--timeout takes a number of seconds above 0, not '{text}'");
        return default;
    }
}
