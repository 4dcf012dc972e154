using DynamicObj;
using Plotly.NET.CSharp;

namespace Plotly.NET.LayoutObjects;

/// <summary>A slider below the axes; each of its steps changes traces or layout.</summary>
public class Slider : DynamicObj.DynamicObj
{
    /// <summary>A slider that starts at step <paramref name="Active"/>.</summary>
    public static Slider init(
        Optional<int> Active = default, Optional<SliderCurrentValue> CurrentValue = default,
        Optional<IEnumerable<SliderStep>> Steps = default) =>
        new Slider().Set("active", Active).Set("currentvalue", CurrentValue).Set("steps", Steps);
}

/// <summary>One position of a <see cref="Slider"/>: what it is called, and what moving there does.</summary>
public class SliderStep : DynamicObj.DynamicObj
{
    /// <summary>A step that calls the plotly.js function <paramref name="Method"/>; its arguments are the property <c>args</c>.</summary>
    public static SliderStep init(Optional<string> Label = default, Optional<StyleParam.Method> Method = default) =>
        new SliderStep().Set("label", Label).Set("method", Method);
}

/// <summary>The text above a <see cref="Slider"/> that says where it stands.</summary>
public class SliderCurrentValue : DynamicObj.DynamicObj
{
    /// <summary>A text made of <paramref name="Prefix"/> and the current step's label.</summary>
    public static SliderCurrentValue init(Optional<string> Prefix = default, Optional<bool> Visible = default) =>
        new SliderCurrentValue().Set("prefix", Prefix).Set("visible", Visible);
}
