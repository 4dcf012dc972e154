using System.Diagnostics;

namespace DeepLearning.Tests;

[Collection(SharedLiveOutput.Name)]
public class KilledTrainingTests
{
    private const string Variable = "DL_KILLED_TRAINING";
    private const int Epochs = 30;

    [Fact]
    public void A_process_that_was_killed_is_continued_by_another_with_the_same_losses()
    {
        using var folder = new TemporaryFolder();
        var file = folder["run.checkpoint"];
        using (var process = StartChild(file))
        {
            var patience = Stopwatch.StartNew();
            while (!File.Exists(file) && !process.HasExited && patience.Elapsed.TotalSeconds < 90) Thread.Sleep(20);
            Thread.Sleep(333); // somewhere in a batch, or while it writes
            Assert.False(process.HasExited, "the training was over before it could be killed");
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        var resumed = new TrainingSample().Fit(Epochs, new Checkpoint(file, everyBatches: 1, resume: true));
        Assert.StartsWith("resumed in epoch", Assert.Single(resumed.Notes));
        var whole = new TrainingSample().Fit(Epochs);
        Assert.Equal(whole.Select(Losses), resumed.Select(Losses));
    }

    /// <summary>What the other process does: it trains slowly, and saves after every batch.</summary>
    [Fact(Explicit = true)]
    public void Train_slowly() => new TrainingSample().Fit(
        Epochs, new Checkpoint(Environment.GetEnvironmentVariable(Variable)!, everyBatches: 1), new Do(_ => Thread.Sleep(50)));

    private static (double, double) Losses(EpochResult epoch) => (epoch.Train.Loss, epoch.Validation!.Loss);

    private static Process StartChild(string file)
    {
        var library = typeof(KilledTrainingTests).Assembly.Location;
        var program = Path.ChangeExtension(library, OperatingSystem.IsWindows() ? ".exe" : null);
        var start = new ProcessStartInfo(program!, ["-class", "*KilledTrainingTests", "-explicit", "only"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[Variable] = file;
        return Process.Start(start)!;
    }
}
