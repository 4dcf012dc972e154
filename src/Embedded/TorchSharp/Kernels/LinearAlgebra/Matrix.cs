using System.Numerics;

namespace TorchSharp.Kernels;

/// <summary>
/// A matrix in memory of the pool, or a block of one, or its transpose: element (i, j) is <c>strideDown · i + strideAcross · j</c> elements
/// from the first.
/// </summary>
internal readonly unsafe struct Matrix<T>(T* data, int rows, int columns, nint strideDown, nint strideAcross = 1)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public int Rows => rows;

    public int Columns => columns;

    public Matrix<T> Transposed => new(data, columns, rows, strideAcross, strideDown);

    public ref T this[int i, int j] => ref data[i * strideDown + j * strideAcross];

    /// <summary>The elements of row <paramref name="i"/> from a column on. Not for a transpose.</summary>
    public Span<T> Row(int i, int from = 0) => new(data + i * strideDown + from, columns - from);

    /// <summary>Part of the matrix: <paramref name="height"/> rows from row i, <paramref name="width"/> columns from column j.</summary>
    public Matrix<T> Block(int i, int j, int height, int width) =>
        new(data + i * strideDown + j * strideAcross, height, width, strideDown, strideAcross);

    /// <summary>The rows from row i on, of the columns from column j on.</summary>
    public Matrix<T> From(int i, int j) => Block(i, j, rows - i, columns - j);

    public void Clear()
    {
        for (var i = 0; i < rows; i++) Row(i).Clear();
    }

    /// <summary>1 on the diagonal, 0 elsewhere.</summary>
    public void SetIdentity()
    {
        Clear();
        for (var i = 0; i < Math.Min(rows, columns); i++) this[i, i] = T.One;
    }

    public void SwapRows(int i, int j)
    {
        if (i == j) return;
        var first = Row(i);
        var second = Row(j);
        for (var k = 0; k < first.Length; k++) (first[k], second[k]) = (second[k], first[k]);
    }

    /// <summary>The largest |x|; NaN if there is one.</summary>
    public T Largest()
    {
        var largest = T.Zero;
        for (var i = 0; i < rows && columns > 0; i++) largest = T.Max(largest, T.Abs(TensorPrimitives.MaxMagnitude<T>(Row(i))));
        return largest;
    }

    public void CopyTo(Matrix<T> other)
    {
        for (var i = 0; i < rows; i++)
        {
            var row = other.Row(i);
            if (strideAcross == 1) Row(i).CopyTo(row);
            else for (var j = 0; j < columns; j++) row[j] = this[i, j];
        }
    }

    /// <summary>this ← A · B, or this + A · B.</summary>
    public void SetProduct(Matrix<T> a, Matrix<T> b, bool accumulate = false) => Gemm.Run(
        rows, columns, a.Columns, a.data, a.strideDown, a.strideAcross, b.data, b.strideDown, b.strideAcross, data, strideDown, accumulate);

    /// <summary>this ← this − A · B, whose operands do not overlap it.</summary>
    public void SubtractProduct(Matrix<T> a, Matrix<T> b)
    {
        if (rows == 0 || columns == 0) return;
        using var scratch = new ScratchMatrix<T>(a.Rows, a.Columns);
        a.CopyTo(scratch.Matrix);
        for (var i = 0; i < a.Rows; i++) TensorPrimitives.Negate(scratch.Matrix.Row(i), scratch.Matrix.Row(i));
        SetProduct(scratch.Matrix, b, accumulate: true);
    }

    private readonly T* data = data;
    private readonly int rows = rows, columns = columns;
    private readonly nint strideDown = strideDown, strideAcross = strideAcross;
}
