using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

/// <summary>A small training, made anew each time: 90 points of three classes in 6 batches, a model with dropout and batch
/// normalization.</summary>
internal sealed class TrainingSample
{
    public TrainingSample(long seed = 1, Func<IEnumerable<Parameter>, optim.Optimizer>? optimizer = null)
    {
        manual_seed(seed);
        Model = nn.Sequential(nn.Linear(2, 12), nn.BatchNorm1d(12), nn.ReLU(), nn.Dropout(0.2), nn.Linear(12, 3));
        Optimizer = optimizer?.Invoke(Model.parameters()) ?? optim.Adam(Model.parameters(), 0.02);
    }

    public Sequential Model { get; }

    public optim.Optimizer Optimizer { get; }

    public static (Tensor inputs, Tensor targets) Train { get; } = Points(90, 5);

    public static (Tensor inputs, Tensor targets) Validation { get; } = Points(40, 6);

    public Trainer Trainer(params TrainingCallback[] callbacks) =>
        new(Model, nn.CrossEntropyLoss(), Optimizer) { BatchSize = 16, Seed = 3, Callbacks = callbacks, ShowsProgress = false };

    public TrainingHistory Fit(int epochs, params TrainingCallback[] callbacks) => Trainer(callbacks).Fit(Train, epochs, Validation);

    private static (Tensor inputs, Tensor targets) Points(int count, int seed)
    {
        var points = Datasets.Blobs(count, 3, 0.6, seed: seed);
        return (points.X, points.Y);
    }
}

/// <summary>Does what it is told at the end of every batch or epoch.</summary>
internal sealed class Do(Action<TrainingRun>? afterBatch = null, Action<TrainingRun, EpochResult>? afterEpoch = null) : TrainingCallback
{
    public override void AfterBatch(TrainingRun run) => afterBatch?.Invoke(run);

    public override void AfterEpoch(TrainingRun run, EpochResult result) => afterEpoch?.Invoke(run, result);
}
