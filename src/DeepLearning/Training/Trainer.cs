using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// The training loop that every phase writes once by hand and then need not write again: shuffle, predict, measure the loss, go back, step.
/// <code>
/// var trainer = new Trainer(model, nn.CrossEntropyLoss(), optim.Adam(model.parameters()));
/// var history = trainer.Fit(data.Train, epochs: 3, validation: data.Test);
/// </code>
/// </summary>
/// <param name="model">Maps a batch of inputs to a batch of outputs.</param>
/// <param name="loss">Maps outputs and targets to one number, the mean over the batch.</param>
/// <param name="optimizer">Changes the model's parameters along their gradients.</param>
public sealed class Trainer(nn.Module<Tensor, Tensor> model, nn.Module<Tensor, Tensor, Tensor> loss, optim.Optimizer optimizer)
{
    /// <summary>Examples per step.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>What the shuffling starts from: the same seed gives the same batches.</summary>
    public long Seed { get; init; }

    /// <summary>What is measured beside the loss. Fraction right, for outputs [N, classes] and class numbers [N], if nothing else is asked for.</summary>
    public IReadOnlyDictionary<string, Metric> Metrics { get; init; } = new Dictionary<string, Metric> { ["accuracy"] = DeepLearning.Metrics.Accuracy };

    /// <summary>Trains on labeled images; see <see cref="Fit(ValueTuple{Tensor, Tensor}, int, ValueTuple{Tensor, Tensor}?, Action{EpochResult}?)"/>.</summary>
    public TrainingHistory Fit(LabeledImages train, int epochs, LabeledImages? validation = null, Action<EpochResult>? afterEpoch = null)
    {
        ArgumentNullException.ThrowIfNull(train);
        return Fit((train.Images, train.Labels), epochs, validation is null ? null : (validation.Images, validation.Labels), afterEpoch);
    }

    /// <summary>Goes through the examples <paramref name="epochs"/> times, in a new order each time, with one optimizer step per batch.</summary>
    /// <param name="train">Inputs [N, …] and targets [N, …].</param>
    /// <param name="epochs">How many times, at least 1.</param>
    /// <param name="validation">Examples to measure on after each epoch, not to learn from.</param>
    /// <param name="afterEpoch">Called with the results of each epoch.</param>
    /// <returns>The loss and the metrics of every epoch; on the training examples they are means over the epoch, while the model was changing.</returns>
    /// <exception cref="ArgumentException">Inputs and targets differ in number, or there are none.</exception>
    /// <exception cref="InvalidOperationException">The loss became NaN or infinite: the message says when.</exception>
    public TrainingHistory Fit(
        (Tensor inputs, Tensor targets) train, int epochs, (Tensor inputs, Tensor targets)? validation = null, Action<EpochResult>? afterEpoch = null)
    {
        Examine(train, nameof(train));
        if (validation is { } other) Examine(other, nameof(validation));
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        var history = new TrainingHistory();
        var progress = new TrainingProgress(history, epochs);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            var trained = TrainEpoch(train, epoch, progress);
            var result = new EpochResult(epoch, trained, validation is { } unseen ? Evaluate(unseen.inputs, unseen.targets) : null);
            history.Add(result);
            progress.Report(history, 0);
            afterEpoch?.Invoke(result);
        }
        return history;
    }

    /// <summary>The loss and the metrics on examples, without learning from them.</summary>
    public Evaluation Evaluate(LabeledImages examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        return Evaluate(examples.Images, examples.Labels);
    }

    /// <summary>The loss and the metrics on examples, without learning from them.</summary>
    /// <exception cref="ArgumentException">Inputs and targets differ in number, or there are none.</exception>
    public Evaluation Evaluate(Tensor inputs, Tensor targets)
    {
        Examine((inputs, targets), nameof(inputs));
        var measured = new Measurement(Metrics);
        using var _ = no_grad();
        model.eval();
        for (var start = 0L; start < inputs.shape[0]; start += BatchSize)
        {
            using var scope = NewDisposeScope();
            var count = Math.Min(BatchSize, inputs.shape[0] - start);
            var target = targets.narrow(0, start, count);
            var output = model.call(inputs.narrow(0, start, count));
            measured.Add(count, loss.call(output, target).ToDouble(), output, target);
        }
        return measured.Mean();
    }

    /// <summary>The model's outputs for all inputs [N, …], batch by batch, without learning.</summary>
    public Tensor Predict(Tensor inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        model.eval();
        var outputs = new List<Tensor>();
        for (var start = 0L; start < inputs.shape[0]; start += BatchSize)
            outputs.Add(model.call(inputs.narrow(0, start, Math.Min(BatchSize, inputs.shape[0] - start))));
        return cat(outputs, 0).MoveToOuterDisposeScope();
    }

    private Evaluation TrainEpoch((Tensor inputs, Tensor targets) examples, int epoch, TrainingProgress progress)
    {
        var measured = new Measurement(Metrics);
        var count = examples.inputs.shape[0];
        model.train();
        using var generator = new Generator((ulong)(Seed + epoch));
        using var order = randperm(count, generator: generator);
        for (var start = 0L; start < count; start += BatchSize)
        {
            using var scope = NewDisposeScope();
            var batch = order.narrow(0, start, Math.Min(BatchSize, count - start));
            var (input, target) = (examples.inputs.index_select(0, batch), examples.targets.index_select(0, batch));
            optimizer.zero_grad();
            var output = model.call(input);
            var error = loss.call(output, target);
            var value = error.ToDouble();
            if (!double.IsFinite(value))
                throw new InvalidOperationException($"The loss is {value} in epoch {epoch}, after {start} of {count} examples: try a smaller learning rate.");
            error.backward();
            optimizer.step();
            measured.Add(batch.shape[0], value, output, target);
            progress.Report(null, (double)(start + batch.shape[0]) / count);
        }
        return measured.Mean();
    }

    private static void Examine((Tensor inputs, Tensor targets) examples, string name)
    {
        ArgumentNullException.ThrowIfNull(examples.inputs, name);
        ArgumentNullException.ThrowIfNull(examples.targets, name);
        var (inputs, targets) = (examples.inputs.shape, examples.targets.shape);
        if (inputs.Length == 0 || targets.Length == 0 || inputs[0] != targets[0] || inputs[0] == 0)
            throw new ArgumentException($"Expected as many inputs as targets, and at least one; got inputs [{string.Join(", ", inputs)}] and targets "
                + $"[{string.Join(", ", targets)}].", name);
    }
}
