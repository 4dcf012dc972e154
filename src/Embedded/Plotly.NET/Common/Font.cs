namespace Plotly.NET;

/// <summary>Family, size in pixels, and color of a text.</summary>
public class Font : DynamicObj.DynamicObj;
