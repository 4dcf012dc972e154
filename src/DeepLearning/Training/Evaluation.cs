using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>What was measured on some examples.</summary>
/// <param name="Loss">The mean loss.</param>
/// <param name="Metrics">The mean of each metric, by name.</param>
public sealed record Evaluation(double Loss, IReadOnlyDictionary<string, double> Metrics)
{
    /// <summary>The metric "accuracy".</summary>
    /// <exception cref="KeyNotFoundException">It was not measured.</exception>
    public double Accuracy => Metrics["accuracy"];

    /// <summary>"loss 0.0812 · accuracy 97.60 %".</summary>
    public override string ToString() =>
        string.Join(" · ", Metrics.Select(metric => $"{metric.Key} {Show(metric)}").Prepend($"loss {Loss:0.0000}"));

    internal void Save(BinaryWriter writer)
    {
        writer.Write(Loss);
        writer.Write(Metrics.Count);
        foreach (var (name, value) in Metrics)
        {
            writer.Write(name);
            writer.Write(value);
        }
    }

    internal static Evaluation Load(BinaryReader reader)
    {
        var loss = reader.ReadDouble();
        return new(loss, Enumerable.Range(0, reader.ReadInt32()).ToDictionary(_ => reader.ReadString(), _ => reader.ReadDouble()));
    }

    private static string Show(KeyValuePair<string, double> metric) =>
        metric.Key.Contains("accuracy", StringComparison.Ordinal) ? $"{metric.Value:0.00 %}" : $"{metric.Value:0.0000}";
}

/// <summary>What one epoch brought.</summary>
/// <param name="Epoch">Counted from 1.</param>
/// <param name="Train">On the training examples, while the model was changing.</param>
/// <param name="Validation">On the validation examples, after the epoch; null if there are none.</param>
public sealed record EpochResult(int Epoch, Evaluation Train, Evaluation? Validation)
{
    /// <summary>"epoch 2: loss 0.1 · accuracy 97 %, validation loss …".</summary>
    public override string ToString() => $"epoch {Epoch}: {Train}{(Validation is null ? "" : $", validation {Validation}")}";
}

/// <summary>Sums of a loss and of metrics over batches of different sizes.</summary>
internal sealed class Measurement(IReadOnlyDictionary<string, Metric> metrics)
{
    private readonly Dictionary<string, double> sums = metrics.Keys.ToDictionary(name => name, _ => 0.0);
    private double lossSum;
    private long total;

    public IEnumerable<string> Names => sums.Keys;

    public void Add(long count, double loss, Tensor outputs, Tensor targets)
    {
        using var _ = no_grad();
        total += count;
        lossSum += loss * count;
        foreach (var (name, metric) in metrics) sums[name] += metric(outputs, targets) * count;
    }

    public void Clear()
    {
        (lossSum, total) = (0, 0);
        foreach (var name in sums.Keys) sums[name] = 0;
    }

    /// <summary>Writes the sums, for a <see cref="Checkpoint"/> in the middle of an epoch.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(total);
        writer.Write(lossSum);
        foreach (var sum in sums.Values) writer.Write(sum);
    }

    /// <summary>Reads the sums of the same metrics.</summary>
    public void Load(BinaryReader reader)
    {
        total = reader.ReadInt64();
        lossSum = reader.ReadDouble();
        foreach (var name in sums.Keys) sums[name] = reader.ReadDouble();
    }

    public Evaluation Mean() => new(lossSum / total, sums.ToDictionary(sum => sum.Key, sum => sum.Value / total));
}
