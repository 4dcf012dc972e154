namespace TorchSharp.Operators;

/// <summary>
/// How a normalization sees its input: <c>[outer, count, segments · width]</c>. The lines of a channel share mean and variance; each
/// segment of a line has a weight of its own, and the weights repeat after <paramref name="Period"/> channels.
/// </summary>
/// <param name="Outer">The lines of a channel.</param>
/// <param name="Count">The number of channels.</param>
/// <param name="Segments">The weights of a line.</param>
/// <param name="Width">The elements of a line that share a weight.</param>
/// <param name="Period">The number of channels with different weights.</param>
internal readonly record struct Channels(int Outer, int Count, int Segments, int Width, int Period)
{
    private const int MostChunks = 64;

    /// <summary>The elements of a line.</summary>
    public int Line => Segments * Width;

    /// <summary>The elements of a channel.</summary>
    public long Size => (long)Outer * Line;

    /// <summary>The number of weights.</summary>
    public int Weights => Period * Segments;

    /// <summary>The shape that the input is seen in.</summary>
    public long[] Shape => [Outer, Count, Line];

    /// <summary>The shape in which the weights stand in the middle; they are <c>[1, weights, 1]</c>.</summary>
    public long[] WeightedShape => [(long)Outer * Count / Math.Max(Period, 1), Weights, Width];

    /// <summary>Channels per chunk of a loop.</summary>
    public long Grain => Math.Max(1, StridedLoop.Grain / Math.Max(Size, 1));

    /// <summary>Channels per chunk of a loop that keeps sums per chunk: there are few chunks.</summary>
    public long SummingGrain => Math.Max(Grain, (Count + MostChunks - 1) / MostChunks);

    /// <summary>Where a line begins.</summary>
    public long Place(int outer, int channel) => ((long)outer * Count + channel) * Line;

    /// <summary>The weights of a channel's lines.</summary>
    public Range WeightsOf(int channel) => (channel % Period * Segments)..((channel % Period + 1) * Segments);
}
