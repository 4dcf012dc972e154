namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            public static partial class rnn
            {
                /// <summary>
                /// Sequences of different lengths without padding, for recurrent networks: the rows of the first step, the longest
                /// sequence's first, then those of the second, and so on. It owns its tensors.
                /// </summary>
                public sealed class PackedSequence : IScopeMember
                {
                    /// <summary>The rows of all steps, <c>[Σ lengths, *]</c>.</summary>
                    public readonly Tensor data;

                    /// <summary>How many rows each step has, Int64 <c>[T]</c>.</summary>
                    public readonly Tensor batch_sizes;

                    /// <summary>Which sequence is the longest, the second longest, …, Int64 <c>[N]</c>; null if they came sorted.</summary>
                    public readonly Tensor sorted_indices;

                    /// <summary>The inverse of <see cref="sorted_indices"/>.</summary>
                    public readonly Tensor unsorted_indices;

                    private bool isDisposed;

                    /// <summary>Takes over the tensors.</summary>
                    internal PackedSequence(Tensor data, Tensor batchSizes, Tensor? sorted, Tensor? unsorted)
                    {
                        (this.data, batch_sizes, sorted_indices, unsorted_indices) = (data, batchSizes, sorted!, unsorted!);
                        foreach (var part in Parts) part.DetachFromDisposeScope();
                        DisposeScopeManager.Register(this);
                    }

                    DisposeScope? IScopeMember.OwningScope { get; set; }

                    LifetimeStatistics IScopeMember.Lives(ThreadDisposeScopeStatistics statistics) => statistics.PackedSequenceStatistics;

                    /// <summary>Disposes the tensors.</summary>
                    public void Dispose()
                    {
                        if (isDisposed) return;
                        isDisposed = true;
                        DisposeScopeManager.Unregister(this);
                        foreach (var part in Parts) part.Dispose();
                    }

                    /// <summary>Takes the sequences out of their dispose scope: they live until disposed by hand.</summary>
                    public PackedSequence DetachFromDisposeScope()
                    {
                        Scope?.Detach(this);
                        return this;
                    }

                    /// <summary>Hands the sequences to the scope around their own.</summary>
                    public PackedSequence MoveToOuterDisposeScope()
                    {
                        Scope?.MoveToOuter(this);
                        return this;
                    }

                    /// <summary>Hands the sequences to another scope.</summary>
                    public PackedSequence MoveToOtherDisposeScope(DisposeScope other)
                    {
                        if (Scope is { } scope) scope.MoveToOther(other, this);
                        else other?.Attach(this);
                        return this;
                    }

                    /// <summary>Hands the sequences to the scope of other ones.</summary>
                    public PackedSequence MoveToOtherDisposeScope(PackedSequence other) => MoveToOtherDisposeScope(other.Scope!);

                    private DisposeScope? Scope => ((IScopeMember)this).OwningScope;

                    private IEnumerable<Tensor> Parts =>
                        new[] { data, batch_sizes, sorted_indices, unsorted_indices }.Where(part => part is not null);
                }
            }
        }
    }
}
