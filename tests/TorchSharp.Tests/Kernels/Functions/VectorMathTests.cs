using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp.Tests.Kernels;

[Collection(nameof(ProcessWide))]
public class VectorMathTests
{
    delegate void SingleFunction(ReadOnlySpan<float> x, Span<float> y);

    delegate void DoubleFunction(ReadOnlySpan<double> x, Span<double> y);

    public static TheoryData<string> Widths => [.. KernelEnvironment.Widths];

    /// <summary>Each 1021st float there is, infinities and NaN among them, against the function in double.</summary>
    static void SingleIsWithin(double ulps, string width, SingleFunction function, Func<double, double> reference)
    {
        using var environment = new KernelEnvironment(width);
        var x = new float[1 << 20];
        var y = new float[x.Length];
        var worst = (Error: 0.0, X: 0f, Y: 0f, Expected: 0.0);
        for (long bits = 0, count = 0; bits < 1L << 32; count = 0)
        {
            for (; count < x.Length && bits < 1L << 32; bits += 1021)
                x[count++] = BitConverter.UInt32BitsToSingle((uint)bits);
            function(x.AsSpan(0, (int)count), y);
            for (var i = 0; i < count; i++)
            {
                var expected = reference(x[i]);
                var error = Error(y[i], expected);
                if (!(error <= worst.Error) && !double.IsNaN(worst.Error))
                    worst = (error, x[i], y[i], expected);
            }
        }
        Assert.True(worst.Error <= ulps, $"{worst.Error} ulp at {worst.X:R}: {worst.Y:R}, not {worst.Expected:R}");
        // Not bounds out of thin air: they are at most three times what is seen.
        Assert.True(worst.Error * 3 >= ulps, $"The worst is {worst.Error} ulp; the stated bound of {ulps} is too lax.");

        static double Error(float actual, double expected)
        {
            if (actual.Equals((float)expected))
                return Math.Abs(actual - expected) / Ulp((float)expected) is var e && double.IsFinite(e) ? e : 0;
            return Math.Abs(actual - expected) / Ulp((float)expected);
        }

        static double Ulp(float value) => float.IsInfinity(value)
            ? float.MaxValue - float.BitDecrement(float.MaxValue)
            : Math.Abs((double)float.BitIncrement(Math.Abs(value)) - Math.Abs(value));
    }

