namespace Plotly.NET;

/// <summary>The title of a plot, an axis, a legend or a color bar.</summary>
public class Title : DynamicObj.DynamicObj;
