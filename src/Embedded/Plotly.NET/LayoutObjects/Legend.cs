namespace Plotly.NET.LayoutObjects;

/// <summary>Where the legend stands and how it looks.</summary>
public class Legend : DynamicObj.DynamicObj;
