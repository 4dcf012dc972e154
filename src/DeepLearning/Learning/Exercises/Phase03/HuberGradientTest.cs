namespace DeepLearning;

/// <summary>03.e2: the gradient of the mean Huber loss, the error cut off at ±δ, divided by the number of examples.</summary>
internal sealed class HuberGradientTest : HiddenTest<Func<double[], double[], double, double[]>>
{
    public override string Id => "03.e2";

    protected override string Shape => "a function of predictions, truths and δ that returns the gradient of each prediction, double[]";

    protected override void Run(Func<double[], double[], double, double[]> answer)
    {
        foreach (var (p, y, delta) in new (double[], double[], double)[]
        {
            ([3, 0, 1, 1], [1, 0.5, 1, 5], 1), ([2, -2], [0, 0], 3), ([10, 0.1, -7], [0, 0, 0], 0.5),
        })
        {
            double[] Gradient(Func<double, double> slope) => [.. p.Zip(y, (a, b) => slope(a - b) / p.Length)];
            var actual = answer([.. p], [.. y], delta);
            var right = Gradient(e => Math.Clamp(e, -delta, delta));
            var diagnosis = Case.Same(actual, [.. right.Select(g => g * p.Length)])
                ? "That is the gradient of the sum: the loss is a mean, so divide by the number of examples."
                : Case.Same(actual, [.. right.Select(g => -g)])
                    ? "All signs are wrong: the error is p − y, for a prediction that is too high the loss rises with it."
                : Case.Same(actual, Gradient(e => Math.Abs(e) <= delta ? e : Math.Sign(e))) ? "Beyond δ the line has the slope ±δ, not ±1."
                : Case.Same(actual, Gradient(e => e)) ? "That is the squared error's pull, without an end: cut it off at ±δ." : null;
            Case.Near($"HuberGradient({Case.Text(p)}, {Case.Text(y)}, {Case.Text(delta)})", right, actual, diagnosis);
        }
    }
}
