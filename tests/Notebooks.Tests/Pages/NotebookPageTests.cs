namespace Notebooks.Tests;

public sealed class NotebookPageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pages").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private NotebookPage Page(string name, params (string, string)[] cells) => new(NotebookDocument.Create(cells), Path.Combine(_folder, name + ".ipynb"));

    [Fact]
    public void A_page_needs_no_other_file()
    {
        File.WriteAllBytes(Path.Combine(_folder, "dot.png"), [1, 2, 3]);
        var page = Page("a", ("markdown", "# Title & more\n\nThe *first* words.\n\n![dot](dot.png) [next](02-b.ipynb#there) [web](https://example.org/x.ipynb) $x$"), ("csharp", "1 + 1"));
        var html = page.ToHtml();
        Assert.Equal(("a.html", "Title & more", "The first words."), (page.FileName, page.Title, page.Summary));
        Assert.Contains("<title>Title &amp; more</title>", html, StringComparison.Ordinal);
        Assert.Contains("src=\"data:image/png;base64,AQID\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"02-b.html#there\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/x.ipynb\"", html, StringComparison.Ordinal);
        Assert.Contains("font/woff2;base64,", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(fonts/", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script src", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_fonts_come_only_where_there_are_formulas() =>
        Assert.True(Page("a", ("markdown", "# Words")).ToHtml().Length < 20_000);

    [Fact]
    public void A_site_links_its_pages_and_finds_their_words()
    {
        NotebookPage[] pages =
        [
            Page("01-a", ("markdown", "# One\n\nIntro."), ("markdown", "## Part\n\nAbout </script> gradients."), ("csharp", "var secretName = 1;")),
            Page("02-b", ("markdown", "# Two")),
        ];
        var site = Path.Combine(_folder, "site");
        StaticSite.Write(site, "The course", pages);
        Assert.Contains("href=\"01-a.html\"", File.ReadAllText(Path.Combine(site, "index.html")), StringComparison.Ordinal);
        var first = File.ReadAllText(Path.Combine(site, "01-a.html"));
        Assert.Contains("<a rel=\"next\" href=\"02-b.html\">Two →</a>", first, StringComparison.Ordinal);
        Assert.Contains("<a class=\"level-2\" href=\"#part\">Part</a>", first, StringComparison.Ordinal);
        Assert.Contains("<a rel=\"prev\" href=\"01-a.html\">← One</a>", File.ReadAllText(Path.Combine(site, "02-b.html")), StringComparison.Ordinal);
        foreach (System.Text.RegularExpressions.Match file in System.Text.RegularExpressions.Regex.Matches(first, "(?:src|href)=\"(assets/[^\"]+)\""))
            Assert.True(File.Exists(Path.Combine(site, file.Groups[1].Value)), file.Value);
        var sections = File.ReadAllText(Path.Combine(site, "assets", "sections.js"));
        Assert.Contains("\"url\":\"01-a.html#part\"", sections, StringComparison.Ordinal);
        Assert.Contains("secretName", sections, StringComparison.Ordinal);
        Assert.DoesNotContain("</script>", sections, StringComparison.Ordinal);
    }
}
