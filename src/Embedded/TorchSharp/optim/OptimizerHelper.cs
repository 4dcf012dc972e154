using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The base of optimizers: groups of parameters, what is remembered of each parameter, saving and loading.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    /// <summary>The settings of groups that do not say otherwise.</summary>
    protected OptimizerOptions _defaults = null!;
    /// <summary>What is remembered of each parameter, by its handle.</summary>
    protected OrderedDict<IntPtr, OptimizerState> _state = [];

    /// <summary>An optimizer without parameters yet.</summary>
    public OptimizerHelper() { }

    /// <summary>Runs the closure with gradients, then <paramref name="body"/> for each group without.</summary>
    protected Tensor? _step<T>(Action<T> body, Func<Tensor>? loss_closure = null) where T : ParamGroup
    {
        Tensor? loss = null;
        if (loss_closure is not null)
        {
            using var recorded = enable_grad();
            loss = loss_closure();
        }
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        foreach (var group in _parameter_groups) body((T)group);
        return loss;
    }

    /// <inheritdoc/>
    public override IEnumerable<Parameter> parameters() => base.parameters();

    /// <inheritdoc/>
    public override void zero_grad() => base.zero_grad();

    /// <inheritdoc/>
    public override void add_param_group(ParamGroup param_group) => base.add_param_group(param_group);

    /// <summary>Adds a group whose settings are complete, and makes a state for each of its parameters.</summary>
    private protected void Register(ParamGroup group, Func<Parameter, OptimizerState> stateOf)
    {
        var options = group.Options;
        options.LearningRate ??= _defaults.LearningRate;
        options.InitialLearningRate = options.LearningRate!.Value;
        group.Parameters = [.. group.Parameters];
        if (!group.Parameters.Any()) throw new ArgumentException("optimizer got an empty parameter list", nameof(group));
        _parameter_groups.Add(group);
        foreach (var parameter in group.Parameters)
        {
            if (_state.ContainsKey(parameter.Handle)) throw new ArgumentException("some parameters appear in more than one parameter group",
                nameof(group));
            var state = stateOf(parameter);
            state.Initialize(options);
            _state.Add(parameter.Handle, state);
        }
    }

    /// <summary>The settings of a group and those that it falls back to.</summary>
    private protected (TOptions own, TOptions defaults) Settings<TOptions>(ParamGroup group) where TOptions : OptimizerOptions, new()
    {
        group.Options ??= new TOptions();
        return ((TOptions)group.Options, (TOptions)_defaults);
    }

    /// <summary>The parameters of a group that have a gradient, with their states.</summary>
    private protected IEnumerable<(Parameter parameter, TState state)> Pending<TState>(ParamGroup group) where TState : OptimizerState
    {
        foreach (var parameter in group.Parameters)
            if (parameter.Impl.Grad is not null) yield return (parameter, (TState)_state[parameter.Handle]);
    }

    /// <summary>The settings of each group and the memory of each parameter: the optimizer's own, not copies.</summary>
    public virtual StateDictionary state_dict()
    {
        var dictionary = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            dictionary.Options.Add(group.Options);
            var indices = new List<int>();
            dictionary.StateIndexRef.Add(indices);
            foreach (var parameter in group.Parameters)
            {
                indices.Add(dictionary.State.Count);
                dictionary.State.Add(_state[parameter.Handle]);
            }
        }
        return dictionary;
    }

    /// <summary>Copies settings and memory of another optimizer of the same kind.</summary>
    /// <exception cref="ArgumentException">The groups or the parameters differ in number.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        var own = this.state_dict();
        RequireSame(state_dict.Options.Count, state_dict.State.Count, own);
        for (var i = 0; i < own.Options.Count; i++)
            if (!ReferenceEquals(own.Options[i], state_dict.Options[i])) own.Options[i].LoadStateDict(state_dict.Options[i]);
        for (var i = 0; i < own.State.Count; i++)
            if (!ReferenceEquals(own.State[i], state_dict.State[i])) own.State[i].LoadStateDict(state_dict.State[i]);
    }

    /// <summary>Writes settings and memory to a file, in TorchSharp's format.</summary>
    public void save_state_dict(string location)
    {
        using var writer = new BinaryWriter(File.Create(location));
        save_state_dict(writer);
    }

    /// <summary>
    /// Writes settings and memory: the optimizer's name, the numbers of groups and parameters, each group's settings, each parameter's
    /// memory.
    /// </summary>
    public void save_state_dict(BinaryWriter writer)
    {
        var own = state_dict();
        writer.Write(GetType().Name);
        writer.Encode(own.Options.Count);
        writer.Encode(own.State.Count);
        own.Options.ForEach(options => options.SaveStateDict(writer));
        own.State.ForEach(state => state.SaveStateDict(writer));
    }

    /// <summary>Reads settings and memory from a file.</summary>
    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    /// <summary>Reads settings and memory.</summary>
    /// <exception cref="InvalidDataException">They are another kind of optimizer's.</exception>
    /// <exception cref="ArgumentException">The groups or the parameters differ in number.</exception>
    public void load_state_dict(BinaryReader reader)
    {
        var name = reader.ReadString();
        if (name != GetType().Name)
            throw new InvalidDataException($"Mismatched optimizer type: expected '{GetType().Name}', "
                + $"but found '{name}' in the loaded stream.");
        var own = state_dict();
        RequireSame(reader.Decode(), reader.Decode(), own);
        own.Options.ForEach(options => options.LoadStateDict(reader));
        own.State.ForEach(state => state.LoadStateDict(reader));
    }

    /// <summary>Moves the memory to another device.</summary>
    public void to(Device device)
    {
        foreach (var (_, state) in _state) state.to(device);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var (_, state) in _state) (state as IDisposable)?.Dispose();
            _state.Clear();
        }
        base.Dispose(disposing);
    }

    private static void RequireSame(long groups, long states, StateDictionary own)
    {
        if (groups != own.Options.Count)
            throw new ArgumentException($"Invalid optimizer state -- different number of parameter groups: {groups}, "
                + $"expected {own.Options.Count}.");
        if (states != own.State.Count)
            throw new ArgumentException($"Invalid optimizer state -- different number of states: {states}, expected {own.State.Count}.");
    }
}
