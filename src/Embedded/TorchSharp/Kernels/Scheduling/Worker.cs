using System.Diagnostics;

namespace TorchSharp.Kernels;

/// <summary>
/// A background thread that helps with the scheduler's loops. After a loop it looks out for the next one for 50 µs, the usual gap
/// between two operations of a training step, and then sleeps until it is woken: an idle process uses no processor time.
/// </summary>
internal sealed class Worker
{
    static readonly long lookOut = Stopwatch.Frequency / 20_000;

    readonly object bed = new();
    volatile bool asleep;

    /// <param name="number">Which of the threads this is; the caller of a loop is number 0.</param>
    public Worker(int number)
    {
        Number = number;
        new Thread(Live) { IsBackground = true, Name = $"tensor kernels {number}" }.UnsafeStart();
    }

    public int Number { get; }

    /// <summary>Makes sure that the worker sees the chunks that were queued before this call.</summary>
    public void Wake()
    {
        if (!asleep)
            return;
        lock (bed)
        {
            asleep = false;
            Monitor.Pulse(bed);
        }
    }

    void Live()
    {
        while (true)
        {
            Scheduler.WorkAs(this);
            if (!SeesWork())
                Sleep();
        }
    }

    bool SeesWork()
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetTimestamp() - start < lookOut;)
        {
            for (var i = 0; i < 16; i++)
            {
                if (Scheduler.HasWorkFor(this))
                    return true;
                Thread.SpinWait(1);
            }
        }
        return false;
    }

    void Sleep()
    {
        asleep = true;
        // Chunks may have come since the last look. After the fence, either they are seen here or their caller sees this worker asleep.
        Interlocked.MemoryBarrier();
        if (Scheduler.HasWorkFor(this))
        {
            asleep = false;
            return;
        }
        lock (bed)
        {
            while (asleep)
                Monitor.Wait(bed);
        }
    }
}
