using DynamicObj;
using Plotly.NET.CSharp;

namespace Plotly.NET;

/// <summary>Family, size in pixels, and color of a text.</summary>
public class Font : DynamicObj.DynamicObj
{
    /// <summary>A font with the given properties; the rest is inherited from the layout's font.</summary>
    public static Font init(
        Optional<StyleParam.FontFamily> Family = default, Optional<double> Size = default, Optional<Color> Color = default) =>
        new Font().Set("family", Family).Set("size", Size).Set("color", Color);
}
