using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp.Tests.Kernels;

/// <summary>How the elements of a test's matrix lie in memory.</summary>
public enum Layout
{
    /// <summary>Row by row.</summary>
    Rows,

    /// <summary>Row by row, with a gap after each row.</summary>
    PaddedRows,

    /// <summary>Column by column: the transpose of rows.</summary>
    Columns,

    /// <summary>Column by column, with a gap after each.</summary>
    PaddedColumns,

    /// <summary>With gaps between elements and between rows.</summary>
    Sparse,
}

/// <summary>Matrices <c>[batch, rows, columns]</c> in an array of exactly the elements they span, with canaries in the gaps.</summary>
internal sealed class Matrix<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public Matrix(int batch, int rows, int columns, Layout layout, Random? random)
    {
        (RowStride, ColumnStride) = layout switch
        {
            Layout.Rows => (columns, 1),
            Layout.PaddedRows => (columns + 3, 1),
            Layout.Columns => (1, rows),
            Layout.PaddedColumns => (1, rows + 5),
            _ => (3 * columns + 2, 3),
        };
        var span = rows == 0 || columns == 0 ? 0 : (rows - 1) * RowStride + (columns - 1) * ColumnStride + 1;
        BatchStride = span;
        // One more element, so that an empty matrix has an address; it must stay as it is.
        Elements = new T[batch * span + 1];
        Array.Fill(Elements, T.NaN);
        for (var b = 0; random is not null && b < batch; b++)
        {
            for (var i = 0; i < rows; i++)
            {
                for (var j = 0; j < columns; j++)
                    this[b, i, j] = T.CreateTruncating(random.NextDouble() * 2 - 1);
            }
        }
    }

    public T[] Elements { get; }

    public int BatchStride { get; set; }

    public int RowStride { get; }

    public int ColumnStride { get; }

    public T this[int b, int i, int j]
    {
        get => Elements[b * BatchStride + i * RowStride + j * ColumnStride];
        set => Elements[b * BatchStride + i * RowStride + j * ColumnStride] = value;
    }

    /// <summary><c>C = [C +] A·B [+ bias]</c>, then perhaps ReLU, by the kernels.</summary>
    public static unsafe void Multiply(
        int batch, int m, int n, int k, Matrix<T> a, Matrix<T> b, Matrix<T> c, bool accumulate = false, T[]? bias = null, bool relu = false)
    {
        fixed (T* pa = a.Elements, pb = b.Elements, pc = c.Elements, pBias = bias)
        {
            Gemm.RunBatched(
                batch, m, n, k, pa, a.BatchStride, a.RowStride, a.ColumnStride, pb, b.BatchStride, b.RowStride, b.ColumnStride,
                pc, c.BatchStride, c.RowStride, accumulate, pBias, relu);
        }
    }
}
