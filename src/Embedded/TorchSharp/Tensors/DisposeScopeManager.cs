namespace TorchSharp;

/// <summary>The stack of dispose scopes of each thread.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? forThread;

    internal static DisposeScopeManager ForThread => forThread ??= new();

    internal DisposeScope? Current { get; private set; }

    internal LifetimeStatistics Tensors => threadStatistics.TensorStatistics;

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

    internal static void Register(torch.Tensor tensor)
    {
        var manager = ForThread;
        if (manager.Current is not { } scope)
        {
            manager.Tensors.CreatedOutsideScopeCount++;
            return;
        }
        manager.Tensors.CreatedInScopeCount++;
        scope.Add(tensor);
    }

    internal static void Unregister(torch.Tensor tensor)
    {
        if (tensor.OwningScope is null) ForThread.Tensors.DisposedOutsideScopeCount++;
        else ForThread.Tensors.DisposedInScopeCount++;
        tensor.OwningScope = null;
    }
}

/// <summary>What one thread has made and disposed, by kind of object. The counts of its own are sums over the kinds.</summary>
public class ThreadDisposeScopeStatistics
{
    /// <summary>The lives of tensors.</summary>
    public LifetimeStatistics TensorStatistics { get; } = new();
    /// <summary>Objects made while no scope was open.</summary>
    public long CreatedOutsideScopeCount => TensorStatistics.CreatedOutsideScopeCount;
    /// <summary>Objects disposed that were in no scope.</summary>
    public long DisposedOutsideScopeCount => TensorStatistics.DisposedOutsideScopeCount;
    /// <summary>Objects made while a scope was open.</summary>
    public long CreatedInScopeCount => TensorStatistics.CreatedInScopeCount;
    /// <summary>Objects disposed that were in a scope.</summary>
    public long DisposedInScopeCount => TensorStatistics.DisposedInScopeCount;
    /// <summary>Objects attached to a scope by hand.</summary>
    public long AttachedToScopeCount => TensorStatistics.AttachedToScopeCount;
    /// <summary>Objects detached from a scope.</summary>
    public long DetachedFromScopeCount => TensorStatistics.DetachedFromScopeCount;
    /// <summary>Objects made on this thread minus objects disposed on it.</summary>
    public long ThreadTotalLiveCount => TensorStatistics.ThreadTotalLiveCount;
    /// <summary>Sets all counts to zero.</summary>
    public void Reset() => TensorStatistics.Reset();
    /// <summary>The counts in one line.</summary>
    public override string ToString() => $"Tensors: {TensorStatistics}";
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
