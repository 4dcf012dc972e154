namespace Benchmarks;

/// <summary>A table in plain text, printed row by row as the numbers come in.</summary>
internal sealed class Table
{
    const int FirstWidth = 34;
    const int Width = 14;

    public Table(string title, params string[] columns)
    {
        Console.WriteLine();
        Row(title, columns);
        Console.WriteLine(new string('-', FirstWidth + Width * columns.Length));
    }

    public void Row(string name, params string[] cells) =>
        Console.WriteLine(name.PadRight(FirstWidth) + string.Concat(cells.Select(cell => cell.PadLeft(Width))));
}
