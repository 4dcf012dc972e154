using System.Numerics;
using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class FourierTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("fourier");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("fourier", op, name, (x, args) => [Pairs(Run(op, x, args))]);

    private static Tensor Run(string op, Tensor[] x, JsonElement args)
    {
        if (op.EndsWith("freq"))
            return op == "fftfreq" ? fft.fftfreq(args.Int("n"), args.Real("d"), args.Dtype())
                : fft.rfftfreq(args.Int("n"), args.Real("d"), args.Dtype());
        var dims = args.IsList("dim") ? args.Ints("dim") : null;
        if (op.EndsWith("shift")) return op == "fftshift" ? fft.fftshift(x[0], dims) : fft.ifftshift(x[0], dims);
        var norm = Enum.Parse<FFTNormType>(args.Text("norm"), ignoreCase: true);
        var s = args.IsList("s") ? args.Ints("s") : null;
        var (n, dim) = (args.IntOrNull("n") ?? -1, args.IntOrNull("dim") ?? -1);
        return op switch
        {
            "fft" => fft.fft_(x[0], n, dim, norm),
            "ifft" => fft.ifft(x[0], n, dim, norm),
            "rfft" => fft.rfft(x[0], n, dim, norm),
            "irfft" => fft.irfft(x[0], n, dim, norm),
            "hfft" => fft.hfft(x[0], n, dim, norm),
            "ihfft" => fft.ihfft(x[0], n, dim, norm),
            "fft2" => fft.fft2(x[0], s, dims, norm),
            "ifft2" => fft.ifft2(x[0], s, dims, norm),
            "rfft2" => fft.rfft2(x[0], s, dims, norm),
            "irfft2" => fft.irfft2(x[0], s, dims, norm),
            "hfft2" => fft.hfft2(x[0], s, dims, norm),
            "ihfft2" => fft.ihfft2(x[0], s, dims, norm),
            "fftn" => fft.fftn(x[0], s, dims, norm),
            "ifftn" => fft.ifftn(x[0], s, dims, norm),
            "rfftn" => fft.rfftn(x[0], s, dims, norm),
            "irfftn" => fft.irfftn(x[0], s, dims, norm),
            "hfftn" => fft.hfftn(x[0], s, dims, norm),
            "ihfftn" => fft.ihfftn(x[0], s, dims, norm),
            _ => throw new InvalidDataException($"no transform {op}"),
        };
    }

    private static Tensor Pairs(Tensor y) => y.is_complex() ? view_as_real(y) : y;

    [Theory]
    [InlineData(1), InlineData(2), InlineData(6), InlineData(16), InlineData(30), InlineData(31), InlineData(37), InlineData(74)]
    [InlineData(97), InlineData(210), InlineData(256), InlineData(961), InlineData(1009), InlineData(1024)]
    public void EveryLengthIsTheSumItStandsFor(int n)
    {
        manual_seed(n);
        var x = randn(n, dtype: complex128);
        var values = x.data<Complex>().ToArray();
        var y = fft.fft_(x).data<Complex>().ToArray();
        for (var k = 0; k < n; k += Math.Max(1, n / 60))
        {
            var sum = Complex.Zero;
            for (var j = 0; j < n; j++) sum += values[j] * Complex.FromPolarCoordinates(1, -2 * Math.PI * ((long)j * k % n) / n);
            Assert.True((sum - y[k]).Magnitude < 1e-13 * n, $"element {k} is {y[k]}, expected {sum}");
        }
        Golden.Near(x, fft.ifft(fft.fft_(x)), "inverse", 1e-12, 1e-12);
    }

    [Theory]
    [InlineData(6), InlineData(7), InlineData(37)]
    public void RealTransformsAreHalvesOfComplexOnes(long n)
    {
        manual_seed(n);
        var x = randn(3, n, dtype: float64);
        Golden.Near(fft.fft_(x)[.., ..(int)(n / 2 + 1)], fft.rfft(x), "rfft");
        Golden.Near(x, fft.irfft(fft.rfft(x), n), "irfft");
        Golden.Near(x, fft.hfft(fft.ihfft(x), n), "hfft");
        Golden.Near(x, fft.ifftshift(fft.fftshift(x)), "shift");
    }

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(5);
        var (x, y) = (randn(2, 5, 2, dtype: float64), randn(2, 3, dtype: float64));
        GradCheck.RunTwice(t => Squared(fft.fft_(view_as_complex(t[0]))), x);
        GradCheck.RunTwice(t => Squared(fft.ifft2(view_as_complex(t[0]), [3, 4])), x);
        GradCheck.RunTwice(t => Squared(fft.rfft(t[0])), y);
        GradCheck.RunTwice(t => Squared(fft.irfft(view_as_complex(t[0]))), x);
        GradCheck.RunTwice(t => Squared(fft.hfft(view_as_complex(t[0]), 7)), x);
        GradCheck.RunTwice(t => Squared(fft.ihfft(t[0], 4)), y);

        static Tensor Squared(Tensor y) => Pairs(y * y);
    }

    [Fact]
    public void AnyNumberOfThreadsGivesTheSameBits()
    {
        manual_seed(6);
        var x = randn(100, 1000, dtype: complex64);
        var many = fft.fft_(x, dim: 0);
        var before = get_num_threads();
        set_num_threads(1);
        var one = fft.fft_(x, dim: 0);
        set_num_threads(before);
        Assert.Equal(many.bytes.ToArray(), one.bytes.ToArray());
    }

    [Fact]
    public void BatchesWithoutElementsStayEmpty()
    {
        Assert.Equal([0L, 4], fft.fft_(zeros(0, 4)).shape);
        Assert.Equal([0L, 3], fft.rfft(zeros(0, 4)).shape);
    }

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        var x = ones(2, 3);
        Assert.Contains("(0) specified", Assert.Throws<ArgumentException>(() => fft.fft_(x, 0)).Message);
        Assert.Contains("(0) specified", Assert.Throws<ArgumentException>(() => fft.irfft(ones(2, 1))).Message);
        Assert.Contains("rfft expects a real", Assert.Throws<ArgumentException>(() => fft.rfft(ones(2, dtype: complex64))).Message);
        Assert.Contains("same length", Assert.Throws<ArgumentException>(() => fft.fftn(x, [1], [0, 1])).Message);
        Assert.Contains("only has 2", Assert.Throws<ArgumentException>(() => fft.fftn(x, [1, 2, 3])).Message);
        Assert.Contains("multiple times", Assert.Throws<ArgumentException>(() => fft.fftn(x, null, [0, 0])).Message);
        Assert.Contains("no dimensions", Assert.Throws<ArgumentOutOfRangeException>(() => fft.fft_(tensor(1f))).Message);
        Assert.Contains("Dimension out of range", Assert.Throws<ArgumentOutOfRangeException>(() => fft.fft_(x, dim: 2)).Message);
        Assert.Contains("at least one axis", Assert.Throws<ArgumentException>(() => fft.rfftn(x, null, [])).Message);
    }
}
