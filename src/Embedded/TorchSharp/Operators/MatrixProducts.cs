using TorchSharp.Autograd;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>Matrix products of Float32 and Float64 tensors (integers: by the definition). All of them end in <see cref="Gemm"/>.</summary>
internal static class MatrixProducts
{
    /// <summary>
    /// y = a · b. Vectors are rows on the left and columns on the right; leading dimensions are batches and broadcast:
    /// <c>[…, M, K] · […, K, N] → […, M, N]</c>. ∂L/∂a = g · bᵀ, ∂L/∂b = aᵀ · g.
    /// </summary>
    /// <exception cref="ArgumentException">Shapes do not fit, or the dtypes differ.</exception>
    public static Tensor MatMul(Tensor a, Tensor b)
    {
        if (a.Rank == 0 || b.Rank == 0)
            throw new ArgumentException($"both arguments to matmul need to be at least 1D, but they are {a.Rank}D and {b.Rank}D");
        if (a.Rank == 1 || b.Rank == 1)
        {
            using var left = a.Rank == 1 ? Views.Unsqueeze(a, 0) : a.alias();           // [1, K]
            using var right = b.Rank == 1 ? Views.Unsqueeze(b, 1) : b.alias();          // [K, 1]
            if (left.Sizes[^1] != right.Sizes[^2]) throw Mismatch(a, b);
            using var product = MatMul(left, right);
            using var row = a.Rank == 1 ? Views.Squeeze(product, -2) : product.alias();
            return b.Rank == 1 ? Views.Squeeze(row, -1) : row.alias();
        }
        Check(a, b);
        if (a.Rank == 2 && b.Rank == 2) return Matrix(a, b);
        return b.Rank == 2 ? Rows(a, b) : Batched(a, b);
    }

    /// <summary>y = x · Wᵀ + bias for <c>x [*, in]</c>, <c>W [out, in]</c>, <c>bias [out]</c>; ∂L/∂x = g · W, ∂L/∂W = gᵀ · x, ∂L/∂bias = Σ g over rows.</summary>
    public static Tensor Linear(Tensor x, Tensor weight, Tensor? bias)
    {
        if (weight.Rank != 2 || x.Rank == 0 || x.Sizes[^1] != weight.Sizes[1])
            throw new ArgumentException($"mat1 and mat2 shapes cannot be multiplied: input {Shape.Text(x.Sizes)} and weight {Shape.Text(weight.Sizes)} "
                + "(the input's last dimension must equal the weight's second)", nameof(x));
        if (bias is not null && (bias.Rank != 1 || bias.Sizes[0] != weight.Sizes[0]))
            throw new ArgumentException($"bias has shape {Shape.Text(bias.Sizes)}, expected [{weight.Sizes[0]}]", nameof(bias));
        SameFloat(x, weight, "linear");
        long[] sizes = [.. x.Sizes[..^1], weight.Sizes[0]];
        using var rows = Views.Reshape(x.detach(), [-1, weight.Sizes[1]]);               // [rows, in]
        using var transposed = Views.Transpose(weight.detach(), 0, 1);                  // [in, out]
        var y = Pointwise.Empty(sizes, x.dtype);
        using (var flat = Views.Reshape(y.detach(), [-1, weight.Sizes[0]]))              // [rows, out]
            Multiply(rows, transposed, flat, bias);
        if (!Node.Wanted(x, weight, bias)) return y;
        var node = new Node("LinearBackward0");
        var (sx, sw) = (node.SaveFor(weight, x), node.SaveFor(x, weight));
        var (inputs, outputs) = (weight.Sizes[1], weight.Sizes[0]);
        (Tensor, Func<Tensor, Tensor>) dx = (x, g => MatMul(g, sw));
        (Tensor, Func<Tensor, Tensor>) dw = (weight, g => MatMul(Views.Transpose(Views.Reshape(g, [-1, outputs]), 0, 1), Views.Reshape(sx, [-1, inputs])));
        return bias is null ? node.Record(y, dx, dw) : node.Record(y, dx, dw, (bias, g => g));
    }

