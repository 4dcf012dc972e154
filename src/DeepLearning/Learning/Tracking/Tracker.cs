namespace DeepLearning;

/// <summary>Keeps what a learner has done, in one small file of the user's own.</summary>
public sealed class Tracker
{
    private const string Product = "deep-learning-notebooks";
    private readonly RecordFile _file;
    private readonly TimeProvider _time;

    /// <param name="path">The file; it need not exist.</param>
    /// <param name="time">The clock, the system's unless given.</param>
    public Tracker(string path, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _file = new(System.IO.Path.GetFullPath(path));
        _time = time ?? TimeProvider.System;
    }

    /// <summary>This user's: <c>DL_LEARNER</c> names the file, else it lies in the system's folder for application data.</summary>
    public static Tracker Default => Substitute.Value ?? new(Environment.GetEnvironmentVariable("DL_LEARNER") is { Length: > 0 } chosen
        ? chosen
        : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), Product, "learner.json"));

    /// <summary>Another learner for what runs in the current context.</summary>
    internal static AsyncLocal<Tracker?> Substitute { get; } = new();

    /// <summary>Where the record is.</summary>
    public string Path => _file.Path;

    /// <summary>The record as it is now.</summary>
    /// <exception cref="LearnerRecordException">The file is damaged or from a later version; it stays as it is.</exception>
    public LearnerRecord Read() => _file.Read();

    /// <summary>Adds a try.</summary>
    /// <param name="id">At what: a quiz, an exercise, a project, or an open goal's title.</param>
    /// <param name="passed">Whether it was right.</param>
    /// <exception cref="LearnerRecordException">The file is damaged or from a later version; it stays as it is.</exception>
    public void Record(string id, bool passed) =>
        _file.Change(record => record with { Events = [.. record.Events, new(_time.GetLocalNow(), id, passed)] });

    /// <summary>Notes that a project or an open goal is done, which only the learner can judge.</summary>
    /// <exception cref="ArgumentException">There is no such project or open goal.</exception>
    public void Complete(string id)
    {
        var known = Curriculum.Course.Phases.Select(phase => phase.Project.Id)
            .Concat(Curriculum.Course.Achievements.Where(goal => goal.Open).Select(goal => goal.Title)).ToList();
        if (!known.Contains(id)) throw new ArgumentException($"\"{id}\" is not completed by hand; these are: {string.Join(", ", known)}.", nameof(id));
        Record(id, passed: true);
    }

    /// <summary>What is done, what is next, and what has been achieved.</summary>
    /// <exception cref="LearnerRecordException">The file is damaged or from a later version; it stays as it is.</exception>
    public ProgressReport Report() => new(Curriculum.Course, Read(), _time.GetLocalNow());

    /// <summary>Writes a copy of the record.</summary>
    public void Export(string path) => File.WriteAllText(path, Read().ToJson());

    /// <summary>Adds the tries of a copy that are not here yet.</summary>
    /// <exception cref="LearnerRecordException">The copy cannot be read.</exception>
    public void Import(string path)
    {
        var copy = LearnerRecord.Parse(File.ReadAllText(path), path);
        _file.Change(record => record with { Events = [.. record.Events.Union(copy.Events).OrderBy(step => step.At)] });
    }

    /// <summary>Forgets everything.</summary>
    public void Reset() => _file.Change(_ => LearnerRecord.Empty);
}
