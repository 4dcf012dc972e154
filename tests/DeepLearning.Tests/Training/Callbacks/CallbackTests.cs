using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedLiveOutput.Name)]
public class CallbackTests
{
    [Fact]
    public void Hooks_are_called_in_the_order_of_the_loop()
    {
        var hooks = new Hooks();
        var sample = new TrainingSample();
        new Trainer(sample.Model, nn.CrossEntropyLoss(), sample.Optimizer)
        { BatchSize = 40, BatchesPerStep = 2, Callbacks = [hooks], ShowsProgress = false }.Fit(TrainingSample.Train, 2);
        Assert.Equal(
            "fit( epoch( batch( )1 batch( step )2 batch( step )3 )1 epoch( batch( )1 batch( step )2 batch( step )3 )2 )",
            string.Join(' ', hooks.Seen));
    }

    [Fact]
    public void A_stop_ends_the_epoch_and_says_why()
    {
        var history = new TrainingSample().Fit(5, new Do(run =>
        {
            if (run is { Epoch: 2, Batch: 3 }) run.Stop("enough");
        }));
        Assert.Equal(2, history.Count);
        Assert.EndsWith("\nstopped in epoch 2: enough", history.ToString());
    }

    [Fact]
    public void Early_stopping_restores_the_best_weights()
    {
        double[] promised = [3, 1, 2, 1.5, 1.2, 0];
        var (epoch, best) = (1, Array.Empty<float>());
        var sample = new TrainingSample();
        var trainer = new Trainer(sample.Model, nn.CrossEntropyLoss(), sample.Optimizer)
        {
            Callbacks = [new EarlyStopping(patience: 3, "score"), new Do(afterEpoch: (run, result) =>
            {
                if (result.Epoch == 2) best = Weights(sample);
                epoch++;
            })],
            Metrics = new Dictionary<string, Metric> { ["score"] = (_, _) => promised[epoch - 1] },
            ShowsProgress = false,
        };
        var history = trainer.Fit(TrainingSample.Train, 6, TrainingSample.Validation);
        Assert.Equal(5, history.Count);
        Assert.Equal(["stopped in epoch 5: validation score 1.0000 of epoch 2 was not bettered in 3 epochs"], history.Notes);
        Assert.Equal(best, Weights(sample));
    }

    [Fact]
    public void Early_stopping_needs_something_to_watch()
    {
        var sample = new TrainingSample();
        Assert.Contains("validation examples", Assert.Throws<InvalidOperationException>(
            () => sample.Trainer(new EarlyStopping(1)).Fit(TrainingSample.Train, 1)).Message);
        Assert.Contains("loss, accuracy", Assert.Throws<InvalidOperationException>(
            () => sample.Fit(1, new EarlyStopping(1, "f1"))).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(0));
    }

    [Fact]
    public void Schedules_step_per_epoch_or_per_batch()
    {
        var epochs = new List<double>();
        var sample = new TrainingSample();
        sample.Fit(3, Schedule.EachEpoch(optim.lr_scheduler.StepLR(sample.Optimizer, 1, 0.5)), new Do(run => epochs.Add(run.LearningRate)));
        Assert.Equal([0.02, 0.01, 0.005], epochs.Where((_, i) => i % 6 == 5).ToArray());

        var batches = new List<double>();
        var other = new TrainingSample();
        var falling = optim.lr_scheduler.LambdaLR(other.Optimizer, step => 1.0 / (step + 1));
        other.Fit(1, Schedule.EachBatch(falling), new Do(run => batches.Add(run.LearningRate)));
        Assert.All(batches.Index(), step => Assert.Equal(0.02 / (step.Index + 2), step.Item, 1e-15));
        Assert.Equal(6, batches.Count);
    }

    [Fact]
    public void A_plateau_lowers_the_learning_rate()
    {
        var sample = new TrainingSample();
        sample.Fit(4, Schedule.On(optim.lr_scheduler.ReduceLROnPlateau(sample.Optimizer, patience: 1), _ => 1));
        Assert.Equal(0.002, sample.Optimizer.ParamGroups.First().LearningRate, 1e-12);
    }

    [Fact]
    public void Clipping_bounds_the_norm_or_each_value()
    {
        var (norms, largest) = (new List<double>(), new List<double>());
        var sample = new TrainingSample();
        var clip = ClipGradients.ToNorm(0.01);
        sample.Fit(1, clip, new Do(_ => norms.Add(Norm(sample))));
        Assert.All(norms, norm => Assert.Equal(0.01, norm, 1e-5));
        Assert.True(clip.LastNorm > 0.01);
        var other = new TrainingSample();
        other.Fit(1, ClipGradients.ToValue(0.001), new Do(_ =>
            largest.Add(other.Model.parameters().Max(p => p.grad!.abs().max().ToDouble()))));
        Assert.All(largest, value => Assert.InRange(value, 0.0005, 0.001 + 1e-9));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClipGradients.ToNorm(0));
    }

    [Fact]
    public void The_live_plot_is_replaced_epoch_by_epoch()
    {
        var seen = new List<string>();
        LiveOutput.Connect(view =>
        {
            seen.Add($"new: {view}");
            return next => seen.Add($"{next}");
        });
        try
        {
            new TrainingSample().Fit(3, new LivePlot("accuracy"));
        }
        finally
        {
            LiveOutput.Disconnect();
        }
        Assert.Equal(3, seen.Count);
        Assert.StartsWith("new: Line plot", seen[0]);
        Assert.Contains("2 series (training, validation) × 3 points", seen[2]);
    }

    private static float[] Weights(TrainingSample sample) =>
        [.. sample.Model.state_dict().Values.SelectMany(value => value.to(ScalarType.Float32).data<float>().ToArray())];

    private static double Norm(TrainingSample sample) =>
        Math.Sqrt(sample.Model.parameters().Sum(p => p.grad!.square().sum().ToDouble()));

    private sealed class Hooks : TrainingCallback
    {
        public List<string> Seen { get; } = [];

        public override void BeforeFit(TrainingRun run) => Seen.Add("fit(");

        public override void BeforeEpoch(TrainingRun run) => Seen.Add("epoch(");

        public override void BeforeBatch(TrainingRun run) => Seen.Add("batch(");

        public override void AfterGradients(TrainingRun run) => Seen.Add("step");

        public override void AfterBatch(TrainingRun run) => Seen.Add($")" + run.Batch);

        public override void AfterEpoch(TrainingRun run, EpochResult result) => Seen.Add($")" + result.Epoch);

        public override void AfterFit(TrainingRun run) => Seen.Add(")");
    }
}
