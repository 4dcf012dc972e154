using System.CommandLine;
using System.CommandLine.Parsing;

namespace Course;

/// <summary>The argument that many commands share: which notebooks.</summary>
internal static class NotebookArguments
{
    public static Argument<string[]> Create(Command command)
    {
        var argument = new Argument<string[]>("notebook")
        {
            Description = "Notebook files, or names from the notebooks folder such as 01. [default: all of them]",
            Arity = ArgumentArity.ZeroOrMore,
        };
        // An argument that takes any word would otherwise take a mistyped option for the name of a notebook.
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-'))) result.AddError(Unknown.Option(token.Value, command));
        });
        command.Add(argument);
        return argument;
    }
}
