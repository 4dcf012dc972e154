using System.CommandLine;

namespace Course;

/// <summary>What to say about a word that nobody knows: the nearest one that exists.</summary>
internal static class Unknown
{
    public static string Option(string word, Command command)
    {
        var nearest = Nearest(word, command.Options.Select(option => option.Name));
        var hint = nearest is null ? $"see course {command.Name} --help" : $"did you mean {nearest}?";
        return $"there is no option {word}; {hint}";
    }

    /// <summary>The candidate with the fewest edits, when they are few enough for a slip of the hand.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates) => candidates
        .Select(candidate => (candidate, distance: Distance(word, candidate)))
        .Where(found => found.distance <= Math.Max(2, found.candidate.Length / 3))
        .OrderBy(found => found.distance)
        .Select(found => found.candidate)
        .FirstOrDefault();

    // Levenshtein's edit distance, one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
