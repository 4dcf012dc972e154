namespace Plotly.NET;

/// <summary>A line, or the outline of a marker: color, dash and width in pixels.</summary>
public class Line : DynamicObj.DynamicObj;
