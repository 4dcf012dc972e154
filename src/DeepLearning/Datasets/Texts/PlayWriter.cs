using System.Text;

namespace DeepLearning;

/// <summary>
/// Writes a play in the manner of old ones: scenes with a few speakers who take turns, each turn some lines, each line from a
/// small grammar. A speaker's name stands on a line of its own with a colon; an empty line parts the turns.
/// </summary>
internal static class PlayWriter
{
    private const int MaxLine = 62;

    /// <summary>About so many characters, ended with a whole turn.</summary>
    internal static string Write(int characters, long seed)
    {
        var random = new SeededRandom(seed, stream: 0);
        var play = new StringBuilder(characters + 1_000);
        while (play.Length < characters)
        {
            var cast = PlayGrammar.Speakers.ToArray();
            random.Shuffle(cast.AsSpan());
            var size = 2 + random.Below(4);
            var last = -1;
            for (var turn = 4 + random.Below(20); turn > 0 && play.Length < characters; turn--)
            {
                var speaker = random.Below(size);
                if (speaker == last) speaker = (speaker + 1) % size; // nobody answers themself
                last = speaker;
                // Each addresses the one whose turn it is not.
                Speak(play, cast[speaker], cast[(speaker + 1) % size], ref random);
            }
        }

        return play.ToString();
    }

    private static void Speak(StringBuilder play, string speaker, string partner, ref SeededRandom random)
    {
        play.Append(speaker).Append(":\n");
        var speech = new StringBuilder();
        for (var sentences = 1 + random.Below(random.Uniform() < 0.3 ? 9 : 3); sentences > 0; sentences--)
            speech.Append(Sentence(partner, ref random)).Append(' ');
        Break(play, speech.ToString());
        play.Append('\n');
    }

    /// <summary>Lines of some five stresses; as in print, every line of verse begins with a capital.</summary>
    private static void Break(StringBuilder play, string speech)
    {
        var column = 0;
        foreach (var word in speech.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0 && column + word.Length + 1 > MaxLine - 14)
            {
                play.Append('\n');
                column = 0;
            }

            if (column > 0) play.Append(' ');
            if (column == 0) play.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
            else play.Append(word);
            column += word.Length + 1;
        }

        play.Append('\n');
    }

    private static string Sentence(string partner, ref SeededRandom random)
    {
        var text = Expand("sentence", partner, ref random);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>One of a symbol's forms, its words in braces replaced by their own.</summary>
    private static string Expand(string symbol, string partner, ref SeededRandom random)
    {
        if (symbol == "partner") return string.Join(' ', partner.Split(' ').Select(word => word[0] + word[1..].ToLowerInvariant()));
        var forms = PlayGrammar.Forms[symbol];
        var form = forms[random.Below(forms.Length)];
        var text = new StringBuilder();
        for (var at = 0; at < form.Length;)
        {
            var open = form.IndexOf('{', at);
            if (open < 0) open = form.Length;
            text.Append(form, at, open - at);
            if (open == form.Length) break;
            var close = form.IndexOf('}', open);
            text.Append(Expand(form[(open + 1)..close], partner, ref random));
            at = close + 1;
        }

        return text.ToString();
    }
}
