using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// The training loop that every phase writes once by hand and then need not write again: shuffle, predict, measure the loss, go back, step.
/// <code>
/// var trainer = new Trainer(model, nn.CrossEntropyLoss(), optim.Adam(model.parameters()));
/// var history = trainer.Fit(data.Train, epochs: 3, validation: data.Test);
/// </code>
/// What else should happen on the way is added by callbacks: <c>new Trainer(…) { Callbacks = [new EarlyStopping(patience: 3)] }</c>.
/// </summary>
/// <param name="model">Maps a batch of inputs to a batch of outputs.</param>
/// <param name="loss">Maps outputs and targets to one number, the mean over the batch.</param>
/// <param name="optimizer">Changes the model's parameters along their gradients.</param>
public sealed partial class Trainer(nn.Module<Tensor, Tensor> model, nn.Module<Tensor, Tensor, Tensor> loss, optim.Optimizer optimizer)
{
    /// <summary>Examples per step.</summary>
    public int BatchSize { get; init => field = AtLeastOne(value, nameof(BatchSize)); } = 64;

    /// <summary>What the shuffling starts from: the same seed gives the same batches.</summary>
    public long Seed { get; init; }

    /// <summary>Batches whose gradients are summed before a step: the same step as one batch so many times larger, in less memory (batch
    /// normalization and dropout still see the small ones).</summary>
    public int BatchesPerStep { get; init => field = AtLeastOne(value, nameof(BatchesPerStep)); } = 1;

    /// <summary>
    /// Changes every training batch, (inputs, targets) → (inputs, targets): new crops, mixed pairs. Targets may become shares of classes,
    /// [N, classes]. It draws from the default generator (or from its arguments alone), so that a resumed training is the same.
    /// </summary>
    public Func<Tensor, Tensor, (Tensor inputs, Tensor targets)> Augment { get; init; } = (inputs, targets) => (inputs, targets);

    /// <summary>What happens on the way, in this order: early stopping, schedules, checkpoints, plots, logs.</summary>
    public IReadOnlyList<TrainingCallback> Callbacks { get; init; } = [];

    /// <summary>Whether a bar and the table of epochs are shown in place.</summary>
    public bool ShowsProgress { get; init; } = true;

    /// <summary>What is measured beside the loss. Fraction right, for outputs [N, classes] and class numbers [N], if nothing else is
    /// asked for.</summary>
    public IReadOnlyDictionary<string, Metric> Metrics { get; init; } =
        new Dictionary<string, Metric> { ["accuracy"] = DeepLearning.Metrics.Accuracy };

    /// <summary>Trains on labeled images, as on any other inputs and targets.</summary>
    /// <inheritdoc cref="Fit(ValueTuple{Tensor, Tensor}, int, ValueTuple{Tensor, Tensor}?, Action{EpochResult}?)"/>
    public TrainingHistory Fit(LabeledImages train, int epochs, LabeledImages? validation = null, Action<EpochResult>? afterEpoch = null)
    {
        ArgumentNullException.ThrowIfNull(train);
        return Fit((train.Images, train.Labels), epochs, validation is null ? null : (validation.Images, validation.Labels), afterEpoch);
    }

