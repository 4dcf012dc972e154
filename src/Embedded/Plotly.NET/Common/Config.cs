namespace Plotly.NET;

/// <summary>How a chart behaves, as opposed to how it looks: resizing and the tool bar.</summary>
public class Config : DynamicObj.DynamicObj;
