namespace TorchSharp;

/// <summary>
/// Until it is disposed, backward passes look for NaN in gradients, and name the operation that made them and where in the program it was
/// called. Costs time: for finding errors.
/// </summary>
public class AnomalyMode : IDisposable
{
    private readonly (bool enabled, bool checksNaN) before = (IsEnabled, ShouldCheckNaN);
    private bool isDisposed;

    /// <summary>Switches the mode.</summary>
    /// <param name="enabled">On or off.</param>
    /// <param name="check_nan">Whether gradients with NaN are errors.</param>
    public AnomalyMode(bool enabled, bool check_nan = true) => (IsEnabled, ShouldCheckNaN) = (enabled, check_nan);

    /// <summary>Whether the mode is on.</summary>
    public static bool IsEnabled { get; private set; }

    /// <summary>Whether gradients with NaN are errors, if the mode is on.</summary>
    public static bool ShouldCheckNaN { get; private set; } = true;

    /// <summary>Switches back to what was before.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Switches back to what was before.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!isDisposed) (IsEnabled, ShouldCheckNaN) = before;
        isDisposed = true;
    }
}
