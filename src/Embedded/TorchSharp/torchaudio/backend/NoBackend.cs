using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchaudio
{
    public static partial class backend
    {
        /// <summary>Refuses to read and to write: what the backend is until one is set.</summary>
        public class NoBackend : AudioBackend
        {
            /// <summary>Refuses everything.</summary>
            public NoBackend() { }

            /// <inheritdoc/>
            public override (Tensor, int) load(
                string filepath, long frame_offset = 0, long num_frames = -1, bool normalize = true, bool channels_first = true,
                AudioFormat? format = null) => throw Refusal();

            /// <inheritdoc/>
            public override void save(
                string filepath, Tensor src, int sample_rate, bool channels_first = true, float? compression = null,
                AudioFormat? format = null, AudioEncoding? encoding = null, int? bits_per_sample = null) => throw Refusal();

            /// <inheritdoc/>
            public override AudioMetaData info(string filepath, AudioFormat? format = null) => throw Refusal();

            private static InvalidOperationException Refusal() => new(
                "No audio I/O backend is available: derive one from torchaudio.backend.AudioBackend and give it to "
                + "torchaudio.backend.utils.set_audio_backend.");
        }
    }
}
