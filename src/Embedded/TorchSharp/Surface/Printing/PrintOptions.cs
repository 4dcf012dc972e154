namespace TorchSharp;

/// <summary>How text is written where the caller does not say.</summary>
internal static class PrintOptions
{
    public static TensorStringStyle Style { get; set; } = TensorStringStyle.Julia;

    public static string FloatFormat { get; set; } = "g5";

    /// <summary>The same on every machine, so that stored texts can be compared.</summary>
    public static string NewLine { get; set; } = "\n";

    public static int LineWidth { get; set; } = 100;

    /// <summary>More rows than these are shortened to the first and the last ones.</summary>
    public static int MaxRows { get; set; } = 6;

    /// <summary>More columns than these are shortened to the first and the last ones.</summary>
    public static int MaxColumns { get; set; } = 6;
}

public static partial class torch
{
    /// <summary>Shorthand for <see cref="TensorStringStyle.Julia"/>.</summary>
    public const TensorStringStyle julia = TorchSharp.TensorStringStyle.Julia;

    /// <summary>Shorthand for <see cref="TensorStringStyle.Numpy"/>.</summary>
    public const TensorStringStyle numpy = TorchSharp.TensorStringStyle.Numpy;

    /// <summary>Shorthand for <see cref="TensorStringStyle.CSharp"/>.</summary>
    public const TensorStringStyle csharp = TorchSharp.TensorStringStyle.CSharp;

    /// <summary>The style of <see cref="TensorStringStyle.Default"/>: Julia at first.</summary>
    /// <exception cref="ArgumentException">Set to Default.</exception>
    public static TensorStringStyle TensorStringStyle
    {
        get => PrintOptions.Style;
        set => PrintOptions.Style = value != TorchSharp.TensorStringStyle.Default
            ? value
            : throw new ArgumentException("The style cannot be set to 'Default'", nameof(value));
    }

    /// <summary>Sets how tensors are written: decimals, and what else is given.</summary>
    /// <param name="precision">Digits after the point.</param>
    /// <param name="linewidth">Characters per line (Julia style).</param>
    /// <param name="newLine">What ends a line.</param>
    /// <param name="sci_mode">Scientific notation.</param>
    /// <param name="maxRows">More rows are shortened to the first and last ones (Numpy and C# style).</param>
    /// <param name="maxColumns">More columns are shortened to the first and last ones (Numpy and C# style).</param>
    public static void set_printoptions(
        int precision, int? linewidth = null, string? newLine = null, bool sci_mode = false, int? maxRows = null, int? maxColumns = null) =>
        set_printoptions(null, sci_mode ? $"E{precision}" : $"F{precision}", linewidth, newLine, maxRows, maxColumns);

    /// <summary>Sets how tensors are written, as far as given.</summary>
    /// <param name="style">The default style.</param>
    /// <param name="floatFormat">The .NET format of floating-point numbers, "g5" at first.</param>
    /// <param name="linewidth">Characters per line (Julia style), 100 at first.</param>
    /// <param name="newLine">What ends a line, "\n" at first.</param>
    /// <param name="maxRows">More rows are shortened to the first and last ones (Numpy and C# style), 6 at first.</param>
    /// <param name="maxColumns">More columns are shortened to the first and last ones (Numpy and C# style), 6 at first.</param>
    public static void set_printoptions(
        TensorStringStyle? style = null, string? floatFormat = null, int? linewidth = null, string? newLine = null, int? maxRows = null,
        int? maxColumns = null)
    {
        PrintOptions.Style = style ?? PrintOptions.Style;
        PrintOptions.FloatFormat = floatFormat ?? PrintOptions.FloatFormat;
        PrintOptions.LineWidth = linewidth ?? PrintOptions.LineWidth;
        PrintOptions.NewLine = newLine ?? PrintOptions.NewLine;
        PrintOptions.MaxRows = maxRows ?? PrintOptions.MaxRows;
        PrintOptions.MaxColumns = maxColumns ?? PrintOptions.MaxColumns;
    }
}
