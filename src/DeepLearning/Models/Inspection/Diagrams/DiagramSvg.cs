using System.Net;
using System.Text;

namespace DeepLearning;

/// <summary>A diagram as SVG. Text and lines take the page's text color, boxes are tinted: readable on light and on dark pages.</summary>
static class DiagramSvg
{
    const double Corner = 12;

    internal static string Write(DiagramGraph graph, string description)
    {
        var layout = new DiagramLayout(graph);
        var svg = new StringBuilder();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"{Encode(description)}\"");
        svg.Append($" width=\"{layout.Width:0}\" height=\"{layout.Height:0}\" viewBox=\"0 0 {layout.Width:0} {layout.Height:0}\"");
        svg.Append(" font-family=\"system-ui,sans-serif\" font-size=\"11\" fill=\"currentColor\" text-anchor=\"middle\">\n");
        foreach (var (frame, place) in graph.Frames.Zip(layout.Frames)) Frame(svg, frame, place);
        foreach (var line in layout.Lines) Line(svg, line);
        foreach (var arc in layout.Arcs) Arc(svg, arc);
        foreach (var (box, place) in graph.Boxes.Zip(layout.Places)) Box(svg, box, place);
        return svg.Append("</svg>").ToString();
    }

    static void Frame(StringBuilder svg, DiagramFrame frame, BoxPlace place)
    {
        svg.Append($"<rect {Rectangle(place, 10)} fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.45\" ");
        svg.Append("stroke-dasharray=\"5 4\"/>\n");
        for (var i = 0; i < frame.Label.Length; i++)
            svg.Append($"<text x=\"{place.Left - DiagramLayout.LabelGap:0.#}\" y=\"{place.Y + 15 * (i - 1) + 4:0.#}\" text-anchor=\"end\">"
                + $"{Encode(frame.Label[i])}</text>\n");
    }

    static void Line(StringBuilder svg, IReadOnlyList<(double X, double Y)> points)
    {
        var path = new StringBuilder($"M{points[0].X:0.#} {points[0].Y:0.#}");
        foreach (var ((x0, y0), (x, y)) in points.Zip(points.Skip(1)))
        {
            var middle = (y0 + y) / 2;
            path.Append(x0 == x ? $"V{y:0.#}" : $"C{x0:0.#} {middle:0.#} {x:0.#} {middle:0.#} {x:0.#} {y:0.#}");
        }
        Stroke(svg, path.ToString());
        var (tipX, tipY) = points[^1];
        Tip(svg, $"M{tipX:0.#} {tipY:0.#}l-4 -7h8z");
    }

    static void Arc(StringBuilder svg, ArcPlace arc)
    {
        // A little below and above the middle: where one arc ends, another may begin.
        var (x, y0, y1) = (arc.X, arc.From.Y + 4, arc.To.Y - 4);
        Stroke(svg,
            $"M{arc.From.Right:0.#} {y0:0.#}H{x - Corner:0.#}Q{x:0.#} {y0:0.#} {x:0.#} {y0 + Corner:0.#}"
            + $"V{y1 - Corner:0.#}Q{x:0.#} {y1:0.#} {x - Corner:0.#} {y1:0.#}H{arc.To.Right:0.#}");
        Tip(svg, $"M{arc.To.Right:0.#} {y1:0.#}l7 -4v8z");
    }

    static void Stroke(StringBuilder svg, string path) =>
        svg.Append($"<path d=\"{path}\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.6\" stroke-width=\"1.3\"/>\n");

    static void Tip(StringBuilder svg, string path) =>
        svg.Append($"<path d=\"{path}\" fill-opacity=\"0.75\"/>\n");

    static void Box(StringBuilder svg, DiagramBox box, BoxPlace place)
    {
        var color = Tint(box.Color);
        svg.Append($"<g><title>{Encode(box.Path)}</title>");
        svg.Append($"<rect {Rectangle(place, box.IsSign ? place.Height / 2 : 6)} fill=\"{color}\" fill-opacity=\"0.18\" ");
        svg.Append($"stroke=\"{color}\" stroke-width=\"1.4\"/>");
        svg.Append($"<text x=\"{place.X:0.#}\" y=\"{place.Top + 18:0.#}\" font-size=\"13\" font-weight=\"600\">{Encode(box.Title)}</text>");
        var y = place.Top + 33;
        foreach (var detail in box.Details)
        {
            svg.Append($"""<text x="{place.X:0.#}" y="{y:0.#}" fill-opacity="0.8">{Encode(detail)}</text>""");
            y += 15;
        }
        svg.Append("</g>\n");
    }

    static string Rectangle(BoxPlace place, double corner) =>
        $"x=\"{place.Left:0.#}\" y=\"{place.Top:0.#}\" width=\"{place.Width:0.#}\" height=\"{place.Height:0.#}\" rx=\"{corner:0.#}\"";

    static string Tint(BoxColor color) => PlotTheme.Palette[color switch
    {
        BoxColor.Convolution => 0,
        BoxColor.Linear => 1,
        BoxColor.Pooling => 2,
        BoxColor.Join => 3,
        BoxColor.Sequence => 5,
        BoxColor.Block => 4,
        _ => 6,
    }];

    static string Encode(string text) => WebUtility.HtmlEncode(text);
}
