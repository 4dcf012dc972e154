using System.Text.Json.Nodes;

namespace DeepLearning;

/// <summary>Draws a trace between two axes.</summary>
static class SvgTraces
{
    internal static void Draw(
        SvgCanvas canvas, JsonObject trace, int index, JsonObject[] all, JsonObject layout, SvgAxis x, SvgAxis y)
    {
        if (trace["visible"]?.ToJsonString() == "false") return;
        switch (SvgColors.Text(trace["type"]))
        {
            case "bar": SvgBars.Draw(canvas, trace, index, all, layout, x, y); break;
            case "box": SvgGroups.DrawBox(canvas, trace, index, x, y); break;
            case "violin": SvgGroups.DrawViolin(canvas, trace, index, x, y); break;
            case "heatmap": SvgCells.DrawHeatMap(canvas, trace, x, y); break;
            case "contour": SvgCells.DrawContour(canvas, trace, x, y); break;
            case "image": SvgCells.DrawImage(canvas, trace, x, y); break;
            case "scatter" or "scattergl": SvgScatter.Draw(canvas, trace, index, x, y); break;
            // A kind of trace that none of our plots has: the picture says that it is not all.
            default:
                canvas.Text(x.From + 8, y.To + 18, $"({SvgColors.Text(trace["type"])} is drawn by the interactive figure only)");
                break;
        }
    }
}
