using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using TorchSharp.Kernels;

namespace Benchmarks;

/// <summary>The functions of a vector, against System.Numerics.Tensors where that has them.</summary>
internal sealed class FunctionsBenchmark : IBenchmark
{
    const int Count = 8192;

    public string Name => "functions";

    public string Description => "exp, log, tanh, sigmoid, erf, softmax, sum: ns per number, on one thread, data in the cache";

    public unsafe void Run()
    {
        var random = new Random(1);
        // Memory as tensors have it: aligned.
        var (blockX, blockY) = (Pool.Rent(Count * sizeof(double)), Pool.Rent(Count * sizeof(double)));
        var (blockX64, blockY64) = (Pool.Rent(Count * sizeof(double)), Pool.Rent(Count * sizeof(double)));
        for (var i = 0; i < Count; i++)
            X()[i] = (float)(X64()[i] = 0.01 + 5 * random.NextDouble());
        var table = new Table($"f(x), vectors: {Simd.Width}", "float", "Tensors", "double", "Tensors");

        Row("exp", () => VectorMath.Exp(X(), Y()), () => TensorPrimitives.Exp<float>(X(), Y()),
            () => VectorMath.Exp(X64(), Y64()), () => TensorPrimitives.Exp<double>(X64(), Y64()));
        Row("log", () => VectorMath.Log(X(), Y()), () => TensorPrimitives.Log<float>(X(), Y()),
            () => VectorMath.Log(X64(), Y64()), () => TensorPrimitives.Log<double>(X64(), Y64()));
        Row("tanh", () => VectorMath.Tanh(X(), Y()), () => TensorPrimitives.Tanh<float>(X(), Y()),
            () => VectorMath.Tanh(X64(), Y64()), () => TensorPrimitives.Tanh<double>(X64(), Y64()));
        Row("sigmoid", () => VectorMath.Sigmoid(X(), Y()), () => TensorPrimitives.Sigmoid<float>(X(), Y()),
            () => VectorMath.Sigmoid(X64(), Y64()), () => TensorPrimitives.Sigmoid<double>(X64(), Y64()));
        Row("erf", () => VectorMath.Erf(X(), Y()), null, () => VectorMath.Erf(X64(), Y64()), null);
        Row("softmax of 64", () => VectorMath.Softmax(X(), Y(), 64), null, () => VectorMath.Softmax(X64(), Y64(), 64), null);
        Row("log softmax of 16", () => VectorMath.LogSoftmax(X(), Y(), 16), null, () => VectorMath.LogSoftmax(X64(), Y64(), 16), null);
        Row("sum", () => VectorMath.Sum((float*)Unsafe.AsPointer(ref blockX.Data), Count), () => TensorPrimitives.Sum<float>(X()),
            () => VectorMath.Sum((double*)Unsafe.AsPointer(ref blockX64.Data), Count), () => TensorPrimitives.Sum<double>(X64()));

        Span<float> X() => blockX.Span<float>(0, Count);
        Span<float> Y() => blockY.Span<float>(0, Count);
        Span<double> X64() => blockX64.Span<double>(0, Count);
        Span<double> Y64() => blockY64.Span<double>(0, Count);

        void Row(string name, params Action?[] actions)
        {
            var times = Measure.Calls([.. actions.OfType<Action>()]);
            var next = 0;
            table.Row(name, [.. actions.Select(action => action is null ? "" : $"{times[next++].Processor / Count * 1e9:F3}")]);
        }
    }
}
