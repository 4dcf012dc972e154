using static TorchSharp.torch;
using static TorchSharp.torchaudio;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public sealed class AudioBackendTests : IDisposable
{
    public void Dispose() => backend.utils.set_audio_backend(new backend.NoBackend());

    [Fact]
    public void WithoutABackendFilesAreRefused()
    {
        Assert.IsType<backend.NoBackend>(backend.utils.get_audio_backend());
        Assert.Contains("set_audio_backend", Assert.Throws<InvalidOperationException>(() => torchaudio.load("a.wav")).Message);
        Assert.Throws<InvalidOperationException>(() => info("a.wav"));
        Assert.Throws<InvalidOperationException>(() => save("a.wav", zeros(1, 2), 8000));
    }

    [Fact]
    public void TheBackendThatWasSetReadsAndWrites()
    {
        backend.utils.set_audio_backend(new Memory());
        save("a.wav", ones(2, 3), 8000, bits_per_sample: 16);
        var (samples, rate) = torchaudio.load("a.wav", frame_offset: 1);
        Assert.Equal([2, 2], samples.shape);
        Assert.Equal(8000, rate);
        Assert.Equal((8000, 3, 16, AudioEncoding.PCM_S), (info("a.wav").sample_rate, info("a.wav").num_frames,
            info("a.wav").bits_per_sample, info("a.wav").encoding));
    }

    /// <summary>Keeps the last sound.</summary>
    private sealed class Memory : backend.AudioBackend
    {
        private (Tensor samples, int rate, int bits) last;

        public override (Tensor, int) load(
            string filepath, long frame_offset = 0, long num_frames = -1, bool normalize = true, bool channels_first = true,
            AudioFormat? format = null) => (last.samples[TensorIndex.Colon, TensorIndex.Slice(frame_offset)], last.rate);

        public override void save(
            string filepath, Tensor src, int sample_rate, bool channels_first = true, float? compression = null,
            AudioFormat? format = null, AudioEncoding? encoding = null, int? bits_per_sample = null) =>
            last = (src, sample_rate, bits_per_sample ?? 0);

        public override AudioMetaData info(string filepath, AudioFormat? format = null) =>
            new() { sample_rate = last.rate, num_frames = (int)last.samples.size(-1), bits_per_sample = last.bits };
    }
}
