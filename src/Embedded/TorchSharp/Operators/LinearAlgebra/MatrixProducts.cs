using TorchSharp.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>The matrix product of vectors, matrices and batches of matrices, which all others are made of.</summary>
internal static class MatrixProducts
{
    /// <summary>
    /// y = a · b. Vectors are rows on the left and columns on the right; leading dimensions are batches and broadcast:
    /// <c>[…, M, K] · […, K, N] → […, M, N]</c>. ∂L/∂a = g · bᵀ, ∂L/∂b = aᵀ · g (conjugated, where
    /// complex).
    /// </summary>
    /// <exception cref="ArgumentException">Shapes do not fit, or the dtypes differ.</exception>
    public static Tensor MatMul(Tensor a, Tensor b)
    {
        using var uncounted = Scoped.Uncounted();
        if (a.Rank == 0 || b.Rank == 0)
            throw new ArgumentException($"both arguments to matmul need to be at least 1D, but they are {a.Rank}D and {b.Rank}D");
        if (a.Sizes[^1] != b.Sizes[b.Rank == 1 ? 0 : ^2]) throw Mismatch(a, b);
        RequireSameDtype(a, b);
        if (a.Rank > 1 && b.Rank > 1) return b.Rank == 2 && a.Rank > 2 ? Rows(a, b) : Matrices(a, b);
        using var left = a.Rank == 1 ? Views.Unsqueeze(a, 0) : a.alias();                // [1, K]
        using var right = b.Rank == 1 ? Views.Unsqueeze(b, 1) : b.alias();               // [K, 1]
        using var product = MatMul(left, right);
        using var row = a.Rank == 1 ? Views.Squeeze(product, -2) : product.alias();
        return b.Rank == 1 ? Views.Squeeze(row, -1) : row.alias();
    }

    /// <summary>
    /// y = x · Wᵀ + bias for <c>x [*, in]</c>, <c>W [out, in]</c>, <c>bias [out]</c>; ∂L/∂x = g · W, ∂L/∂W = gᵀ · x, ∂L/∂bias = Σ g over
    /// rows. A bias of another shape is broadcast.
    /// </summary>
    public static Tensor Linear(Tensor x, Tensor weight, Tensor? bias)
    {
        using var uncounted = Scoped.Uncounted();
        if (weight.Rank != 2 || x.Rank == 0 || x.Sizes[^1] != weight.Sizes[1])
            throw new ArgumentException($"mat1 and mat2 shapes cannot be multiplied: input {Shape.Text(x.Sizes)} and weight "
                + $"{Shape.Text(weight.Sizes)} "
                + "(the input's last dimension must equal the weight's second)", nameof(x));
        RequireSameDtype(x, weight);
        long[] sizes = [.. x.Sizes[..^1], weight.Sizes[0]];
        if (bias is not null && (bias.Rank != 1 || bias.Sizes[0] != weight.Sizes[0]))
        {
            if (!Shape.Expands(bias.Sizes, sizes))
                throw new ArgumentException($"bias has shape {Shape.Text(bias.Sizes)}, expected [{weight.Sizes[0]}]", nameof(bias));
            using var product = Linear(x, weight, null);
            return Arithmetic.Add(product, bias);
        }
        var y = Pointwise.Empty(sizes, x.dtype);
        using (no_grad())
        {
            using var rows = Views.Reshape(x, [-1, weight.Sizes[1]]);                    // [rows, in]
            using var transposed = Views.Transpose(weight, 0, 1);                       // [in, out]
            using var flat = Views.Reshape(y, [-1, weight.Sizes[0]]);                    // [rows, out]
            Multiplication.Run(rows, transposed, flat, bias);
        }
        if (!Node.Wanted(x, weight, bias)) return y;
        var node = new Node("LinearBackward0");
        var (sx, sw) = (node.SaveFor(weight, x), node.SaveFor(x, weight));
        var (inputs, outputs) = (weight.Sizes[1], weight.Sizes[0]);
        (Tensor, Func<Tensor, Tensor>) dx = (x, g => MatMul(g, Complexes.Conj(sw)));
        (Tensor, Func<Tensor, Tensor>) dw =
            (weight, g => MatMul(Transposed(Views.Reshape(g, [-1, outputs])), Complexes.Conj(Views.Reshape(sx, [-1, inputs]))));
        return bias is null ? node.Record(y, dx, dw) : node.Record(y, dx, dw, (bias, g => g));
    }

    /// <summary>The transposed matrices.</summary>
    public static Tensor Transposed(Tensor x) => Views.Transpose(x, -2, -1);

    /// <summary>"2x3".</summary>
    public static string Extents(Tensor x) => string.Join('x', x.shape);

    /// <exception cref="ArgumentException">The dtypes differ.</exception>
    public static void RequireSameDtype(Tensor a, Tensor b)
    {
        if (a.dtype != b.dtype)
            throw new ArgumentException($"expected m1 and m2 to have the same dtype, but got: {a.dtype.TorchName()} != "
                + $"{b.dtype.TorchName()}");
    }

    /// <summary>[…, M, K] · [K, N]: the batches are more rows of one product.</summary>
    private static Tensor Rows(Tensor a, Tensor b)
    {
        if (a.numel() == 0) return Matrices(a, b);
        using var rows = Views.Reshape(a, [-1, a.Sizes[^1]]);                            // [… · M, K]
        using var product = Matrices(rows, b);
        return Views.Reshape(product, [.. a.Sizes[..^1], b.Sizes[1]]);
    }

    private static Tensor Matrices(Tensor a, Tensor b)
    {
        var batch = Shape.Broadcast(a.Sizes[..^2], b.Sizes[..^2]);
        var y = Pointwise.Empty([.. batch, a.Sizes[^2], b.Sizes[^1]], a.dtype);
        Multiplication.Run(a, b, y);
        if (!Node.Wanted(a, b)) return y;
        var node = new Node(batch.Length == 0 ? "MmBackward0" : "BmmBackward0");
        var (sa, sb) = (node.SaveFor(b, a), node.SaveFor(a, b));
        return node.Record(y, (a, g => MatMul(g, Complexes.Conj(Transposed(sb)))), (b, g => MatMul(Complexes.Conj(Transposed(sa)), g)));
    }

    private static ArgumentException Mismatch(Tensor a, Tensor b)
    {
        var (columns, rows) = (a.Sizes[^1], a.numel() / Math.Max(a.Sizes[^1], 1));
        return new(b.Rank > 2
            ? $"Expected size for first two dimensions of batch2 tensor to be: [{b.Sizes[0]}, {columns}] but got: [{b.Sizes[0]}, "
            + $"{b.Sizes[^2]}]."
            : b.Rank == 2 ? $"mat1 and mat2 shapes cannot be multiplied ({rows}x{columns} and {Extents(b)})"
            : a.Rank == 1 ? $"inconsistent tensor size, expected tensor [{columns}] and src [{b.numel()}] to have the same number of "
            + "elements, "
                + $"but got {columns} and {b.numel()} elements respectively"
            : $"size mismatch, got {rows}, {rows}x{columns},{b.numel()}");
    }
}
