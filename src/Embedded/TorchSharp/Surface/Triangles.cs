using TorchSharp.Operators;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The lower triangles: elements with column − row ≤ diagonal; zeros elsewhere.</summary>
        public Tensor tril(long diagonal = 0) => Triangles.Lower(this, diagonal);

        /// <summary>Sets elements with column − row > diagonal to zero.</summary>
        public Tensor tril_(long diagonal = 0) => InPlace.Apply(this, x => Triangles.Lower(x, diagonal));

        /// <summary>The upper triangles: elements with column − row ≥ diagonal; zeros elsewhere.</summary>
        public Tensor triu(long diagonal = 0) => Triangles.Upper(this, diagonal);

        /// <summary>Sets elements with column − row &lt; diagonal to zero.</summary>
        public Tensor triu_(long diagonal = 0) => InPlace.Apply(this, x => Triangles.Upper(x, diagonal));

        /// <summary>A matrix with this vector on its diagonal, or a copy of the diagonal of this matrix.</summary>
        public Tensor diag(long diagonal = 0) => Triangles.Diag(this, diagonal);

        /// <summary>A matrix with all elements on its diagonal.</summary>
        public Tensor diagflat(long offset = 0) => Triangles.DiagonalOfAll(this, offset);

        /// <summary>Matrices with the last dimension on their diagonals.</summary>
        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1) => Triangles.Embed(this, offset, dim1, dim2);
    }

    /// <inheritdoc cref="Tensor.tril"/>
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);

    /// <inheritdoc cref="Tensor.tril_"/>
    public static Tensor tril_(Tensor input, long diagonal = 0) => input.tril_(diagonal);

    /// <inheritdoc cref="Tensor.triu"/>
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);

    /// <inheritdoc cref="Tensor.triu_"/>
    public static Tensor triu_(Tensor input, long diagonal = 0) => input.triu_(diagonal);

    /// <summary>The coordinates of the lower triangle of a matrix: row numbers, and below them column numbers.</summary>
    public static Tensor tril_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null) =>
        Triangles.Indices(row, col, lower: true, offset, dtype).Placed(device);

    /// <summary>The coordinates of the upper triangle of a matrix: row numbers, and below them column numbers.</summary>
    public static Tensor triu_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null) =>
        Triangles.Indices(row, col, lower: false, offset, dtype).Placed(device);

    /// <inheritdoc cref="Tensor.diag"/>
    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);

    /// <inheritdoc cref="Tensor.diagflat"/>
    public static Tensor diagflat(Tensor input, long offset = 0) => input.diagflat(offset);

    /// <inheritdoc cref="Tensor.diag_embed"/>
    public static Tensor diag_embed(Tensor input, long offset = 0, long dim1 = -2, long dim2 = -1) => input.diag_embed(offset, dim1, dim2);
}
