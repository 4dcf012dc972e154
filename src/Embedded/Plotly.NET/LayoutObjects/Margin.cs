namespace Plotly.NET.LayoutObjects;

/// <summary>The space around the axes, in pixels.</summary>
public class Margin : DynamicObj.DynamicObj;
