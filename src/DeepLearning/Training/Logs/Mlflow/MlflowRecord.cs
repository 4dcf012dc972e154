using System.Globalization;

namespace DeepLearning;

/// <summary>What a run of an experiment left.</summary>
/// <param name="RunId">32 hexadecimal digits.</param>
/// <param name="Name">The name for people.</param>
/// <param name="Status">How it ended, or that it runs.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended; null if it has not.</param>
/// <param name="Parameters">What it was given.</param>
/// <param name="Tags">What was noted about it.</param>
/// <param name="Metrics">Series of numbers, in the order in which they were written.</param>
/// <param name="Artifacts">The files that it kept, by their names beneath "artifacts".</param>
public sealed record MlflowRecord(
    string RunId, string Name, MlflowStatus Status, DateTimeOffset Start, DateTimeOffset? End,
    IReadOnlyDictionary<string, string> Parameters, IReadOnlyDictionary<string, string> Tags,
    IReadOnlyDictionary<string, IReadOnlyList<LoggedValue>> Metrics, IReadOnlyList<string> Artifacts)
{
    /// <summary>"lenet (finished): lr 0.01; loss/train 0.12 (3 values)".</summary>
    public override string ToString() => $"{Name} ({Status.ToString().ToLowerInvariant()}): "
        + string.Join(", ", Parameters.Select(parameter => $"{parameter.Key} {parameter.Value}")) + "; "
        + string.Join(", ", Metrics.Select(metric => $"{metric.Key} {metric.Value[^1].Value:0.####} ({metric.Value.Count} values)"));

    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    internal static MlflowRecord Read(string folder)
    {
        var path = Path.Combine(folder, "meta.yaml");
        var meta = FlatYaml.Read(path);
        string Entry(string name) =>
            meta.TryGetValue(name, out var value) ? value : throw new InvalidDataException($"{path} has no {name}.");
        return new(
            Entry("run_id"), meta.GetValueOrDefault("run_name", ""), (MlflowStatus)Number(Entry("status"), path),
            Time(Number(Entry("start_time"), path)), Entry("end_time") is { Length: > 0 } end ? Time(Number(end, path)) : null,
            Texts(folder, "params"), Texts(folder, "tags"),
            Files(folder, "metrics").ToDictionary(file => file.name, file => Series(file.path)),
            [.. Files(folder, "artifacts").Select(file => file.name)]);
    }

    private static Dictionary<string, string> Texts(string folder, string part) =>
        Files(folder, part).ToDictionary(file => file.name, file => File.ReadAllText(file.path));

    private static IReadOnlyList<LoggedValue> Series(string path) =>
    [
        .. File.ReadLines(path).Where(line => line.Length > 0).Select(line => line.Split(' ') switch
        {
            [var time, var value] => new LoggedValue(0, Real(value, path), Time(Number(time, path))),
            [var time, var value, var step] => new LoggedValue(Number(step, path), Real(value, path), Time(Number(time, path))),
            _ => throw new InvalidDataException($"{path}: expected \"time value step\", got \"{line}\"."),
        }),
    ];

    private static IEnumerable<(string name, string path)> Files(string folder, string part)
    {
        var root = Path.Combine(folder, part);
        return !Directory.Exists(root) ? [] : Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => (name: Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'), path))
            .OrderBy(file => file.name, StringComparer.Ordinal);
    }

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static long Number(string text, string path) => long.TryParse(text, NumberStyles.AllowLeadingSign, null, out var number)
        ? number
        : throw new InvalidDataException($"{path}: expected a whole number, got \"{text}\".");

    // MLflow is written in Python, which spells these so.
    private static double Real(string text, string path) => text.ToLowerInvariant() switch
    {
        "nan" => double.NaN,
        "inf" or "infinity" => double.PositiveInfinity,
        "-inf" or "-infinity" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, null, out var number)
            ? number
            : throw new InvalidDataException($"{path}: expected a number, got \"{text}\"."),
    };
}