    /// <summary>a · b for operands of exactly these ranks.</summary>
    public static Tensor OfRanks(Tensor a, Tensor b, int rankA, int rankB, string name) =>
        a.Rank == rankA && b.Rank == rankB ? MatMul(a, b) : throw new ArgumentException(
            $"{name}: expected operands of {rankA} and {rankB} dimensions, got shapes {Shape.Text(a.Sizes)} and {Shape.Text(b.Sizes)}");

    /// <summary>yᵢⱼ = aᵢ · bⱼ.</summary>
    public static Tensor Outer(Tensor a, Tensor b)
    {
        if (a.Rank != 1 || b.Rank != 1) throw new ArgumentException($"outer: Expected 1-D arguments, got shapes {Shape.Text(a.Sizes)} and {Shape.Text(b.Sizes)}");
        using var column = Views.Unsqueeze(a, 1);                                        // [M, 1]
        return Arithmetic.Mul(column, b);
    }

    /// <summary>y = β · x + α · a · b.</summary>
    public static Tensor AddProduct(Tensor x, Tensor a, Tensor b, float beta, float alpha)
    {
        using var product = MatMul(a, b);
        using var scaled = alpha == 1 ? product.alias() : product.mul(alpha);
        using var scaledX = beta == 1 ? x.alias() : x.mul(beta);
        return Arithmetic.Add(scaledX, scaled);
    }

    /// <summary>[M, K] · [K, N].</summary>
    private static Tensor Matrix(Tensor a, Tensor b)
    {
        var y = Pointwise.Empty([a.Sizes[0], b.Sizes[1]], a.dtype);
        Multiply(a, b, y, null);
        return Record(y, a, b, "MmBackward0");
    }

    /// <summary>[…, M, K] · [K, N]: the batches are more rows of one product.</summary>
    private static Tensor Rows(Tensor a, Tensor b)
    {
        using var rows = Views.Reshape(a, [-1, a.Sizes[^1]]);                            // [… · M, K]
        using var product = Matrix(rows, b);
        return Views.Reshape(product, [.. a.Sizes[..^1], b.Sizes[1]]);
    }

    /// <summary>[B…, M, K] · [B…, K, N], the batch dimensions broadcast.</summary>
    private static Tensor Batched(Tensor a, Tensor b)
    {
        var batch = Shape.Broadcast(a.Sizes[..^2], b.Sizes[..^2]);
        using var left = Views.Expand(a.detach(), [.. batch, a.Sizes[^2], a.Sizes[^1]]);
        using var right = Views.Expand(b.detach(), [.. batch, b.Sizes[^2], b.Sizes[^1]]);
        using var left3 = Views.Reshape(left, [-1, a.Sizes[^2], a.Sizes[^1]]);             // [B, M, K]
        using var right3 = Views.Reshape(right, [-1, b.Sizes[^2], b.Sizes[^1]]);           // [B, K, N]
        var y = Pointwise.Empty([.. batch, a.Sizes[^2], b.Sizes[^1]], a.dtype);
        var (m, n) = (a.Sizes[^2], b.Sizes[^1]);
        for (var i = 0L; i < left3.Sizes[0]; i++)
        {
            using var matrix = Views.AsStrided(y.detach(), [m, n], [n, 1], i * m * n);
            Multiply(Views.Select(left3, 0, i), Views.Select(right3, 0, i), matrix, null);
        }
        return Record(y, a, b, "BmmBackward0");
    }

    private static Tensor Record(Tensor y, Tensor a, Tensor b, string name)
    {
        if (!Node.Wanted(a, b)) return y;
        var node = new Node(name);
        var (sa, sb) = (node.SaveFor(b, a), node.SaveFor(a, b));
        return node.Record(y, (a, g => MatMul(g, Views.Transpose(sb, -2, -1))), (b, g => MatMul(Views.Transpose(sa, -2, -1), g)));
    }

