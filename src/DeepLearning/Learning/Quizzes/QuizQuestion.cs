using System.Globalization;

namespace DeepLearning;

/// <summary>How a question is answered.</summary>
public enum QuizKind
{
    /// <summary>By the letter of one of several choices.</summary>
    Choice,

    /// <summary>By a number.</summary>
    Number,

    /// <summary>By what a piece of code prints.</summary>
    Output,

    /// <summary>By the letters of items in their right order, such as <c>cab</c>.</summary>
    Order,
}

/// <summary>A question of a quiz, with what is right and why the rest is wrong.</summary>
/// <param name="Id">Its name, such as 02.q1.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Question">The question, in Markdown.</param>
/// <param name="Answer">What is right.</param>
/// <param name="Why">Why it is right.</param>
/// <param name="Items">The texts behind the letters a, b, c …, of choices and orders.</param>
/// <param name="Wrong">For wrong answers that have a cause, what it is. A choice has one for each wrong letter.</param>
/// <param name="Otherwise">What is said to any other wrong answer.</param>
/// <param name="Tolerance">How far a number may be off.</param>
public sealed record QuizQuestion(
    string Id,
    QuizKind Kind,
    string Question,
    string Answer,
    string Why,
    IReadOnlyList<string>? Items = null,
    IReadOnlyDictionary<string, string>? Wrong = null,
    string? Otherwise = null,
    double Tolerance = 0)
{
    /// <summary>Whether the answer is right, and what there is to say about it.</summary>
    /// <exception cref="ArgumentException">It is no answer to such a question: no letter of a choice, no number.</exception>
    internal (bool Correct, string Explanation) Grade(string answer)
    {
        var given = Normalize(answer);
        if (Same(given, Normalize(Answer))) return (true, Why);
        var known = (Wrong ?? new Dictionary<string, string>()).FirstOrDefault(wrong => Same(given, Normalize(wrong.Key))).Value;
        return (false, known ?? Otherwise ?? "Look at the question again.");
    }

    private bool Same(string given, string expected) =>
        Kind == QuizKind.Number ? Math.Abs(Number(given) - Number(expected)) <= Tolerance : given == expected;

    private string Normalize(string answer)
    {
        var text = answer.Trim();
        switch (Kind)
        {
            case QuizKind.Output:
                return string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));
            case QuizKind.Number:
                _ = Number(text);
                return text;
            default:
                var letters = new string([.. text.ToLowerInvariant().Where(char.IsAsciiLetter)]);
                var expected = Kind == QuizKind.Choice ? 1 : Items!.Count;
                if (letters.Length != expected || letters.Distinct().Count() != expected || letters.Any(letter => letter - 'a' >= Items!.Count))
                    throw new ArgumentException($"\"{answer}\" is no answer to {Id}: {Expected}.", nameof(answer));
                return letters;
        }
    }

    /// <summary>What an answer looks like.</summary>
    internal string Expected => Kind switch
    {
        QuizKind.Choice => $"give one letter from a to {(char)('a' + Items!.Count - 1)}",
        QuizKind.Order => $"give the {Items!.Count} letters in their order, such as \"{string.Concat(Enumerable.Range(0, Items.Count).Reverse().Select(i => (char)('a' + i)))}\"",
        QuizKind.Number => "give a number, such as 0.5",
        _ => "give the text that is printed",
    };

    private double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : throw new ArgumentException($"\"{text}\" is no answer to {Id}: {Expected}.", nameof(text));
}
