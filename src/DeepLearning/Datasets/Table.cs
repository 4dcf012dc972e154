using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>
/// A table: columns with names, each of numbers or of text. A column holds numbers if every cell that is not empty is one; an empty
/// cell is then not a number (NaN).
/// </summary>
[TypeFormatterSource(typeof(TableFormatters), PreferredMimeTypes = [FigureFormatters.Html, FigureFormatters.Text])]
public sealed record Table : CourseData
{
    private readonly string[][] cells; // [columns][rows], as they were written
    private readonly double[]?[] numbers; // [columns][rows], null for text
    private readonly int[] lines; // [rows], where each begins in its file

    /// <param name="columns">The columns' names.</param>
    /// <param name="cells">[columns][rows].</param>
    /// <param name="lines">[rows], the lines in which they begin, for messages; null: one after another.</param>
    internal Table(IReadOnlyList<string> columns, string[][] cells, int[]? lines = null)
    {
        (Columns, this.cells, this.lines) = (columns, cells, lines ?? [.. Enumerable.Range(1, cells[0].Length)]);
        numbers = Array.ConvertAll(cells, Parse);
    }

    /// <summary>The columns' names, in their order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>How many rows there are: N.</summary>
    public int Count => cells[0].Length;

    /// <summary>A column of numbers, float32 [N].</summary>
    /// <exception cref="ArgumentException">There is no such column, or it holds text: the message says where.</exception>
    public Tensor this[string column] => tensor(Array.ConvertAll(Doubles(column), value => (float)value));

    /// <summary>Columns of numbers side by side, float32 [N, K]: the named ones, or all that hold numbers.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it holds text: the message says where.</exception>
    public Tensor Numbers(params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Length == 0) columns = [.. Columns.Where(IsNumeric)];
        if (columns.Length == 0) throw new ArgumentException($"{Name} has no column of numbers.", nameof(columns));
        var picked = columns.Select(Doubles).ToArray();
        var values = new float[Count, picked.Length];
        for (var row = 0; row < Count; row++)
            for (var column = 0; column < picked.Length; column++) values[row, column] = (float)picked[column][row];
        return tensor(values);
    }

    /// <summary>A column as it was written, [N].</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public IReadOnlyList<string> Text(string column) => cells[Index(column)];

    /// <summary>A column as classes: their numbers, int64 [N], and their names in order (as numbers, if that is what they are).</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public (Tensor Labels, IReadOnlyList<string> Names) Classes(string column)
    {
        var text = cells[Index(column)];
        var distinct = text.Distinct();
        string[] names = IsNumeric(column)
            ? [.. distinct.OrderBy(name => name.Length == 0 ? double.NaN : double.Parse(name, CultureInfo.InvariantCulture))]
            : [.. distinct.Order(StringComparer.Ordinal)];
        return (tensor(Array.ConvertAll(text, name => (long)Array.IndexOf(names, name))), names);
    }

    /// <summary>Whether a column holds numbers.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public bool IsNumeric(string column) => numbers[Index(column)] is not null;

    /// <summary>What it is, and its first rows.</summary>
    public override string ToString() => TableFormatters.Text(this);

    /// <summary>A number as it may stand in a table: 12, -3.5, 1e-3.</summary>
    internal static bool IsNumber(string cell, out double value) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private double[] Doubles(string column)
    {
        var index = Index(column);
        if (numbers[index] is { } values) return values;
        var row = Array.FindIndex(cells[index], cell => cell.Length > 0 && !IsNumber(cell, out _));
        var found = row < 0 ? "is empty" : $"holds text: '{cells[index][row]}' in line {lines[row]}, column {index + 1}";
        throw new ArgumentException($"{Name}'s column '{column}' {found}. Text() gives text, Classes() numbers classes.", nameof(column));
    }

    private int Index(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i] == column)
                return i;
        throw new ArgumentException($"{Name} has no column '{column}'; it has {string.Join(", ", Columns)}.", nameof(column));
    }

    private static double[]? Parse(string[] column)
    {
        var values = new double[column.Length];
        var any = false;
        for (var row = 0; row < column.Length; row++)
        {
            if (column[row].Length == 0) values[row] = double.NaN;
            else if (IsNumber(column[row], out values[row])) any = true;
            else return null;
        }

        return any ? values : null;
    }
}
