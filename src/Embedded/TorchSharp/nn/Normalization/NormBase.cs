using TorchSharp.Operators;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What batch and instance normalization have in common: weights and running moments, one of each per channel.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter? _weight;
    [ComponentName(Name = nameof(bias))]
    private Parameter? _bias;
    [ComponentName(Name = nameof(running_mean))]
    private Tensor? _running_mean;
    [ComponentName(Name = nameof(running_var))]
    private Tensor? _running_var;
    [ComponentName(Name = nameof(num_batches_tracked))]
    private Tensor? _num_batches_tracked;

    /// <param name="num_features">The number of channels.</param>
    /// <param name="eps">ε, added to the variance.</param>
    /// <param name="momentum">How much of a new moment the running ones take; null: the average of all batches.</param>
    /// <param name="affine">Learn weight and bias.</param>
    /// <param name="track_running_stats">Keep running moments.</param>
    /// <param name="device">The CPU.</param>
    /// <param name="dtype">Of parameters and moments; the default dtype, if null.</param>
    /// <param name="name">The module's name.</param>
    public NormBase(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device,
        ScalarType? dtype, string name) : base(name)
    {
        Devices.RequireCpu(device);
        (this.num_features, this.eps, this.momentum) = (num_features, eps, momentum);
        (this.affine, this.track_running_stats) = (affine, track_running_stats);
        var type = dtype ?? get_default_dtype();
        if (affine)
        {
            weight = new(Creation.Full([num_features], 1, type));
            bias = new(Creation.Full([num_features], 0, type));
        }
        if (!track_running_stats) return;
        running_mean = Creation.Full([num_features], 0, type);
        running_var = Creation.Full([num_features], 1, type);
        num_batches_tracked = Creation.Full([], 0, ScalarType.Int64);
    }

    /// <summary>w, <c>[C]</c>, or null. Setting disposes the old one.</summary>
    public Parameter? weight { get => _weight; set => SetParameter(ref _weight, nameof(weight), value); }

    /// <summary>b, <c>[C]</c>, or null. Setting disposes the old one.</summary>
    public Parameter? bias { get => _bias; set => SetParameter(ref _bias, nameof(bias), value); }

    /// <summary>The running means, <c>[C]</c>, or null. Setting disposes the old ones.</summary>
    public Tensor? running_mean { get => _running_mean; set => SetBuffer(ref _running_mean, nameof(running_mean), value); }

    /// <summary>The running variances, <c>[C]</c>, or null. Setting disposes the old ones.</summary>
    public Tensor? running_var { get => _running_var; set => SetBuffer(ref _running_var, nameof(running_var), value); }

    /// <summary>The number of training batches so far, Int64, or null. Setting disposes the old one.</summary>
    public Tensor? num_batches_tracked
    {
        get => _num_batches_tracked;
        set => SetBuffer(ref _num_batches_tracked, nameof(num_batches_tracked), value);
    }

    /// <summary>The number of channels.</summary>
    public long num_features { get; }

    /// <summary>ε, added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>How much of a new moment the running ones take; null: the average of all batches.</summary>
    public double? momentum { get; set; }

    /// <summary>Weight and bias are learned.</summary>
    public bool affine { get; }

    /// <summary>Running moments are kept.</summary>
    public bool track_running_stats { get; }

    /// <summary>Running means 0, variances 1, no batch seen.</summary>
    public void reset_running_stats()
    {
        if (!track_running_stats) return;
        running_mean?.zero_();
        running_var?.fill_(1);
        num_batches_tracked?.zero_();
    }

    /// <summary>Weight 1, bias 0, and fresh running moments.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (weight is not null) nn.init.ones_(weight);
        if (bias is not null) nn.init.zeros_(bias);
    }

    /// <summary>Refuses inputs of the wrong rank.</summary>
    /// <exception cref="ArgumentException">The number of dimensions is wrong.</exception>
    protected abstract void ValidateInputDimensions(Tensor input);

    private protected static void RequireRank(Tensor input, string expected, params ReadOnlySpan<int> ranks)
    {
        if (!ranks.Contains(input.Rank))
            throw new ArgumentException($"expected {expected} input (got {input.Rank}D input)", nameof(input));
    }
}
