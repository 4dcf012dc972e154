namespace DeepLearning;

/// <summary>06.e2: the epoch that early stopping keeps, with patience.</summary>
internal sealed class EarlyStoppingTest : HiddenTest<Func<double[], int, int>>
{
    public override string Id => "06.e2";

    protected override string Shape => "a function of the validation losses and the patience that returns the index of an epoch, int";

    protected override void Run(Func<double[], int, int> answer)
    {
        foreach (var (losses, patience) in new (double[], int)[]
        {
            ([0.9, 0.7, 0.6, 0.8, 0.7], 3), ([0.9, 0.5, 0.6, 0.7, 0.3], 2), ([0.8, 0.6, 0.6, 0.6, 0.7], 3),
            ([0.9, 0.8, 0.7], 1), ([0.5, 0.6, 0.4, 0.5, 0.6, 0.3], 2), ([0.4], 2),
        })
        {
            var (kept, stopped) = Follow(losses, patience);
            var actual = answer([.. losses], patience);
            var diagnosis = actual == kept ? null
                : actual == stopped ? "That is the epoch in which training ended. The weights of the best one are kept."
                : losses[actual < 0 || actual >= losses.Length ? 0 : actual] == losses[kept] && actual > kept ? "An equal loss is nothing better: of two equal ones the first is kept."
                : actual == Array.IndexOf(losses, losses.Min()) ? "That epoch was never trained: patience ended before."
                : actual == kept + 1 ? "Count from 0: the first epoch is number 0." : null;
            Case.Near(FormattableString.Invariant($"KeptEpoch({Case.Text(losses)}, {patience})"), kept, actual, diagnosis);
        }
    }

    private static (int Kept, int Stopped) Follow(double[] losses, int patience)
    {
        var kept = 0;
        for (var epoch = 1; epoch < losses.Length; epoch++)
        {
            if (losses[epoch] < losses[kept]) kept = epoch;
            else if (epoch - kept >= patience) return (kept, epoch);
        }

        return (kept, losses.Length - 1);
    }
}
