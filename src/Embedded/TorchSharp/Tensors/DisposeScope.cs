namespace TorchSharp;

/// <summary>
/// Disposes every tensor that was made while it was the innermost scope of its thread, except those detached or moved out.
/// Made by <see cref="torch.NewDisposeScope"/>; dispose it with <c>using</c>.
/// </summary>
public sealed class DisposeScope : IDisposable
{
    private readonly DisposeScopeManager manager;

    // Handles that left the scope stay listed until it ends or is cleaned; OwningScope says who really owns a tensor.
    private readonly List<IDisposable> members = [];

    private readonly Uncounted? uncounted;

    internal DisposeScope(DisposeScopeManager manager, DisposeScope? outer, bool counts)
    {
        this.manager = manager;
        Outer = outer;
        if (!counts) uncounted = new(manager);
    }

    internal DisposeScope? Outer { get; }

    /// <summary>The number of objects that the scope would dispose now.</summary>
    public int DisposablesCount => members.Count(Owns);

    /// <summary>The objects that the scope would dispose now.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. members.Where(Owns)];

    /// <summary>True if the scope would dispose this object.</summary>
    public bool Contains(IDisposable disposable) => members.Exists(member => ReferenceEquals(member, disposable)) && Owns(disposable);

    /// <summary>Adds an object to the scope; a tensor leaves the scope it was in.</summary>
    public void Attach(IDisposable disposable)
    {
        ArgumentNullException.ThrowIfNull(disposable);
        if (disposable is IScopeMember member)
        {
            if (member.OwningScope == this) return;
            member.OwningScope?.Remove(member);
            member.OwningScope = this;
            member.Lives(manager.Lives).Counts.AttachedToScopeCount++;
        }
        members.Add(disposable);
    }

    /// <summary>Adds objects to the scope.</summary>
    public void Attach(params IDisposable[] disposables) => Array.ForEach(disposables, Attach);

