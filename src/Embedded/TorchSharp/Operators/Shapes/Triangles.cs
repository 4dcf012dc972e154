using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Triangles and diagonals of matrices, and of batches of matrices.</summary>
internal static class Triangles
{
    /// <summary>y[…, i, j] = x[…, i, j] where j − i ≤ diagonal, else 0; ∂L/∂x = the same of g.</summary>
    public static Tensor Lower(Tensor x, long diagonal)
    {
        var y = Kept(x, "tril", (row, columns) => (0, Math.Clamp(row + diagonal + 1, 0, columns)));
        return Node.Wanted(x) ? new Node("TrilBackward0").Record(y, (x, g => Lower(g, diagonal))) : y;
    }

    /// <summary>y[…, i, j] = x[…, i, j] where j − i ≥ diagonal, else 0; ∂L/∂x = the same of g.</summary>
    public static Tensor Upper(Tensor x, long diagonal)
    {
        var y = Kept(x, "triu", (row, columns) => (Math.Clamp(row + diagonal, 0, columns), columns));
        return Node.Wanted(x) ? new Node("TriuBackward0").Record(y, (x, g => Upper(g, diagonal))) : y;
    }

    /// <summary>The coordinates of a triangle of a matrix in row-major order: <c>[2, n]</c>.</summary>
    public static Tensor Indices(long rows, long columns, bool lower, long offset, ScalarType dtype)
    {
        if (rows < 0 || columns < 0) throw new ArgumentException($"row and column must be non-negative, got {rows} and "
            + $"{columns}", nameof(rows));
        var (down, across) = (new List<long>(), new List<long>());
        for (var i = 0L; i < rows; i++)
        {
            var (from, to) = lower ? (0, Math.Clamp(i + offset + 1, 0, columns)) : (Math.Clamp(i + offset, 0, columns), columns);
            for (var j = from; j < to; j++)
            {
                down.Add(i);
                across.Add(j);
            }
        }
        return Creation.From<long>([.. down, .. across], [2, down.Count], dtype);
    }

    /// <summary>Zeros with the last dimension of x on the diagonal of two new ones; ∂L/∂x = g on the diagonal.</summary>
    public static Tensor Embed(Tensor x, long offset, long dim1, long dim2)
    {
        using var uncounted = Scoped.Uncounted();
        var (a, b) = (Shape.Dim(dim1, x.Rank + 1), Shape.Dim(dim2, x.Rank + 1));
        if (x.Rank == 0 || a == b) throw new ArgumentException($"diagonal dimensions cannot be identical {dim1}, {dim2} for input of "
            + $"shape {Shape.Text(x.Sizes)}");
        var sizes = x.Sizes[..^1].ToArray().ToList();
        foreach (var d in new[] { Math.Min(a, b), Math.Max(a, b) }) sizes.Insert(d, x.Sizes[^1] + Math.Abs(offset));
        var y = Creation.Full([.. sizes], 0, x.dtype);
        using (var diagonal = Views.Diagonal(y, offset, a, b)) Copies.Assign(diagonal, x);
        return Node.Wanted(x) ? new Node("DiagEmbedBackward0").Record(y, (x, g => Views.Diagonal(g, offset, a, b))) : y;
    }

    /// <summary>The matrix with a vector on its diagonal, or a copy of the diagonal of a matrix.</summary>
    public static Tensor Diag(Tensor x, long offset)
    {
        using var uncounted = Scoped.Uncounted();
        if (x.Rank is not (1 or 2)) throw new ArgumentException($"diag(): Supports 1D or 2D tensors. Got {x.Rank}D: {Shape.Text(x.Sizes)}");
        if (x.Rank == 1) return Embed(x, offset, -2, -1);
        using var diagonal = Views.Diagonal(x, offset, 0, 1);
        return Copies.Clone(diagonal);
    }

    /// <summary>The matrix with all elements of x, in row-major order, on its diagonal.</summary>
    public static Tensor DiagonalOfAll(Tensor x, long offset)
    {
        using var flat = Views.Reshape(x, [-1]);
        return Embed(flat, offset, -2, -1);
    }

    /// <summary>A copy of x in which each row of each matrix has zeros outside [from, to).</summary>
    private static Tensor Kept(Tensor x, string operation, Func<long, long, (long from, long to)> kept)
    {
        if (x.Rank < 2) throw new ArgumentException($"{operation}: input tensor must have at least 2 dimensions, got shape "
            + $"{Shape.Text(x.Sizes)}");
        var y = Copies.Contiguous(x);
        var (rows, columns, size) = (x.Sizes[^2], x.Sizes[^1], x.dtype.Size());
        if (columns == 0) return y;
        var bytes = y.Impl.Storage.Span<byte>(0, checked((int)(y.numel() * size)));
        for (var row = 0L; row * columns < y.numel(); row++)
        {
            var (from, to) = kept(row % rows, columns);
            var line = bytes.Slice((int)(row * columns * size), (int)(columns * size));
            line[..(int)(from * size)].Clear();
            line[(int)(to * size)..].Clear();
        }
        return y;
    }
}
