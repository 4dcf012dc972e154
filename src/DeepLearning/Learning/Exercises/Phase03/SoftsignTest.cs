namespace DeepLearning;

/// <summary>03.e1: f(z) = z / (1 + |z|) and its slope 1 / (1 + |z|)².</summary>
internal sealed class SoftsignTest : HiddenTest<Func<double, (double Value, double Slope)>>
{
    public override string Id => "03.e1";

    protected override string Shape => "a function of z that returns (value, slope)";

    protected override void Run(Func<double, (double Value, double Slope)> answer)
    {
        foreach (var z in new[] { 0.0, 1, -1, 3, -4, 0.25 })
        {
            var wide = 1 + Math.Abs(z);
            var (value, slope) = answer(z);
            var withoutSize = Math.Abs(value - (z / (1 + z))) < 1e-9 || !double.IsFinite(value);
            var diagnosis = Math.Abs(value - (z / wide)) > 1e-9
                ? withoutSize ? "The denominator is 1 + |z|: with 1 + z there is a pole at −1." : null
                : Math.Abs(slope - (1 / wide)) < 1e-9
                    ? "The value is right. In the slope, the denominator is squared: that is the quotient rule."
                : Math.Abs(slope - (1 / Math.Pow(1 + z, 2))) < 1e-9 || !double.IsFinite(slope)
                    ? "The value is right. The slope is the same on both sides of 0: it has |z| in it, too."
                : Math.Abs(slope + (1 / (wide * wide))) < 1e-9
                    ? "The value is right. The slope's sign is wrong to the left of 0: the curve rises everywhere." : null;
            Case.Near(FormattableString.Invariant($"Softsign({z})"), [z / wide, 1 / (wide * wide)], [value, slope], diagnosis);
        }
    }
}
