using System.Text;

namespace DeepLearning;

/// <summary>The part of YAML that MLflow's meta.yaml needs: one <c>name: value</c> per line, values on one level.</summary>
internal static class FlatYaml
{
    public static string Write(IEnumerable<(string name, object? value)> entries) =>
        string.Concat(entries.Select(entry => $"{entry.name}: {Scalar(entry.value)}\n"));

    /// <summary>Values without their quotes; null and empty lists are empty.</summary>
    /// <exception cref="InvalidDataException">A line is something else.</exception>
    public static Dictionary<string, string> Read(string path)
    {
        var entries = new Dictionary<string, string>();
        var last = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#' || line == "---") continue;
            if (line[0] == ' ' && last.Length > 0)
            {
                entries[last] += " " + line.Trim(); // a long value goes on in the next line
                continue;
            }
            var colon = line.IndexOf(':');
            if (colon <= 0) throw new InvalidDataException($"{path}: expected \"name: value\", got \"{line}\".");
            last = line[..colon];
            entries[last] = line[(colon + 1)..].Trim();
        }
        return entries.ToDictionary(entry => entry.Key, entry => Plain(entry.Value));
    }

    private static string Scalar(object? value) => value switch
    {
        null => "null",
        string text => $"'{text.Replace("'", "''")}'",
        _ => $"{value}",
    };

    private static string Plain(string value) => value switch
    {
        "null" or "[]" or "~" => "",
        ['\'', .. var inner, '\''] => inner.Replace("''", "'"),
        ['"', .. var inner, '"'] => Unescape(inner),
        _ => value,
    };

    private static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            plain.Append(text[i] == '\\' && i + 1 < text.Length ? text[++i] is 'n' ? '\n' : text[i] is 't' ? '\t' : text[i] : text[i]);
        return plain.ToString();
    }
}
