namespace DeepLearning;

/// <summary>
/// A data set's file is neither on this machine nor to be had from the network: the caller may go on with generated data.
/// </summary>
public sealed class DataUnavailableException : IOException
{
    internal DataUnavailableException(string reason, string message) : base(message) => Reason = reason;

    /// <summary>Why, in a few words that are the same on every machine; the message has the details.</summary>
    public string Reason { get; }
}
