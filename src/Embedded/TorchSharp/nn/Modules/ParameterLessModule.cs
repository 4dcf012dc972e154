using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Marks modules that have neither parameters nor buffers.</summary>
public interface IParameterLessModule;

/// <summary>A module with one input that has neither parameters nor buffers, so that converting it does nothing.</summary>
public abstract class ParameterLessModule<T1, TResult> : nn.Module<T1, TResult>, IParameterLessModule
{
    /// <inheritdoc/>
    protected ParameterLessModule(string name) : base(name) { }

    /// <inheritdoc/>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;

    /// <summary>Not allowed.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal("buffer", name);

    /// <summary>Not allowed.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal("parameter", name);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The submodule may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        ParameterLess.Require(name, submodule);
        base.register_module(name, submodule);
    }
}

/// <summary>A module with two inputs that has neither parameters nor buffers, so that converting it does nothing.</summary>
public abstract class ParameterLessModule<T1, T2, TResult> : nn.Module<T1, T2, TResult>, IParameterLessModule
{
    /// <inheritdoc/>
    protected ParameterLessModule(string name) : base(name) { }

    /// <inheritdoc/>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;

    /// <summary>Not allowed.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal("buffer", name);

    /// <summary>Not allowed.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal("parameter", name);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The submodule may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        ParameterLess.Require(name, submodule);
        base.register_module(name, submodule);
    }
}

/// <summary>A module with three inputs that has neither parameters nor buffers, so that converting it does nothing.</summary>
public abstract class ParameterLessModule<T1, T2, T3, TResult> : nn.Module<T1, T2, T3, TResult>, IParameterLessModule
{
    /// <inheritdoc/>
    protected ParameterLessModule(string name) : base(name) { }

    /// <inheritdoc/>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;

    /// <summary>Not allowed.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal("buffer", name);

    /// <summary>Not allowed.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal("parameter", name);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The submodule may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        ParameterLess.Require(name, submodule);
        base.register_module(name, submodule);
    }
}

/// <summary>A module with four inputs that has neither parameters nor buffers, so that converting it does nothing.</summary>
public abstract class ParameterLessModule<T1, T2, T3, T4, TResult> : nn.Module<T1, T2, T3, T4, TResult>, IParameterLessModule
{
    /// <inheritdoc/>
    protected ParameterLessModule(string name) : base(name) { }

    /// <inheritdoc/>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;

    /// <summary>Not allowed.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal("buffer", name);

    /// <summary>Not allowed.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal("parameter", name);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The submodule may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        ParameterLess.Require(name, submodule);
        base.register_module(name, submodule);
    }
}

/// <summary>A module with five inputs that has neither parameters nor buffers, so that converting it does nothing.</summary>
public abstract class ParameterLessModule<T1, T2, T3, T4, T5, TResult> : nn.Module<T1, T2, T3, T4, T5, TResult>, IParameterLessModule
{
    /// <inheritdoc/>
    protected ParameterLessModule(string name) : base(name) { }

    /// <inheritdoc/>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;

    /// <summary>Not allowed.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal("buffer", name);

    /// <summary>Not allowed.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal("parameter", name);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The submodule may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        ParameterLess.Require(name, submodule);
        base.register_module(name, submodule);
    }
}

/// <summary>A module with six inputs that has neither parameters nor buffers, so that converting it does nothing.</summary>
public abstract class ParameterLessModule<T1, T2, T3, T4, T5, T6, TResult> : nn.Module<T1, T2, T3, T4, T5, T6, TResult>,
    IParameterLessModule
{
    /// <inheritdoc/>
    protected ParameterLessModule(string name) : base(name) { }

    /// <inheritdoc/>
    protected internal override nn.Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override nn.Module _to(ScalarType dtype, bool non_blocking) => this;

    /// <summary>Not allowed.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal("buffer", name);

    /// <summary>Not allowed.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal("parameter", name);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The submodule may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        ParameterLess.Require(name, submodule);
        base.register_module(name, submodule);
    }
}

internal static class ParameterLess
{
    public static InvalidOperationException Refusal(string kind, string name) =>
        new($"Cannot register {kind} '{name}' on a module that is declared 'parameter-less.'");

    public static void Require(string name, nn.Module submodule)
    {
        if (submodule is not (null or IParameterLessModule))
            throw new InvalidOperationException($"Submodules of a parameter-less module must also be parameter-less: '{name}' is a {submodule.GetName()}.");
    }
}
