using System.CommandLine;
using System.CommandLine.Parsing;

namespace Course;

/// <summary>The commands and how a line of arguments finds its way to one of them.</summary>
internal static class CommandLine
{
    private const string DefaultVerb = "run";
    private static readonly string[] RootOptions = ["--help", "-h", "-?", "/?", "/h", "--version"];

    public static async Task<int> InvokeAsync(string[] args)
    {
        try
        {
            var result = Root().Parse(WithVerb(args));
            if (result.Errors is [var error, ..]) throw new UsageException(Message(result, error));
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException e)
        {
            await Console.Error.WriteLineAsync($"course: {e.Message}");
            return ExitCode.WrongUse;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Canceled;
        }
    }

    private static RootCommand Root() => new(
        "Deep Learning Notebooks: runs the course and checks its claims. Without a command, runs every notebook.")
    {
        new RunCommand(),
        new CheckCommand(),
        new KernelCommand(),
        new FormatCommand(),
        new StripCommand(),
        new ConvertCommand(),
        new ExportCommand(),
        new ProgressCommand(),
        new WorkerCommand(),
    };

    // `course` and `course 01 --full` mean `course run` and `course run 01 --full`.
    private static string[] WithVerb(string[] args) =>
        args is [var first, ..] && (RootOptions.Contains(first) || Root().Subcommands.Any(command => command.Name == first))
            ? args
            : [DefaultVerb, .. args];

    private static string Message(ParseResult result, ParseError error) =>
        result.UnmatchedTokens is [var unknown, ..] ? Unknown.Option(unknown, result.CommandResult.Command) : error.Message;
}
