using System.Diagnostics;
using System.Globalization;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Fuzzing;

/// <summary>Draws tensors of all shapes, strides and dtypes, and reads them element by element, by their strides alone.</summary>
internal sealed class Fuzz(int seed)
{
    public static readonly ScalarType[] Floats = [ScalarType.Float32, ScalarType.Float64];

    /// <summary>Signed dtypes; those before the last two hold the sums of tests without overflow.</summary>
    public static readonly ScalarType[] Numbers =
        [.. Floats, ScalarType.Int64, ScalarType.Int32, ScalarType.Int16, ScalarType.Int8];

    private readonly Random random = new(seed);

    public int Next(int end) => random.Next(end);

    public int Next(int start, int end) => random.Next(start, end);

    public bool Coin() => random.Next(2) == 0;

    public T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>Up to 4 dimensions, few of them empty.</summary>
    public long[] Shape(int minRank = 0, int maxRank = 4, bool mayBeEmpty = true)
    {
        var sizes = new long[Next(minRank, maxRank + 1)];
        for (var d = 0; d < sizes.Length; d++) sizes[d] = mayBeEmpty && Next(20) == 0 ? 0 : Next(1, 5);
        return sizes;
    }

    /// <summary>A shape that broadcasts to another.</summary>
    public long[] Beside(long[] shape) => [.. shape.Skip(Next(shape.Length + 1)).Select(size => Next(3) == 0 ? 1 : size)];

    /// <summary>
    /// Small whole numbers, or halves where the dtype has them, so that sums are exact; contiguous, transposed, sliced or expanded.
    /// </summary>
    public Tensor Tensor(long[] shape, ScalarType dtype)
    {
        int[] order = [.. Enumerable.Range(0, shape.Length)];
        if (Coin()) random.Shuffle(order);
        var steps = order.Select(_ => Next(4) == 0 ? 2L : 1).ToArray();
        var starts = order.Select(_ => Next(4) == 0 ? 1L : 0).ToArray();
        var expanded = order.Select(d => shape[d] > 1 && Next(8) == 0).ToArray();
        long[] sizes = [.. order.Select((d, k) => expanded[k] ? 1 : starts[k] + shape[d] * steps[k])];
        var x = Creation.From<double>(Elements(Naive.Count(sizes), dtype), sizes, dtype);
        for (var k = 0; k < order.Length; k++)
            if (!expanded[k]) x = x.slice(k, starts[k], sizes[k], steps[k]);
        var back = new long[order.Length];
        for (var k = 0; k < order.Length; k++) back[order[k]] = k;
        return x.permute(back).expand(shape);
    }

    /// <summary>Whole numbers below an end.</summary>
    public Tensor Indices(long[] shape, long end)
    {
        var elements = new long[Naive.Count(shape)];
        for (var i = 0; i < elements.Length; i++) elements[i] = random.NextInt64(end);
        return Creation.From<long>(elements, shape, ScalarType.Int64);
    }

    private double[] Elements(long count, ScalarType dtype)
    {
        var elements = new double[count];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = dtype == ScalarType.Bool ? Next(2) : dtype.IsFloat() ? Next(-6, 7) / 2.0 : Next(-3, 4);
        return elements;
    }

    /// <summary>
    /// Compares so many times what a function computes in two ways, and goes on for as many seconds as FUZZ_SECONDS says. The seeds count
    /// from FUZZ_SEED on. A failure names the seed that draws the same again.
    /// </summary>
    public static void Each(int rounds, Func<Fuzz, (Naive expected, Tensor actual, string what)> round)
    {
        var (seconds, first, time) = (Setting("FUZZ_SECONDS"), Setting("FUZZ_SEED"), Stopwatch.StartNew());
        using var scope = NewDisposeScope();
        for (var seed = first; seed < first + rounds || time.Elapsed.TotalSeconds < seconds; seed++)
        {
            var (expected, actual, what) = round(new(seed));
            Same(expected, actual, $"seed {seed}, {what}");
            scope.DisposeEverything();
        }

        static int Setting(string name) => int.Parse(Environment.GetEnvironmentVariable(name) ?? "0", CultureInfo.InvariantCulture);
    }

    /// <summary>Asserts equal shapes, and elements up to rounding.</summary>
    public static void Same(Naive expected, Tensor actual, string what)
    {
        Assert.True(expected.Shape.SequenceEqual(actual.shape),
            $"{what}: expected [{string.Join(", ", expected.Shape)}], got [{string.Join(", ", actual.shape)}]");
        var (elements, tolerance) = (Read(actual), actual.dtype == ScalarType.Float32 ? 1e-5 : 1e-11);
        for (var i = 0; i < elements.Length; i++)
        {
            var (e, a) = (expected.Elements[i], elements[i]);
            var isNear = e.Equals(a) || Math.Abs(e - a) <= tolerance * Math.Max(1, Math.Abs(e));
            Assert.True(isNear, $"{what}: element {i} is {a}, expected {e}");
        }
    }

    /// <summary>What a tensor is like.</summary>
    public static string Text(Tensor x) => $"{x.dtype} [{string.Join(", ", x.shape)}], strides [{string.Join(", ", x.stride())}]";

    /// <summary>The elements in row-major order.</summary>
    public static double[] Read(Tensor x)
    {
        var (shape, strides, storage) = (x.shape, x.stride(), x.Impl.Storage);
        var elements = new double[x.numel()];
        for (var i = 0; i < elements.Length; i++)
        {
            var at = x.storage_offset() + Naive.Index(i, shape).Zip(strides, (k, stride) => k * stride).Sum();
            elements[i] = x.dtype switch
            {
                ScalarType.Float32 => storage.Span<float>(at, 1)[0],
                ScalarType.Float64 => storage.Span<double>(at, 1)[0],
                ScalarType.Int64 => storage.Span<long>(at, 1)[0],
                ScalarType.Int32 => storage.Span<int>(at, 1)[0],
                ScalarType.Int16 => storage.Span<short>(at, 1)[0],
                ScalarType.Int8 => storage.Span<sbyte>(at, 1)[0],
                _ => storage.Span<byte>(at, 1)[0],
            };
        }
        return elements;
    }
}
