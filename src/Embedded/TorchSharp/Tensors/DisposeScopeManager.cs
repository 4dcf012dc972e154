namespace TorchSharp;

/// <summary>The stack of dispose scopes of each thread.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? forThread;

    // Owns what does not count.
    private static readonly DisposeScope Nowhere = new(new(), null, counts: true);

    internal static DisposeScopeManager ForThread => forThread ??= new();

    internal DisposeScope? Current { get; private set; }

    internal ThreadDisposeScopeStatistics Lives => threadStatistics;

    private readonly ThreadDisposeScopeStatistics threadStatistics = new();

    /// <summary>How many tensors this thread has made and disposed, inside scopes and outside.</summary>
    public static ThreadDisposeScopeStatistics Statistics => ForThread.threadStatistics;

    /// <param name="counts">False where only what leaves the scope counts, as made then.</param>
    internal DisposeScope Open(bool counts = true) => Current = new(this, Current, counts);

    internal void Close(DisposeScope scope)
    {
        // Scopes close in any order; the current one becomes the innermost that is still open.
        for (var open = Current; open is not null; open = open.Outer)
        {
            if (open != scope) continue;
            Current = scope.Outer;
            return;
        }
    }

    internal static void Register(IScopeMember made)
    {
        var manager = ForThread;
        var lives = made.Lives(manager.Lives);
        if (manager.Current is not { } scope)
        {
            lives.Counts.CreatedOutsideScopeCount++;
            return;
        }
        lives.Counts.CreatedInScopeCount++;
        scope.Add(made);
    }

    /// <summary>Undoes <see cref="Register"/> for an object that has just been made: it will not count when it is disposed either.</summary>
    internal static void Forget(IScopeMember made)
    {
        ref var counts = ref made.Lives(ForThread.Lives).Counts;
        if (made.OwningScope is null) counts.CreatedOutsideScopeCount--;
        else counts.CreatedInScopeCount--;
        made.OwningScope = Nowhere;
    }

    internal static void Unregister(IScopeMember disposed)
    {
        if (disposed.OwningScope == Nowhere) return;
        var lives = disposed.Lives(ForThread.Lives);
        if (disposed.OwningScope is null) lives.Counts.DisposedOutsideScopeCount++;
        else lives.Counts.DisposedInScopeCount++;
        disposed.OwningScope = null;
    }
}

/// <summary>What a dispose scope knows whether it owns.</summary>
internal interface IScopeMember : IDisposable
{
    /// <summary>The scope that will dispose the object.</summary>
    DisposeScope? OwningScope { get; set; }

    /// <summary>The counts of its kind.</summary>
    LifetimeStatistics Lives(ThreadDisposeScopeStatistics statistics);
}
