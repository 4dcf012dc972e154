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

                    /// <summary>
                    /// Which sequence is the longest, the second longest, …, Int64 <c>[N]</c>; an invalid tensor if they came sorted.
                    /// </summary>
                    public readonly Tensor sorted_indices;

                    /// <summary>The inverse of <see cref="sorted_indices"/>.</summary>
                    public readonly Tensor unsorted_indices;

                    private DisposeScope? scope;

                    /// <summary>Takes over the tensors.</summary>
                    internal PackedSequence(Tensor data, Tensor batchSizes, Tensor? sorted, Tensor? unsorted)
                    {
                        (this.data, batch_sizes) = (data, batchSizes);
                        (sorted_indices, unsorted_indices) = (sorted ?? Tensor.Undefined(), unsorted ?? Tensor.Undefined());
                        foreach (var part in Parts) part.DetachFromDisposeScope();
                        DisposeScopeManager.Register(this);
                    }

                    /// <summary>True once the sequences are disposed.</summary>
                    internal bool IsInvalid { get; private set; }

                    /// <summary>How the sequences were sorted and how to undo it; null if they came sorted.</summary>
                    internal (Tensor? sorted, Tensor? unsorted) Orders =>
                        sorted_indices.IsInvalid ? (null, null) : (sorted_indices, unsorted_indices);

                    // The tensors are in no scope's hands but count as in this one when they are disposed.
                    DisposeScope? IScopeMember.OwningScope
                    {
                        get => scope;
                        set
                        {
                            scope = value;
                            foreach (var part in Parts) part.OwningScope = value;
                        }
                    }

                    LifetimeStatistics IScopeMember.Lives(ThreadDisposeScopeStatistics statistics) => statistics.PackedSequenceStatistics;

                    /// <summary>Disposes the tensors.</summary>
                    public void Dispose()
                    {
                        if (IsInvalid) return;
                        IsInvalid = true;
                        foreach (var part in Parts) part.Dispose();
                        DisposeScopeManager.Unregister(this);
                    }

                    /// <summary>Takes the sequences out of their dispose scope: they live until disposed by hand.</summary>
                    public PackedSequence DetachFromDisposeScope()
                    {
                        scope?.Detach(this);
                        return this;
                    }

                    /// <summary>Hands the sequences to the scope around their own.</summary>
                    public PackedSequence MoveToOuterDisposeScope()
                    {
                        scope?.MoveToOuter(this);
                        return this;
                    }

                    /// <summary>Hands the sequences to another scope.</summary>
                    public PackedSequence MoveToOtherDisposeScope(DisposeScope other)
                    {
                        if (scope is not null) scope.MoveToOther(other, this);
                        else other?.Attach(this);
                        return this;
                    }

                    /// <summary>Hands the sequences to the scope of other ones.</summary>
                    public PackedSequence MoveToOtherDisposeScope(PackedSequence other) => MoveToOtherDisposeScope(other.scope!);

                    private Tensor[] Parts => [data, batch_sizes, sorted_indices, unsorted_indices];
                }
            }
        }
    }
}
