namespace Plotly.NET;

/// <summary>Everything of a chart that belongs to no single data set: title, axes, legend, size.</summary>
public class Layout : DynamicObj.DynamicObj;
