namespace TorchSharp;

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
    /// <summary>The counts and their names, in one line.</summary>
    public override string ToString() => new LifetimeCounts
    {
        CreatedOutsideScopeCount = CreatedOutsideScopeCount,
        DisposedOutsideScopeCount = DisposedOutsideScopeCount,
        CreatedInScopeCount = CreatedInScopeCount,
        DisposedInScopeCount = DisposedInScopeCount,
        AttachedToScopeCount = AttachedToScopeCount,
        DetachedFromScopeCount = DetachedFromScopeCount,
    }.ToString();

    private long Sum(Func<LifetimeStatistics, long> count) => count(TensorStatistics) + count(PackedSequenceStatistics);
}

/// <summary>Counts of one kind of object's life on one thread.</summary>
public class LifetimeStatistics
{
    /// <summary>Objects made while no scope was open.</summary>
    public long CreatedOutsideScopeCount => Counts.CreatedOutsideScopeCount;
    /// <summary>Objects disposed that were in no scope.</summary>
    public long DisposedOutsideScopeCount => Counts.DisposedOutsideScopeCount;
    /// <summary>Objects made while a scope was open.</summary>
    public long CreatedInScopeCount => Counts.CreatedInScopeCount;
    /// <summary>Objects disposed that were in a scope.</summary>
    public long DisposedInScopeCount => Counts.DisposedInScopeCount;
    /// <summary>Objects attached to a scope by hand.</summary>
    public long AttachedToScopeCount => Counts.AttachedToScopeCount;
    /// <summary>Objects detached from a scope.</summary>
    public long DetachedFromScopeCount => Counts.DetachedFromScopeCount;
    /// <summary>Objects made on this thread minus objects disposed on it.</summary>
    public long ThreadTotalLiveCount => Counts.ThreadTotalLiveCount;

    internal LifetimeCounts Counts;

    /// <summary>Sets all counts to zero.</summary>
    public void Reset() => Counts = default;

    /// <summary>The counts and their names, in one line.</summary>
    public override string ToString() => Counts.ToString();
}

/// <summary>The counts of <see cref="LifetimeStatistics"/>.</summary>
internal struct LifetimeCounts
{
    public long CreatedOutsideScopeCount, DisposedOutsideScopeCount;
    public long CreatedInScopeCount, DisposedInScopeCount;
    public long AttachedToScopeCount, DetachedFromScopeCount;

    public readonly long ThreadTotalLiveCount =>
        CreatedOutsideScopeCount - DisposedOutsideScopeCount + CreatedInScopeCount - DisposedInScopeCount;

    public override readonly string ToString() =>
        $"ThreadTotalLiveCount: {ThreadTotalLiveCount}; "
        + $"CreatedOutsideScopeCount: {CreatedOutsideScopeCount}; DisposedOutsideScopeCount: {DisposedOutsideScopeCount}; "
        + $"CreatedInScopeCount: {CreatedInScopeCount}; DisposedInScopeCount: {DisposedInScopeCount}; "
        + $"AttachedToScopeCount: {AttachedToScopeCount}; DetachedFromScopeCount: {DetachedFromScopeCount}";
}
