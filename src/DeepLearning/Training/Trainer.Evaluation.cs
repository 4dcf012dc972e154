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
        using var still = new Evaluating(model);
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
        using var still = new Evaluating(model);
        var outputs = new List<Tensor>();
        for (var start = 0L; start < inputs.shape[0]; start += BatchSize)
            outputs.Add(model.call(inputs.narrow(0, start, Math.Min(BatchSize, inputs.shape[0] - start))));
        return cat(outputs, 0).MoveToOuterDisposeScope();
    }

    /// <summary>Without dropout and the like for a while; then as before, so that a callback may evaluate in the middle of an
    /// epoch.</summary>
    private readonly struct Evaluating : IDisposable
    {
        private readonly (nn.Module module, bool training)[] before;

        public Evaluating(nn.Module model)
        {
            before = [.. model.modules().Prepend(model).Select(module => (module, module.training))];
            model.eval();
        }

        // The inner modules come after the outer ones, which change them as well.
        public void Dispose()
        {
            foreach (var (module, training) in before) module.train(training);
        }
    }
}