    /// <summary>y ← a · b + bias for matrices of any strides. Not recorded.</summary>
    private static unsafe void Multiply(Tensor a, Tensor b, Tensor y, Tensor? bias)
    {
        var (m, n, k) = ((int)y.Sizes[0], (int)y.Sizes[1], (int)a.Sizes[1]);
        if (m == 0 || n == 0) return;
        using var contiguous = bias?.contiguous();
        switch (y.dtype)
        {
            case ScalarType.Float32:
                fixed (float* pa = Memory<float>(a), pb = Memory<float>(b), py = Memory<float>(y), pc = contiguous is null ? null : Memory<float>(contiguous))
                    Gemm.Run(m, n, k, pa, (nint)a.Strides[0], (nint)a.Strides[1], pb, (nint)b.Strides[0], (nint)b.Strides[1], py, n, false, pc, false);
                break;
            case ScalarType.Float64:
                fixed (double* pa = Memory<double>(a), pb = Memory<double>(b), py = Memory<double>(y), pc = contiguous is null ? null : Memory<double>(contiguous))
                    Gemm.Run(m, n, k, pa, (nint)a.Strides[0], (nint)a.Strides[1], pb, (nint)b.Strides[0], (nint)b.Strides[1], py, n, false, pc, false);
                break;
            case ScalarType.Int64:
                ByDefinition<long>(a, b, y);
                break;
            case ScalarType.Int32:
                ByDefinition<int>(a, b, y);
                break;
            default:
                throw Elementwise.Unsupported(y.dtype, "\"addmm_impl_cpu_\"");
        }
    }

    /// <summary>y[i, j] = Σₖ a[i, k] · b[k, j], for the integers.</summary>
    private static void ByDefinition<T>(Tensor a, Tensor b, Tensor y) where T : unmanaged, System.Numerics.INumber<T>
    {
        var sa = Memory<T>(a);
        var sb = Memory<T>(b);
        var sy = Memory<T>(y);
        for (var i = 0L; i < y.Sizes[0]; i++)
        {
            for (var j = 0L; j < y.Sizes[1]; j++)
            {
                var sum = T.Zero;
                for (var k = 0L; k < a.Sizes[1]; k++)
                    sum += sa[(int)(i * a.Strides[0] + k * a.Strides[1])] * sb[(int)(k * b.Strides[0] + j * b.Strides[1])];
                sy[(int)(i * y.Strides[0] + j)] = sum;
            }
        }
    }

    /// <summary>All the memory that a tensor's elements lie in, from its first element on.</summary>
    private static Span<T> Memory<T>(Tensor x) where T : unmanaged
    {
        if (x.Impl.Count == 0) return [];
        var extent = 1L;
        for (var i = 0; i < x.Rank; i++) extent += (x.Sizes[i] - 1) * x.Strides[i];
        return x.Impl.Storage.Span<T>(x.Impl.Offset, checked((int)extent));
    }

    private static void Check(Tensor a, Tensor b)
    {
        if (a.Sizes[^1] != b.Sizes[^2]) throw Mismatch(a, b);
        if (a.dtype != b.dtype)
            throw new ArgumentException($"expected m1 and m2 to have the same dtype, but got: {a.dtype.TorchName()} != {b.dtype.TorchName()}");
    }

    private static void SameFloat(Tensor a, Tensor b, string operation)
    {
        if (a.dtype != b.dtype)
            throw new ArgumentException($"{operation}: expected m1 and m2 to have the same dtype, but got: {a.dtype.TorchName()} != {b.dtype.TorchName()}");
    }

    private static ArgumentException Mismatch(Tensor a, Tensor b) =>
        new($"mat1 and mat2 shapes cannot be multiplied ({Shape.Text(a.Sizes)} and {Shape.Text(b.Sizes)})");
}
