using Plotly.NET;

namespace DeepLearning;

/// <summary>Traces in plotly.js's own words, for what Plotly.NET's functions do not offer alike in all their versions.</summary>
static class PlotTraces
{
    internal static GenericChart Of(string type, params ReadOnlySpan<(string Attribute, object Value)> attributes)
    {
        var trace = new Trace(type);
        foreach (var (attribute, value) in attributes) trace.SetValue(attribute, value);
        return GenericChart.ofTraceObject(false, trace);
    }

    /// <summary>Attributes of an attribute.</summary>
    internal static Dictionary<string, object> Part(params ReadOnlySpan<(string Attribute, object Value)> attributes)
    {
        var part = new Dictionary<string, object>(attributes.Length);
        foreach (var (attribute, value) in attributes) part[attribute] = value;
        return part;
    }
}
