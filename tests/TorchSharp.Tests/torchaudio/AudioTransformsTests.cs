using static TorchSharp.torch;
using F = TorchSharp.torchaudio.functional;
using T = TorchSharp.torchaudio.transforms;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class AudioTransformsTests
{
    [Fact]
    public void ModulesCallTheFunctions()
    {
        manual_seed(1);
        var x = randn(2, 60);
        var window = hann_window(12);
        var spectra = F.spectrogram(x, 3, window, 16, 6, 12, 2, true);
        Golden.Near(spectra, T.Spectrogram(16, 12, pad: 3, normalized: true).call(x), "spectrogram", 0, 0);
        Golden.Near(spectra, new Transforms.Spectrogram("s", 16, pad: 3, window: window, win_length: 12, normalized: true).call(x), "window", 0, 0);
        var bank = F.melscale_fbanks(9, 100, 8000, 5, 16000);
        var mel = matmul(spectra.transpose(1, 2), bank).transpose(1, 2);
        Golden.Near(mel, T.MelScale(5, f_min: 100, n_stft: 9).call(spectra), "mel scale", 0, 0);
        Golden.Near(mel, T.MelSpectrogram(n_fft: 16, win_length: 12, pad: 3, normalized: true, n_mels: 5, f_min: 100).call(x), "mel spectrogram", 0, 0);
        var whole = F.spectrogram(x, 0, window, 12, 3, 12, null, false);
        Golden.Near(x, T.InverseSpectrogram(12, hop_length: 3).call(whole, 60), "inverse", 1e-4, 1e-5);
        Golden.Near(F.resample(x, 3, 2), T.Resample(3, 2).call(x), "resampled", 0, 0);
        Golden.Near(x, T.Resample().call(x), "same rate", 0, 0);
        var sizes = F.spectrogram(x, 0, window, 12, 6, 12, 2, false);
        Golden.Near(F.griffinlim(sizes, window, 12, 6, 12, 2, 3, 0.5, 60, false),
            T.GriffinLim(12, 3, momentum: 0.5, length: 60, rand_init: false).call(sizes), "Griffin and Lim", 0, 0);
    }

    [Fact]
    public void BuffersAreInTheState()
    {
        var module = T.MelSpectrogram(n_fft: 16, n_mels: 5);
        Assert.Equal(["spectrogram.window", "mel_scale.fb"], module.state_dict().Keys);
        Assert.Equal((16L, 8L, 16L), (module.n_fft, module.hop_length, module.win_length));
        Assert.Equal([2L, 1], T.Resample(3, 2).kernel!.shape[..2]);
    }

    [Fact]
    public void SpectraAreFoundFromMelSpectra()
    {
        manual_seed(3);
        var scale = T.MelScale(4, 8000, 0, 4000, 9);
        var wanted = scale.call(rand(1, 9, 3));
        var found = T.InverseMelScale(9, 4, 8000, 0, 4000, 500).call(wanted);
        Assert.Equal([1L, 9, 3], found.shape);
        Assert.False(found.requires_grad);
        Assert.True(found.min().item<float>() >= 0);
        Golden.Near(wanted, scale.call(found), "mel spectra", 0.05, 0.05);
    }

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        Assert.Contains("f_min: 9000 <= f_max: 8000", Assert.Throws<ArgumentOutOfRangeException>(() => T.MelScale(f_min: 9000)).Message);
        Assert.Contains("range [0, 1)", Assert.Throws<ArgumentOutOfRangeException>(() => T.GriffinLim(momentum: 1)).Message);
        Assert.Contains("Expected an input with 4 mel bins. Found: 5",
            Assert.Throws<ArgumentException>(() => T.InverseMelScale(9, 4).call(zeros(1, 5, 3))).Message);
    }
}
