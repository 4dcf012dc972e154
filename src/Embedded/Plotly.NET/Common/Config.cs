using DynamicObj;
using Plotly.NET.CSharp;

namespace Plotly.NET;

/// <summary>How a chart behaves, as opposed to how it looks: resizing and the tool bar.</summary>
public class Config : DynamicObj.DynamicObj
{
    /// <summary>A configuration with the given properties.</summary>
    public static Config init(
        Optional<bool> StaticPlot = default, Optional<bool> Responsive = default, Optional<bool> DisplayModeBar = default,
        Optional<bool> Displaylogo = default) =>
        new Config()
            .Set("staticPlot", StaticPlot).Set("responsive", Responsive)
            .Set("displayModeBar", DisplayModeBar).Set("displaylogo", Displaylogo);
}
