using System.Text.Json;
using static TorchSharp.torch;
using static TorchSharp.torchaudio;
using F = TorchSharp.torchaudio.functional;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class AudioFunctionsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("audio");

    [Theory, MemberData(nameof(Cases))]
    public void AsDefined(string op, string name) => Golden.Check("audio", op, name, (x, args) => [Run(op, x, args)]);

    private static Tensor Run(string op, Tensor[] x, JsonElement args) => op switch
    {
        "spectrogram" => F.spectrogram(x[0], args.Int("pad"), x[1].detach(), args.Int("n_fft"), args.Int("hop"), x[1].shape[0],
            RealOrNull(args, "power"), args.Flag("normalized"), !args.TryGetProperty("center", out _), return_complex: false),
        "griffinlim" => F.griffinlim(x[0], x[1], 6, 2, 6, 2, 5, 0.7, 20, false),
        "resample" => F.resample(x[0], (int)args.Int("orig"), (int)args.Int("new"), (int)args.Int("width"), args.Real("rolloff"),
            args.Flag("kaiser") ? ResamplingMethod.kaiser_window : ResamplingMethod.sinc_interpolation),
        "decibels" => F.amplitude_to_DB(x[0], 10, 1e-10, 0.5, RealOrNull(args, "top")),
        "amplitudes" => F.DB_to_amplitude(x[0], 0.7, 0.5),
        "compressed" => F.mu_law_encoding(x[0], 256),
        "expanded" => F.mu_law_decoding(x[0], 256),
        "mel" => F.melscale_fbanks(9, 50, 3000, 4, 8000, args.Flag("area") ? MelNorm.slaney : MelNorm.none,
            args.Flag("slaney") ? torchaudio.MelScale.slaney : torchaudio.MelScale.htk),
        "linear" => F.linear_fbanks(7, 20, 420, 3, 800),
        "cosines" => F.create_dct(4, 5, args.Flag("ortho") ? DCTNorm.ortho : DCTNorm.none),
        _ => throw new InvalidDataException(op),
    };

    [Fact]
    public void GradientsAgreeWithDifferences()
    {
        manual_seed(1);
        var (x, window) = (randn(14), hann_window(6, dtype: float64));
        GradCheck.RunTwice(t => F.spectrogram(t[0], 1, window, 6, 3, 6, 2, false), x);
        GradCheck.RunTwice(t => F.resample(t[0], 3, 2, 2), x[..7]);
        GradCheck.RunTwice(t => F.amplitude_to_DB(t[0], 10, 1e-10, 0, 10), rand(3, 4).add(0.1));
    }

    [Fact]
    public void SignalsComeBack()
    {
        var (x, window) = (randn(2, 3, 40, dtype: float64), hann_window(8, dtype: float64));
        foreach (var normalized in new[] { false, true })
        {
            var spectra = F.spectrogram(x, 5, window, 8, 2, 8, null, normalized);
            Golden.Near(x, F.inverse_spectrogram(spectra, 40, 5, window, 8, 2, 8, normalized), "signal", 1e-9, 1e-9);
        }
        Golden.Near(x, F.resample(x, 7, 7), "same rate", 0, 0);
        Golden.Near(tensor(new long[] { 0, 77, 255 }), F.mu_law_encoding(F.mu_law_decoding(tensor(new long[] { 0, 77, 255 }), 256), 256), "codes");
    }

    [Fact]
    public void EveryWayBackAndForthComesNearer()
    {
        manual_seed(2);
        var (x, window) = (arange(200).@double().mul(0.3).sin(), hann_window(16, dtype: float64));
        var sizes = F.spectrogram(x, 0, window, 16, 4, 16, 1, false);
        double Error(int iterations)
        {
            var y = F.griffinlim(sizes, window, 16, 4, 16, 1, iterations, 0, 200, true);
            return (F.spectrogram(y, 0, window, 16, 4, 16, 1, false) - sizes).norm().item<double>();
        }
        var (few, many) = (Error(1), Error(40));
        Assert.True(many < 0.95 * few, $"{few} after 1 iteration, {many} after 40");
    }

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        var x = zeros(8);
        Assert.Contains("should be positive", Assert.Throws<ArgumentOutOfRangeException>(() => F.resample(x, 0, 2)).Message);
        Assert.Contains("width should be positive", Assert.Throws<ArgumentOutOfRangeException>(() => F.resample(x, 1, 2, 0)).Message);
        Assert.Contains("complex dtype", Assert.Throws<ArgumentException>(
            () => F.inverse_spectrogram(zeros(3, 2), null, 0, ones(4), 4, 2, 4, false)).Message);
        Assert.Contains("range [0, 1)", Assert.Throws<ArgumentOutOfRangeException>(
            () => F.griffinlim(zeros(3, 2), ones(4), 4, 2, 4, 2, 1, 1, null, false)).Message);
    }

    private static double? RealOrNull(JsonElement args, string name) =>
        args.GetProperty(name).ValueKind == JsonValueKind.Null ? null : args.Real(name);
}
