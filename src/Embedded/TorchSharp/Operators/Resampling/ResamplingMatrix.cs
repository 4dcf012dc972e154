using System.Numerics;

namespace TorchSharp.Operators;

/// <summary>A sparse matrix <c>[rows, columns]</c>, row by row: each output along a dimension is a weighted sum of a few inputs.</summary>
internal sealed class ResamplingMatrix
{
    private readonly int[] starts;
    private readonly int[] columns;
    private readonly double[] weights;
    private ResamplingMatrix? transposed;

    private ResamplingMatrix(int columnCount, int[] starts, int[] columns, double[] weights) =>
        (Columns, this.starts, this.columns, this.weights) = (columnCount, starts, columns, weights);

    /// <param name="rows">The outputs.</param>
    /// <param name="columns">The inputs.</param>
    /// <param name="row">The inputs that an output sums, and their weights.</param>
    public ResamplingMatrix(int rows, int columns, Func<int, IEnumerable<(int column, double weight)>> row)
    {
        Columns = columns;
        starts = new int[rows + 1];
        var entries = new List<(int column, double weight)>();
        for (var i = 0; i < rows; i++)
        {
            entries.AddRange(row(i));
            starts[i + 1] = entries.Count;
        }
        (this.columns, weights) = ([.. entries.Select(entry => entry.column)], [.. entries.Select(entry => entry.weight)]);
    }

    /// <summary>The number of outputs.</summary>
    public int Rows => starts.Length - 1;

    /// <summary>The number of inputs.</summary>
    public int Columns { get; }

    /// <summary>The matrix of the gradient.</summary>
    public ResamplingMatrix Transposed => transposed ??= Transpose();

    /// <summary>The weights as <typeparamref name="T"/>.</summary>
    public T[] Weights<T>() where T : INumberBase<T> => Array.ConvertAll(weights, T.CreateTruncating);

    /// <summary>The inputs of an output, and where their weights begin.</summary>
    public (ReadOnlyMemory<int> columns, int start) Row(int row) =>
        (columns.AsMemory(starts[row], starts[row + 1] - starts[row]), starts[row]);

    private ResamplingMatrix Transpose()
    {
        var places = new int[Columns + 1];
        foreach (var column in columns) places[column + 1]++;
        for (var i = 0; i < Columns; i++) places[i + 1] += places[i];
        var (ends, rowsOf, weightsOf) = (places[..^1], new int[columns.Length], new double[columns.Length]);
        for (var row = 0; row < Rows; row++)
            for (var i = starts[row]; i < starts[row + 1]; i++)
            {
                var place = ends[columns[i]]++;
                (rowsOf[place], weightsOf[place]) = (row, weights[i]);
            }
        return new(Rows, places, rowsOf, weightsOf) { transposed = this };
    }
}
