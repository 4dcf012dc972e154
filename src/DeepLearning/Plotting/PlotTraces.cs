using Plotly.NET;
using Plotly.NET.CSharp;

namespace DeepLearning;

/// <summary>Traces in plotly.js's own words: Plotly.NET's functions for them take and write other things from version to version.</summary>
static class PlotTraces
{
    internal static GenericChart Of(string type, params ReadOnlySpan<(string Attribute, object Value)> attributes)
    {
        var trace = new Trace(type);
        foreach (var (attribute, value) in attributes) trace.With(attribute, value);
        return GenericChart.ofTraceObject(false, trace);
    }

    /// <summary>Attributes of an attribute.</summary>
    internal static Dictionary<string, object> Part(params ReadOnlySpan<(string Attribute, object Value)> attributes)
    {
        var part = new Dictionary<string, object>(attributes.Length);
        foreach (var (attribute, value) in attributes) part[attribute] = value;
        return part;
    }

    /// <summary>A chart with the traces of all, and no layout yet.</summary>
    internal static GenericChart Combine(IEnumerable<GenericChart> charts) =>
        GenericChart.ofTraceObjects(false, charts.SelectMany(chart => chart.GetTraces()).ToArray());
}