    /// <summary>Goes through the examples <paramref name="epochs"/> times, in a new order each time, with one optimizer step per batch. It
    /// leaves the model ready to predict (<c>eval</c>).</summary>
    /// <param name="train">Inputs [N, …] and targets [N, …].</param>
    /// <param name="epochs">How many times, at least 1.</param>
    /// <param name="validation">Examples to measure on after each epoch, not to learn from.</param>
    /// <param name="afterEpoch">Called with the results of each epoch.</param>
    /// <returns>The loss and the metrics of every epoch; on the training examples they are means over the epoch, while the model was
    /// changing.</returns>
    /// <exception cref="ArgumentException">Inputs and targets differ in number, or there are none.</exception>
    /// <exception cref="InvalidOperationException">The loss became NaN or infinite: the message says when.</exception>
    public TrainingHistory Fit(
        (Tensor inputs, Tensor targets) train, int epochs, (Tensor inputs, Tensor targets)? validation = null,
        Action<EpochResult>? afterEpoch = null)
    {
        Examine(train, nameof(train));
        if (validation is { } other) Examine(other, nameof(validation));
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        var plan = new RunPlan(train.inputs.shape[0], BatchSize, BatchesPerStep, Seed);
        var callbacks = ShowsProgress ? [.. Callbacks, new TrainingProgress()] : Callbacks;
        var run = new TrainingRun(model, optimizer, callbacks, plan, epochs, Metrics);
        run.Tell(callback => callback.BeforeFit(run));
        run.Tell(callback => callback.Resume(run));
        while (run.Epoch <= epochs && !run.IsStopped)
        {
            model.train();
            run.Tell(callback => callback.BeforeEpoch(run));
            TrainEpoch(train, run);
            var result = run.EndEpoch(validation is { } unseen ? Evaluate(unseen.inputs, unseen.targets) : null);
            run.Tell(callback => callback.AfterEpoch(run, result));
            afterEpoch?.Invoke(result);
            run.NextEpoch();
            run.Tell(callback => callback.AtRest(run));
        }
        run.Tell(callback => callback.AfterFit(run));
        model.eval();
        return run.History;
    }

    private void TrainEpoch((Tensor inputs, Tensor targets) examples, TrainingRun run)
    {
        using var generator = new Generator((ulong)(Seed + run.Epoch));
        using var order = randperm(run.Plan.Examples, generator: generator);
        while (run.Batch < run.Batches && !run.IsStopped)
        {
            using var scope = NewDisposeScope();
            run.Tell(callback => callback.BeforeBatch(run));
            var (start, count) = run.Plan.Slice(run.Batch);
            var chosen = order.narrow(0, start, count).to(examples.inputs.device);
            var (input, target) = Augment(examples.inputs.index_select(0, chosen), examples.targets.index_select(0, chosen));
            if (run.Plan.StartsStep(run.Batch)) optimizer.zero_grad();
            var output = model.call(input);
            var error = loss.call(output, target);
            run.Loss = Finite(error.ToDouble(), run);
            (error * run.Plan.ShareOfStep(run.Batch)).backward();
            var stepIsDue = run.Plan.EndsStep(run.Batch);
            if (stepIsDue)
            {
                run.Tell(callback => callback.AfterGradients(run));
                optimizer.step();
            }
            run.Measured.Add(count, run.Loss, output, target);
            run.Batch++;
            run.Tell(callback => callback.AfterBatch(run));
            if (stepIsDue && !run.IsStopped) run.Tell(callback => callback.AtRest(run));
        }
    }

    private static int AtLeastOne(int value, string name) =>
        value >= 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} is at least 1.");

    private static double Finite(double loss, TrainingRun run) => double.IsFinite(loss)
        ? loss
        : throw new InvalidOperationException($"The loss is {loss} in epoch {run.Epoch}, after {run.Plan.Slice(run.Batch).start} of "
            + $"{run.Plan.Examples} examples: try a smaller learning rate.");

    private static void Examine((Tensor inputs, Tensor targets) examples, string name)
    {
        ArgumentNullException.ThrowIfNull(examples.inputs, name);
        ArgumentNullException.ThrowIfNull(examples.targets, name);
        var (inputs, targets) = (examples.inputs.shape, examples.targets.shape);
        if (inputs.Length == 0 || targets.Length == 0 || inputs[0] != targets[0] || inputs[0] == 0)
            throw new ArgumentException($"Expected as many inputs as targets, and at least one; got inputs [{string.Join(", ", inputs)}] "
                + $"and targets [{string.Join(", ", targets)}].", name);
    }
}
