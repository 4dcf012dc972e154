namespace Plotly.NET.LayoutObjects;

/// <summary>A cartesian axis: title, type, range, ticks, grid.</summary>
public class LinearAxis : DynamicObj.DynamicObj;
