using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

public sealed partial class Trainer
{
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
}
