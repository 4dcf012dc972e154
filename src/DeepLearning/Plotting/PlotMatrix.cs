namespace DeepLearning;

/// <summary>Numbers in rows and columns for a plot. Two-dimensional arrays become one by themselves.</summary>
public sealed partial class PlotMatrix
{
    readonly double[][] rows;

    PlotMatrix(double[][] rows) => this.rows = rows;

    /// <summary>The number of rows.</summary>
    public int Rows => rows.Length;

    /// <summary>The number of columns.</summary>
    public int Columns => rows.Length == 0 ? 0 : rows[0].Length;

    /// <summary>The value in row <paramref name="row"/> and column <paramref name="column"/>, from 0.</summary>
    public double this[int row, int column] => rows[row][column];

    internal IEnumerable<double> Values => rows.SelectMany(row => row);

    internal double[] Column(int column) => [.. rows.Select(row => row[column])];

    /// <summary>The rows with every value mapped by <paramref name="map"/>.</summary>
    internal double[][] Map(Func<double, double> map) => [.. rows.Select(row => row.Select(map).ToArray())];

    internal double[][] ToRows() => rows;

    /// <summary>The values of a two-dimensional array.</summary>
    public static implicit operator PlotMatrix(double[,] values) => From(values, value => value);

    /// <summary>The values of a two-dimensional array, widened.</summary>
    public static implicit operator PlotMatrix(float[,] values) => From(values, value => value);

    /// <summary>The values of a two-dimensional array, widened.</summary>
    public static implicit operator PlotMatrix(int[,] values) => From(values, value => value);

    /// <summary>A list of rows of the same length.</summary>
    public static implicit operator PlotMatrix(double[][] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var row in rows)
        {
            if (row.Length != rows[0].Length)
                throw new ArgumentException($"Rows must be of the same length, but got {rows[0].Length} and {row.Length}.", nameof(rows));
        }
        return new([.. rows.Select(row => row.ToArray())]);
    }

    /// <summary>A single column.</summary>
    public static implicit operator PlotMatrix(double[] column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return new([.. column.Select(value => new[] { value })]);
    }

    static PlotMatrix From<T>(T[,] values, Func<T, double> widen)
    {
        ArgumentNullException.ThrowIfNull(values);
        var rows = new double[values.GetLength(0)][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = new double[values.GetLength(1)];
            for (var column = 0; column < rows[row].Length; column++) rows[row][column] = widen(values[row, column]);
        }
        return new(rows);
    }
}
