namespace TorchSharp.Utils.tensorboard.Enums;

/// <summary>Rules for the bins of histograms in TensorBoard. All but the last are those of <c>torch.histogram</c>.</summary>
public enum HistogramBinSelector : byte
{
    /// <summary>By the skewness (Doane, 1976).</summary>
    Doane = 0,
    /// <summary>2 ∛n bins.</summary>
    Rice = 1,
    /// <summary>Bins of width σ ∛(24 √π / n) (Scott, 1979).</summary>
    Scott = 2,
    /// <summary>√n bins.</summary>
    Sqrt = 3,
    /// <summary>The number of bins with the smallest estimate of the squared error (Stone, 1984).</summary>
    Stone = 4,
    /// <summary>log₂ n + 1 bins (Sturges, 1926).</summary>
    Sturges = 5,
    /// <summary>Fixed bins: 0, and ±10⁻¹² · 1.1ᵏ up to 10²⁰.</summary>
    Tensorflow = 6,
}