    /// <summary>Adds objects to the scope.</summary>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        IDisposable[] all = [.. disposables];
        Attach(all);
        return all;
    }

    /// <summary>Takes an object out of the scope: nobody will dispose it but its owner.</summary>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        Detach([disposable]);
        return disposable;
    }

    /// <summary>Takes objects out of the scope.</summary>
    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    /// <summary>Takes objects out of the scope.</summary>
    public void Detach(IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
            if (Leave(disposable) && disposable is IScopeMember member) member.Lives(manager.Lives).Counts.DetachedFromScopeCount++;
    }

    /// <summary>Takes two objects out of the scope.</summary>
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable =>
        (Detach(first), Detach(second));

    /// <summary>Takes three objects out of the scope.</summary>
    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable => (Detach(first), Detach(second), Detach(third));

    /// <summary>Hands an object to the scope around this one; to nobody if there is none.</summary>
    public T MoveToOuter<T>(T disposable) where T : IDisposable
    {
        MoveToOuter([disposable]);
        return disposable;
    }

    /// <summary>Hands objects to the scope around this one.</summary>
    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

    /// <summary>Hands objects to the scope around this one.</summary>
    public void MoveToOuter(IEnumerable<IDisposable> disposables)
    {
        if (Outer is null) Detach(disposables);
        else MoveToOther(Outer, disposables);
    }

    /// <summary>Hands two objects to the scope around this one.</summary>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable =>
        (MoveToOuter(first), MoveToOuter(second));

    /// <summary>Hands three objects to the scope around this one.</summary>
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable => (MoveToOuter(first), MoveToOuter(second), MoveToOuter(third));

    /// <summary>Hands an object to another scope; to nobody if that is null.</summary>
    public T MoveToOther<T>(DisposeScope scope, T disposable) where T : IDisposable
    {
        MoveToOther(scope, [disposable]);
        return disposable;
    }

    /// <summary>Hands two objects to another scope.</summary>
    public (T1 first, T2 second) MoveToOther<T1, T2>(DisposeScope scope, T1 first, T2 second)
        where T1 : IDisposable where T2 : IDisposable => (MoveToOther(scope, first), MoveToOther(scope, second));

    /// <summary>Hands three objects to another scope.</summary>
    public (T1 first, T2 second, T3 third) MoveToOther<T1, T2, T3>(DisposeScope scope, T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        (MoveToOther(scope, first), MoveToOther(scope, second), MoveToOther(scope, third));

    /// <summary>Hands objects to another scope.</summary>
    public void MoveToOther(DisposeScope scope, params IDisposable[] disposables) => MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    /// <summary>Hands objects to another scope.</summary>
    public void MoveToOther(DisposeScope scope, IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables)
            if (Leave(disposable)) scope?.Attach(disposable);
    }

    /// <summary>Disposes everything in the scope now; the scope stays open.</summary>
    public void DisposeEverything() => DisposeEverythingBut(Array.Empty<IDisposable>());

    /// <summary>Disposes everything in the scope now, except these, which stay in it.</summary>
    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut([keep]);
        return keep;
    }

    /// <summary>Disposes everything in the scope now, except these, which stay in it.</summary>
    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    /// <summary>Disposes everything in the scope now, except these, which stay in it.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var keep = new HashSet<IDisposable>(inKeep, ReferenceEqualityComparer.Instance);
        IDisposable[] all = [.. members.Where(Owns)];
        members.Clear();
        members.AddRange(all.Where(keep.Contains));
        foreach (var disposable in all)
            if (!keep.Contains(disposable)) disposable.Dispose();
    }

    /// <summary>Disposes everything in the scope now, except two objects.</summary>
    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        DisposeEverythingBut([first, second]);
        return (first, second);
    }

    /// <summary>Disposes everything in the scope now, except three objects.</summary>
    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        DisposeEverythingBut([first, second, third]);
        return (first, second, third);
    }

    /// <summary>Tells the scope that an object was disposed by somebody else.</summary>
    public void MarkAsDisposed(IDisposable disposable) => Leave(disposable);

    /// <summary>Disposes everything in the scope and makes the scope around it the current one.</summary>
    public void Dispose()
    {
        DisposeEverything();
        manager.Close(this);
        uncounted?.Dispose();
    }

    /// <summary>Adds an object that has just been made.</summary>
    internal void Add(IScopeMember made)
    {
        made.OwningScope = this;
        members.Add(made);
        // Members that were disposed one by one are dropped when the list would have to grow, so that a long-lived scope stays small.
        if (members.Count == members.Capacity) members.RemoveAll(member => !Owns(member));
    }

    /// <summary>Puts an object in the place of another.</summary>
    internal void Replace(IScopeMember replaced, IScopeMember by)
    {
        Leave(replaced);
        Add(by);
    }

    private bool Owns(IDisposable disposable) => disposable is not IScopeMember member || member.OwningScope == this;

    private bool Leave(IDisposable disposable)
    {
        if (!Owns(disposable) || !Remove(disposable)) return false;
        if (disposable is IScopeMember member) member.OwningScope = null;
        return true;
    }

    /// <summary>Takes the object off the list, searching from the newest.</summary>
    private bool Remove(IDisposable disposable)
    {
        var index = members.FindLastIndex(member => ReferenceEquals(member, disposable));
        if (index >= 0) members.RemoveAt(index);
        return index >= 0;
    }
}

public static partial class torch
{
    /// <summary>Opens a scope on this thread: tensors made until it is disposed are disposed with it.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.ForThread.Open();

    /// <summary>The innermost open scope of this thread, null if there is none.</summary>
    public static DisposeScope CurrentDisposeScope => DisposeScopeManager.ForThread.Current!;

    /// <summary>Computes a tensor in a scope of its own, which disposes all others that the computation made.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }

    public partial class Tensor
    {
        /// <summary>Takes the tensor out of its dispose scope: it lives until disposed by hand.</summary>
        [Obsolete("use DetachFromDisposeScope", false)]
        public Tensor DetatchFromDisposeScope() => DetachFromDisposeScope();

        /// <summary>Takes the tensor out of its dispose scope: it lives until disposed by hand.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningScope?.Detach(this);
            return this;
        }

        /// <summary>Hands the tensor to the scope around its own.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Hands the tensor to another scope.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope other)
        {
            if (OwningScope is { } scope) scope.MoveToOther(other, this);
            else other?.Attach(this);
            return this;
        }

        /// <summary>Hands the tensor to the scope of another tensor.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningScope!);
    }
}
