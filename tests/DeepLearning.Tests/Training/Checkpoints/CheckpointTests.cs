using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedLiveOutput.Name)]
public class CheckpointTests
{
    private const int Epochs = 3, Batches = 6;

    [Theory]
    [InlineData("Adam", 1), InlineData("SGD", 1), InlineData("Adam", 4), InlineData("RMSProp", 0)]
    public void A_training_cut_at_any_batch_goes_on_with_the_same_losses(string optimizer, int everyBatches)
    {
        var whole = new List<double>();
        var undisturbed = Run(optimizer, whole.Add).Fit(TrainingSample.Train, Epochs, TrainingSample.Validation);
        for (var cut = 1; cut <= Epochs * Batches; cut += 4)
        {
            using var folder = new TemporaryFolder();
            var seen = 0;
            Assert.Throws<PowerCutException>(() => Run(optimizer, _ => Cut(++seen == cut), Saving(resume: false))
                .Fit(TrainingSample.Train, Epochs, TrainingSample.Validation));
            var rest = new List<double>();
            manual_seed(99); // a new process starts with other random numbers
            var resumed = Run(optimizer, rest.Add, Saving(resume: true)).Fit(TrainingSample.Train, Epochs, TrainingSample.Validation);
            Assert.Equal(whole[^rest.Count..], rest);
            Assert.True(rest.Count < Epochs * Batches || cut <= (everyBatches == 0 ? Batches : everyBatches), $"cut at {cut}: not resumed");
            Assert.Equal(Lines(undisturbed), Lines(resumed));

            Checkpoint Saving(bool resume) => new(folder["run.checkpoint"], everyBatches, resume);
        }
    }

    [Fact]
    public void Schedule_early_stopping_and_clipping_go_on_too()
    {
        using var folder = new TemporaryFolder();
        var whole = Everything(null, null).Fit(TrainingSample.Train, 8, TrainingSample.Validation);
        var seen = 0;
        Assert.Throws<PowerCutException>(() => Everything(new(folder["run.checkpoint"], 2), _ => Cut(++seen == 21))
            .Fit(TrainingSample.Train, 8, TrainingSample.Validation));
        var resumed = Everything(new(folder["run.checkpoint"], 2, resume: true), null)
            .Fit(TrainingSample.Train, 8, TrainingSample.Validation);
        Assert.Equal(Lines(whole), Lines(resumed));
        Assert.Equal(whole.Notes, resumed.Notes.Where(note => !note.StartsWith("resumed", StringComparison.Ordinal)));
        Assert.Contains("resumed in epoch 4, after 2 of 6 batches", resumed.Notes);
    }

    [Fact]
    public void A_finished_training_is_not_repeated_but_can_be_made_longer()
    {
        using var folder = new TemporaryFolder();
        var whole = new TrainingSample().Fit(4);
        new TrainingSample().Fit(3, new Checkpoint(folder["a"]));
        var batches = 0;
        var again = new TrainingSample().Fit(3, new Checkpoint(folder["a"], resume: true), new Do(_ => batches++));
        Assert.Equal((0, 3), (batches, again.Count));
        Assert.Equal(Lines(whole), Lines(new TrainingSample().Fit(4, new Checkpoint(folder["a"], resume: true))));
    }

    [Fact]
    public void The_checkpoint_of_another_training_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = new Checkpoint(folder["a"], resume: true);
        new TrainingSample().Fit(1, file);
        var sample = new TrainingSample();
        var other = new Trainer(sample.Model, nn.CrossEntropyLoss(), sample.Optimizer)
        { BatchSize = 8, Callbacks = [file], ShowsProgress = false };
        Assert.Contains("batches of 16", Refused(() => other.Fit(TrainingSample.Train, 1)));
        Assert.Contains("callbacks [], this training [EarlyStopping]",
            Refused(() => new TrainingSample().Fit(1, file, new EarlyStopping(2))));
        Assert.Contains("does not fit this training: Mismatched optimizer type",
            Refused(() => new TrainingSample(optimizer: p => optim.Adadelta(p)).Fit(2, file)));
    }

    [Theory]
    [InlineData(3), InlineData(40), InlineData(-1)]
    public void A_damaged_file_is_refused(int at)
    {
        using var folder = new TemporaryFolder();
        new TrainingSample().Fit(1, new Checkpoint(folder["a"]));
        var bytes = File.ReadAllBytes(folder["a"]);
        if (at >= 0) bytes[at] ^= 1;
        File.WriteAllBytes(folder["a"], at >= 0 ? bytes : bytes[..^100]);
        var refusal = Refused(() => new TrainingSample().Fit(1, new Checkpoint(folder["a"], resume: true)));
        Assert.Contains(at == 3 ? "not a checkpoint" : "damaged", refusal);
    }

    [Fact]
    public void Half_a_draft_does_not_harm()
    {
        using var folder = new TemporaryFolder();
        new TrainingSample().Fit(1, new Checkpoint(folder["a"]));
        File.WriteAllText(folder["a.new"], "half");
        Assert.Equal(2, new TrainingSample().Fit(2, new Checkpoint(folder["a"], resume: true)).Count);
        Assert.False(File.Exists(folder["a.new"]));
    }

    [Fact]
    public void Without_resume_training_starts_over()
    {
        using var folder = new TemporaryFolder();
        new TrainingSample().Fit(2, new Checkpoint(folder["a"]));
        Assert.Empty(new TrainingSample().Fit(1, new Checkpoint(folder["a"])).Notes);
    }

    private static Trainer Run(string optimizer, Action<double> afterBatch, params TrainingCallback[] callbacks)
    {
        var sample = new TrainingSample(optimizer: p => optimizer switch
        {
            "SGD" => optim.SGD(p, 0.05, momentum: 0.9),
            "RMSProp" => optim.RMSProp(p, 0.01),
            _ => optim.Adam(p, 0.02),
        });
        return sample.Trainer([new Do(run => afterBatch(run.Loss)), .. callbacks]);
    }

    private static Trainer Everything(Checkpoint? checkpoint, Action<double>? afterBatch)
    {
        var sample = new TrainingSample(optimizer: p => optim.SGD(p, 0.3, momentum: 0.9));
        TrainingCallback[] callbacks =
        [
            .. checkpoint is null ? Array.Empty<TrainingCallback>() : [checkpoint],
            new EarlyStopping(patience: 2),
            ClipGradients.ToNorm(0.5),
            Schedule.EachBatch(optim.lr_scheduler.OneCycleLR(sample.Optimizer, max_lr: 0.3, total_steps: 24)),
            Schedule.On(optim.lr_scheduler.ReduceLROnPlateau(sample.Optimizer, patience: 0), epoch => epoch.Validation!.Loss),
            new Do(run => afterBatch?.Invoke(run.Loss)),
        ];
        return new(sample.Model, new LabelSmoothing(0.1), sample.Optimizer)
        {
            BatchSize = 16, BatchesPerStep = 2, Callbacks = callbacks, ShowsProgress = false,
            Augment = (x, y) => (x + 0.1 * randn_like(x), y),
        };
    }

    private static void Cut(bool now)
    {
        if (now) throw new PowerCutException();
    }

    /// <summary>Every bit of every number.</summary>
    private static IEnumerable<string> Lines(TrainingHistory history) => history.Select(epoch =>
        $"{epoch.Epoch} {epoch.Train.Loss:R} {epoch.Train.Accuracy:R} {epoch.Validation!.Loss:R} {epoch.Validation.Accuracy:R}");

    private static string Refused(Action action) => Assert.Throws<InvalidDataException>(action).Message;

    private sealed class PowerCutException : Exception;
}
