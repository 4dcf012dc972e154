namespace DeepLearning;

/// <summary>00.e2: Bayes' rule for several independent alarms, each P(alarm | crack) = sees or P(alarm | sound) = errs.</summary>
internal sealed class SeveralAlarmsTest : HiddenTest<Func<double, double, double, bool[], double>>
{
    public override string Id => "00.e2";

    protected override string Shape => "a function of prior, sees, errs (doubles) and the alarms, bool[], that returns a double";

    protected override void Run(Func<double, double, double, bool[], double> answer)
    {
        foreach (var (prior, sees, errs, alarms) in new (double, double, double, bool[])[]
        {
            (0.01, 0.9, 0.08, [true]), (0.5, 0.8, 0.3, [true]), (0.01, 0.9, 0.08, [true, true]), (0.2, 0.9, 0.1, [false]),
            (0.05, 0.95, 0.02, [true, false, true]), (0.3, 0.7, 0.4, []),
        })
        {
            var (ifCracked, ifSound) = (Likelihood(sees, alarms), Likelihood(errs, alarms));
            var actual = answer(prior, sees, errs, [.. alarms]);
            var (all, rang) = (alarms.Length, alarms.Count(alarm => alarm));
            var diagnosis = alarms.Length > 0 && Near(actual, ifCracked) ? "That is P(alarms | crack); asked for is P(crack | alarms)."
                : Near(actual, ifCracked * prior)
                    ? "That is how often both happen together: divide by how often these alarms happen at all."
                : alarms.Length > 0 && Near(actual, ifCracked / (ifCracked + ifSound)) ? "The prior is missing: cracked parts are rare."
                : alarms.Length > 0 && Near(actual, ifCracked * prior / ((ifCracked * prior) + ifSound))
                    ? "Sound parts have a prior, too: 1 − prior."
                : alarms.Contains(false) && Near(actual, Posterior(prior, Math.Pow(sees, all), Math.Pow(errs, all)))
                    ? "That counts every camera as an alarm. A silent one is silent with probability 1 − sees or 1 − errs."
                : alarms.Contains(false) && Near(actual, Posterior(prior, Math.Pow(sees, rang), Math.Pow(errs, rang)))
                    ? "A silent camera says something, too: it is silent with probability 1 − sees or 1 − errs."
                : alarms.Length > 1 && Near(actual, Posterior(prior, sees, errs)) ? "That is after the first camera only." : null;
            var list = string.Join(", ", alarms.Select(alarm => alarm ? "true" : "false"));
            var call = FormattableString.Invariant($"AfterCameras({prior}, {sees}, {errs}, [{list}])");
            Case.Near(call, Posterior(prior, ifCracked, ifSound), actual, diagnosis);
        }
    }

    private static double Likelihood(double alarm, bool[] alarms) =>
        alarms.Aggregate(1.0, (product, alarmed) => product * (alarmed ? alarm : 1 - alarm));

    private static double Posterior(double prior, double ifCracked, double ifSound) =>
        ifCracked * prior / ((ifCracked * prior) + (ifSound * (1 - prior)));

    private static bool Near(double actual, double other) => Math.Abs(actual - other) < 1e-9;
}
