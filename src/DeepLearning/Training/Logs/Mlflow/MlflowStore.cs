namespace DeepLearning;

/// <summary>
/// A folder in the layout of MLflow's file store, <c>mlruns/&lt;experiment&gt;/&lt;run&gt;/</c> with <c>meta.yaml</c>, <c>metrics/</c>,
/// <c>params/</c>, <c>tags/</c> and <c>artifacts/</c>: written and read without MLflow, and shown by
/// <c>mlflow ui --backend-store-uri mlruns</c>.
/// <code>
/// var run = new MlflowStore("mlruns").Start("digits", "lenet, 3 epochs");
/// new Trainer(model, loss, optimizer) { Callbacks = [new LogToMlflow(run)] }.Fit(train, epochs: 3);
/// </code>
/// </summary>
/// <param name="folder">The folder, usually "mlruns".</param>
/// <param name="time">The clock; the system's unless given.</param>
/// <param name="newRunId">Makes the name of a run, 32 hexadecimal digits; a random one unless given.</param>
public sealed class MlflowStore(string folder, TimeProvider? time = null, Func<string>? newRunId = null)
{
    private readonly TimeProvider time = time ?? TimeProvider.System;
    private readonly Func<string> newRunId = newRunId ?? (() => Guid.NewGuid().ToString("n"));

    /// <summary>The folder.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>Begins a run of an experiment, which is made if it is new.</summary>
    /// <param name="experiment">What is tried out: runs of one experiment are compared.</param>
    /// <param name="name">The run's name for people.</param>
    /// <exception cref="ArgumentException">A name is empty or has line breaks.</exception>
    /// <exception cref="InvalidOperationException">The new run's id is in use, or not 32 hexadecimal digits.</exception>
    public MlflowRun Start(string experiment, string name)
    {
        Examine(experiment, nameof(experiment));
        Examine(name, nameof(name));
        var experimentId = ExperimentId(experiment) ?? NewExperiment(experiment);
        var id = newRunId();
        var runFolder = Path.Combine(Folder, experimentId, id);
        if (id.Length != 32 || !id.All(char.IsAsciiHexDigitLower))
            throw new InvalidOperationException($"newRunId made \"{id}\", expected 32 lower-case hexadecimal digits.");
        if (Directory.Exists(runFolder)) throw new InvalidOperationException($"newRunId made {id}, but there is such a run already.");
        return new(runFolder, experimentId, id, name, time);
    }

    /// <summary>The runs of an experiment, those that began first in front; none if there is no such experiment.</summary>
    /// <exception cref="InvalidDataException">A file is damaged: the message says which one.</exception>
    public IReadOnlyList<MlflowRecord> Runs(string experiment)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        return ExperimentId(experiment) is not { } id ? [] :
        [
            .. Directory.GetDirectories(Path.Combine(Folder, id)).Where(run => File.Exists(Path.Combine(run, "meta.yaml")))
                .Select(MlflowRecord.Read).OrderBy(run => run.Start).ThenBy(run => run.RunId, StringComparer.Ordinal),
        ];
    }

    private string? ExperimentId(string name) => !Directory.Exists(Folder) ? null : Directory.GetDirectories(Folder)
        .Where(path => File.Exists(Path.Combine(path, "meta.yaml")))
        .FirstOrDefault(path => FlatYaml.Read(Path.Combine(path, "meta.yaml")).GetValueOrDefault("name") == name) is { } found
            ? Path.GetFileName(found)
            : null;

    private string NewExperiment(string name)
    {
        // MLflow keeps 0 for the experiment "Default".
        var id = Enumerable.Range(1, int.MaxValue).First(number => !Directory.Exists(Path.Combine(Folder, $"{number}"))).ToString();
        var path = Path.Combine(Folder, id);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "meta.yaml"), FlatYaml.Write(
        [
            ("artifact_location", new Uri(path).AbsoluteUri), ("creation_time", now), ("experiment_id", id), ("last_update_time", now),
            ("lifecycle_stage", "active"), ("name", name),
        ]));
        return id;
    }

    internal static void Examine(string text, string argument)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, argument);
        if (text.Any(char.IsControl))
            throw new ArgumentException($"{argument} is \"{text}\", expected one line without control characters.", argument);
    }
}
