using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>
/// An equation as "ij,jk->ik", matched to its operands: one label for every dimension. The dimensions that an ellipsis stands for get
/// labels of their own, aligned at the right.
/// </summary>
internal sealed class EinsumEquation
{
    private const char Ellipsis = '.';

    // Beyond the letters.
    private const char FirstOfEllipsis = '\u0100';

    /// <param name="equation">Letters, one ellipsis at most for each operand, commas, and perhaps an arrow with the result's
    /// labels.</param>
    /// <param name="operands">What it is for.</param>
    /// <exception cref="ArgumentException">The equation is malformed, or does not fit the operands.</exception>
    public EinsumEquation(string equation, IReadOnlyList<Tensor> operands)
    {
        ArgumentNullException.ThrowIfNull(equation);
        if (operands.Count == 0) throw new ArgumentException("einsum(): must provide at least one operand", nameof(operands));
        var arrow = equation.IndexOf("->", StringComparison.Ordinal);
        var inputs = (arrow < 0 ? equation : equation[..arrow]).Split(',');
        if (inputs.Length != operands.Count)
            throw new ArgumentException($"einsum(): {(inputs.Length > operands.Count ? "fewer" : "more")} operands were provided than "
                + "specified in the equation");
        var (parsed, position) = (new List<char>[inputs.Length], 0);
        for (var i = 0; i < inputs.Length; i++)
        {
            parsed[i] = Parse(inputs[i], position, $"operand {i}");
            position += inputs[i].Length + 1;
        }
        var hidden = 0;
        for (var i = 0; i < inputs.Length; i++) hidden = Math.Max(hidden, Hidden(parsed[i], operands[i], i));
        Operands = [.. parsed.Select((labels, i) => Expand(labels, hidden, Hidden(labels, operands[i], i)))];
        Result = arrow < 0 ? Implicit(hidden) : Expand(Parse(equation[(arrow + 2)..], arrow + 2, "output"), hidden, hidden);
        foreach (var label in Result.Where(char.IsAsciiLetter))
        {
            if (Result.Count(other => other == label) > 1)
                throw new ArgumentException($"einsum(): output subscript {label} appears more than once in the output");
            if (!Operands.Any(labels => labels.Contains(label)))
                throw new ArgumentException($"einsum(): output subscript {label} does not appear in the equation for any input operand");
        }
    }

    /// <summary>The labels of the operands' dimensions.</summary>
    public IReadOnlyList<char[]> Operands { get; }

    /// <summary>The labels of the result's dimensions.</summary>
    public char[] Result { get; }

    /// <summary>The ellipsis, then the labels that occur once, in alphabetical order, capitals first.</summary>
    private char[] Implicit(int hidden) =>
        [.. Expand([Ellipsis], hidden, hidden), .. Operands.SelectMany(labels => labels).Where(char.IsAsciiLetter)
            .GroupBy(label => label).Where(group => group.Count() == 1).Select(group => group.Key).Order()];

    private static List<char> Parse(string text, int position, string what)
    {
        var labels = new List<char>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ') continue;
            if (text[i] == Ellipsis)
            {
                if (labels.Contains(Ellipsis))
                    throw new ArgumentException($"einsum(): found '.' for {what} for which an ellipsis was already found");
                if (i + 2 >= text.Length || text[i + 1] != Ellipsis || text[i + 2] != Ellipsis)
                    throw new ArgumentException($"einsum(): found '.' for {what} that is not part of any ellipsis");
                i += 2;
                labels.Add(Ellipsis);
            }
            else if (char.IsAsciiLetter(text[i])) labels.Add(text[i]);
            else throw new ArgumentException($"einsum(): invalid subscript given at index {position + i} in the equation string, "
                + "subscripts must be in [a-zA-Z]");
        }
        return labels;
    }

    /// <summary>The number of dimensions that the ellipsis stands for.</summary>
    private static int Hidden(List<char> labels, Tensor operand, int number)
    {
        var (hasEllipsis, named) = (labels.Contains(Ellipsis), labels.Count(label => label != Ellipsis));
        if (named > operand.Rank || (named < operand.Rank && !hasEllipsis))
            throw new ArgumentException($"einsum(): the number of subscripts in the equation ({named}) "
                + (hasEllipsis ? "is more than" : "does not match") + $" the number of dimensions ({operand.Rank}) for operand {number}"
                + (hasEllipsis ? "" : " and no ellipsis was given"));
        return operand.Rank - named;
    }

    /// <summary>The labels with the last ones of the ellipsis's in its place.</summary>
    private static char[] Expand(List<char> labels, int all, int count) =>
        [.. labels.SelectMany(label => label == Ellipsis
            ? Enumerable.Range(all - count, count).Select(i => (char)(FirstOfEllipsis + i)) : [label])];
}
