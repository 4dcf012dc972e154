using System.CommandLine;

namespace Course;

/// <summary><c>course format</c>: writes notebooks in canonical form.</summary>
internal sealed class FormatCommand : Command
{
    public FormatCommand() : base("format", """
        Writes notebooks in canonical form, in place: sorted keys, stable ids, one source line per line. Changes no content.

        Exit codes: 0 done, 1 --check found one that is not canonical, 2 wrong use.
        """)
    {
        var notebooks = NotebookArguments.Create(this);
        var check = new Option<bool>("--check") { Description = "Change nothing, only say which notebooks are not canonical." };
        Add(check);
        SetAction(arguments => Rewriting.Rewrite(arguments.GetValue(notebooks) ?? [], _ => { }, arguments.GetValue(check)));
    }
}
