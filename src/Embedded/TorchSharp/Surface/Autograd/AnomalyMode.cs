namespace TorchSharp;

/// <summary>
/// While it lives, backward passes look for the operation that made NaN out of gradients. Disposing brings back the mode from before.
/// </summary>
public class AnomalyMode : IDisposable
{
    private readonly (bool enabled, bool checkNaN) before = (IsEnabled, ShouldCheckNaN);

    /// <summary>Switches the search on or off for all threads.</summary>
    public AnomalyMode(bool enabled, bool check_nan = true) => (IsEnabled, ShouldCheckNaN) = (enabled, check_nan);

    /// <summary>True if anomalies are searched for.</summary>
    public static bool IsEnabled { get; private set; }

    /// <summary>True if NaN counts as an anomaly.</summary>
    public static bool ShouldCheckNaN { get; private set; } = true;

    /// <summary>Brings back the mode from before.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Brings back the mode from before.</summary>
    protected virtual void Dispose(bool disposing) => (IsEnabled, ShouldCheckNaN) = before;
}

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>Searches for NaN in backward passes until the result is disposed.</summary>
        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        /// <summary>Switches the search for NaN in backward passes on or off, until the result is disposed.</summary>
        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => new(mode, check_nan);
    }
}
