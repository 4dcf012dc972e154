using TorchSharp.Kernels;

namespace TorchSharp.Operators;

/// <summary>Handles one run: element <c>i</c> of operand <c>k</c> lies at <c>offsets[k] + i · innerStride[k]</c>, i &lt; length.</summary>
internal delegate void RunBody(ReadOnlySpan<long> offsets, int length);

/// <summary>
/// Walks several strided operands of one shape together, in row-major order, as few long runs: dimensions of size 1 vanish and
/// neighbours that every operand could see as one are merged. The walk is cut into chunks that depend on the shape alone,
/// so that any number of threads computes the same.
/// </summary>
internal sealed class StridedLoop
{
    /// <summary>Elements per parallel chunk: large enough to outweigh handing it to a worker.</summary>
    public const long Grain = 1 << 15;

    private readonly long[] sizes;
    private readonly long[][] strides;
    private readonly long[] origins;

    /// <param name="sizes">The shape that is walked.</param>
    /// <param name="operands">Per operand its strides for that shape, and the place of its first element.</param>
    public StridedLoop(ReadOnlySpan<long> sizes, params ReadOnlySpan<(long[] strides, long origin)> operands)
    {
        Count = Shape.Count(sizes);
        var merged = new List<long>(sizes.Length);
        var mergedStrides = new List<long>[operands.Length];
        origins = new long[operands.Length];
        for (var k = 0; k < operands.Length; k++) (mergedStrides[k], origins[k]) = (new(sizes.Length), operands[k].origin);
        for (var d = 0; d < sizes.Length; d++)
        {
            if (sizes[d] == 1) continue;
            var joins = merged.Count > 0;
            for (var k = 0; joins && k < operands.Length; k++) joins = mergedStrides[k][^1] == operands[k].strides[d] * sizes[d];
            if (joins) merged[^1] *= sizes[d];
            else merged.Add(sizes[d]);
            for (var k = 0; k < operands.Length; k++)
            {
                if (joins) mergedStrides[k][^1] = operands[k].strides[d];
                else mergedStrides[k].Add(operands[k].strides[d]);
            }
        }
        if (merged.Count == 0)
        {
            merged.Add(Count);
            foreach (var list in mergedStrides) list.Add(1);
        }
        this.sizes = [.. merged];
        strides = Array.ConvertAll(mergedStrides, list => list.ToArray());
    }

    /// <summary>The number of elements.</summary>
    public long Count { get; }

    /// <summary>The distance between neighbours of a run.</summary>
    public long InnerStride(int operand) => strides[operand][^1];

    /// <summary>Calls <paramref name="body"/> for every run, in parallel where that pays.</summary>
    public void Run(RunBody body)
    {
        if (Count == 0) return;
        if (Count <= Grain) Walk(0, Count, body);
        else Scheduler.For(Count, Grain, (start, end) => Walk(start, end, body));
    }

    private void Walk(long start, long end, RunBody body)
    {
        Span<long> index = stackalloc long[sizes.Length];
        Span<long> offsets = stackalloc long[origins.Length];
        origins.CopyTo(offsets);
        var rest = start;
        for (var d = sizes.Length - 1; d >= 0; d--)
        {
            (rest, index[d]) = Math.DivRem(rest, sizes[d]);
            for (var k = 0; k < offsets.Length; k++) offsets[k] += index[d] * strides[k][d];
        }
        for (var at = start; at < end;)
        {
            var length = (int)Math.Min(sizes[^1] - index[^1], end - at);
            body(offsets, length);
            at += length;
            Advance(index, offsets, length);
        }
    }

    /// <summary>Moves on by one run, carrying into the outer dimensions like an odometer.</summary>
    private void Advance(Span<long> index, Span<long> offsets, int length)
    {
        for (var (d, step) = (sizes.Length - 1, (long)length); d >= 0; d--, step = 1)
        {
            index[d] += step;
            for (var k = 0; k < offsets.Length; k++) offsets[k] += step * strides[k][d];
            if (index[d] < sizes[d]) return;
            for (var k = 0; k < offsets.Length; k++) offsets[k] -= index[d] * strides[k][d];
            index[d] = 0;
        }
    }
}
