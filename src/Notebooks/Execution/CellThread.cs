using System.Collections.Concurrent;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace Notebooks;

/// <summary>
/// The one thread that cells run on, with a stack deep enough for recursion and a synchronization context that brings every await
/// back to it: thread-static state (TorchSharp's dispose scopes) stays with the notebook. A job can be stopped whatever it does.
/// </summary>
internal sealed class CellThread : IDisposable
{
    private const int StackSize = 64 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private readonly BlockingCollection<Action> _work = [];
    private readonly SemaphoreSlim _oneJob = new(1);
    private readonly Lock _gate = new();
    private readonly Action<Exception> _onStray;
    private volatile Thread? _thread;
    private CellJob? _current;

    /// <param name="onStray">Told of exceptions that no job is there to catch: those of <c>async void</c> methods after their cell.</param>
    public CellThread(Action<Exception> onStray)
    {
        _onStray = onStray;
        Start();
    }

    /// <summary>Runs a job after those before it. False when it was interrupted; its own exceptions come through.</summary>
    public async Task<bool> RunAsync(Func<CancellationToken, Task> body, CancellationToken cancellation)
    {
        await _oneJob.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            var job = new CellJob(body, Enqueue, cancellation);
            using var registration = cancellation.Register(() => Interrupt(job));
            Enqueue(() => Run(job));
            await job.Done.Task.ConfigureAwait(false);
            return !job.Interrupted;
        }
        finally
        {
            _oneJob.Release();
        }
    }

    /// <summary>Stops the job that runs now, if there is one.</summary>
    public void Interrupt()
    {
        if (_current is { } job) Interrupt(job);
    }

    public void Dispose()
    {
        Interrupt();
        _work.CompleteAdding();
    }

    [MethodImpl(MethodImplOptions.NoOptimization)] // an optimizing compiler would move the body out of the finally block
    private void Enqueue(Action work)
    {
        try
        {
            // nothing: code in a finally block is not aborted, and the queue must stay whole
        }
        finally
        {
            if (!_work.IsAddingCompleted) _work.Add(work);
        }
    }

    private void Start()
    {
        _thread = new Thread(Loop, StackSize) { IsBackground = true, Name = "cells" };
        _thread.Start();
    }

    private void Loop()
    {
        foreach (var work in _work.GetConsumingEnumerable())
        {
            try
            {
                work();
            }
            catch (Exception e)
            {
                _onStray(e);
            }

            if (Thread.CurrentThread != _thread) return;
        }
    }

    private void Run(CellJob job)
    {
        lock (_gate) _current = job;
        if (job.Requested.IsCancellationRequested) Interrupt(job); // asked before there was anything to interrupt
        Exception? failure = null;
        try
        {
#pragma warning disable SYSLIB0046 // The only way to stop code that never waits; the thread is replaced afterwards.
            ControlledExecution.Run(() => Pump(job), job.Abort.Token);
#pragma warning restore SYSLIB0046
        }
        catch (Exception e)
        {
            failure = e;
        }

        if (!Leave(job)) Finish(job, failure);
    }

    private void Pump(CellJob job)
    {
        SynchronizationContext.SetSynchronizationContext(job);
        var task = job.Body(job.Cancellation.Token);
        task.ContinueWith(_ => job.Post(_ => { }, null), TaskScheduler.Default);
        while (!task.IsCompleted) _work.Take(job.Cancellation.Token)();
        task.GetAwaiter().GetResult();
    }

    private static void Finish(CellJob job, Exception? failure)
    {
        if (failure is null) job.Done.TrySetResult();
        else job.Done.TrySetException(failure);
    }

    /// <summary>Ends the job on the cell thread. True when an interrupt is under way: then that completes it, on a new thread.</summary>
    private bool Leave(CellJob job)
    {
        while (true)
        {
            try
            {
                lock (_gate)
                {
                    _current = null;
                    if (!job.Interrupted) return false;
                    _thread = null; // a thread once aborted stays marked, so this one ends here
                }

                Thread.Sleep(1); // an interrupt that found no wait to break breaks this one
                job.Left.Set();
                return true;
            }
            catch (ThreadInterruptedException)
            {
                // the interrupt came between two waits
            }
        }
    }

    // In two stages. Canceling stops whatever awaits, and nothing of the job is resumed any more. Only what still holds the thread
    // then is broken by force: waits are interrupted, running code is aborted.
    private void Interrupt(CellJob job)
    {
        lock (_gate)
        {
            if (_current != job || job.Interrupted) return;
            job.Interrupted = true;
        }

        // Threads of their own: the pool may be starved by the very cell that is to be stopped.
        new Thread(() => Stop(job)) { IsBackground = true, Name = "interrupt cell" }.Start();
    }

    private void Stop(CellJob job)
    {
        job.Cancellation.Cancel();
        if (!job.Left.Wait(Patience))
        {
            new Thread(job.Abort.Cancel) { IsBackground = true, Name = "abort cell" }.Start(); // waits until the code gives way
            while (!job.Left.Wait(Patience)) BreakWait(job);
        }

        Start();
        Finish(job, null);
    }

    private void BreakWait(CellJob job)
    {
        lock (_gate)
        {
            if (_current == job && _thread is { } thread && (thread.ThreadState & ThreadState.WaitSleepJoin) != 0) thread.Interrupt();
        }
    }
}
