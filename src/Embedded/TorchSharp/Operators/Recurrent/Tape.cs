using static TorchSharp.torch;

namespace TorchSharp.Operators;

/// <summary>What a recurrent layer computes, a row for each sequence and step, and its backward pass reads.</summary>
internal sealed record Tape(Tensor Gates, Tensor Hidden, Tensor Output, Tensor? Memory) : IDisposable
{
    /// <summary>Room for the gates <c>[rows, G·H]</c>, and for h and c <c>[rows, H]</c> after each step.</summary>
    public static Tape Of(RecurrentCell cell, int rows, long size, ScalarType dtype)
    {
        var gates = Pointwise.Empty([rows, cell.Gates * size], dtype);
        return new(gates, cell.KeepsHiddenApart ? Pointwise.Empty(gates.Sizes, dtype) : gates, Pointwise.Empty([rows, size], dtype),
            cell.HasMemory ? Pointwise.Empty([rows, size], dtype) : null);
    }

    /// <summary>The numbers of one row, given h and c before it.</summary>
    public StepRow<T> Row<T>(int row, ReadOnlySpan<T> before, ReadOnlySpan<T> memoryBefore) where T : unmanaged => new()
    {
        Gates = Row<T>(Gates, row),
        Hidden = Row<T>(Hidden, row),
        Before = before,
        After = Row<T>(Output, row),
        MemoryBefore = memoryBefore,
        Memory = Row<T>(Memory, row),
    };

    /// <summary>One row of a contiguous matrix; nothing of none.</summary>
    public static Span<T> Row<T>(Tensor? x, int row) where T : unmanaged => Rows<T>(x, row, 1);

    /// <summary>Rows of a contiguous matrix, one after the other.</summary>
    public static Span<T> Rows<T>(Tensor? x, int row, int count) where T : unmanaged =>
        x is null ? [] : x.Span<T>().Slice(row * (int)x.Sizes[1], count * (int)x.Sizes[1]);

    /// <summary>h or c before each row's step, given those after it and before the first.</summary>
    public static Tensor Before<T>(Steps steps, Tensor after, Tensor initial) where T : unmanaged
    {
        using var state = Copies.Contiguous(initial);
        var before = Pointwise.Empty(after.Sizes, after.dtype);
        foreach (var (row, count) in steps)
        {
            Rows<T>(state, 0, count).CopyTo(Rows<T>(before, row, count));
            Rows<T>(after, row, count).CopyTo(Rows<T>(state, 0, count));
        }
        return before;
    }

    public void Dispose()
    {
        Gates.Dispose();
        Hidden.Dispose();
        Memory?.Dispose();
    }
}
