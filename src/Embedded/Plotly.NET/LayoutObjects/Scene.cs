namespace Plotly.NET.LayoutObjects;

/// <summary>The three axes and the camera of a 3-D plot.</summary>
public class Scene : DynamicObj.DynamicObj;
