using TorchSharp.Kernels;

namespace Benchmarks;

/// <summary>The matrix product, against the multiply-add rate of the core that it runs on.</summary>
internal sealed unsafe class GemmBenchmark : IBenchmark
{
    // Squares, then the products of a training step of an MLP 784-128-64-10 with batches of 64.
    static readonly (int M, int K, int N, bool TransposedA, bool TransposedB)[] shapes =
    [
        (64, 64, 64, false, false), (128, 128, 128, false, false), (256, 256, 256, false, false), (512, 512, 512, false, false),
        (1024, 1024, 1024, false, false), (2048, 2048, 2048, false, false),
        (64, 784, 128, false, true), (64, 128, 64, false, true), (64, 64, 10, false, true), (64, 10, 64, false, false),
        (64, 64, 128, false, false), (784, 64, 128, true, false), (128, 64, 64, true, false), (4, 2, 16, false, false),
    ];

    public string Name => "gemm";

    public string Description => "matrix products in float32: GFLOP/s and share of the peak, 1 and 2 threads";

    public void Run()
    {
        var triad = Measure.Calls(Machine.Triad())[0].Processor;
        Console.WriteLine($"Vectors: {Simd.Width}. Triad: {Machine.TriadBytes / triad / 1e9:F1} GB/s on one thread.");
        var table = new Table("C = A B", "CPU us", "GFLOP/s", "peak", "% of peak", "clock us", "2 threads", "speed-up");
        foreach (var shape in shapes)
            Run(shape.M, shape.K, shape.N, shape.TransposedA, shape.TransposedB, table);
    }

    static void Run(int m, int k, int n, bool transposedA, bool transposedB, Table table)
    {
        var (blockA, blockB, blockC) = (Fill(m * k, 1), Fill(k * n, 2), Fill(m * n, 3));
        fixed (byte* dataA = &blockA.Data, dataB = &blockB.Data, dataC = &blockC.Data)
        {
            var (a, b, c) = ((nint)dataA, (nint)dataB, (nint)dataC);
            void Multiply(int threads)
            {
                Scheduler.Threads = threads;
                Gemm.Run(
                    m, n, k, (float*)a, transposedA ? 1 : k, transposedA ? m : 1,
                    (float*)b, transposedB ? 1 : n, transposedB ? k : 1, (float*)c, n);
            }

            var times = Measure.Calls(Machine.MultiplyAdd, () => Multiply(1), () => Multiply(2));
            var (one, two) = (times[1], times[2]);
            var (peak, rate) = (Machine.PeakOperations / times[0].Processor, 2.0 * m * n * k / one.Processor);
            table.Row(
                $"{m}x{k}{(transposedA ? "'" : "")} · {k}x{n}{(transposedB ? "'" : "")}", $"{one.Processor * 1e6:F2}", $"{rate / 1e9:F1}",
                $"{peak / 1e9:F1}", $"{100 * rate / peak:F1}", $"{one.Clock * 1e6:F2}", $"{two.Clock * 1e6:F2}", $"{one.Clock / two.Clock:F2}");
        }
        Pool.Return(blockA);
        Pool.Return(blockB);
        Pool.Return(blockC);
    }

    static Block Fill(int count, int seed)
    {
        var block = Pool.Rent((long)count * sizeof(float));
        var random = new Random(seed);
        foreach (ref var number in block.Span<float>(0, count))
            number = 2 * random.NextSingle() - 1;
        return block;
    }
}
