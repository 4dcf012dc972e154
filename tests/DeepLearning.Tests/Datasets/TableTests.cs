using TorchSharp;

namespace DeepLearning.Tests;

public class TableTests
{
    private readonly Table table = new(["x", "y", "kind"], [["1", "2.5", ""], ["-3", "1e1", "4"], ["b", "a", "b"]], [2, 3, 7])
    {
        Name = "Toy",
        IsReal = false,
        Origin = "A toy.",
    };

    [Fact]
    public void Columns_of_numbers_are_tensors_and_an_empty_cell_is_no_number()
    {
        Assert.Equal(3, table.Count);
        Assert.Equal([1, 2.5f, float.NaN], table["x"].data<float>().ToArray());
        Assert.Equal([3, 2], table.Numbers().shape);
        Assert.Equal([-3, 10, 4], table.Numbers("y").data<float>().ToArray());
        Assert.Equal([-3, 1, 10, 2.5f, 4, float.NaN], table.Numbers("y", "x").data<float>().ToArray());
    }

    [Fact]
    public void Classes_are_numbered_in_the_order_of_their_names()
    {
        var (labels, names) = table.Classes("kind");
        Assert.Equal(["a", "b"], names);
        Assert.Equal([1, 0, 1], labels.data<long>().ToArray());
        Assert.Equal(torch.ScalarType.Int64, labels.dtype);
        Assert.Equal(["-3", "4", "1e1"], table.Classes("y").Names);
    }

    [Fact]
    public void Text_where_numbers_are_asked_for_is_told_with_its_place()
    {
        Assert.Equal(["b", "a", "b"], table.Text("kind"));
        var message = Assert.Throws<ArgumentException>(() => table["kind"]).Message;
        Assert.Contains("Toy's column 'kind' holds text: 'b' in line 2, column 3", message);
        Assert.Contains("Toy has no column 'z'; it has x, y, kind", Assert.Throws<ArgumentException>(() => table["z"]).Message);
    }

    [Fact]
    public void Its_first_rows_are_shown_aligned()
    {
        Assert.Equal("Toy: 3 rows of 3 columns:\n  x    y  kind\n  1   -3  b\n2.5  1e1  a\n       4  b", table.ToString());
        var html = new StringWriter();
        Assert.True(((TextFormatter<Table>)new TableFormatters().CreateTypeFormatters().First()).Format(table, html));
        Assert.Contains("<th>kind</th></tr></thead><tbody><tr><td>1</td>", html.ToString());
    }
}
