using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Modules of any kind in order, with one input; <c>forward</c> is for the derived class to write. Owns them: disposing it disposes them.
/// </summary>
public abstract class Sequential<T, TResult> : nn.Module<T, TResult>
{
    /// <summary>The modules under names of their own.</summary>
    protected Sequential(params (string name, nn.Module submodule)[] modules) : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules) Add(name, module);
    }

    /// <summary>The modules, named "0", "1", …</summary>
    protected Sequential(params nn.Module[] modules) : base(nameof(Sequential))
    {
        foreach (var module in modules) Add(module);
    }

    /// <summary>The number of modules.</summary>
    public int Count => _internal_submodules.Count;

    /// <summary>The module at a place.</summary>
    public nn.Module this[int index] => _internal_submodules[index].Item2;

    /// <summary>Some of the modules, as <see cref="Slice"/> makes them.</summary>
    public Sequential<T, TResult> this[(int? start, int? end) index] => Slice(index.start ?? 0, index.end ?? Count);

    /// <summary>Some of the modules, as <see cref="Slice"/> makes them.</summary>
    public Sequential<T, TResult> this[Range index] => Slice(index.Start.GetOffset(Count), index.End.GetOffset(Count));

    /// <summary>Adds a module at the end, named by its number.</summary>
    public Sequential<T, TResult> append(nn.Module module) => append(Count.ToString(), module);

    /// <summary>Adds a module at the end.</summary>
    public Sequential<T, TResult> append(string name, nn.Module module)
    {
        Add(name, module);
        return this;
    }

    /// <summary>Adds a module at the end, named by its number.</summary>
    protected internal void Add(nn.Module module) => Add(Count.ToString(), module);

    /// <summary>Adds a module at the end. Names may repeat.</summary>
    protected internal void Add(string name, nn.Module sm) => _internal_submodules.Append(name, sm);

    /// <summary>A part of the sequence. A derived class that can be cut makes one of its own kind.</summary>
    /// <exception cref="NotImplementedException">The derived class has no such method.</exception>
    protected virtual Sequential<T, TResult> Slice(int start, int end) =>
        throw new NotImplementedException($"{GetType().Name} does not say how to slice it.");
}

/// <summary>
/// Modules of any kind in order, with two inputs; <c>forward</c> is for the derived class to write. Owns them: disposing it disposes them.
/// </summary>
public abstract class Sequential<T1, T2, TResult> : nn.Module<T1, T2, TResult>
{
    /// <summary>The modules under names of their own.</summary>
    protected Sequential(params (string name, nn.Module submodule)[] modules) : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules) Add(name, module);
    }

    /// <summary>The modules, named "0", "1", …</summary>
    protected Sequential(params nn.Module[] modules) : base(nameof(Sequential))
    {
        foreach (var module in modules) Add(module);
    }

    /// <summary>The number of modules.</summary>
    public int Count => _internal_submodules.Count;

    /// <summary>The module at a place.</summary>
    public nn.Module this[int index] => _internal_submodules[index].Item2;

    /// <summary>Some of the modules, as <see cref="Slice"/> makes them.</summary>
    public Sequential<T1, T2, TResult> this[(int? start, int? end) index] => Slice(index.start ?? 0, index.end ?? Count);

    /// <summary>Some of the modules, as <see cref="Slice"/> makes them.</summary>
    public Sequential<T1, T2, TResult> this[Range index] => Slice(index.Start.GetOffset(Count), index.End.GetOffset(Count));

    /// <summary>Adds a module at the end, named by its number.</summary>
    public Sequential<T1, T2, TResult> append(nn.Module module) => append(Count.ToString(), module);

    /// <summary>Adds a module at the end.</summary>
    public Sequential<T1, T2, TResult> append(string name, nn.Module module)
    {
        Add(name, module);
        return this;
    }

    /// <summary>Adds a module at the end, named by its number.</summary>
    protected internal void Add(nn.Module module) => Add(Count.ToString(), module);

    /// <summary>Adds a module at the end. Names may repeat.</summary>
    protected internal void Add(string name, nn.Module sm) => _internal_submodules.Append(name, sm);

    /// <summary>A part of the sequence. A derived class that can be cut makes one of its own kind.</summary>
    /// <exception cref="NotImplementedException">The derived class has no such method.</exception>
    protected virtual Sequential<T1, T2, TResult> Slice(int start, int end) =>
        throw new NotImplementedException($"{GetType().Name} does not say how to slice it.");
}

