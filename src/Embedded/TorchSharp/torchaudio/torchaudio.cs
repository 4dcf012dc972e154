namespace TorchSharp;

/// <summary>Sound: spectrograms, scales of hearing, resampling.</summary>
public static partial class torchaudio
{
    /// <summary>A module that turns one tensor of sound into another.</summary>
    public interface ITransform : torch.nn.IModule<torch.Tensor, torch.Tensor>;

    /// <summary>Makes a window of a length, such as <c>n => torch.hann_window(n)</c>.</summary>
    public delegate torch.Tensor WindowFunction(long win_length);

    /// <summary>How the filters of a mel bank are scaled.</summary>
    public enum MelNorm
    {
        /// <summary>To peaks of 1.</summary>
        none = 0,
        /// <summary>To areas of 1.</summary>
        slaney = 1,
    }

    /// <summary>Formulas of the mel scale of pitches.</summary>
    public enum MelScale
    {
        /// <summary>Linear below 1000 Hz, logarithmic above (Slaney, 1998).</summary>
        slaney = 0,
        /// <summary>2595 · log₁₀(1 + f / 700), of the toolkit HTK.</summary>
        htk = 1,
    }

    /// <summary>How the matrix of a cosine transform is scaled.</summary>
    public enum DCTNorm
    {
        /// <summary>Twice the cosines.</summary>
        none = 0,
        /// <summary>To be orthonormal.</summary>
        ortho = 1,
    }

    /// <summary>The window of the filter for resampling.</summary>
    public enum ResamplingMethod
    {
        /// <summary>A squared cosine.</summary>
        sinc_interpolation = 0,
        /// <summary>Kaiser's.</summary>
        kaiser_window = 1,
    }
}
