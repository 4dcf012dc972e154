using System.Diagnostics.CodeAnalysis;

namespace Notebooks;

/// <summary>
/// One run on the cells' thread, and the context its awaits come back through. What an interrupted job still awaits never comes back.
/// </summary>
/// <param name="body">What to run.</param>
/// <param name="enqueue">Hands work to the cells' thread.</param>
/// <param name="requested">The caller's wish to stop.</param>
[SuppressMessage("Design", "CA1001", Justification = "They hold no more than memory; an interrupt may still use them after the job.")]
internal sealed class CellJob(Func<CancellationToken, Task> body, Action<Action> enqueue, CancellationToken requested) : SynchronizationContext
{
    private volatile bool _interrupted;

    public Func<CancellationToken, Task> Body => body;

    public CancellationToken Requested => requested;

    /// <summary>Completes when the job has ended and its thread, or the next one, is ready for another.</summary>
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Set when an interrupted job has let go of its thread.</summary>
    public ManualResetEventSlim Left { get; } = new();

    /// <summary>Asks what awaits to stop.</summary>
    public CancellationTokenSource Cancellation { get; } = new();

    /// <summary>Stops running code by force.</summary>
    public CancellationTokenSource Abort { get; } = new();

    public bool Interrupted
    {
        get => _interrupted;
        set => _interrupted = value;
    }

    /// <summary>Ends an interrupted cell that is about to do what must not be aborted halfway.</summary>
    /// <exception cref="OperationCanceledException">The current thread is the cells' own, and its cell is interrupted.</exception>
    public static void ThrowIfInterrupted()
    {
        if (Current is CellJob { Interrupted: true }) throw new OperationCanceledException();
    }

    public override SynchronizationContext CreateCopy() => this;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (!Interrupted) enqueue(() => Resume(d, state));
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (Current == this)
        {
            d(state);
            return;
        }

        using var done = new ManualResetEventSlim();
        Post(s =>
        {
            d(s);
            done.Set();
        }, state);
        done.Wait();
    }

    private void Resume(SendOrPostCallback d, object? state)
    {
        if (Interrupted) return;
        SetSynchronizationContext(this);
        d(state);
    }
}
