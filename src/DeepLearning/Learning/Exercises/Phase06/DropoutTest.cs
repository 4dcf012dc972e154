namespace DeepLearning;

/// <summary>06.e1: dropout with inverted scaling, x / (1 − p) where kept in training, x in use.</summary>
internal sealed class DropoutTest : HiddenTest<Func<double[], bool[], double, bool, double[]>>
{
    public override string Id => "06.e1";

    protected override string Shape =>
        "a function of the activations, which of them are kept, the probability and whether this is training, that returns double[]";

    protected override void Run(Func<double[], bool[], double, bool, double[]> answer)
    {
        foreach (var (x, keep, p, training) in new (double[], bool[], double, bool)[]
        {
            ([3, -2, 5], [true, false, true], 0.4, true), ([1, 2, 3, 4], [false, true, true, false], 0.8, true),
            ([0.5, -0.5], [false, true], 0.5, false), ([7], [true], 0, true),
        })
        {
            double[] Masked(double kept) => [.. x.Zip(keep, (value, isKept) => isKept ? value * kept : 0)];
            var right = training ? Masked(1 / (1 - p)) : x;
            var given = (double[])x.Clone();
            var actual = answer(given, keep, p, training);
            var call = FormattableString.Invariant(
                $"Dropped({Case.Text(x)}, [{string.Join(", ", keep).ToLowerInvariant()}], {p}, {(training ? "true" : "false")})");
            if (!given.SequenceEqual(x)) throw new CaseFailedException($"{call} changed its input, which the caller still needs: return a new array.");
            var diagnosis = !training && Same(actual, Masked(1 / (1 - p))) ? "In use nobody is switched off."
                : !training ? "In use everything stays as it is: the scaling was done in training."
                : Same(actual, Masked(1)) ? "The survivors have to make up for the others: without scaling the next layer gets less on average."
                : Same(actual, Masked(1 - p)) ? "Divide by 1 − p: multiplied, the survivors become smaller still."
                : Same(actual, Masked(1 / p)) ? "p is the probability of being switched off; 1 − p stay." : null;
            Case.Near(call, right, actual, diagnosis);
        }
    }

    private static bool Same(double[]? actual, double[] other) =>
        actual?.Length == other.Length && actual.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
}