    /// <summary>Random numbers of all sizes between two bounds, against a reference that errs by <paramref name="slack"/> ulp.</summary>
    static void DoubleIsWithin(
        double ulps, string width, DoubleFunction function, Func<double, double> reference, double min, double max, double slack = 0.51)
    {
        using var environment = new KernelEnvironment(width);
        var random = new Random(1);
        var x = Enumerable.Range(0, 3000).Select(i =>
        {
            var uniform = min + (max - min) * random.NextDouble();
            return i % 2 == 0 ? uniform : uniform * Math.Pow(2, -40 * random.NextDouble());
        }).ToArray();
        var y = new double[x.Length];
        function(x, y);
        for (var i = 0; i < x.Length; i++)
        {
            var expected = reference(x[i]);
            var error = Math.Abs(y[i] - expected) / (double.BitIncrement(Math.Abs(expected)) - Math.Abs(expected));
            Assert.True(error <= ulps + slack, $"{error} ulp at {x[i]:R}: {y[i]:R}, not {expected:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void ExpInSingle(string width) => SingleIsWithin(1, width, VectorMath.Exp, Math.Exp);

    [Theory]
    [MemberData(nameof(Widths))]
    public void LogInSingle(string width) => SingleIsWithin(1, width, VectorMath.Log, Math.Log);

    [Theory]
    [MemberData(nameof(Widths))]
    public void TanhInSingle(string width) => SingleIsWithin(3, width, VectorMath.Tanh, Math.Tanh);

    [Theory]
    [MemberData(nameof(Widths))]
    public void SigmoidInSingle(string width) =>
        SingleIsWithin(3, width, VectorMath.Sigmoid, x => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x)));

    [Theory]
    [MemberData(nameof(Widths))]
    public void ErfInSingle(string width)
    {
        // The double function, which has a test of its own, is exact enough here.
        var y = new double[1];
        SingleIsWithin(3, width, VectorMath.Erf, x =>
        {
            VectorMath.Erf([x], y);
            return y[0];
        });
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void ExpInDouble(string width)
    {
        DoubleIsWithin(1, width, VectorMath.Exp, Math.Exp, -745, 709.7);
        DoubleIsWithin(1, width, VectorMath.Exp, Reference.Exp, -200, 200);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void LogInDouble(string width)
    {
        DoubleIsWithin(1, width, VectorMath.Log, Math.Log, 0, 1e10);
        DoubleIsWithin(1, width, VectorMath.Log, Math.Log, 0, 5e-300);
        DoubleIsWithin(1, width, VectorMath.Log, Math.Log, 0.5, 2);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void TanhInDouble(string width) => DoubleIsWithin(3, width, VectorMath.Tanh, Reference.Tanh, -25, 25);

    [Theory]
    [MemberData(nameof(Widths))]
    public void SigmoidInDouble(string width) => DoubleIsWithin(3, width, VectorMath.Sigmoid, Reference.Sigmoid, -200, 60);

    [Theory]
    [MemberData(nameof(Widths))]
    public void ErfInDouble(string width) => DoubleIsWithin(3, width, VectorMath.Erf, Reference.Erf, -6.5, 6.5);

    [Theory]
    [MemberData(nameof(Widths))]
    public void EdgesAreExact(string width)
    {
        using var environment = new KernelEnvironment(width);
        double[] x = [0, -0.0, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 1e300, -1e300, 5e-324];
        Check(VectorMath.Exp, VectorMath.Exp, [1, 1, double.PositiveInfinity, 0, double.NaN, double.PositiveInfinity, 0, 1]);
        Check(VectorMath.Tanh, VectorMath.Tanh, [0, -0.0, 1, -1, double.NaN, 1, -1, 5e-324]);
        Check(VectorMath.Sigmoid, VectorMath.Sigmoid, [0.5, 0.5, 1, 0, double.NaN, 1, 0, 0.5]);
        Check(VectorMath.Erf, VectorMath.Erf, [0, -0.0, 1, -1, double.NaN, 1, -1, 5e-324]);
        var logs = new double[x.Length];
        VectorMath.Log(x, logs);
        double[] expected =
        [
            double.NegativeInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NaN, double.NaN, Math.Log(1e300), double.NaN,
            Math.Log(5e-324),
        ];
        Assert.Equal(expected, logs);

        void Check(DoubleFunction inDouble, SingleFunction inSingle, double[] expected)
        {
            var y = new double[x.Length];
            inDouble(x, y);
            Assert.Equal(expected.Select(BitConverter.DoubleToInt64Bits), y.Select(Canonical));
            // 1e300 is infinite in single, 5e-324 is 0.
            var single = new float[x.Length];
            inSingle([.. x.Select(v => (float)v)], single);
            Assert.Equal(expected[..7].Select(v => (float)v), single[..7]);
        }

        static long Canonical(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void AllLengthsAreWrittenAndNothingElse(string width)
    {
        using var environment = new KernelEnvironment(width);
        for (var length = 0; length < 70; length++)
        {
            var x = Enumerable.Range(0, length).Select(i => i * 0.1f - 2).ToArray();
            var y = Enumerable.Repeat(7f, length + 3).ToArray();
            VectorMath.Exp(x, y);
            for (var i = 0; i < length; i++)
                Assert.Equal(MathF.Exp(x[i]), y[i], 1e-5f);
            Assert.Equal([7, 7, 7], y[length..]);
            VectorMath.Exp(x, x);
            Assert.Equal(y[..length], x);
        }
        Assert.Throws<ArgumentException>(() => VectorMath.Exp(new float[3], new float[2]));
    }
}
