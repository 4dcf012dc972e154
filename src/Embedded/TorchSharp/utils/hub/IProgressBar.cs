namespace TorchSharp;

/// <summary>Shows how far something is. Disposed of at the end.</summary>
public interface IProgressBar : IDisposable
{
    /// <summary>How much is done.</summary>
    long Value { get; set; }

    /// <summary>How much there is to do; null if nobody knows.</summary>
    long? Maximum { get; set; }
}
