using static DynamicObj.DynamicObjExtensions;

namespace Plotly.NET;

/// <summary>A chart: traces, a layout and a configuration. Every method returns a new chart.</summary>
public sealed class GenericChart
{
    internal GenericChart(IReadOnlyList<Trace> traces, Layout layout, Config config) =>
        (Traces, Layout, Config) = (traces, layout, config);

    internal IReadOnlyList<Trace> Traces { get; }
    internal Layout Layout { get; }
    internal Config Config { get; }

    /// <summary>A chart of one trace. <paramref name="useDefaults"/> gives it the defaults: 600 × 600 pixels, responsive.</summary>
    public static GenericChart ofTraceObject(bool useDefaults, Trace trace) => ofTraceObjects<Trace[]>(useDefaults, [trace]);

    /// <summary>A chart of several traces. <paramref name="useDefaults"/> gives it the defaults: 600 × 600 pixels, responsive.</summary>
    public static GenericChart ofTraceObjects<d>(bool useDefaults, d traces) where d : IEnumerable<Trace>
    {
        var chart = new GenericChart([.. traces], new(), new());
        if (useDefaults)
        {
            chart.Layout.SetProperty("width", 600);
            chart.Layout.SetProperty("height", 600);
            chart.Config.SetProperty("responsive", true);
        }
        return chart;
    }

    /// <summary>One chart with all traces; of layouts and configurations, later charts override earlier ones.</summary>
    public static GenericChart combine(IEnumerable<GenericChart> gCharts) => gCharts.Aggregate((first, second) => new(
        [.. first.Traces, .. second.Traces], Combine(first.Layout, second.Layout), Combine(first.Config, second.Config)));

    /// <summary>The layout of <paramref name="gChart"/>.</summary>
    public static Layout getLayout(GenericChart gChart) => gChart.Layout;

    /// <summary>The chart with <paramref name="layout"/> in place of its own.</summary>
    public static GenericChart setLayout(Layout layout, GenericChart gChart) => new(gChart.Traces, layout, gChart.Config);

    /// <summary>The chart with <paramref name="layout"/> laid over its own.</summary>
    public static GenericChart addLayout(Layout layout, GenericChart gChart) => setLayout(Combine(gChart.Layout, layout), gChart);

    /// <summary>The configuration of <paramref name="gChart"/>.</summary>
    public static Config getConfig(GenericChart gChart) => gChart.Config;

    /// <summary>The chart with <paramref name="config"/> in place of its own.</summary>
    public static GenericChart setConfig(Config config, GenericChart gChart) => new(gChart.Traces, gChart.Layout, config);

    /// <summary>The chart with <paramref name="config"/> laid over its own.</summary>
    public static GenericChart addConfig(Config config, GenericChart gChart) => setConfig(Combine(gChart.Config, config), gChart);

    /// <summary>The number of traces.</summary>
    public static int countTrace(GenericChart gChart) => gChart.Traces.Count;

    /// <summary>The chart as JSON: <c>{ "data": […], "layout": {…}, "config": {…} }</c>.</summary>
    public static string toJson(GenericChart gChart) =>
        FigureWriter.Write(("data", gChart.Traces), ("layout", gChart.Layout), ("config", gChart.Config));

    /// <summary>The chart as a plotly figure: <c>{ "data": […], "layout": {…}, "frames": [] }</c>.</summary>
    public static string toFigureJson(GenericChart gChart) =>
        FigureWriter.Write(("data", gChart.Traces), ("layout", gChart.Layout), ("frames", Array.Empty<object>()));
}
