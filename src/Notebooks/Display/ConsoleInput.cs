using Microsoft.DotNet.Interactive;

namespace Notebooks;

/// <summary><c>Console.ReadLine</c> in a cell asks the user of the notebook; outside of any cell it reads the real console.</summary>
internal sealed class ConsoleInput(TextReader outside) : TextReader
{
    // What is left of the line that Read began.
    private string _rest = "";

    public override string? ReadLine()
    {
        if (!ConsoleRouter.IsInCell) return outside.ReadLine();
        if (_rest.Length > 0) return TakeRest().TrimEnd('\n');
        return InputSource.AskAsync("", isPassword: false).GetAwaiter().GetResult();
    }

    public override int Peek() => ConsoleRouter.IsInCell ? Line()[0] : outside.Peek();

    public override int Read()
    {
        if (!ConsoleRouter.IsInCell) return outside.Read();
        var first = Line()[0];
        _rest = _rest[1..];
        return first;
    }

    private string Line() => _rest.Length > 0 ? _rest : _rest = ReadLine() + "\n";

    private string TakeRest()
    {
        var rest = _rest;
        _rest = "";
        return rest;
    }
}
