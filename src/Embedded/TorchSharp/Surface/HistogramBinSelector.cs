namespace TorchSharp;

/// <summary>Rules for the number of bins of a histogram of n elements with standard deviation σ. Width 0 means one bin.</summary>
public enum HistogramBinSelector : byte
{
    /// <summary>log₂ n + 1 + log₂(1 + |skewness| / its standard error) bins (Doane, 1976).</summary>
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
}
