using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Parameters that share their settings.</summary>
public class ParamGroup : optim.ILearningRateController
{
    /// <summary>A group to be filled in.</summary>
    public ParamGroup() { }

    /// <summary>The parameters.</summary>
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    /// <summary>Their settings; the optimizer's defaults, if null.</summary>
    public OptimizerOptions Options { get; set; } = null!;

    /// <inheritdoc/>
    public double LearningRate { get => Options.LearningRate!.Value; set => Options.LearningRate = value; }

    /// <inheritdoc/>
    public double InitialLearningRate { get => Options.InitialLearningRate; set => Options.InitialLearningRate = value; }
}

/// <summary>Parameters that share their settings, for one kind of optimizer.</summary>
public class ParamGroup<TOptions> : ParamGroup where TOptions : OptimizerOptions
{
    /// <summary>A group to be filled in.</summary>
    public ParamGroup() { }

    /// <summary>A group with settings; the optimizer's defaults, if null.</summary>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null) => (Parameters, Options) = (parameters, options!);

    /// <summary>Their settings; the optimizer's defaults, if null.</summary>
    public new TOptions Options { get => (TOptions)base.Options; set => base.Options = value; }
}

/// <summary>Settings of a group; null is for the optimizer's default.</summary>
public class OptimizerOptions
{
    /// <summary>Settings to be filled in.</summary>
    public OptimizerOptions() { }

    /// <summary>The learning rate now.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The learning rate at the start.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>Writes the settings.</summary>
    public virtual void SaveStateDict(BinaryWriter writer)
    {
        writer.Write(InitialLearningRate);
        writer.Write(LearningRate!.Value);
    }

    /// <summary>Reads the settings.</summary>
    public virtual void LoadStateDict(BinaryReader reader)
    {
        InitialLearningRate = reader.ReadDouble();
        LearningRate = reader.ReadDouble();
    }

    /// <summary>Copies the settings.</summary>
    public virtual void LoadStateDict(OptimizerOptions source) => (InitialLearningRate, LearningRate) = (source.InitialLearningRate,
        source.LearningRate);
}

/// <summary>What an optimizer remembers of one parameter.</summary>
public abstract class OptimizerState
{
    /// <summary>The parameter.</summary>
    protected Parameter _parameter;

    /// <summary>The state of a parameter, to be initialized.</summary>
    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    /// <summary>Forgets everything.</summary>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Writes the state.</summary>
    public abstract void SaveStateDict(BinaryWriter writer);

    /// <summary>Reads the state.</summary>
    public abstract void LoadStateDict(BinaryReader reader);

    /// <summary>Copies the state.</summary>
    public abstract void LoadStateDict(OptimizerState source);

    /// <summary>True if both remember nearly the same.</summary>
    public virtual bool ApproximatelyEquals(OptimizerState other) => false;

    /// <summary>Moves the state to another device: the CPU, here.</summary>
    /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
    public virtual void to(Device device) => nn.Module.RequireCpu(device.type);

    /// <summary>Writes whether there is a tensor, and the tensor.</summary>
    protected static void SaveConditionalStateTensor(BinaryWriter writer, Tensor? tensor)
    {
        writer.Write(tensor is not null);
        tensor?.Save(writer);
    }

    /// <summary>Reads what <see cref="SaveConditionalStateTensor"/> wrote.</summary>
    protected static void LoadConditionalStateTensor(BinaryReader reader, ref Tensor? result, Device device)
    {
        if (!reader.ReadBoolean()) Set(ref result, null);
        else if (result is null) Set(ref result, TensorExtensionMethods.Load(reader));
        else result.Load(reader);
    }

    /// <summary>A tensor of the parameter's shape, in no dispose scope.</summary>
    private protected Tensor Filled(double value) => Creation.Full(_parameter.Sizes, value, _parameter.dtype).DetachFromDisposeScope();

    /// <summary>Puts a tensor in the place of another, which is disposed.</summary>
    private protected static void Set(ref Tensor? place, Tensor? value)
    {
        place?.Dispose();
        place = value?.DetachFromDisposeScope();
    }

    private protected static bool Close(Tensor? a, Tensor? b)
    {
        if (a is null || b is null) return a is null && b is null;
        using var close = Operators.Comparison.IsClose(a, b, 1e-5, 1e-8, false);
        using var all = Reductions.All(close, [], true, false);
        return all.ToBoolean();
    }
}
