namespace TorchSharp.Vision;

/// <summary>Numbers of channels.</summary>
internal static class Channels
{
    /// <summary>The nearest multiple, but not less than nine tenths of the number.</summary>
    public static long Rounded(double channels, long multiple)
    {
        var nearest = Math.Max(multiple, (long)(channels + multiple / 2.0) / multiple * multiple);
        return nearest < 0.9 * channels ? nearest + multiple : nearest;
    }
}
