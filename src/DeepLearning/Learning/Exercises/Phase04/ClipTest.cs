namespace DeepLearning;

/// <summary>04.e1: a gradient shortened to a given length if it is longer, in the same direction.</summary>
internal sealed class ClipTest : HiddenTest<Func<double[], double, double[]>>
{
    public override string Id => "04.e1";

    protected override string Shape => "a function of a gradient and the longest length that returns the clipped gradient, double[]";

    protected override void Run(Func<double[], double, double[]> answer)
    {
        foreach (var (g, longest) in new (double[], double)[]
        {
            ([3, 4], 1), ([0.3, -0.4], 1), ([6, -8, 0], 5), ([1, 2, 2], 3), ([0, 0], 2),
        })
        {
            var squares = g.Sum(v => v * v);
            var length = Math.Sqrt(squares);
            double[] Times(double factor) => [.. g.Select(v => v * factor)];
            var right = Times(length > longest ? longest / length : 1);
            var actual = answer([.. g], longest);
            var diagnosis = Case.Same(actual, [.. g.Select(v => Math.Clamp(v, -longest, longest))])
                ? "Each number was cut on its own, which changes the direction: shorten them all by one factor."
                : Case.Same(actual, Times(longest / length))
                    ? "What is short enough stays as it is: clipping never makes a gradient longer."
                : Case.Same(actual, Times(Math.Min(1, longest / squares))) ? "The length is the root of the sum of squares."
                : Case.Same(actual, Times(Math.Min(1, longest / g.Sum(Math.Abs))))
                    ? "That is the sum of the absolute values. The length is the root of the sum of squares."
                : actual?.Any(double.IsNaN) == true ? "A gradient of 0 has no direction, and 0 / 0 is NaN: leave it as it is." : null;
            Case.Near(FormattableString.Invariant($"Clip({Case.Text(g)}, {longest})"), right, actual, diagnosis);
        }
    }
}
