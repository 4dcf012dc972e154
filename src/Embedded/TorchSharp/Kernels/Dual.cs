namespace TorchSharp.Kernels;

/// <summary>A number and its derivative by some variable, carried through arithmetic together.</summary>
internal readonly record struct Dual(double Value, double Slope)
{
    /// <summary>A constant.</summary>
    public static implicit operator Dual(double value) => new(value, 0);

    public static Dual operator +(Dual a, Dual b) => new(a.Value + b.Value, a.Slope + b.Slope);

    public static Dual operator -(Dual a) => new(-a.Value, -a.Slope);

    public static Dual operator -(Dual a, Dual b) => new(a.Value - b.Value, a.Slope - b.Slope);

    public static Dual operator *(Dual a, Dual b) => new(a.Value * b.Value, a.Slope * b.Value + a.Value * b.Slope);

    public static Dual operator /(Dual a, Dual b) => new(a.Value / b.Value, (a.Slope - a.Value / b.Value * b.Slope) / b.Value);

    /// <summary>
    /// b₀ + a₁/(b₁ + a₂/(b₂ + …)) from the front, by the modified method of Lentz, until neither value nor slope change.
    /// </summary>
    public static Dual ContinuedFraction(Dual b0, Func<int, (Dual A, Dual B)> terms)
    {
        const double accuracy = 1e-15;
        var (fraction, c, d) = (b0, b0, (Dual)0);
        for (var n = 1; n < 100000; n++)
        {
            var (a, b) = terms(n);
            d = 1 / (b + a * d);
            c = b + a / c;
            var step = c * d;
            fraction *= step;
            var slope = 1 + Math.Abs(fraction.Slope / fraction.Value);
            if (Math.Abs(step.Value - 1) < accuracy && Math.Abs(step.Slope) < accuracy * slope) break;
        }
        return fraction;
    }
}
