using DynamicObj;

namespace Plotly.NET.CSharp;

/// <summary>Makes charts: one function per kind, with optional arguments by name.</summary>
/// <remarks>The generic parameters are the element types of the data and of the texts: <c>Chart.Line&lt;double, double, string&gt;(x,
/// y)</c>.</remarks>
public static partial class Chart
{
    /// <summary>One chart with the traces of all; of layouts and configurations, later charts override earlier ones.</summary>
    public static GenericChart Combine(IEnumerable<GenericChart> gCharts) => GenericChart.combine(gCharts);

    static GenericChart Make(Trace trace, Optional<bool> useDefaults) =>
        GenericChart.ofTraceObject(!useDefaults.IsSome || useDefaults.Value, trace);

    /// <summary>A copy of the data: a chart keeps what it was given, whatever happens to the caller's list.</summary>
    static T[] Copy<T>(IEnumerable<T> values) => values.ToArray();

    static T[][] Copy<T>(IEnumerable<IEnumerable<T>> rows) => rows.Select(row => row.ToArray()).ToArray();

    static Trace SetData<T>(this Trace trace, string name, Optional<IEnumerable<T>> values) =>
        values.IsSome ? trace.Set(name, Copy(values.Value)) : trace;

    /// <summary>What all kinds of traces share.</summary>
    static Trace Describe<TextType>(
        this Trace trace, Optional<string> name, Optional<bool> showLegend, Optional<double> opacity,
        Optional<TextType> text, Optional<IEnumerable<TextType>> multiText) =>
        trace.Set("name", name).Set("showlegend", showLegend).Set("opacity", opacity).Set("text", text).SetData("text", multiText);

    /// <summary>Sets properties of a nested object, made from <paramref name="given"/> or new.</summary>
    static Trace SetPart<T>(this Trace trace, string name, Optional<T> given, Action<T> style) where T : DynamicObj.DynamicObj, new()
    {
        var part = given.IsSome ? given.Value.Copy() : new T();
        style(part);
        return part.Members.Count > 0 ? trace.Set(name, part) : trace;
    }
}