/// <summary>
/// Modules of any kind in order, with three inputs; <c>forward</c> is for the derived class to write. Owns them: disposing it disposes
/// them.
/// </summary>
public abstract class Sequential<T1, T2, T3, TResult> : nn.Module<T1, T2, T3, TResult>
{
    /// <summary>The modules under names of their own.</summary>
    protected Sequential(params (string name, nn.Module submodule)[] modules) : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules) Add(name, module);
    }

    /// <summary>The modules, named "0", "1", …</summary>
    protected Sequential(params nn.Module[] modules) : base(nameof(Sequential))
    {
        foreach (var module in modules) Add(module);
    }

    /// <summary>The number of modules.</summary>
    public int Count => _internal_submodules.Count;

    /// <summary>The module at a place.</summary>
    public nn.Module this[int index] => _internal_submodules[index].Item2;

    /// <summary>Some of the modules, as <see cref="Slice"/> makes them.</summary>
    public Sequential<T1, T2, T3, TResult> this[(int? start, int? end) index] => Slice(index.start ?? 0, index.end ?? Count);

    /// <summary>Some of the modules, as <see cref="Slice"/> makes them.</summary>
    public Sequential<T1, T2, T3, TResult> this[Range index] => Slice(index.Start.GetOffset(Count), index.End.GetOffset(Count));

    /// <summary>Adds a module at the end, named by its number.</summary>
    public Sequential<T1, T2, T3, TResult> append(nn.Module module) => append(Count.ToString(), module);

    /// <summary>Adds a module at the end.</summary>
    public Sequential<T1, T2, T3, TResult> append(string name, nn.Module module)
    {
        Add(name, module);
        return this;
    }

    /// <summary>Adds a module at the end, named by its number.</summary>
    protected internal void Add(nn.Module module) => Add(Count.ToString(), module);

    /// <summary>Adds a module at the end. Names may repeat.</summary>
    protected internal void Add(string name, nn.Module sm) => _internal_submodules.Append(name, sm);

    /// <summary>A part of the sequence. A derived class that can be cut makes one of its own kind.</summary>
    /// <exception cref="NotImplementedException">The derived class has no such method.</exception>
    protected virtual Sequential<T1, T2, T3, TResult> Slice(int start, int end) =>
        throw new NotImplementedException($"{GetType().Name} does not say how to slice it.");
}

/// <summary>
/// Modules of any kind in order, with four inputs; <c>forward</c> is for the derived class to write. Owns them: disposing it disposes them.
/// </summary>
public abstract class Sequential<T1, T2, T3, T4, TResult> : nn.Module<T1, T2, T3, T4, TResult>
{
    /// <summary>The modules under names of their own.</summary>
    protected Sequential(params (string name, nn.Module submodule)[] modules) : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules) Add(name, module);
    }

    /// <summary>The modules, named "0", "1", …</summary>
    protected Sequential(params nn.Module[] modules) : base(nameof(Sequential))
    {
        foreach (var module in modules) Add(module);
    }

    /// <summary>The number of modules.</summary>
    public int Count => _internal_submodules.Count;

    /// <summary>The module at a place.</summary>
    public nn.Module this[int index] => _internal_submodules[index].Item2;

    /// <summary>Some of the modules, as <see cref="Slice"/> makes them.</summary>
    public Sequential<T1, T2, T3, T4, TResult> this[(int? start, int? end) index] => Slice(index.start ?? 0, index.end ?? Count);

    /// <summary>Some of the modules, as <see cref="Slice"/> makes them.</summary>
    public Sequential<T1, T2, T3, T4, TResult> this[Range index] => Slice(index.Start.GetOffset(Count), index.End.GetOffset(Count));

    /// <summary>Adds a module at the end, named by its number.</summary>
    public Sequential<T1, T2, T3, T4, TResult> append(nn.Module module) => append(Count.ToString(), module);

    /// <summary>Adds a module at the end.</summary>
    public Sequential<T1, T2, T3, T4, TResult> append(string name, nn.Module module)
    {
        Add(name, module);
        return this;
    }

    /// <summary>Adds a module at the end, named by its number.</summary>
    protected internal void Add(nn.Module module) => Add(Count.ToString(), module);

    /// <summary>Adds a module at the end. Names may repeat.</summary>
    protected internal void Add(string name, nn.Module sm) => _internal_submodules.Append(name, sm);

    /// <summary>A part of the sequence. A derived class that can be cut makes one of its own kind.</summary>
    /// <exception cref="NotImplementedException">The derived class has no such method.</exception>
    protected virtual Sequential<T1, T2, T3, T4, TResult> Slice(int start, int end) =>
        throw new NotImplementedException($"{GetType().Name} does not say how to slice it.");
}

