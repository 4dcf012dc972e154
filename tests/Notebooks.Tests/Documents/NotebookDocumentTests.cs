namespace Notebooks.Tests;

public sealed class NotebookDocumentTests
{
    // As Jupyter's nbformat writes it.
    private const string Canonical = """
        {
         "cells": [
          {
           "cell_type": "markdown",
           "id": "intro",
           "metadata": {},
           "source": [
            "# Title – ü 🎓\n",
            "text \"quoted\" \\ tab\t bell\u0007"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 2,
           "id": "a-1",
           "metadata": {
            "custom": {
             "list": [
              1,
              2.50,
              null,
              true
             ],
             "nothing": {}
            },
            "polyglot_notebook": {
             "kernelName": "csharp"
            }
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "one\n",
              "two"
             ]
            },
            {
             "data": {
              "application/vnd.plotly.v1+json": {
               "data": []
              },
              "image/png": "aGVsbG8=\n",
              "text/plain": [
               "3"
              ]
             },
             "execution_count": 2,
             "metadata": {},
             "output_type": "execute_result"
            }
           ],
           "source": [
            "1 + 2"
           ]
          },
          {
           "attachments": {
            "a.png": {
             "image/png": "aGVsbG8="
            }
           },
           "cell_type": "raw",
           "id": "raw",
           "metadata": {},
           "source": []
          }
         ],
         "metadata": {
          "authors": "kept",
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "C#",
           "name": ".net-csharp"
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Fact]
    public void Reading_and_writing_changes_no_byte() => Assert.Equal(Canonical, NotebookDocument.Parse(Canonical).ToText());

    [Fact]
    public void Reads_cells()
    {
        var document = NotebookDocument.Parse(Canonical);
        Assert.Equal(["intro", "a-1", "raw"], document.Cells.Select(cell => cell.Id));
        Assert.Equal([false, true, false], document.Cells.Select(cell => cell.IsCode));
        Assert.Equal("# Title – ü 🎓\ntext \"quoted\" \\ tab\t bell\u0007", document.Cells[0].Source);
        Assert.Equal(2, document.Cells[1].ExecutionCount);
        Assert.Equal(2, document.Cells[1].Outputs.Count);
        Assert.Equal(".net-csharp", document.KernelName);
    }

    [Fact]
    public void Older_minor_versions_get_ids_that_depend_on_nothing_but_the_notebook()
    {
        const string Old = """{"nbformat":4,"nbformat_minor":2,"metadata":{},"cells":[{"cell_type":"code","source":"1\n2","metadata":{}},{"cell_type":"code","source":"1\n2","metadata":{}}]}""";
        var first = NotebookDocument.Parse(Old);
        Assert.Equal(first.ToText(), NotebookDocument.Parse(Old).ToText());
        Assert.Equal(2, first.Cells.Select(cell => cell.Id).Distinct().Count());
        Assert.All(first.Cells, cell => Assert.Matches("^[0-9a-f]{8}$", cell.Id));
        Assert.Contains("\"nbformat_minor\": 5", first.ToText(), StringComparison.Ordinal);
        Assert.Equal(first.ToText(), NotebookDocument.Parse(first.ToText()).ToText());
    }

    [Fact]
    public void Ids_taken_twice_are_made_unique()
    {
        const string Twice = """{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{"id":"x","cell_type":"raw","source":"a","metadata":{}},{"id":"x","cell_type":"raw","source":"b","metadata":{}}]}""";
        var ids = NotebookDocument.Parse(Twice).Cells.Select(cell => cell.Id).ToList();
        Assert.Equal("x", ids[0]);
        Assert.NotEqual("x", ids[1]);
    }

    [Theory]
    [InlineData("""{"polyglot_notebook":{"kernelName":"html"},"dotnet_interactive":{"language":"markdown"}}""", "html")]
    [InlineData("""{"dotnet_interactive":{"language":"mermaid"}}""", "mermaid")]
    [InlineData("""{"polyglot_notebook":{"kernelName":"fsharp"}}""", "fsharp")]
    [InlineData("{}", "csharp")]
    public void The_metadata_names_the_language(string metadata, string language)
    {
        var text = $$"""{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{"id":"x","cell_type":"code","source":"","metadata":{{metadata}}}]}""";
        Assert.Equal(language, NotebookDocument.Parse(text).Cells[0].Language);
    }

    [Theory]
    [InlineData("{ \"a\": 1,\n  oops }", "x.ipynb(2,3): not valid JSON")]
    [InlineData("", "x.ipynb(1,1): not valid JSON")]
    [InlineData("[]", "x.ipynb: not a notebook: the file holds no JSON object.")]
    [InlineData("{}", "x.ipynb: not a notebook: the field 'nbformat' is missing.")]
    [InlineData("""{"nbformat":3,"worksheets":[]}""", "x.ipynb: not a notebook: nbformat 3 is not supported")]
    [InlineData("""{"nbformat":4,"cells":{}}""", "x.ipynb: not a notebook: the field 'cells' is missing or no list.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"odd","source":""}]}""", "x.ipynb: not a notebook: cell 1 has the cell_type 'odd'")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code"}]}""", "x.ipynb: not a notebook: cell 1 has no source.")]
    [InlineData("""{"nbformat":4,"cells":[{"cell_type":"code","source":[1]}]}""", "x.ipynb: not a notebook:")]
    public void Broken_files_are_named_with_place_and_reason(string text, string message)
    {
        var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(text, "x.ipynb"));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Splits_lines_where_jupyter_does()
    {
        var document = NotebookDocument.Create([(CellLanguage.CSharp, "a\r\nb\rc\vd\fe\u2028f\n")]);
        Assert.Contains("\"a\\r\\n\",\n    \"b\\r\",\n    \"c\\u000b\",\n    \"d\\f\",\n    \"e\u2028\",\n    \"f\\n\"\n", document.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Saving_replaces_the_file_and_leaves_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var path = Path.Combine(folder, "new", "x.ipynb");
        var document = NotebookDocument.Parse(Canonical);
        document.Save(path);
        document.Save(path);
        Assert.Equal(Canonical, File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var error = Assert.Throws<FileNotFoundException>(() => NotebookDocument.Load("no/such.ipynb"));
        Assert.Equal("There is no notebook at no/such.ipynb.", error.Message);
    }

    [Fact]
    public void A_new_notebook_asks_for_the_CSharp_kernel()
    {
        var document = NotebookDocument.Create([(CellLanguage.Markdown, "# Hi"), (CellLanguage.CSharp, "1"), (CellLanguage.Html, "<b/>")]);
        Assert.Equal(".net-csharp", document.KernelName);
        Assert.Equal(["markdown", "csharp", "html"], document.Cells.Select(cell => cell.Language));
        Assert.Equal([false, true, true], document.Cells.Select(cell => cell.IsCode));
    }
}
