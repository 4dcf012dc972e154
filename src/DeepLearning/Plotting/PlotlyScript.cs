using System.IO.Compression;
using Plotly.NET;

namespace DeepLearning;

/// <summary>The library that draws all figures of a page, plotly.js, inside the output itself: nothing is fetched. A notebook shows it
/// once,
/// in its first cell; figures that come before it wait for it.</summary>
[TypeFormatterSource(typeof(PlotlyScriptFormatters), PreferredMimeTypes = [FigureFormatters.Html, FigureFormatters.Text])]
public sealed class PlotlyScript
{
    readonly Lazy<string> html = new(() =>
    {
        var script = PageScripts.Read("plotly-loader.js");
        return $"<script>\n{script.Replace("__GZIP__", Convert.ToBase64String(ReadPacked()), StringComparison.Ordinal)}</script>";
    });

    /// <summary>A script element of about 1.5 MB that defines <c>window.Plotly</c>, unless the page has it already.</summary>
    public string ToHtml() => html.Value;

    /// <summary>A short text for where there is no page.</summary>
    public override string ToString() => "Plots are ready.";

    /// <summary>plotly.js as the Plotly.NET assembly carries it, packed by gzip.</summary>
    static byte[] ReadPacked()
    {
        var assembly = typeof(GenericChart).Assembly;
        var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith(".min.js.gz") || name.EndsWith(".min.js"));
        using var resource = assembly.GetManifestResourceStream(name)!;
        using var packed = new MemoryStream();
        if (name.EndsWith(".gz")) resource.CopyTo(packed);
        else
        {
            using var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true);
            resource.CopyTo(gzip);
        }
        return packed.ToArray();
    }
}

sealed class PlotlyScriptFormatters
{
    readonly object[] formatters =
    [
        new TextFormatter<PlotlyScript>(FigureFormatters.Html, script => script.ToHtml()),
        new TextFormatter<PlotlyScript>(FigureFormatters.Text, script => script.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
