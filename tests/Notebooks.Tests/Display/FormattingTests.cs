using System.Collections;
using System.Data;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using static Microsoft.DotNet.Interactive.Kernel;

namespace Notebooks.Tests;

/// <summary>Registrations are of the whole process, so these tests run one at a time.</summary>
[CollectionDefinition(nameof(FormattingTests), DisableParallelization = true)]
public sealed class FormattingSettings;

[Collection(nameof(FormattingTests))]
public sealed class FormattingTests : IDisposable
{
    public void Dispose() => Formatter.ResetToDefault();

    [Theory]
    [InlineData("text/markdown")]
    [InlineData("text/latex")]
    [InlineData("image/svg+xml")]
    public void A_text_of_a_type_that_is_asked_for_is_that_form(string mimeType)
    {
        var form = Assert.Single(FormattedValue.CreateManyFromObject("$x < 1$", mimeType));
        Assert.Equal((mimeType, "$x < 1$"), (form.MimeType, form.Value));
    }

    [Fact]
    public void Json_is_shown_as_Json_and_other_values_on_request()
    {
        using var document = JsonDocument.Parse("{\"x\": [1, \"<\"]}");
        foreach (var json in new object[] { document, document.RootElement, JsonNode.Parse("{\"x\": [1, \"<\"]}")! })
        {
            var forms = FormattedValue.CreateManyFromObject(json);
            Assert.Equal(["application/json", "text/plain"], forms.Select(form => form.MimeType));
            Assert.Equal("{\"x\":[1,\"\\u003C\"]}", forms[0].Value);
            Assert.StartsWith("{\n  \"x\": [", forms[1].Value.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        }

        Assert.Equal("[1,2]", Assert.Single(FormattedValue.CreateManyFromObject(new[] { 1, 2 }, "application/json")).Value);
    }

    [Fact]
    public void A_data_table_has_its_columns_as_headings()
    {
        using var table = new DataTable("people");
        table.Columns.Add("name");
        table.Columns.Add("age", typeof(int));
        table.Rows.Add("Ada", 36);
        table.Rows.Add("Bob", DBNull.Value);
        Assert.Equal("name  age\n----  ------\nAda   36\nBob   <null>", table.ToDisplayString());
        Assert.Contains("<td>Ada</td><td>36</td>", table.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    public static TheoryData<object?, string> Texts => new()
    {
        { null, "<null>" },
        { "text", "text" },
        { 'c', "c" },
        { true, "True" },
        { 1.5, "1.5" },
        { 1e-10f, "1E-10" },
        { 12345678.9m, "12345678.9" },
        { double.NaN, "NaN" },
        { DayOfWeek.Friday, "Friday" },
        { new DateTime(2024, 3, 1, 12, 0, 0, DateTimeKind.Utc), "2024-03-01 12:00:00Z" },
        { new DateOnly(2024, 3, 1), "2024-03-01" },
        { TimeSpan.FromSeconds(90), "00:01:30" },
        { typeof(Dictionary<string, int[]>), "Dictionary<string, int[]>" },
        { new[] { 1, 2, 3 }, "[ 1, 2, 3 ]" },
        { Array.Empty<int>(), "[ ]" },
        { new[] { "a", null }, "[ a, <null> ]" },
        { Enumerable.Range(0, 25).ToList(), "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, ... (5 more) ]" },
        { Enumerable.Range(0, 21).Select(i => i), "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, ... (more) ]" },
        { new[,] { { 1, 2 }, { 3, 4 } }, "[ [ 1, 2 ], [ 3, 4 ] ]" },
        { new[,,] { { { 1 }, { 2 } } }, "[ [ [ 1 ], [ 2 ] ] ]" },
        { (1, "a"), "(1, a)" },
        { new { A = 1, B = new[] { 2.5 } }, "{ A: 1, B: [ 2.5 ] }" },
        { new Point(1, 2), "Point { X: 1, Y: 2 }" },
        { new Plain(), "Plain { Name: n, Value: 3 }" },
        { new Spoken(), "I speak" },
        { new Dictionary<string, int> { ["a"] = 1, ["bb"] = 22 }, "key  value\n---  -----\na        1\nbb      22" },
        { new[] { new Point(1, 20), new Point(300, 4) }, "index    X   Y\n-----  ---  --\n    0    1  20\n    1  300   4" },
        { new[] { (1, "a") }, "index  Item1  Item2\n-----  -----  -----\n    0      1  a" },
        { new InvalidOperationException("outer", new FormatException("inner")), "InvalidOperationException: outer <- FormatException: inner" },
        { Task.CompletedTask, "Task (RanToCompletion)" },
        { new Throwing(), "Throwing { Bad: <FormatException: no>, Good: 1 }" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Plain_text(object? value, string text) => Assert.Equal(text, value.ToDisplayString());

    [Fact]
    public void Values_that_contain_themselves_end()
    {
        var list = new ArrayList();
        list.Add(list);
        Assert.Equal("[ [ [ [ [ [ [ ... ] ] ] ] ] ] ]", list.ToDisplayString());
    }

    [Fact]
    public void Html_is_a_table_where_there_are_members()
    {
        Assert.Equal(
            "<table><caption>Point</caption><thead><tr><th>name</th><th>value</th></tr></thead><tbody><tr><td>X</td><td>1</td></tr><tr><td>Y</td><td>2</td></tr></tbody></table>",
            new Point(1, 2).ToDisplayString("text/html"));
        Assert.Contains("<td>&lt;b&gt; &amp; &quot;</td>", new[] { new { Name = "<b> & \"" } }.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Contains("<i>... (5 more)</i>", Enumerable.Range(0, 25).Select(i => new Point(i, i)).ToArray().ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Scalars_have_plain_text_only()
    {
        Assert.Equal(["text/plain"], MimeBundle.Of(1).Forms.Keys);
        Assert.Equal(["text/plain"], MimeBundle.Of("a").Forms.Keys);
        Assert.Equal(["text/plain"], MimeBundle.Of(new[] { 1 }).Forms.Keys);
        Assert.Equal(["text/html", "text/plain"], MimeBundle.Of(new Point(1, 2)).Forms.Keys);
    }

    [Fact]
    public void Html_content_is_shown_as_it_is_with_its_text_beside_it()
    {
        var bundle = MimeBundle.Of(HTML("<style>x{}</style><b>1 &lt; 2</b>"));
        Assert.Equal("<style>x{}</style><b>1 &lt; 2</b>", bundle.Forms["text/html"]);
        Assert.Equal("1 < 2", bundle.PlainText);
    }

    [Fact]
    public void The_list_limit_can_be_set()
    {
        Formatter.ListExpansionLimit = 2;
        Assert.Equal("[ 1, 2, ... (1 more) ]", new[] { 1, 2, 3 }.ToDisplayString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Formatter.ListExpansionLimit = -1);
    }

    [Fact]
    public void Registered_formatters_win_for_the_type_and_derived_ones()
    {
        Formatter.Register<Plain>(value => $"plain {value.Name}");
        Formatter.Register<Plain>((value, writer) => writer.Write($"<b>{value.Name}</b>"), "text/html");
        Assert.Equal("plain n", new Plain().ToDisplayString());
        Assert.Equal("plain n", new MorePlain().ToDisplayString());
        Assert.Equal("[ plain n ]", new[] { new Plain() }.ToDisplayString());
        Assert.Equal("<b>n</b>", MimeBundle.Of(new Plain()).Forms["text/html"]);
        Formatter.Register<MorePlain>(_ => "nearer");
        Assert.Equal("nearer", new MorePlain().ToDisplayString());
        Formatter.Register(typeof(List<>), (value, writer) => writer.Write("a list"));
        Assert.Equal("a list", new List<int>().ToDisplayString());
    }

    [Fact]
    public void A_formatter_may_decline()
    {
        Formatter.Register<Point>((value, context) =>
        {
            if (value.X != 1) return false;
            context.Writer.Write("one");
            return true;
        });
        Assert.Equal("one", new Point(1, 1).ToDisplayString());
        Assert.Equal("Point { X: 2, Y: 2 }", new Point(2, 2).ToDisplayString());
    }

    [Fact]
    public void Preferred_mime_types_can_be_set()
    {
        Formatter.SetPreferredMimeTypesFor(typeof(Point), "text/plain");
        Assert.Equal(["text/plain"], MimeBundle.Of(new Point(1, 2)).Forms.Keys);
        Formatter.Register<Point>(point => $"{{\"x\":{point.X}}}", "application/json");
        Formatter.SetPreferredMimeTypesFor(typeof(Point), "application/json");
        var bundle = MimeBundle.Of(new Point(1, 2));
        Assert.Equal(["application/json", "text/plain"], bundle.Forms.Keys);
        Assert.Equal(1, bundle.ToJson()["application/json"]!["x"]!.GetValue<int>());
    }

    [Fact]
    public void A_type_brings_its_own_formatters_by_convention()
    {
        var bundle = MimeBundle.Of(new Figure());
        Assert.Equal(["application/vnd.test+json", "text/html", "text/plain"], bundle.Forms.Keys);
        Assert.Equal("<figure/>", bundle.Forms["text/html"]);
        Assert.Equal("a figure", bundle.PlainText);
        Assert.Equal("[ a figure ]", new[] { new DerivedFigure() }.ToDisplayString());
        Assert.Equal("<figure/>", new DerivedFigure().ToDisplayString("text/html"));
    }

    public sealed record Point(int X, int Y);

    public class Plain
    {
        public string Name => "n";

#pragma warning disable CA1051 // fields are shown, too
        public int Value = 3;
#pragma warning restore CA1051
    }

    public sealed class MorePlain : Plain;

    public sealed class Spoken
    {
        public int Hidden => 1;

        public override string ToString() => "I speak";
    }

    public sealed class Throwing
    {
        public int Bad => throw new FormatException("no");

        public ReadOnlySpan<int> Span => [1];

        public int Good => 1;
    }

    [Elsewhere.TypeFormatterSource(typeof(FigureFormatters), PreferredMimeTypes = ["application/vnd.test+json", "text/html"])]
    public class Figure
    {
        public int Ignored => 1;
    }

    public sealed class DerivedFigure : Figure;

    private sealed class FigureFormatters
    {
        public IEnumerable<object> CreateTypeFormatters() =>
            [new FigureFormatter("text/html", "<figure/>"), new FigureFormatter("text/plain", "a figure"), new FigureFormatter("application/vnd.test+json", "{}")];
    }

    private sealed class FigureFormatter(string mimeType, string text)
    {
        public string MimeType => mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            writer.Write(text);
            return instance is Figure;
        }
    }
}
