using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Adam with decoupled weight decay (Loshchilov and Hutter, 2017): first p ← (1 − lr · λ) p, then Adam's step with the gradient alone.
/// </summary>
public partial class AdamW : OptimizerHelper, optim.IBetas
{
    /// <summary>An optimizer of the parameters, as one group.</summary>
    public AdamW(
        IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
        double weight_decay = 0, bool amsgrad = false, bool maximize = false) :
        this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
    {
    }

    /// <summary>An optimizer of groups, whose own settings win over these.</summary>
    public AdamW(
        IEnumerable<ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
        double weight_decay = 0, bool amsgrad = false, bool maximize = false)
    {
        _defaults = new Options
        {
            LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize,
        };
        foreach (var group in parameters) add_param_group(group);
    }

    /// <inheritdoc/>
    public (double, double) Betas
    {
        get => (((Options)_defaults).beta1!.Value, ((Options)_defaults).beta2!.Value);
        set => (((Options)_defaults).beta1, ((Options)_defaults).beta2) = value;
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => _step<Modules.ParamGroup>(group =>
    {
        var options = (Options)group.Options;
        var (beta1, beta2) = (options.beta1!.Value, options.beta2!.Value);
        foreach (var (parameter, state) in Pending<State>(group))
        {
            state.step++;
            var rule = new AdamRule(
                beta1, beta2, options.eps!.Value, Math.Sqrt(1 - Math.Pow(beta2, state.step)), group.LearningRate / (1 - Math.Pow(beta1,
                    state.step)),
                1 - group.LearningRate * options.weight_decay!.Value, options.amsgrad!.Value);
            Update.Run(parameter, options.maximize!.Value, 0, rule, state.exp_avg, state.exp_avg_sq, state.max_exp_avg_sq);
        }
    }, closure);

    /// <inheritdoc/>
    public override void add_param_group(Modules.ParamGroup param_group)
    {
        var (own, defaults) = Settings<Options>(param_group);
        own.beta1 ??= defaults.beta1;
        own.beta2 ??= defaults.beta2;
        own.eps ??= defaults.eps;
        own.weight_decay ??= defaults.weight_decay;
        own.amsgrad ??= defaults.amsgrad;
        own.maximize ??= defaults.maximize;
        Register(param_group, parameter => new State(parameter));
    }
}
