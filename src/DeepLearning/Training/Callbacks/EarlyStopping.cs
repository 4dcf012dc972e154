using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// Stops when the validation examples have brought nothing better for some epochs, and gives the model the weights of its best epoch: what
/// came later was learned by heart. The best weights are restored at the end of every training, stopped early or not.
/// </summary>
/// <param name="patience">Epochs without improvement after which training stops, at least 1.</param>
/// <param name="metric">What is watched on the validation examples: "loss", or the name of a metric.</param>
/// <param name="higherIsBetter">Whether it should rise; false, as for a loss, if it should fall.</param>
/// <param name="margin">By how much it has to be better to count as better, at least 0.</param>
public sealed class EarlyStopping(int patience, string metric = "loss", bool higherIsBetter = false, double margin = 0) : TrainingCallback
{
    private readonly int patience = patience >= 1
        ? patience
        : throw new ArgumentOutOfRangeException(nameof(patience), patience, "Patience is a number of epochs, at least 1.");
    private readonly double margin = margin >= 0
        ? margin
        : throw new ArgumentOutOfRangeException(nameof(margin), margin, "A margin is at least 0.");
    private readonly Watch watch = new(metric, higherIsBetter);
    private Dictionary<string, Tensor> bestWeights = [];
    private int epochsWithout;

    /// <summary>The epoch whose weights the model has at the end, counted from 1; 0 before the first.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>What was watched, in that epoch; NaN before the first.</summary>
    public double BestValue { get; private set; } = double.NaN;

    /// <inheritdoc/>
    public override void BeforeFit(TrainingRun run)
    {
        (BestEpoch, BestValue, epochsWithout) = (0, double.NaN, 0);
        Remember([]);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There are no validation examples, or the metric is not measured.</exception>
    public override void AfterEpoch(TrainingRun run, EpochResult result)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(result);
        var value = watch.Of(result);
        if (watch.IsBetter(value, BestValue, margin))
        {
            (BestEpoch, BestValue, epochsWithout) = (result.Epoch, value, 0);
            Remember(run.Model.state_dict().ToDictionary(
                entry => entry.Key, entry => entry.Value.detach().clone().DetachFromDisposeScope()));
        }
        else if (++epochsWithout >= patience)
        {
            var unchanged = epochsWithout == 1 ? "1 epoch" : $"{epochsWithout} epochs";
            run.Stop($"validation {watch.Name} {BestValue:0.0000} of epoch {BestEpoch} was not bettered in {unchanged}");
        }
    }

    /// <summary>The best weights become the model's.</summary>
    public override void AfterFit(TrainingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (BestEpoch > 0) run.Model.load_state_dict(bestWeights);
        Remember([]);
    }

    /// <inheritdoc/>
    public override void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(BestEpoch);
        writer.Write(BestValue);
        writer.Write(epochsWithout);
        writer.Write(bestWeights.Count);
        foreach (var (name, weights) in bestWeights)
        {
            writer.Write(name);
            weights.Save(writer);
        }
    }

    /// <inheritdoc/>
    public override void Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        (BestEpoch, BestValue, epochsWithout) = (reader.ReadInt32(), reader.ReadDouble(), reader.ReadInt32());
        var weights = new Dictionary<string, Tensor>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            weights[name] = Tensor.Load(reader).DetachFromDisposeScope();
        }
        Remember(weights);
    }

    private void Remember(Dictionary<string, Tensor> weights)
    {
        foreach (var old in bestWeights.Values) old.Dispose();
        bestWeights = weights;
    }
}
