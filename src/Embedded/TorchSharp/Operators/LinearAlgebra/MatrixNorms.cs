using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Norms of vectors and matrices as <c>torch.linalg</c> has them. Composed of other operators.</summary>
internal static class MatrixNorms
{
    /// <summary>(Σ |x|ᵖ)^(1/p) over dimensions, all if there are none; see <see cref="Norms.Norm"/>.</summary>
    public static Tensor OfVectors(Tensor x, double p, long[]? dims, bool keepdim)
    {
        MatrixChecks.RequireFloat(x, "linalg.vector_norm");
        var all = dims is null or [];
        if (x.numel() == 0 && (p < 0 || double.IsInfinity(p)))
        {
            var order = Text(p);
            if (all)
                throw new InvalidOperationException($"linalg.vector_norm cannot compute the {order} norm on an empty tensor because the "
                    + "operation does not have an identity");
            foreach (var d in Shape.Dims(dims, x.Rank))
                if (x.Sizes[d] == 0)
                    throw new InvalidOperationException($"linalg.vector_norm cannot compute the {order} norm on the dimension {d} because "
                        + "this dimension is empty and the operation does not have an identity");
        }
        return Norms.Norm(x, dims ?? [], all, keepdim, p);
    }

    /// <summary>"fro", Frobenius' √Σ x², or "nuc", the sum of the singular values.</summary>
    public static Tensor OfMatrices(Tensor x, string ord, long[]? dims, bool keepdim)
    {
        var (rows, columns) = Matrices(x, dims);
        return ord switch
        {
            "fro" => Norms.Norm(x, [rows, columns], false, keepdim, 2),
            "nuc" => OfSingularValues(x, rows, columns, keepdim, s => Reductions.Sum(s, [-1], false, false)),
            _ => throw new ArgumentException($"linalg.matrix_norm: Order {ord} not supported."),
        };
    }

    /// <summary>
    /// The largest sum of |x| in a column for 1, in a row for ∞, the largest singular value for 2; the smallest for −1, −∞ and −2.
    /// </summary>
    public static Tensor OfMatrices(Tensor x, double ord, long[]? dims, bool keepdim)
    {
        var (rows, columns) = Matrices(x, dims);
        if (Math.Abs(ord) == 2)
            return OfSingularValues(x, rows, columns, keepdim, s =>
                ord > 0 ? Extremes.Amax(s, [-1], false, false) : Extremes.Amin(s, [-1], false, false));
        if (Math.Abs(ord) is not (1 or double.PositiveInfinity))
            throw new ArgumentException($"linalg.matrix_norm: Order {Text(ord)} not supported.");
        var (summed, compared) = Math.Abs(ord) == 1 ? (rows, columns) : (columns, rows);
        using var sizes = Signs.Absolute(x);
        using var sums = Reductions.Sum(sizes, [summed], false, true);
        using var extreme = ord > 0 ? Extremes.Amax(sums, [compared], false, true) : Extremes.Amin(sums, [compared], false, true);
        return keepdim ? extreme.alias() : WithoutMatrix(extreme, rows, columns);
    }

    /// <summary>A vector's norm or a matrix', by the number of dimensions.</summary>
    public static Tensor OfEither(Tensor x, double? ord, long[]? dims, bool keepdim)
    {
        if (dims is { Length: not (1 or 2) })
            throw new ArgumentException($"linalg.norm: If dim is specified, it must be of length 1 or 2. Got {Shape.Text(dims)}");
        if (ord is not { } order) return OfVectors(x, 2, dims, keepdim);
        if (dims is null && x.Rank is not (1 or 2))
            throw new ArgumentException($"linalg.norm: If dim is not specified but ord is, the input must be 1D or 2D. Got {x.Rank}D.");
        return (dims?.Length ?? x.Rank) == 1 ? OfVectors(x, order, dims, keepdim) : OfMatrices(x, order, dims, keepdim);
    }

    private static Tensor OfSingularValues(Tensor x, int rows, int columns, bool keepdim, Func<Tensor, Tensor> f)
    {
        using var scope = Scoped.Open();
        var norm = f(SVD.Values(Views.Move(x, [rows, columns], [-2, -1])));
        if (keepdim)
            foreach (var d in new[] { Math.Min(rows, columns), Math.Max(rows, columns) }) norm = Views.Unsqueeze(norm, d);
        return norm.MoveToOuterDisposeScope();
    }

    private static (int rows, int columns) Matrices(Tensor x, long[]? dims)
    {
        const string Function = "linalg.matrix_norm";
        MatrixChecks.RequireMatrix(x, Function);
        MatrixChecks.RequireFloat(x, Function);
        dims ??= [-2, -1];
        if (dims.Length != 2) throw new ArgumentException($"{Function}: dim must be a 2-tuple. Got {string.Join(", ", dims)}");
        var (rows, columns) = (Shape.Dim(dims[0], x.Rank), Shape.Dim(dims[1], x.Rank));
        if (rows == columns) throw new ArgumentException($"{Function}: dims must be different. Got ({dims[0]}, {dims[1]})");
        return (rows, columns);
    }

    /// <summary>Without the two dimensions, which are of size 1.</summary>
    private static Tensor WithoutMatrix(Tensor x, int rows, int columns)
    {
        using var without = Views.Squeeze(x, Math.Max(rows, columns));
        return Views.Squeeze(without, Math.Min(rows, columns));
    }

    /// <summary>The order of a norm as Python writes it.</summary>
    public static string Text(double p) => double.IsPositiveInfinity(p) ? "inf" : double.IsNegativeInfinity(p) ? "-inf"
        : p.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
