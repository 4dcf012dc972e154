namespace DeepLearning;

/// <summary>04.e2: a learning rate that rises in a straight line for some steps and then falls along half a cosine.</summary>
internal sealed class WarmCosineTest : HiddenTest<Func<int, int, int, double, double>>
{
    public override string Id => "04.e2";

    protected override string Shape => "a function of the step, the steps of warm-up, all steps, and the peak that returns the rate";

    protected override void Run(Func<int, int, int, double, double> answer)
    {
        foreach (var (step, warm, all, peak) in new[]
        {
            (0, 10, 100, 1.0), (4, 10, 100, 1.0), (9, 10, 100, 0.5), (10, 10, 100, 0.5), (55, 10, 100, 2.0), (99, 10, 100, 1.0),
            (0, 1, 10, 0.3), (6, 2, 10, 0.3),
        })
        {
            double Cosine(double part) => peak / 2 * (1 + Math.Cos(Math.PI * part));
            var right = step < warm ? peak * (step + 1) / warm : Cosine((step - warm) / (double)(all - warm));
            var actual = answer(step, warm, all, peak);
            bool Is(double other) => Math.Abs(right - other) > 1e-9 && Math.Abs(actual - other) < 1e-9;
            var diagnosis = step < warm && Is(peak * step / warm)
                ? "Step 0 would stand still: after step s of the warm-up, s + 1 of its parts are done."
                : step < warm && Is(0) ? "0, although the step is part of the warm-up: does a division of two ints throw the fraction away?"
                : step >= warm && Is(Cosine(step / (double)all))
                    ? "The cosine begins where the warm-up ends, and has only the remaining steps: (step − warm) / (all − warm)."
                : step >= warm && Is(Cosine((step - warm) / (all - warm)))
                    ? "An int divided by an int is an int: make one of them a double."
                : step >= warm && Is(peak * Math.Cos(Math.PI / 2 * (step - warm) / (all - warm)))
                    ? "That is a quarter of a cosine. Half of one, from 1 to −1, is lifted and halved: (1 + cos(π·part)) / 2."
                : step >= warm && Is(peak * (all - step) / (all - warm)) ? "That is a straight line down, not a cosine." : null;
            Case.Near(FormattableString.Invariant($"WarmCosine({step}, {warm}, {all}, {peak})"), right, actual, diagnosis);
        }
    }
}
