using System.Text.RegularExpressions;
using System.Xml.Linq;
using TorchSharp;

namespace DeepLearning.Tests.Plotting;

public class SvgTests
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    static readonly double[,] Square = { { 1, 2 }, { 3, 4 } };
    static readonly (string, PlotValues)[] Groups = [("a", new[] { 1.0, 2, 3 }), ("b", new[] { 2.0, 4 })];
    static readonly LossSurface Bowl = new((x, y) => x * x + y * y, (-1, 1), (-1, 1), resolution: 9);

    /// <summary>A picture as XML: not well-formed is a failure.</summary>
    static XElement Picture(Figure figure) => XDocument.Parse(figure.ToSvg()).Root!;

    static string[] Texts(Figure figure) => [.. Picture(figure).Descendants(Svg + "text").Select(text => text.Value)];

    static string[] Fills(Figure figure, string element) =>
        [.. Picture(figure).Descendants(Svg + element).Select(one => one.Attribute("fill")?.Value ?? "")];

    public static TheoryData<string, Func<Figure>> All => new()
    {
        { "line", () => Plot.Line([("a", new[] { 1.0, double.NaN, 2 }), ("b", new[] { 3.0, 4 })], "T & <b>x</b>") },
        { "log", () => Plot.Line(new[] { 1e-4, 1e3 }, "T", logY: true).WithHorizontal(1, "1").WithNote(0, 9, "n").WithVertical(0.5, "v") },
        { "bands", () => Plot.Bands([("a", Square)], title: "T") },
        { "scatter", () => Plot.Scatter(Square, "T", classes: new[] { 0, 1 }) },
        { "bar", () => Plot.Bar(["x", "y"], [("a", new[] { 1.0, -2 }), ("b", new[] { 2.0, 3 })], "T") },
        { "means", () => Plot.MeanBars(Groups, "T") },
        { "box", () => Plot.Box(Groups, "T") },
        { "violin", () => Plot.Violin(Groups, "T") },
        { "strip", () => Plot.Strip(Groups, "T") },
        { "histogram", () => Plot.Histogram([("a", new[] { 1.0, 2 }), ("b", new[] { 2.0, 3 })], title: "T") },
        { "density", () => Plot.Density(new[] { 1.0, 2, 4 }, title: "T") },
        { "heat map", () => Plot.HeatMap(Square, "T") },
        { "confusion", () => Plot.ConfusionMatrix(Square, ["a", "b"], "T") },
        { "contour", () => Plot.Contour(Square, title: "T") },
        { "surface", () => Plot.Surface(Square, title: "T") },
        { "contour paths", () => Plot.ContourPaths(Bowl, [("SGD", Square)], "T", animate: true) },
        { "surface paths", () => Plot.SurfacePaths(Bowl, [("SGD", new[,] { { 1, 1 }, { 0, 0.0 } })], "T") },
        { "boundary", () => Plot.DecisionBoundary((x, _) => x > 1 ? 1 : 0, Square, new[] { 0, 1 }, "T") },
        { "images", () => Plot.Images(torch.rand(2, 3, 4, 4), ["a", "b"], title: "T") },
        { "vectors", () => Plot.LinearMap(Square, "T") },
        { "field", () => Plot.VectorField((x, y) => (x, y), (0, 1), (0, 1), "T") },
        { "bubbles", () => Plot.Bubbles(["a", "b"], new[] { 1.0, 2 }, new[] { 1.0, 2 }, new[] { 1.0, 2 }, "T") },
        { "animation", () => Plot.Animate([("a", Plot.Line(new[] { 1.0, 2 }, "T")), ("b", Plot.Line(new[] { 1.0, 2 }, "T"))]) },
        { "panels", () => Plot.Panels([("a", Plot.HeatMap(Square)), ("b", Plot.Surface(Square)), ("c", Plot.Box(Groups))], title: "T") },
    };

    [Theory, MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void EveryPlotHasAStillPictureOfItsSize(string kind, Func<Figure> draw)
    {
        var figure = draw();
        var picture = Picture(figure);
        Assert.Equal($"{figure.Width ?? 860}", picture.Attribute("width")!.Value);
        Assert.Contains(Texts(figure), text => text[0] == 'T');
        Assert.Equal(figure.Description.Replace("<b>", " ").Replace("</b>", " "), picture.Element(Svg + "title")!.Value);
        var markup = picture.ToString();
        Assert.DoesNotContain("only)", markup); // every trace is drawn
        Assert.DoesNotMatch(new Regex("NaN|Infinity|∞"), markup.Replace("NaN</title>", ""));
        Assert.True(markup.Length < 70_000, $"{kind} takes {markup.Length} letters");
    }

    [Fact]
    public void ALineRunsFromItsFirstPointToItsLast()
    {
        var figure = Plot.Line(new[] { 0.0, 10 }, "T").WithRange((0, 1), (0, 10)).WithSize(500, 300);
        // Between the margins: 64 at the left, 24 at the right, 56 above and below.
        Assert.Contains("M64 244L476 56", figure.ToSvg());
    }

    [Fact]
    public void BarsStandOnZeroInTheirColors()
    {
        var bars = Picture(Plot.Bar(["x", "y"], new[] { 1.0, 3 })).Descendants(Svg + "rect")
            .Where(one => one.Attribute("fill") is not null).ToArray();
        double Get(int bar, string name) => double.Parse(bars[bar].Attribute(name)!.Value);
        Assert.Equal(2, bars.Length);
        Assert.Equal(3, Get(1, "height") / Get(0, "height"), 1);
        Assert.Equal(Get(0, "y") + Get(0, "height"), Get(1, "y") + Get(1, "height"), 0);
    }

    [Fact]
    public void LogarithmicTicksArePowersOfTen() => Assert.Contains("10⁻⁴", Texts(Plot.Line(new[] { 1e-4, 1e3 }, logY: true)));

    [Fact]
    public void CellsCarryTheirNumbersAndLabels()
    {
        var texts = Texts(Plot.HeatMap(Square, rowLabels: ["top", "bottom"], columnLabels: ["l", "r"]));
        Assert.Superset(new HashSet<string> { "1", "2", "3", "4", "top", "bottom", "l", "r" }, texts.ToHashSet());
    }

    [Fact]
    public void RowZeroIsOnTopInAHeatMapAndBelowInAContourPlot()
    {
        double Y(Figure figure, string label) => double.Parse(
            Picture(figure).Descendants(Svg + "text").First(text => text.Value == label).Attribute("y")!.Value);
        var heat = Plot.HeatMap(Square, annotate: false, rowLabels: ["r0", "r1"]);
        Assert.True(Y(heat, "r0") < Y(heat, "r1"));
        var contour = Plot.Contour(Square, y: new[] { 10.0, 20 });
        Assert.True(Y(contour, "10") > Y(contour, "20"));
    }

    [Fact]
    public void ACircleIsRoundWhereScalesAreEqual()
    {
        var path = Picture(Plot.LinearMap(new double[,] { { 1, 0 }, { 0, 1 } })).Descendants(Svg + "path")
            .Select(one => one.Attribute("d")!.Value).First(d => d.Count(letter => letter == 'L') == 96);
        var points = Regex.Matches(path, "[ML]([\\d.]+) ([\\d.]+)")
            .Select(match => (X: double.Parse(match.Groups[1].Value), Y: double.Parse(match.Groups[2].Value))).ToArray();
        Assert.Equal(points.Max(at => at.X) - points.Min(at => at.X), points.Max(at => at.Y) - points.Min(at => at.Y), 0);
    }

    [Fact]
    public void ManyPointsAreThinnedButExtremesStay()
    {
        var values = Enumerable.Range(0, 100_000).Select(index => index == 77_777 ? 50.0 : index % 2).ToArray();
        var figure = Plot.Line(values).WithRange(y: (0, 50)).WithSize(500, 300);
        Assert.True(figure.ToSvg().Length < 20_000);
        Assert.Contains(" 56L", figure.ToSvg()); // the peak at the upper edge
        var many = Enumerable.Range(0, 50_000).Select(index => (double)index).ToArray();
        Assert.True(Plot.Scatter(many, many).ToSvg().Length < 150_000);
    }

    [Fact]
    public void AnAnimationShowsItsLastFrameWithoutControls()
    {
        var figure = Plot.Animate([("a", Plot.Bar(["x"], new[] { 7.0 })), ("b", Plot.Bar(["x"], new[] { 9.0 }))]);
        Assert.Contains("9", Texts(figure));
        Assert.DoesNotContain("7", Texts(figure).Except(Enumerable.Range(0, 20).Where(tick => tick % 2 == 0).Select(tick => $"{tick}")));
        Assert.Equal($"{figure.Height - 70}", Picture(figure).Attribute("height")!.Value);
    }

    [Fact]
    public void TheHtmlCarriesThePictureUntilTheScriptDraws()
    {
        var figure = Plot.Line(new[] { 1.0, 2 });
        var encoded = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(figure.ToSvg()));
        Assert.Contains($"src=\"data:image/svg+xml;base64,{encoded}\"", figure.ToHtml());
    }

    [Fact]
    public void WordsCannotBreakThePicture()
    {
        var figure = Plot.Line([("<script>alert(1)</script>", new[] { 1.0 }), ("\"&'", new[] { 2.0 })], "</svg>");
        Assert.Empty(Picture(figure).Descendants(Svg + "script"));
        Assert.Contains("\"&'", Texts(figure));
    }
}
