using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchaudio
{
    /// <summary>What reads and writes files of sound.</summary>
    public static partial class backend
    {
        /// <summary>Reads and writes files of sound: derive from it to bring formats along.</summary>
        public abstract class AudioBackend
        {
            /// <inheritdoc cref="torchaudio.load"/>
            public abstract (Tensor, int) load(
                string filepath, long frame_offset = 0, long num_frames = -1, bool normalize = true, bool channels_first = true,
                AudioFormat? format = null);

            /// <inheritdoc cref="torchaudio.save"/>
            public abstract void save(
                string filepath, Tensor src, int sample_rate, bool channels_first = true, float? compression = null,
                AudioFormat? format = null, AudioEncoding? encoding = null, int? bits_per_sample = null);

            /// <inheritdoc cref="torchaudio.info"/>
            public abstract AudioMetaData info(string filepath, AudioFormat? format = null);
        }
    }
}
