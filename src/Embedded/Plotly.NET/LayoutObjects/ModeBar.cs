namespace Plotly.NET.LayoutObjects;

/// <summary>The tool bar that appears over a chart.</summary>
public class ModeBar : DynamicObj.DynamicObj;
