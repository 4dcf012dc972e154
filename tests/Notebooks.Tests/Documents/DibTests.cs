namespace Notebooks.Tests;

public sealed class DibTests
{
    [Fact]
    public void Splits_cells_at_their_language_lines()
    {
        var document = Dib.Read("#!meta\n\n{\"kernelInfo\":{}}\n\n#!markdown\n\n# Title\n\ntext\n\n#!csharp\n\n#!import other.dib\nvar x = 1;\n\n#!html\n<b>hi</b>\n#!csharp\n\n");
        Assert.Equal(
            [("markdown", "# Title\n\ntext"), ("csharp", "#!import other.dib\nvar x = 1;"), ("html", "<b>hi</b>")],
            document.Cells.Select(cell => (cell.Language, cell.Source)));
    }

    [Fact]
    public void Text_before_any_language_is_CSharp() =>
        Assert.Equal([("csharp", "1 + 1")], Dib.Read("1 + 1\r\n").Cells.Select(cell => (cell.Language, cell.Source)));
}
