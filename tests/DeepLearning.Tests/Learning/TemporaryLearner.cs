namespace DeepLearning.Tests;

/// <summary>A learner who lives as long as a test, in a file of their own.</summary>
internal sealed class TemporaryLearner : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("learner").FullName;

    public TemporaryLearner(TimeProvider? time = null)
    {
        Tracker = new(Path.Combine(_folder, "learner.json"), time);
        Tracker.Substitute.Value = Tracker;
    }

    public Tracker Tracker { get; }

    public void Dispose()
    {
        Tracker.Substitute.Value = null;
        Directory.Delete(_folder, recursive: true);
    }
}