/// <summary>
/// Modules of any kind in order, with five inputs; <c>forward</c> is for the derived class to write. Owns them: disposing it disposes them.
/// </summary>
public abstract class Sequential<T1, T2, T3, T4, T5, TResult> : nn.Module<T1, T2, T3, T4, T5, TResult>
{
    /// <summary>The modules under names of their own.</summary>
    protected Sequential(params (string name, nn.Module submodule)[] modules) : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules) Add(name, module);
    }

    /// <summary>The modules, named "0", "1", …</summary>
    protected Sequential(params nn.Module[] modules) : base(nameof(Sequential))
    {
        foreach (var module in modules) Add(module);
    }

    /// <summary>The number of modules.</summary>
    public int Count => _internal_submodules.Count;

    /// <summary>The module at a place.</summary>
    public nn.Module this[int index] => _internal_submodules[index].Item2;

    /// <summary>Some of the modules, as <see cref="Slice"/> makes them.</summary>
    public Sequential<T1, T2, T3, T4, T5, TResult> this[(int? start, int? end) index] => Slice(index.start ?? 0, index.end ?? Count);

    /// <summary>Some of the modules, as <see cref="Slice"/> makes them.</summary>
    public Sequential<T1, T2, T3, T4, T5, TResult> this[Range index] => Slice(index.Start.GetOffset(Count), index.End.GetOffset(Count));

    /// <summary>Adds a module at the end, named by its number.</summary>
    public Sequential<T1, T2, T3, T4, T5, TResult> append(nn.Module module) => append(Count.ToString(), module);

    /// <summary>Adds a module at the end.</summary>
    public Sequential<T1, T2, T3, T4, T5, TResult> append(string name, nn.Module module)
    {
        Add(name, module);
        return this;
    }

    /// <summary>Adds a module at the end, named by its number.</summary>
    protected internal void Add(nn.Module module) => Add(Count.ToString(), module);

    /// <summary>Adds a module at the end. Names may repeat.</summary>
    protected internal void Add(string name, nn.Module sm) => _internal_submodules.Append(name, sm);

    /// <summary>A part of the sequence. A derived class that can be cut makes one of its own kind.</summary>
    /// <exception cref="NotImplementedException">The derived class has no such method.</exception>
    protected virtual Sequential<T1, T2, T3, T4, T5, TResult> Slice(int start, int end) =>
        throw new NotImplementedException($"{GetType().Name} does not say how to slice it.");
}

/// <summary>
/// Modules of any kind in order, with six inputs; <c>forward</c> is for the derived class to write. Owns them: disposing it disposes them.
/// </summary>
public abstract class Sequential<T1, T2, T3, T4, T5, T6, TResult> : nn.Module<T1, T2, T3, T4, T5, T6, TResult>
{
    /// <summary>The modules under names of their own.</summary>
    protected Sequential(params (string name, nn.Module submodule)[] modules) : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules) Add(name, module);
    }

    /// <summary>The modules, named "0", "1", …</summary>
    protected Sequential(params nn.Module[] modules) : base(nameof(Sequential))
    {
        foreach (var module in modules) Add(module);
    }

    /// <summary>The number of modules.</summary>
    public int Count => _internal_submodules.Count;

    /// <summary>The module at a place.</summary>
    public nn.Module this[int index] => _internal_submodules[index].Item2;

    /// <summary>Some of the modules, as <see cref="Slice"/> makes them.</summary>
    public Sequential<T1, T2, T3, T4, T5, T6, TResult> this[(int? start, int? end) index] => Slice(index.start ?? 0, index.end ?? Count);

    /// <summary>Some of the modules, as <see cref="Slice"/> makes them.</summary>
    public Sequential<T1, T2, T3, T4, T5, T6, TResult> this[Range index] => Slice(index.Start.GetOffset(Count), index.End.GetOffset(Count));

    /// <summary>Adds a module at the end, named by its number.</summary>
    public Sequential<T1, T2, T3, T4, T5, T6, TResult> append(nn.Module module) => append(Count.ToString(), module);

    /// <summary>Adds a module at the end.</summary>
    public Sequential<T1, T2, T3, T4, T5, T6, TResult> append(string name, nn.Module module)
    {
        Add(name, module);
        return this;
    }

    /// <summary>Adds a module at the end, named by its number.</summary>
    protected internal void Add(nn.Module module) => Add(Count.ToString(), module);

    /// <summary>Adds a module at the end. Names may repeat.</summary>
    protected internal void Add(string name, nn.Module sm) => _internal_submodules.Append(name, sm);

    /// <summary>A part of the sequence. A derived class that can be cut makes one of its own kind.</summary>
    /// <exception cref="NotImplementedException">The derived class has no such method.</exception>
    protected virtual Sequential<T1, T2, T3, T4, T5, T6, TResult> Slice(int start, int end) =>
        throw new NotImplementedException($"{GetType().Name} does not say how to slice it.");
}
