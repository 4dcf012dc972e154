using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Formulas of many operators whose intermediate results nobody needs.</summary>
internal static class Scoped
{
    /// <summary>A scope for intermediate results, which do not count in <see cref="DisposeScopeManager.Statistics"/>.</summary>
    public static DisposeScope Open() => DisposeScopeManager.ForThread.Open(counts: false);

    /// <summary>Until the result is disposed, intermediate results do not count.</summary>
    public static Uncounted Uncounted() => new(DisposeScopeManager.ForThread);

    /// <summary>The value of an expression; every other tensor that was made on the way is disposed.</summary>
    public static Tensor Result(Func<Tensor> expression)
    {
        using var scope = Open();
        return scope.MoveToOuter(expression());
    }
}

/// <summary>
/// A stretch of an operator's work after which <see cref="DisposeScopeManager.Statistics"/> are as if the tensors that were made and
/// disposed of meanwhile had not been: PyTorch, which works below TorchSharp, has no handles on them. What is left was made at the end.
/// </summary>
internal readonly struct Uncounted(DisposeScopeManager manager) : IDisposable
{
    private readonly LifetimeCounts before = manager.Lives.TensorStatistics.Counts;

    public void Dispose()
    {
        ref var counts = ref manager.Lives.TensorStatistics.Counts;
        var made = counts.ThreadTotalLiveCount - before.ThreadTotalLiveCount;
        counts = before;
        if (manager.Current is null) counts.CreatedOutsideScopeCount += made;
        else counts.CreatedInScopeCount += made;
    }
}
