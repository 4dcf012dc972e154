using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels;

/// <summary>
/// The matrix product <c>C = [C +] A·B [+ bias]</c>, then perhaps ReLU, for float and double. A and B may have any strides, 0 among
/// them: transposed and broadcast operands need no copy. Strides count elements.
/// </summary>
/// <remarks>
/// Each element of C is one sum, whose order depends on the shapes and strides alone: the result has the same bits on any number of
/// threads. The memory must stay where it is, as the pool's does, and C must not overlap A or B.
/// </remarks>
internal static unsafe class Gemm
{
    /// <summary>What a chunk should have to do at least: 0.3 million operations take some 5 µs, as waking a worker does.</summary>
    const double ChunkOperations = 300_000;

    /// <summary>A matrix product.</summary>
    /// <param name="m">The rows of A and C; 0 or more, as the other sizes.</param>
    /// <param name="n">The columns of B and C.</param>
    /// <param name="k">The columns of A, the rows of B; if it is 0, the product is all zeros.</param>
    /// <param name="a">A, <c>[m, k]</c>.</param>
    /// <param name="rowStrideA">From an element of A to the one below.</param>
    /// <param name="colStrideA">From an element of A to the one on its right.</param>
    /// <param name="b">B, <c>[k, n]</c>.</param>
    /// <param name="rowStrideB">From an element of B to the one below.</param>
    /// <param name="colStrideB">From an element of B to the one on its right.</param>
    /// <param name="c">C, <c>[m, n]</c>, row by row.</param>
    /// <param name="ldc">From a row of C to the next, at least <paramref name="n"/>.</param>
    /// <param name="accumulate">Whether the product is added to what C holds. If not, C may hold anything, NaN too.</param>
    /// <param name="bias">A number for each column of C, added to its elements; or null.</param>
    /// <param name="relu">Whether negative results become 0.</param>
    public static void Run<T>(
        int m, int n, int k, T* a, nint rowStrideA, nint colStrideA, T* b, nint rowStrideB, nint colStrideB, T* c, nint ldc,
        bool accumulate = false, T* bias = null, bool relu = false)
        where T : unmanaged, INumber<T> =>
        RunBatched(1, m, n, k, a, 0, rowStrideA, colStrideA, b, 0, rowStrideB, colStrideB, c, 0, ldc, accumulate, bias, relu);

    /// <summary>As many matrix products, of operands that lie <c>batchStride</c>s apart.</summary>
    /// <inheritdoc cref="Run"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunBatched<T>(
        int batch, int m, int n, int k, T* a, nint batchStrideA, nint rowStrideA, nint colStrideA,
        T* b, nint batchStrideB, nint rowStrideB, nint colStrideB, T* c, nint batchStrideC, nint ldc,
        bool accumulate = false, T* bias = null, bool relu = false)
        where T : unmanaged, INumber<T>
    {
        if (batch == 0 || m == 0 || n == 0)
            return;
        // Rows of all matrices times the same B are one product, if they lie as those of one matrix do.
        if (batch > 1 && batchStrideB == 0 && batchStrideA == m * rowStrideA && batchStrideC == m * ldc && (long)batch * m <= int.MaxValue)
            (batch, m) = (1, batch * m);
        var product = new Product
        {
            Rows = m,
            Columns = n,
            Depth = k,
            Size = sizeof(T),
            A = (long)a,
            RowStrideA = rowStrideA * sizeof(T),
            ColumnStrideA = colStrideA * sizeof(T),
            B = (long)b,
            RowStrideB = rowStrideB * sizeof(T),
            ColumnStrideB = colStrideB * sizeof(T),
            C = (long)c,
            StrideC = ldc * sizeof(T),
            Bias = (long)bias,
            Accumulate = accumulate,
            Relu = relu,
        };
        var kernels = TileKernels.For<T>();
        product = product with { AsDotProducts = DotProducts.Suit(product, kernels) };
        var steps = new BatchSteps(batchStrideA * sizeof(T), batchStrideB * sizeof(T), batchStrideC * sizeof(T));
        var chunks = Math.Min(4 * Scheduler.Threads, 2.0 * batch * m * n * k / ChunkOperations);
        if (Scheduler.Threads > 1 && chunks >= 2)
            RunInParallel(batch, (int)chunks, product, steps, kernels);
        else
            RunInTurn(0, batch, product, steps, kernels);
    }

    readonly record struct BatchSteps(long A, long B, long C)
    {
        public Product At(in Product first, long i) => first with { A = first.A + i * A, B = first.B + i * B, C = first.C + i * C };
    }

    static void RunInTurn(long start, long end, in Product first, BatchSteps steps, TileKernels kernels)
    {
        for (var i = start; i < end; i++)
            RunOne(steps.At(first, i), kernels);
    }

    static void RunOne(in Product product, TileKernels kernels)
    {
        if (product.AsDotProducts)
            DotProducts.Run(product, kernels);
        else
            BlockedProduct.Run(product, kernels);
    }

    static void RunInParallel(int batch, int chunks, Product first, BatchSteps steps, TileKernels kernels)
    {
        if (batch >= chunks)
        {
            Scheduler.For(batch, batch / chunks, (start, end) => RunInTurn(start, end, first, steps, kernels));
            return;
        }
        var grid = ChunkGrid.Choose(first, (chunks + batch - 1) / batch, kernels);
        Scheduler.For((long)batch * grid.Count, 1, (chunk, _) =>
            RunOne(grid.Chunk(steps.At(first, chunk / grid.Count), (int)(chunk % grid.Count)), kernels));
    }
}
