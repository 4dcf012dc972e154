namespace Plotly.NET.TraceObjects;

/// <summary>Where a contour plot or a surface has its contour lines.</summary>
public class Contours : DynamicObj.DynamicObj;
