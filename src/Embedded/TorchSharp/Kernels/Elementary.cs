namespace TorchSharp.Kernels;

/// <summary>Functions of one number that keep their accuracy where the obvious expression cancels.</summary>
internal static class Elementary
{
    /// <summary>eˣ − 1. Where eˣ rounds, ln eˣ rounds alike: the quotient corrects it (Kahan).</summary>
    public static double ExpM1(double x)
    {
        var e = Math.Exp(x);
        return e == 1 ? x : e - 1 == -1 || double.IsInfinity(e) || double.IsNaN(e) ? e - 1 : (e - 1) * x / Math.Log(e);
    }

    /// <summary>ln(1 + x). Where 1 + x rounds, (1 + x) − 1 shows by how much: the quotient corrects it (Kahan).</summary>
    public static double Log1P(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : double.IsPositiveInfinity(x) ? x : Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>ln(eᵃ + eᵇ), also where the powers or their logarithms are infinite.</summary>
    public static double LogAddExp(double a, double b) =>
        a == b && double.IsInfinity(a) ? a : Math.Max(a, b) + Log1P(Math.Exp(-Math.Abs(a - b)));

    /// <summary>sin πx / πx, 1 at 0.</summary>
    public static double Sinc(double x) => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    /// <summary>(cos πx − sinc x) / x; near 0, where that cancels, its Taylor series.</summary>
    public static double SincSlope(double x)
    {
        var square = Math.PI * x * Math.PI * x;
        return square > 0.01 ? (Math.Cos(Math.PI * x) - Sinc(x)) / x
            : Math.PI * Math.PI * x * (-1.0 / 3 + square * (1.0 / 30 + square * (-1.0 / 840 + square * (1.0 / 45360))));
    }
}
