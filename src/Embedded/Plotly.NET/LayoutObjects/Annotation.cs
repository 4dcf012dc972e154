namespace Plotly.NET.LayoutObjects;

/// <summary>A text at a point of the chart.</summary>
public class Annotation : DynamicObj.DynamicObj;
