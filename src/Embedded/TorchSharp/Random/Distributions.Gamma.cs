using System.Numerics;

namespace TorchSharp.Kernels;

internal static partial class Distributions
{
    /// <summary>
    /// values[i] = a sample of the gamma distribution with shape alphas[i] and scale 1, never below the smallest normal number.
    /// </summary>
    /// <remarks>
    /// Marsaglia and Tsang (2000); a shape below 1 is raised by 1 and the sample multiplied by u^(1/α). PyTorch samples a
    /// Dirichlet distribution from gamma samples in double precision, whatever the element type.
    /// </remarks>
    public static void Gamma<T>(ReadOnlySpan<T> alphas, Span<T> values, Mt19937 generator)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        RequireSameLength(values.Length, alphas.Length, nameof(alphas));
        var smallest = T.CreateTruncating(typeof(T) == typeof(float) ? 1.17549435e-38 : 2.2250738585072014e-308);
        for (var i = 0; i < values.Length; i++)
            values[i] = T.Max(smallest, T.CreateTruncating(Gamma(alphas[i], generator)));
    }

    /// <remarks>Shape arithmetic is done in the element type and the constants are floats: so are PyTorch's.</remarks>
    static double Gamma<T>(T alpha, Mt19937 generator)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (alpha == T.Zero) return 0;
        var scale = 1.0;
        if (alpha < T.One)
        {
            scale = Math.Pow(1 - generator.Uniform(), double.CreateTruncating(T.One / alpha));
            alpha += T.One;
        }

        var d = double.CreateTruncating(alpha - T.CreateTruncating(1f / 3f));
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x, y;
            do
            {
                x = generator.Normal();
                y = 1 + c * x;
            }
            while (y <= 0);

            var v = y * y * y;
            var u = 1 - generator.Uniform();
            var square = x * x;
            if (u < 1 - 0.0331f * square * square || Math.Log(u) < 0.5 * square + d * (1 - v + Math.Log(v)))
                return scale * d * v;
        }
    }
}
