using PlotlyObject = DynamicObj.DynamicObj;

namespace DeepLearning;

/// <summary>Sets plotly.js attributes by their own names, in a chain.</summary>
static class PlotlyObjects
{
    internal static T With<T>(this T target, string attribute, object value) where T : PlotlyObject
    {
        target.SetValue(attribute, value);
        return target;
    }
}
