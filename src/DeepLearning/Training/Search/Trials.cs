namespace DeepLearning;

/// <summary>Calls the objective and writes down what came of it, failures too.</summary>
internal sealed class Trials(bool higherIsBetter)
{
    private readonly List<Trial> evaluations = [];

    public SearchResult Result => new(evaluations, higherIsBetter);

    /// <summary>How bad a value is, to be made small; a failure is worse than anything.</summary>
    public double Cost(Trial trial) => trial.Error is not null ? double.PositiveInfinity : higherIsBetter ? -trial.Value : trial.Value;

    public Trial Run(int number, Parameters parameters, int budget, Func<double> objective)
    {
        var trial = Attempt(number, parameters, budget, objective);
        evaluations.Add(trial);
        return trial;
    }

    private static Trial Attempt(int number, Parameters parameters, int budget, Func<double> objective)
    {
        try
        {
            var value = objective();
            return new(number, parameters, value, budget, double.IsFinite(value) ? null : $"failed: the value is {value}");
        }
        catch (Exception e) when (e is not (OperationCanceledException or ThreadInterruptedException))
        {
            return new(number, parameters, double.NaN, budget, $"failed: {e.Message}");
        }
    }
}
