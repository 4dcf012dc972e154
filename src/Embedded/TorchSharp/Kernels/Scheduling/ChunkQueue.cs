using System.Runtime.InteropServices;

namespace TorchSharp.Kernels;

/// <summary>
/// The numbers <c>0…n-1</c>, each to be taken once and reported as finished once. The caller takes from the front and the workers from
/// the back, so that each thread finds most of its part of the data in its own cache when the next loop runs over the same data.
/// </summary>
internal sealed class ChunkQueue
{
    // Each counter has cache lines of its own: threads that take chunks don't slow down the one that waits for the last.
    [StructLayout(LayoutKind.Explicit, Size = 384)]
    struct Counters
    {
        /// <summary>The chunks not yet taken, as <c>first &lt;&lt; 32 | end</c>: one compare-and-swap takes one from either end.</summary>
        [FieldOffset(128)]
        public long Remaining;

        [FieldOffset(256)]
        public int Unfinished;
    }

    Counters counters;

    public bool IsEmpty => Parts(Volatile.Read(ref counters.Remaining)) is var (first, end) && first >= end;

    /// <summary>Starts over with <paramref name="chunks"/> chunks; every chunk of the last round must be finished.</summary>
    public void Fill(int chunks)
    {
        counters.Unfinished = chunks;
        // A full fence: a worker that goes to sleep either sees these chunks or is seen sleeping.
        Interlocked.Exchange(ref counters.Remaining, chunks);
    }

    /// <summary>Takes the lowest number left.</summary>
    public bool TryTakeFirst(out int chunk) => TryTake(1L << 32, out chunk, out _);

    /// <summary>Takes the highest number left.</summary>
    public bool TryTakeLast(out int chunk)
    {
        var taken = TryTake(-1, out _, out var end);
        chunk = end - 1;
        return taken;
    }

    /// <summary>Reports one taken chunk as finished.</summary>
    public void Finish() => Interlocked.Decrement(ref counters.Unfinished);

    /// <summary>Returns when every chunk is finished: soon, as all of them are taken when the caller gets here.</summary>
    public void WaitUntilFinished()
    {
        for (var spins = 0; Volatile.Read(ref counters.Unfinished) > 0; spins++)
        {
            if (spins < 2000)
                Thread.SpinWait(1);
            else
                Thread.Yield();
        }
    }

    bool TryTake(long step, out int first, out int end)
    {
        while (true)
        {
            var remaining = Volatile.Read(ref counters.Remaining);
            (first, end) = Parts(remaining);
            if (first >= end)
                return false;
            if (Interlocked.CompareExchange(ref counters.Remaining, remaining + step, remaining) == remaining)
                return true;
        }
    }

    static (int First, int End) Parts(long remaining) => ((int)(remaining >> 32), (int)remaining);
}
