namespace TorchSharp;

/// <summary>The stack of dispose scopes of each thread.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? forThread;

    internal static DisposeScopeManager ForThread => forThread ??= new();

    internal DisposeScope? Current { get; private set; }

    internal ThreadDisposeScopeStatistics Lives => threadStatistics;

    private readonly ThreadDisposeScopeStatistics threadStatistics = new();

    /// <summary>How many tensors this thread has made and disposed, inside scopes and outside.</summary>
    public static ThreadDisposeScopeStatistics Statistics => ForThread.threadStatistics;

    internal DisposeScope Open() => Current = new(this, Current);

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
            lives.CreatedOutsideScopeCount++;
            return;
        }
        lives.CreatedInScopeCount++;
        scope.Add(made);
    }

    internal static void Unregister(IScopeMember disposed)
    {
        var lives = disposed.Lives(ForThread.Lives);
        if (disposed.OwningScope is null) lives.DisposedOutsideScopeCount++;
        else lives.DisposedInScopeCount++;
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

/// <summary>What one thread has made and disposed, by kind of object. The counts of its own are sums over the kinds.</summary>
public class ThreadDisposeScopeStatistics
{
    /// <summary>The lives of tensors.</summary>
    public LifetimeStatistics TensorStatistics { get; } = new();
    /// <summary>The lives of packed sequences.</summary>
    public LifetimeStatistics PackedSequenceStatistics { get; } = new();
    /// <summary>Objects made while no scope was open.</summary>
    public long CreatedOutsideScopeCount => Sum(kind => kind.CreatedOutsideScopeCount);
    /// <summary>Objects disposed that were in no scope.</summary>
    public long DisposedOutsideScopeCount => Sum(kind => kind.DisposedOutsideScopeCount);
    /// <summary>Objects made while a scope was open.</summary>
    public long CreatedInScopeCount => Sum(kind => kind.CreatedInScopeCount);
    /// <summary>Objects disposed that were in a scope.</summary>
    public long DisposedInScopeCount => Sum(kind => kind.DisposedInScopeCount);
    /// <summary>Objects attached to a scope by hand.</summary>
    public long AttachedToScopeCount => Sum(kind => kind.AttachedToScopeCount);
    /// <summary>Objects detached from a scope.</summary>
    public long DetachedFromScopeCount => Sum(kind => kind.DetachedFromScopeCount);
    /// <summary>Objects made on this thread minus objects disposed on it.</summary>
    public long ThreadTotalLiveCount => Sum(kind => kind.ThreadTotalLiveCount);
    /// <summary>Sets all counts to zero.</summary>
    public void Reset()
    {
        TensorStatistics.Reset();
        PackedSequenceStatistics.Reset();
    }
    /// <summary>The counts, a line for each kind.</summary>
    public override string ToString() => $"Tensors: {TensorStatistics}\nPacked sequences: {PackedSequenceStatistics}";

    private long Sum(Func<LifetimeStatistics, long> count) => count(TensorStatistics) + count(PackedSequenceStatistics);
}

/// <summary>Counts of one kind of object's life on one thread.</summary>
public class LifetimeStatistics
{
    /// <summary>Objects made while no scope was open.</summary>
    public long CreatedOutsideScopeCount { get; internal set; }
    /// <summary>Objects disposed that were in no scope.</summary>
    public long DisposedOutsideScopeCount { get; internal set; }
    /// <summary>Objects made while a scope was open.</summary>
    public long CreatedInScopeCount { get; internal set; }
    /// <summary>Objects disposed that were in a scope.</summary>
    public long DisposedInScopeCount { get; internal set; }
    /// <summary>Objects attached to a scope by hand.</summary>
    public long AttachedToScopeCount { get; internal set; }
    /// <summary>Objects detached from a scope.</summary>
    public long DetachedFromScopeCount { get; internal set; }
    /// <summary>Objects made on this thread minus objects disposed on it.</summary>
    public long ThreadTotalLiveCount =>
        CreatedOutsideScopeCount + CreatedInScopeCount - DisposedOutsideScopeCount - DisposedInScopeCount;

    /// <summary>Sets all counts to zero.</summary>
    public void Reset() =>
        CreatedOutsideScopeCount = DisposedOutsideScopeCount = CreatedInScopeCount = DisposedInScopeCount
            = AttachedToScopeCount = DetachedFromScopeCount = 0;

    /// <summary>The counts in one line.</summary>
    public override string ToString() =>
        $"created {CreatedOutsideScopeCount} outside and {CreatedInScopeCount} inside scopes, disposed {DisposedOutsideScopeCount} outside and "
        + $"{DisposedInScopeCount} inside, attached {AttachedToScopeCount}, detached {DetachedFromScopeCount}, live {ThreadTotalLiveCount}";
}
