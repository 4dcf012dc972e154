namespace DeepLearning;

/// <summary>How a run ended, by MLflow's numbers.</summary>
public enum MlflowStatus
{
    /// <summary>It has not ended.</summary>
    Running = 1,

    /// <summary>It waits to be started.</summary>
    Scheduled = 2,

    /// <summary>It ended as it should.</summary>
    Finished = 3,

    /// <summary>It ended with an error.</summary>
    Failed = 4,

    /// <summary>It was stopped from outside.</summary>
    Killed = 5,
}

/// <summary>
/// A run that is being recorded; <see cref="MlflowStore.Start"/> makes one. Names may have letters, digits, spaces and <c>_ - . /</c>,
/// where a
/// slash makes a folder: "loss/train".
/// </summary>
public sealed class MlflowRun
{
    private readonly TimeProvider time;
    private readonly string experimentId;
    private readonly long start;

    internal MlflowRun(string folder, string experimentId, string id, string name, TimeProvider time)
    {
        (Folder, this.experimentId, Id, Name, this.time) = (folder, experimentId, id, name, time);
        start = Now;
        foreach (var part in new[] { "metrics", "params", "tags", "artifacts" }) Directory.CreateDirectory(Path.Combine(folder, part));
        SetTag("mlflow.runName", name);
        WriteMeta(MlflowStatus.Running, null);
    }

    /// <summary>32 hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>The name for people.</summary>
    public string Name { get; }

    /// <summary>The run's folder.</summary>
    public string Folder { get; }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Notes what the run was given: a learning rate, a seed. Once written, a parameter does not change.</summary>
    /// <exception cref="ArgumentException">The name cannot be a file's, or the parameter has another value already.</exception>
    public void LogParameter(string name, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var path = PathOf("params", name);
        var text = $"{value}";
        var now = File.Exists(path) ? File.ReadAllText(path) : text;
        if (now != text) throw new ArgumentException($"The parameter {name} is {now} already, and cannot become {text}.", nameof(value));
        File.WriteAllText(path, text);
    }

    /// <summary>Adds a point to a metric's series: one line "milliseconds value step".</summary>
    /// <exception cref="ArgumentException">The name cannot be a file's.</exception>
    public void LogMetric(string name, double value, long step = 0) =>
        File.AppendAllText(PathOf("metrics", name), $"{Now} {value:R} {step}\n");

    /// <summary>Notes something about the run; a later value replaces an earlier one.</summary>
    /// <exception cref="ArgumentException">The name cannot be a file's.</exception>
    public void SetTag(string name, string value) => File.WriteAllText(PathOf("tags", name), value);

    /// <summary>Copies a file to the run: a model, a picture.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name beneath "artifacts"; the same as now, if null.</param>
    /// <exception cref="ArgumentException">The name cannot be a file's.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public void LogArtifact(string path, string? name = null) =>
        File.Copy(path, PathOf("artifacts", name ?? Path.GetFileName(path)), overwrite: true);

    /// <summary>Notes when and how the run ended.</summary>
    public void End(MlflowStatus status = MlflowStatus.Finished) => WriteMeta(status, Now);

    private void WriteMeta(MlflowStatus status, long? end) => File.WriteAllText(Path.Combine(Folder, "meta.yaml"), FlatYaml.Write(
    [
        ("artifact_uri", new Uri(Path.Combine(Folder, "artifacts")).AbsoluteUri), ("end_time", end), ("entry_point_name", ""),
        ("experiment_id", experimentId), ("lifecycle_stage", "active"), ("run_id", Id), ("run_name", Name), ("run_uuid", Id),
        ("source_name", ""), ("source_type", 4), ("source_version", ""), ("start_time", start), ("status", (int)status), ("user_id", ""),
    ]));

    /// <summary>The file of a name, never outside of the run's folder.</summary>
    private string PathOf(string part, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var parts = name.Split('/');
        if (parts.Any(piece => piece.Trim('.', ' ').Length == 0) || name.Any(c => !char.IsLetterOrDigit(c) && !"_-. /".Contains(c)))
            throw new ArgumentException(
                $"\"{name}\" cannot be a name in MLflow: expected letters, digits, spaces and _ - . with / between folders.", nameof(name));
        var path = Path.Combine([Folder, part, .. parts]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
