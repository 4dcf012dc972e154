using static TorchSharp.torch;
using static TorchSharp.torchaudio;

namespace TorchSharp.Audio;

/// <summary>Matrices that turn spectra into what hearing tells apart. Float32.</summary>
internal static class FilterBanks
{
    /// <summary>Slaney's scale: 3 mels per 200 Hz up to 1000 Hz, which is 15 mels; from there 27 mels for a factor of 6.4.</summary>
    private const double Knee = 1000, PerHertz = 3.0 / 200;

    private static readonly double logStep = Math.Log(6.4) / 27;

    public static Tensor Mel(long frequencies, double from, double to, long filters, long sampleRate, MelNorm norm, torchaudio.MelScale scale)
    {
        var corners = Spaced(ToMel(from, scale), ToMel(to, scale), filters + 2).ConvertAll(mel => ToHertz(mel, scale));
        return Triangles(frequencies, sampleRate, corners, norm == MelNorm.slaney);
    }

    public static Tensor Linear(long frequencies, double from, double to, long filters, long sampleRate) =>
        Triangles(frequencies, sampleRate, Spaced(from, to, filters + 2), toUnitArea: false);

    /// <summary>cos(π / mels · (n + ½) k), scaled.</summary>
    public static Tensor Cosines(int coefficients, int mels, DCTNorm norm)
    {
        var matrix = new float[mels, coefficients];
        for (var n = 0; n < mels; n++)
        {
            for (var k = 0; k < coefficients; k++)
            {
                var scale = norm == DCTNorm.none ? 2 : Math.Sqrt((k == 0 ? 1.0 : 2) / mels);
                matrix[n, k] = (float)(scale * Math.Cos(Math.PI / mels * (n + 0.5) * k));
            }
        }
        return tensor(matrix);
    }

    /// <summary>Filter m rises from corner m to corner m + 1 and falls to corner m + 2.</summary>
    private static Tensor Triangles(long frequencies, long sampleRate, List<double> corners, bool toUnitArea)
    {
        var grid = Spaced(0, sampleRate / 2, frequencies);
        var bank = new float[frequencies, corners.Count - 2];
        for (var m = 0; m + 2 < corners.Count; m++)
        {
            var (low, peak, high) = (corners[m], corners[m + 1], corners[m + 2]);
            var scale = toUnitArea ? 2 / (high - low) : 1;
            for (var i = 0; i < grid.Count; i++)
                bank[i, m] = (float)(scale * Math.Max(0, Math.Min((grid[i] - low) / (peak - low), (high - grid[i]) / (high - peak))));
        }
        return tensor(bank);
    }

    private static List<double> Spaced(double from, double to, long count) =>
        [.. Enumerable.Range(0, (int)count).Select(i => count == 1 ? from : from + (to - from) * i / (count - 1))];

    private static double ToMel(double hertz, torchaudio.MelScale scale) =>
        scale == torchaudio.MelScale.htk ? 2595 * Math.Log10(1 + hertz / 700)
        : hertz < Knee ? hertz * PerHertz : Knee * PerHertz + Math.Log(hertz / Knee) / logStep;

    private static double ToHertz(double mel, torchaudio.MelScale scale) =>
        scale == torchaudio.MelScale.htk ? 700 * (Math.Pow(10, mel / 2595) - 1)
        : mel < Knee * PerHertz ? mel / PerHertz : Knee * Math.Exp(logStep * (mel - Knee * PerHertz));
}
