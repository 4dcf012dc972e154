namespace TorchSharp;

public static partial class torchaudio
{
    /// <summary>Formats of files of sound.</summary>
    public enum AudioFormat
    {
        /// <summary>Samples as they are.</summary>
        WAV = 0,
        /// <summary>MPEG layer 3.</summary>
        MP3 = 1,
        /// <summary>Samples compressed without loss.</summary>
        FLAC = 2,
        /// <summary>Vorbis in Ogg.</summary>
        OGG = 3,
        /// <summary>Opus in Ogg.</summary>
        OPUS = 4,
        /// <summary>Of corpora of speech.</summary>
        SPHERE = 5,
        /// <summary>Of mobile phones.</summary>
        AMR_NB = 6,
    }

    /// <summary>How samples are written as numbers.</summary>
    public enum AudioEncoding
    {
        /// <summary>Whole numbers around 0.</summary>
        PCM_S = 0,
        /// <summary>Whole numbers from 0 on.</summary>
        PCM_U = 1,
        /// <summary>Floating-point numbers.</summary>
        PCM_F = 2,
        /// <summary>A logarithmic scale, of America and Japan.</summary>
        ULAW = 3,
        /// <summary>A logarithmic scale, of Europe.</summary>
        ALAW = 4,
    }

    /// <summary>What a file says about its sound.</summary>
    public struct AudioMetaData
    {
        /// <summary>Samples per second.</summary>
        public int sample_rate;

        /// <summary>Samples per channel.</summary>
        public int num_frames;

        /// <summary>Channels.</summary>
        public int num_channels;

        /// <summary>Bits of a sample, 0 if compressed.</summary>
        public int bits_per_sample;

        /// <summary>How samples are written.</summary>
        public AudioEncoding encoding;
    }

    /// <summary>Reads sound from a file, with the backend that <see cref="backend.utils.set_audio_backend"/> was given.</summary>
    /// <param name="filepath">The file.</param>
    /// <param name="frame_offset">The samples to skip.</param>
    /// <param name="num_frames">The samples to read; −1 for all.</param>
    /// <param name="normalize">Float32 from −1 to 1, else the file's numbers.</param>
    /// <param name="channels_first"><c>[channels, time]</c>, else <c>[time, channels]</c>.</param>
    /// <param name="format">The file's format; by its name or content if null.</param>
    /// <returns>The samples and how many there are per second.</returns>
    /// <exception cref="InvalidOperationException">There is no backend.</exception>
    public static (torch.Tensor, int) load(
        string filepath, long frame_offset = 0, long num_frames = -1, bool normalize = true, bool channels_first = true,
        AudioFormat? format = null) =>
        backend.utils.get_audio_backend().load(filepath, frame_offset, num_frames, normalize, channels_first, format);

    /// <summary>Writes sound to a file, with the backend that <see cref="backend.utils.set_audio_backend"/> was given.</summary>
    /// <param name="filepath">The file.</param>
    /// <param name="src">The samples.</param>
    /// <param name="sample_rate">How many there are per second.</param>
    /// <param name="channels_first"><c>[channels, time]</c>, else <c>[time, channels]</c>.</param>
    /// <param name="compression">For formats that compress: how much.</param>
    /// <param name="format">The file's format; by its name if null.</param>
    /// <param name="encoding">How samples are written; as is usual if null.</param>
    /// <param name="bits_per_sample">The bits of a sample; as many as is usual if null.</param>
    /// <exception cref="InvalidOperationException">There is no backend.</exception>
    public static void save(
        string filepath, torch.Tensor src, int sample_rate, bool channels_first = true, float? compression = null,
        AudioFormat? format = null, AudioEncoding? encoding = null, int? bits_per_sample = null) => backend.utils.get_audio_backend().save(
        filepath, src, sample_rate, channels_first, compression, format, encoding, bits_per_sample);

    /// <summary>What a file says about its sound, with the backend that <see cref="backend.utils.set_audio_backend"/> was given.</summary>
    /// <param name="filepath">The file.</param>
    /// <param name="format">The file's format; by its name or content if null.</param>
    /// <exception cref="InvalidOperationException">There is no backend.</exception>
    public static AudioMetaData info(string filepath, AudioFormat? format = null) =>
        backend.utils.get_audio_backend().info(filepath, format);
}
