namespace Plotly.NET.TraceObjects;

/// <summary>The markers of a trace: points of a scatter plot, or bars.</summary>
public class Marker : DynamicObj.DynamicObj;
