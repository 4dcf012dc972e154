using System.Reflection;

namespace DeepLearning.Tests.Plotting;

public class FigureTests
{
    static Figure Line(string title = "Loss") => Plot.Line(new[] { 2.0, 1 }, title);

    /// <summary>The forms of a value as a notebook engine finds them: by the attribute's name and the members' names.</summary>
    static (string[] Preferred, Dictionary<string, string> Forms) Show(object value)
    {
        var attribute = value.GetType().GetCustomAttributes().Single(one => one.GetType().Name == "TypeFormatterSourceAttribute");
        object Get(object target, string name) => target.GetType().GetProperty(name)!.GetValue(target)!;
        var source = Activator.CreateInstance((Type)Get(attribute, "FormatterSourceType"))!;
        var formatters = (IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        return ((string[])Get(attribute, "PreferredMimeTypes"), formatters.ToDictionary(
            formatter => (string)Get(formatter, "MimeType"),
            formatter =>
            {
                var writer = new StringWriter();
                var format = formatter.GetType().GetMethod("Format")!;
                Assert.Equal(true, format.Invoke(formatter, [value, writer]));
                Assert.Equal(false, format.Invoke(formatter, ["something else", new StringWriter()]));
                return writer.ToString();
            }));
    }

    [Fact]
    public void AFigureIsShownAsPlotlyHtmlSvgAndText()
    {
        var figure = Line();
        var (preferred, forms) = Show(figure);
        Assert.Equal(["application/vnd.plotly.v1+json", "text/html", "image/svg+xml", "text/plain"], preferred);
        Assert.Equal(figure.ToJson(), forms["application/vnd.plotly.v1+json"]);
        Assert.Equal(figure.ToHtml(), forms["text/html"]);
        Assert.Equal(figure.ToSvg(), forms["image/svg+xml"]);
        Assert.Equal("Line plot “Loss”: x = step, y = value; 2 points, y from 1 to 2", forms["text/plain"]);
    }

    [Fact]
    public void TheLibraryIsShownAsHtmlAndText()
    {
        var (preferred, forms) = Show(new PlotlyScript());
        Assert.Equal(["text/html", "text/plain"], preferred);
        Assert.Equal("Plots are ready.", forms["text/plain"]);
        Assert.StartsWith("<script>", forms["text/html"]);
    }

    [Fact]
    public void HtmlIsTheSameFromRunToRun() => Assert.Equal(Line().ToHtml(), Line().ToHtml());

    [Fact]
    public void DifferentFiguresHaveDifferentKeys() =>
        Assert.NotEqual(Line("one").ToHtml().Split('"')[1], Line("two").ToHtml().Split('"')[1]);

    [Fact]
    public void WordsCannotBreakThePage()
    {
        var html = Line("</script><img src=x onerror=\"alert(1)\">").ToHtml();
        Assert.Equal(html.LastIndexOf("</script>", StringComparison.Ordinal), html.IndexOf("</script>", StringComparison.Ordinal));
        Assert.DoesNotContain("<img src=x", html);
    }

    [Fact]
    public void WithoutAScriptTheWordsStandInForThePicture() =>
        Assert.Contains("alt=\"Line plot “Loss”: x = step", System.Net.WebUtility.HtmlDecode(Line().ToHtml()));

    [Fact]
    public void ASizeIsForJsonAndHtml()
    {
        var figure = Line().WithSize(500, 300);
        Assert.Equal(500, figure.Layout()["width"]!.GetValue<int>());
        Assert.Equal(300, figure.Layout()["height"]!.GetValue<int>());
        Assert.Contains("max-width:500px;height:300px", figure.ToHtml());
        Assert.Null(Line().Layout()["width"]);
    }

    [Fact]
    public void ColorsAreForDarkAndLightPages()
    {
        var layout = Line().Layout();
        Assert.Equal("rgba(0,0,0,0)", layout["paper_bgcolor"]!.GetValue<string>());
        Assert.Equal("rgba(0,0,0,0)", layout["plot_bgcolor"]!.GetValue<string>());
    }

    [Fact]
    public void OverlayDrawsBothWithOneTitleAndALegend()
    {
        var points = Plot.Scatter(new[] { 1.0, 2 }, new[] { 1.0, 2 }, title: "Data");
        var both = points.Overlay(Plot.Line(new[] { 1.0, 2 }, new[] { 1.5, 1.5 }, title: "Fit", yLabel: "fit"));
        Assert.Equal(2, both.Traces().Count);
        Assert.Equal("Data", both.Title());
        Assert.True(both.Layout()["showlegend"]!.GetValue<bool>());
        Assert.Equal("fit", both.Trace(1)["name"]!.GetValue<string>());
        Assert.Contains("; over it: Line plot “Fit”", both.Description);
        Assert.Single(points.Traces());
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Assert.Throws<ArgumentOutOfRangeException>("width", () => Line().WithSize(10, 300));
        Assert.Throws<ArgumentOutOfRangeException>("height", () => Line().WithSize(300, 10));
        Assert.Throws<ArgumentNullException>("other", () => Line().Overlay(null!));
        Assert.Throws<ArgumentException>("description", () => new Figure(Line().Chart, " "));
    }
}
