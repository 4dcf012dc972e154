using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Products of tensors of any rank. Composed of other operators.</summary>
internal static class TensorProducts
{
    /// <summary>
    /// y[i…, j…] = Σₖ a[i…, k…] · b[k…, j…]: sums over dimensions of a, each with its partner in b; what is left of a comes first, then
    /// of b. A size of 1 broadcasts. One matrix product.
    /// </summary>
    public static Tensor Contract(Tensor a, Tensor b, ReadOnlySpan<long> dimsA, ReadOnlySpan<long> dimsB)
    {
        if (dimsA.Length != dimsB.Length) throw new ArgumentException("both dimension lists should have same length");
        using var scope = Scoped.Open();
        var (overA, overB) = (Shape.Dims(dimsA, a.Rank), Shape.Dims(dimsB, b.Rank));
        for (var i = 0; i < overA.Length; i++)
        {
            var (sizeA, sizeB) = (a.Sizes[overA[i]], b.Sizes[overB[i]]);
            if (sizeA == sizeB) continue;
            if (sizeA == 1) b = Reductions.Sum(b, [overB[i]], false, true);
            else if (sizeB == 1) a = Reductions.Sum(a, [overA[i]], false, true);
            else throw new ArgumentException($"contracted dimensions need to match, but first has size {sizeA} in dim {dimsA[i]} and "
                + "second "
                + $"has size {sizeB} in dim {dimsB[i]}");
        }
        var (keptA, keptB) = (Others(overA, a.Rank), Others(overB, b.Rank));
        var left = Views.Permute(a, [.. keptA, .. overA]);                                // [i…, k…]
        var right = Views.Permute(b, [.. overB, .. keptB]);                               // [k…, j…]
        var (sizesA, sizesB) = (left.Sizes[..keptA.Length].ToArray(), right.Sizes[overB.Length..].ToArray());
        var inner = Shape.Count(left.Sizes[keptA.Length..]);
        var product = MatrixProducts.MatMul(
            Views.Reshape(left, [Shape.Count(sizesA), inner]), Views.Reshape(right, [inner, Shape.Count(sizesB)]));
        return Views.Reshape(product, [.. sizesA, .. sizesB]).MoveToOuterDisposeScope();
    }

    /// <summary>Σ a · b along one dimension, after broadcasting.</summary>
    public static Tensor AlongDimension(Tensor a, Tensor b, long dim)
    {
        const string Function = "linalg.vecdot";
        MatrixChecks.RequireFloat(a, Function);
        if (a.dtype != b.dtype)
            throw new ArgumentException($"{Function}: Expected x and y to have the same dtype, but found x of type {a.dtype.TorchName()} "
                + $"and y of type {b.dtype.TorchName()} instead");
        using var product = Arithmetic.Mul(a, b);
        return Reductions.Sum(product, [dim], false, false);
    }

    /// <summary>y[i…, j…] = Σₖ a[i…, k…] · b[k…, j…] over the last dimensions of a and the first ones of b.</summary>
    public static Tensor Contract(Tensor a, Tensor b, long count)
    {
        if (count < 0) throw new ArgumentException($"tensordot expects dims >= 0, but got dims={count}", nameof(count));
        var (dimsA, dimsB) = (new long[count], new long[count]);
        for (var i = 0; i < count; i++) (dimsA[i], dimsB[i]) = (i - count, i);
        return Contract(a, b, dimsA, dimsB);
    }

    /// <summary>
    /// The Kronecker product: every element of a times the whole of b, y[…, i · m + k, …] = a[…, i, …] · b[…, k, …] with m the size of b
    /// there. The tensor of fewer dimensions gets more in front.
    /// </summary>
    public static Tensor Kronecker(Tensor a, Tensor b)
    {
        using var scope = Scoped.Open();
        var rank = Math.Max(a.Rank, b.Rank);
        var (sizesA, sizesB, sizes) = (new long[2 * rank], new long[2 * rank], new long[rank]);
        for (var d = 0; d < rank; d++)
        {
            var (sizeA, sizeB) = (Size(a, rank - d), Size(b, rank - d));
            (sizesA[2 * d], sizesA[2 * d + 1]) = (sizeA, 1);
            (sizesB[2 * d], sizesB[2 * d + 1]) = (1, sizeB);
            sizes[d] = sizeA * sizeB;
        }
        var blocks = Arithmetic.Mul(Views.Reshape(a, sizesA), Views.Reshape(b, sizesB));   // [a₀, b₀, a₁, b₁, …]
        return Views.Reshape(blocks, sizes).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// The cross product of vectors of three elements along a dimension, y₀ = a₁ b₂ − a₂ b₁ and so on in turn; the other dimensions
    /// broadcast.
    /// </summary>
    public static Tensor Cross(Tensor a, Tensor b, long dim)
    {
        if (a.Rank != b.Rank) throw new ArgumentException("linalg.cross: inputs must have the same number of dimensions.");
        var d = Shape.Dim(dim, a.Rank);
        if (a.Rank == 0 || a.Sizes[d] != 3 || b.Sizes[d] != 3)
            throw new ArgumentException($"linalg.cross: inputs dimension {dim} must have length 3. Got {Size(a, a.Rank - d)} and "
                + $"{Size(b, b.Rank - d)}");
        using var scope = Scoped.Open();
        Tensor Next(Tensor x, long steps) => Rearranging.Roll(x, [-steps], [d]);
        return (Next(a, 1) * Next(b, 2) - Next(a, 2) * Next(b, 1)).MoveToOuterDisposeScope();
    }

    /// <summary>Σᵢ xᵢᵢ of a matrix.</summary>
    public static Tensor Trace(Tensor x)
    {
        using var uncounted = Scoped.Uncounted();
        if (x.Rank != 2) throw new ArgumentException($"trace: expected a matrix, but got tensor with dim {x.Rank}", nameof(x));
        if (x.dtype == ScalarType.Bool) throw Elementwise.Unsupported(x.dtype, "\"trace\"");
        using var diagonal = Views.Diagonal(x, 0, 0, 1);
        return Reductions.Sum(diagonal, [], true, false);
    }

    /// <summary>Vandermonde's matrices: the powers 0, 1, …, n − 1 of every element, <c>[…] → […, n]</c>.</summary>
    public static Tensor Powers(Tensor x, long n)
    {
        using var scope = Scoped.Open();
        var column = Views.Unsqueeze(x, -1);
        if (n == 0) return Views.Slice(column, -1, 0, 0, 1).MoveToOuterDisposeScope();
        var ones = column.detach().ones_like();
        var repeated = Views.Expand(column, [.. x.Sizes, n - 1]);
        return Scans.CumProd(Joining.Cat([ones, repeated], -1), -1, x.dtype).MoveToOuterDisposeScope();
    }

    private static long Size(Tensor x, int fromEnd) => fromEnd <= x.Rank && fromEnd > 0 ? x.Sizes[^fromEnd] : 1;

    private static long[] Others(int[] dims, int rank) => [.. Enumerable.Range(0, rank).Where(d => !dims.Contains(d)).Select(d => (long)d)];
}
