using DynamicObj;

namespace Plotly.NET;

/// <summary>One data set of a chart and how it is drawn.</summary>
public class Trace : DynamicObj.DynamicObj
{
    /// <summary>A trace of a plotly.js type: <c>"scatter"</c>, <c>"bar"</c>, <c>"heatmap"</c>, …</summary>
    public Trace(string traceTypeName) => this.Set("type", (object)traceTypeName);
}
