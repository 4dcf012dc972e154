using System.Numerics;
using TorchSharp.Kernels;
using Request = TorchSharp.Tests.RandomGolden.Request;

namespace TorchSharp.Tests;

/// <summary>Makes the calls of the golden file, with the inputs that its script makes.</summary>
static class GoldenDraw
{
    public static float[] Floats(Request request, Mt19937 generator)
    {
        var values = new float[request.Length];
        switch (request.Operation, request.Arguments)
        {
            case ("uniform", [var a, var b]): Distributions.Uniform(values, a, b, generator); return values;
            case ("normal", [var mean, var std]): Distributions.Normal(values, mean, std, generator); return values;
            case ("normal_strided", [var mean, var std]): Distributions.NormalSerial(values, mean, std, generator); return values;
            case ("bernoulli_each", []): Distributions.Bernoulli(values, Ramp<float>(request.Length, 7, 8), generator); return values;
            case ("truncated_normal", [var mean, var std, var a, var b]):
                Distributions.TruncatedNormal(values, mean, std, a, b, generator);
                return values;
            default: return Floating<float>(request, generator);
        }
    }

    public static double[] Doubles(Request request, Mt19937 generator)
    {
        var values = new double[request.Length];
        switch (request.Operation, request.Arguments)
        {
            case ("uniform", [var a, var b]): Distributions.Uniform(values, a, b, generator); return values;
            case ("normal", [var mean, var std]): Distributions.Normal(values, mean, std, generator); return values;
            case ("normal_strided", [var mean, var std]): Distributions.NormalSerial(values, mean, std, generator); return values;
            case ("bernoulli_each", []): Distributions.Bernoulli(values, Ramp<double>(request.Length, 7, 8), generator); return values;
            case ("truncated_normal", [var mean, var std, var a, var b]):
                Distributions.TruncatedNormal(values, mean, std, a, b, generator);
                return values;
            default: return Floating<double>(request, generator);
        }
    }

    public static T[] Numbers<T>(Request request, Mt19937 generator)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var values = new T[request.Length];
        switch (request.Operation, request.Arguments)
        {
            case ("integers", [var low, var high]): Distributions.Integers(values, (long)low, (long)high, generator); break;
            case ("permutation", []): Distributions.Permutation(values, generator); break;
            case ("bernoulli", [var p]): Distributions.Bernoulli(values, p, generator); break;
            case ("exponential", [var rate]): Distributions.Exponential(values, rate, generator); break;
            case ("cauchy", [var median, var sigma]): Distributions.Cauchy(values, median, sigma, generator); break;
            case ("log_normal", [var mean, var std]): Distributions.LogNormal(values, mean, std, generator); break;
            case ("geometric", [var p]): Distributions.Geometric(values, p, generator); break;
            default: throw new ArgumentException($"an operation that the test does not know: {request}");
        }

        return values;
    }

    /// <summary>The categories drawn, row by row, as the script's [3, n] weights give them.</summary>
    public static long[] Categories<T>(Request request, Mt19937 generator)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (count, replacement) = (Math.Min((int)request.Arguments[0], request.Length), request.Arguments[1] != 0);
        var samples = new long[3 * count];
        Distributions.Multinomial(Ramp<T>(3 * request.Length, 11, 8), request.Length, samples, replacement, generator);
        return samples;
    }

    static T[] Floating<T>(Request request, Mt19937 generator)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        var values = new T[request.Length];
        switch (request.Operation)
        {
            case "poisson": Distributions.Poisson(Ramp<T>(request.Length, 40, 2), values, generator); return values;
            case "gamma": Distributions.Gamma(Ramp<T>(request.Length, 9, 4), values, generator); return values;
            case "binomial":
                Distributions.Binomial(Ramp<T>(request.Length, 50, 0.5), Ramp<T>(request.Length, 15, 16), values, generator);
                return values;
            default: return Numbers<T>(request, generator);
        }
    }

    static ReadOnlySpan<T> Ramp<T>(int length, int step, double divisor)
        where T : IFloatingPoint<T> =>
        Enumerable.Range(0, length).Select(i => T.CreateChecked(i % step + 1) / T.CreateChecked(divisor)).ToArray();
}
