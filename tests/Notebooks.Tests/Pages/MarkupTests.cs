using System.Text.Json.Nodes;

namespace Notebooks.Tests;

public sealed class MarkupTests
{
    [Fact]
    public void Code_is_coloured_by_what_the_parser_takes_it_for()
    {
        var html = CodeMarkup.Of("#!time\nvar list = new List<int> { 12 }; // \"three\"\nConsole.Write($\"{list.Count} <\");", CellLanguage.CSharp);
        foreach (var part in new[]
        {
            "<span class=\"k\">var</span> list", "<span class=\"t\">List</span>&lt;<span class=\"k\">int</span>&gt;", "<span class=\"n\">12</span>",
            "<span class=\"c\">// &quot;three&quot;</span>", "<span class=\"m\">Write</span>", "<span class=\"s\"> &lt;</span>",
        })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("int x = \"open")]
    [InlineData("#r \"nuget: A\"\n#!import b.dib\nclass {{{ '")]
    [InlineData("a\tb\r\n/* never closed")]
    public void No_character_of_broken_code_is_lost(string code)
    {
        var text = System.Text.RegularExpressions.Regex.Replace(CodeMarkup.Of(code, CellLanguage.CSharp), "<[^>]*>", "");
        Assert.Equal(code, System.Net.WebUtility.HtmlDecode(text));
    }

    [Fact]
    public void Console_colours_become_classes_and_other_escapes_vanish() => Assert.Equal(
        "a&lt;<span class=\"bold\">b</span><span class=\"bold ansi-red\">c</span>d<span class=\"ansi-green\">e</span>",
        AnsiMarkup.Of("a<\u001b[1mb\u001b[31mc\u001b[0md\u001b[2K\u001b[92me"));

    [Theory]
    [InlineData("""{"output_type":"stream","name":"stderr","text":["a\n","<b>"]}""", "<pre class=\"stderr\">a\n&lt;b&gt;</pre>")]
    [InlineData("""{"output_type":"error","ename":"E","evalue":"v","traceback":["E: v","at cell 1"]}""", "<pre class=\"error\">E: v\nat cell 1</pre>")]
    [InlineData("""{"output_type":"error","ename":"E","evalue":"v"}""", "<pre class=\"error\">E: v</pre>")]
    [InlineData("""{"output_type":"display_data","data":{"text/plain":"p","text/html":["<i>","h</i>"]}}""", "<i>h</i>")]
    [InlineData("""{"output_type":"display_data","data":{"text/plain":"p","image/png":"AAAA\n"}}""", "<img src=\"data:image/png;base64,AAAA\" alt=\"\">")]
    [InlineData("""{"output_type":"display_data","data":{"text/plain":"p","text/latex":"$$x<y$$"}}""", "<div class=\"math display\">x&lt;y</div>")]
    [InlineData("""{"output_type":"execute_result","data":{"text/plain":"1 < 2"}}""", "<pre class=\"value\">1 &lt; 2</pre>")]
    [InlineData("""{"output_type":"display_data","data":{"application/x-unknown":"p"}}""", "")]
    public void Of_several_forms_the_richest_is_shown(string output, string expected) =>
        Assert.Equal(expected, OutputMarkup.Of(JsonNode.Parse(output)!.AsObject()));

    [Fact]
    public void Formulas_keep_their_TeX_and_headings_their_own_ids()
    {
        var prose = new MarkdownMarkup();
        var html = prose.Of("# A `b` $c$\n\nwith $x_1 * y_2 * z$ and $$w < 1$$ inline\n\n$$\n\\sum_k a_{k}\n$$\n\n## A *b*!") + prose.Of("## A b");
        Assert.Contains("<span class=\"math\">x_1 * y_2 * z</span>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"math display\">w &lt; 1</span>", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"math display\">\\sum_k a_{k}</div>", html, StringComparison.Ordinal);
        Assert.Equal([(1, "A b c", "a-b-c"), (2, "A b!", "a-b"), (2, "A b", "a-b-2")], prose.Headings.Select(heading => (heading.Level, heading.Text, heading.Id)));
    }
}
