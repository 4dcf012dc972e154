using Plotly.NET;
using PlotlyObject = DynamicObj.DynamicObj;

namespace DeepLearning;

/// <summary>Sets plotly.js attributes by their own names, in a chain.</summary>
static class PlotlyObjects
{
    internal static T With<T>(this T target, string attribute, object value) where T : PlotlyObject
    {
        target.SetProperty(attribute, Gaps(value));
        return target;
    }

    internal static Dictionary<string, object> With(this Dictionary<string, object> target, string attribute, object value)
    {
        target[attribute] = value;
        return target;
    }

    /// <summary>The chart with <paramref name="added"/> laid over its layout. Plotly.NET's own function for this changes the layout that
    /// the chart, and with it another figure, holds.</summary>
    internal static GenericChart WithLayout(this GenericChart chart, Layout added)
    {
        var layout = new Layout();
        foreach (var (attribute, value) in GenericChart.getLayout(chart).GetProperties(false)) layout.SetProperty(attribute, value);
        foreach (var (attribute, value) in added.GetProperties(false)) layout.SetProperty(attribute, value);
        return GenericChart.setLayout(layout, chart);
    }

    /// <summary>A gap is null, which plotly.js reads on every axis; Plotly.NET's writer would make the text "NaN" of it.</summary>
    static object Gaps(object value) => value switch
    {
        double[] numbers when Array.Exists(numbers, number => !double.IsFinite(number)) =>
            Array.ConvertAll(numbers, number => double.IsFinite(number) ? (object)number : null!),
        double[][] rows => Array.ConvertAll(rows, Gaps),
        object[] items when Array.Exists(items, item => item is double[]) => Array.ConvertAll(items, Gaps),
        _ => value,
    };
}
