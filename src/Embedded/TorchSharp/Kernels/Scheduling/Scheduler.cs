using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace TorchSharp.Kernels;

/// <summary>Works on the items <paramref name="start"/> (included) to <paramref name="end"/> (excluded).</summary>
internal delegate void ScheduledBody(long start, long end);

/// <summary>
/// Shares a loop out between the calling thread and a few background workers. A thread takes the next chunk when it is done with its
/// last one, so a busy machine slows a loop down no more than it must. Chunks are <c>[i·grain, (i+1)·grain)</c> on any number of
/// threads: a body that leaves one partial result per chunk gives the same bits everywhere.
/// </summary>
internal static class Scheduler
{
    readonly record struct Job(long Count, long Grain, ScheduledBody Body)
    {
        public int Chunks => (int)((Count + Grain - 1) / Grain);

        public void Run(int chunk) => Body(chunk * Grain, Math.Min(Count, (chunk + 1) * Grain));
    }

    static readonly ChunkQueue queue = new();
    static readonly List<Worker> workers = [];
    static Job job;
    static (int Chunk, ExceptionDispatchInfo Exception)? failure;
    static int threads;
    static int busy;

    /// <summary>The threads that a loop may use, the caller's own among them: <c>DL_NUM_THREADS</c>, else one per processor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public static int Threads
    {
        get => threads > 0 ? threads : threads = Settings.ThreadCount(Environment.GetEnvironmentVariable("DL_NUM_THREADS"));
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            threads = value;
        }
    }

    /// <summary>
    /// Calls <paramref name="body"/> once for each chunk of <paramref name="grain"/> items (the last one may be shorter) and returns when
    /// all are done. It runs on the calling thread alone when there is one chunk or one thread, and when the workers are taken: inside
    /// another loop's body, or while another thread runs a loop.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="grain"/> is below 1.</exception>
    /// <remarks>
    /// An exception in a body reaches the caller when no chunk is running any more; of several, the one of the lowest chunk.
    /// </remarks>
    public static void For(long count, long grain, ScheduledBody body)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(grain, 1);
        if (count <= 0)
            return;
        // Chunks are numbered with an int, so a huge loop gets bigger chunks.
        var next = new Job(count, Math.Max(grain, (count >> 30) + 1), body);
        var chunks = next.Chunks;
        if (chunks > 1 && Threads > 1 && TryShare(next))
            return;
        for (var chunk = 0; chunk < chunks; chunk++)
            next.Run(chunk);
    }

    /// <summary>Whether a worker may take chunks: there are some, and <see cref="Threads"/> has not fallen below its number.</summary>
    internal static bool HasWorkFor(Worker worker) => !queue.IsEmpty && worker.Number < Threads;

    /// <summary>Runs chunks from the back of the queue until none is left.</summary>
    internal static void WorkAs(Worker worker)
    {
        while (HasWorkFor(worker) && queue.TryTakeLast(out var chunk))
            RunTaken(chunk);
    }

    static bool IsAborted => (Thread.CurrentThread.ThreadState & ThreadState.AbortRequested) != 0;

    /// <summary>False if the workers are taken.</summary>
    // Not optimized: an optimizing compiler moves the body out of the finally block, where an abort reaches it.
    [MethodImpl(MethodImplOptions.NoOptimization)]
    static bool TryShare(in Job next)
    {
        var shared = false;
        ExceptionDispatchInfo? exception = null;
        // A notebook's Stop aborts the cell's thread, but never inside `finally`: when it does, the workers have let go of the body.
        try
        {
        }
        finally
        {
            // An abort that came just before leads here as well, on its way up: the callers' tensors are garbage by now, and the workers
            // would write into freed memory. Nobody waits for the result any more.
            if (IsAborted)
                shared = true;
            else if (Interlocked.CompareExchange(ref busy, 1, 0) == 0)
            {
                shared = true;
                try
                {
                    exception = Share(next);
                }
                finally
                {
                    Volatile.Write(ref busy, 0);
                }
            }
        }
        exception?.Throw();
        return shared;
    }

    static ExceptionDispatchInfo? Share(in Job next)
    {
        (job, failure) = (next, null);
        var helpers = Math.Min(Threads, next.Chunks) - 1;
        while (workers.Count < helpers)
            workers.Add(new Worker(number: workers.Count + 1));
        queue.Fill(next.Chunks);
        for (var i = 0; i < helpers; i++)
            workers[i].Wake();
        while (queue.TryTakeFirst(out var chunk))
        {
            // The abort comes when the workers are done: what is left of a long loop need not be computed for nobody.
            if (IsAborted)
                queue.Finish();
            else
                RunTaken(chunk);
        }
        queue.WaitUntilFinished();
        job = default;
        return failure?.Exception;
    }

    // Whoever has taken a chunk may read `job`: it is not replaced before that chunk is reported as finished.
    static void RunTaken(int chunk)
    {
        try
        {
            job.Run(chunk);
        }
        catch (Exception exception)
        {
            lock (queue)
            {
                if (failure is not { } earlier || chunk < earlier.Chunk)
                    failure = (chunk, ExceptionDispatchInfo.Capture(exception));
            }
        }
        queue.Finish();
    }
}
