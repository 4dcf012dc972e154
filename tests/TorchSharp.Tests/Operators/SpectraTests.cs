using System.Text.Json;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class SpectraTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("spectra");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("spectra", op, name, (x, args) => [Run(op, name, x, args)]);

    private static Tensor Run(string op, string name, Tensor[] x, JsonElement args)
    {
        if (op is "stft" or "istft")
        {
            var (n, hop) = (args.IntOrNull("n") ?? 8, args.IntOrNull("hop") ?? -1);
            var window = x.Length > 1 ? x[1] : null;
            var (center, normalized) = (Flag("center", true)!.Value, Flag("normalized", false)!.Value);
            var onesided = Flag("onesided", null);
            if (op == "istft")
                return istft(view_as_complex(x[0].contiguous()), n, hop, -1, window, center, normalized, onesided, args.IntOrNull("length") ?? -1);
            var mode = args.TryGetProperty("mode", out var m) ? Enum.Parse<PaddingModes>(m.GetString()!, ignoreCase: true)
                : PaddingModes.Reflect;
            return view_as_real(stft(x[0], n, hop, window is null ? -1 : 6, window, center, mode, normalized, onesided, true));
        }
        var (length, periodic, dtype) = (args.Int("n"), args.Flag("periodic"), args.Dtype());
        return op switch
        {
            "hann" => hann_window(length, periodic, dtype),
            "hamming" => hamming_window(length, periodic, dtype: dtype),
            "blackman" => blackman_window(length, periodic, dtype),
            "bartlett" => bartlett_window(length, periodic, dtype),
            "kaiser" => kaiser_window(length, periodic, dtype: dtype),
            _ => throw new InvalidDataException($"no window {op}: {name}"),
        };

        bool? Flag(string key, bool? other) =>
            args.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
                : other;
    }

    [Fact]
    public void TheInverseGivesTheSignalBack()
    {
        manual_seed(7);
        var (x, window) = (randn(3, 100, dtype: float64), hann_window(16, dtype: float64));
        var y = x.stft(16, 4, window: window, return_complex: true);
        Assert.Equal([3L, 9, 26], y.shape);
        Golden.Near(x, y.istft(16, 4, window: window, length: 100), "signal");
        var z = complex(x, x.flip(1));
        var spectra = z.stft(16, 4, window: window);
        Golden.Near(z, spectra.istft(16, 4, window: window, onesided: false, length: 100, return_complex: true), "complex");
        Golden.Near(view_as_real(y), x.stft(16, 4, window: window, return_complex: false), "pairs");
    }

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(8);
        var window = rand(4, dtype: float64) + 0.5;
        GradCheck.RunTwice(t => Squared(t[0].stft(4, 2, window: t[1], return_complex: true)), randn(7, dtype: float64), window);
        GradCheck.RunTwice(t => Squared(view_as_complex(t[0]).istft(4, 1, window: t[1])), randn(3, 3, 2, dtype: float64), window);

        static Tensor Squared(Tensor y) => y.is_complex() ? view_as_real(y * y) : y * y;
    }

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        var x = ones(2, 20);
        Assert.Contains("return_complex", Assert.Throws<ArgumentException>(() => stft(x, 4)).Message);
        Assert.Contains("1D or 2D", Assert.Throws<ArgumentException>(() => stft(ones(1, 1, 9), 4, return_complex: true)).Message);
        Assert.Contains("n_fft=50", Assert.Throws<ArgumentException>(() => stft(x, 50, center: false, return_complex: true)).Message);
        Assert.Contains("hop_length=0", Assert.Throws<ArgumentException>(() => stft(x, 4, 0, return_complex: true)).Message);
        Assert.Contains("win_length=5", Assert.Throws<ArgumentException>(() => stft(x, 4, win_length: 5, return_complex: true)).Message);
        Assert.Contains("size [3]", Assert.Throws<ArgumentException>(() => stft(x, 4, window: ones(3), return_complex: true)).Message);
        Assert.Contains("complex-valued", Assert.Throws<ArgumentException>(() => istft(x, 4)).Message);
        Assert.Contains("but got 4",
            Assert.Throws<ArgumentException>(() => istft(ones(4, 3, dtype: complex64), 4, onesided: true)).Message);
        Assert.Contains("under no window",
            Assert.Throws<ArgumentException>(() => istft(ones(3, 3, dtype: complex64), 4, window: zeros(4))).Message);
        Assert.Contains("non-negative", Assert.Throws<ArgumentOutOfRangeException>(() => hann_window(-1)).Message);
        Assert.Contains("floating point dtypes, got: Long", Assert.Throws<ArgumentException>(() => hann_window(3, dtype: int64)).Message);
    }
}
