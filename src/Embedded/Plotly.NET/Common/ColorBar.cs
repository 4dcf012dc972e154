namespace Plotly.NET;

/// <summary>The legend of a color scale.</summary>
public class ColorBar : DynamicObj.DynamicObj;
