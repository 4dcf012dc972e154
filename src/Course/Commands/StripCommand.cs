using System.CommandLine;

namespace Course;

/// <summary><c>course strip</c>: removes outputs and execution counts.</summary>
internal sealed class StripCommand : Command
{
    public StripCommand() : base("strip", "Removes the outputs and execution counts of notebooks, in place: what is committed.")
    {
        var notebooks = NotebookArguments.Create(this);
        SetAction(arguments => Rewriting.Rewrite(arguments.GetValue(notebooks) ?? [], document => document.Strip(), check: false));
    }
}
