using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Notebooks;

/// <summary>The cells that were run, for front ends that offer them again: the last thousand.</summary>
internal sealed class KernelHistory
{
    private const int Limit = 1000;
    private readonly List<(int Number, string Source)> _cells = [];

    public void Add(int number, string source)
    {
        _cells.Add((number, source));
        if (_cells.Count > Limit) _cells.RemoveAt(0);
    }

    /// <summary>The cells that a history request asks for: the last n, those that match a pattern, or a range. There is one session.</summary>
    public JsonObject Reply(JupyterMessage request)
    {
        var count = Math.Clamp(request.Number("n", Limit), 0, Limit);
        IEnumerable<(int Number, string Source)> found = request.Text("hist_access_type") switch
        {
            "range" => _cells.Where(cell => cell.Number >= request.Number("start", 1) && cell.Number < request.Number("stop", int.MaxValue)),
            "search" => _cells.Where(cell => Matches(cell.Source, request.Text("pattern") ?? "*")).TakeLast(count),
            _ => _cells.TakeLast(count),
        };
        var cells = found.Select(cell => (JsonNode)new JsonArray(0, cell.Number, request.Flag("output", false) ? new JsonArray(cell.Source, null) : cell.Source));
        return new() { ["status"] = "ok", ["history"] = new JsonArray([.. cells]) };
    }

    // * and ? as in file names.
    private static bool Matches(string source, string pattern) =>
        Regex.IsMatch(source, "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal) + "$", RegexOptions.Singleline);
}
