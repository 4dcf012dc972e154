namespace DeepLearning;

/// <summary>What logs write of an epoch: "loss/train", "loss/validation", the same of each metric, "learning rate".</summary>
internal static class EpochValues
{
    public static IEnumerable<(string name, double value)> Of(TrainingRun run, EpochResult result)
    {
        foreach (var (part, evaluation) in new[] { ("train", result.Train), ("validation", result.Validation) })
        {
            if (evaluation is null) continue;
            yield return ($"loss/{part}", evaluation.Loss);
            foreach (var (name, value) in evaluation.Metrics) yield return ($"{name}/{part}", value);
        }
        yield return ("learning rate", run.LearningRate);
    }
}
