using System.Text;

namespace DeepLearning.Tests;

public class CsvFileTests
{
    [Theory]
    [InlineData("a,b\n1,x\n2,y\n")]
    [InlineData("a;b\r\n1;x\r\n2;y")]
    [InlineData("\uFEFFa\tb\n1\tx\n\n2\ty\n\n\n")]
    [InlineData("\"a\",\"b\"\n 1 ,\"x\"\n2,y\n")]
    public void Separators_quotes_blank_lines_and_byte_order_marks_are_understood(string content)
    {
        var (columns, cells, _) = Read(content);
        Assert.Equal(["a", "b"], columns);
        Assert.Equal([["1", "2"], ["x", "y"]], cells);
    }

    [Fact]
    public void Quoted_cells_may_hold_separators_quotes_and_lines()
    {
        var (_, cells, lines) = Read("a,b\n\"x, \"\"y\"\"\",1\n\"two\nlines\",2\nlast,3\n");
        Assert.Equal([["x, \"y\"", "two\nlines", "last"], ["1", "2", "3"]], cells);
        Assert.Equal([2, 3, 5], lines);
    }

    [Fact]
    public void Names_may_be_given() =>
        Assert.Equal([["1", "3"], ["2", "4"]], Read("1,2\n3,4\n", "a", "b").Cells);

    [Theory]
    [InlineData("a,b\n1,2\n\n3\n", "has 1 cells in line 4, expected 2 (a, b)")]
    [InlineData("a,b\n1,2,3\n", "has 3 cells in line 2, expected 2 (a, b)")]
    [InlineData("a,\n1,2\n", "has no name for a column in line 1, column 2")]
    [InlineData("a,a\n1,2\n", "has a second column 'a' in line 1, column 2")]
    [InlineData("1,2\n3,4\n", "has the number 1 in line 1, column 1, where a column's name was expected")]
    [InlineData("a,b\n", "has no row below its columns' names (a, b)")]
    [InlineData("", "is empty")]
    public void What_is_wrong_is_told_with_its_place(string content, string why)
    {
        var message = Assert.Throws<InvalidDataException>(() => Read(content)).Message;
        Assert.Contains("'toy.csv'", message);
        Assert.Contains(why, message);
    }

    [Fact]
    public void Other_files_are_refused()
    {
        byte[] latin = [.. "a,b\n"u8, 0xE9, (byte)',', (byte)'1', (byte)'\n'];
        Assert.Contains("UTF-8", Assert.Throws<InvalidDataException>(() => CsvFile.Read(new MemoryStream(latin), "toy.csv", null)).Message);
        Assert.Throws<InvalidDataException>(() => Read("a,b\n\"never closed,1\n2,3\n"));
        var endless = new byte[20_000_000];
        Array.Fill(endless, (byte)'x');
        Assert.Throws<InvalidDataException>(() => CsvFile.Read(new MemoryStream(endless), "toy.csv", null));
    }

    private static (string[] Columns, string[][] Cells, int[] Lines) Read(string content, params string[] columns) =>
        CsvFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(content)), "toy.csv", columns.Length == 0 ? null : columns);
}
