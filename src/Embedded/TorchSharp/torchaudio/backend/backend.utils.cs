namespace TorchSharp;

public static partial class torchaudio
{
    public static partial class backend
    {
        /// <summary>Which backend reads and writes files of sound.</summary>
        public static class utils
        {
            private static AudioBackend current = new NoBackend();

            /// <summary>Sets it.</summary>
            public static void set_audio_backend(AudioBackend backend)
            {
                ArgumentNullException.ThrowIfNull(backend);
                current = backend;
            }

            /// <summary>The one that was set; a <see cref="NoBackend"/> if none was.</summary>
            public static AudioBackend get_audio_backend() => current;
        }
    }
}
