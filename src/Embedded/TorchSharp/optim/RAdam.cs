using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Rectified Adam (Liu et al., 2019): Adam's step times r, which accounts for the variance of v̂; without dividing by √v̂ while ρₜ ≤ 5,
/// with ρ∞ = 2 / (1 − β₂) − 1, ρₜ = ρ∞ − 2t β₂ᵗ / (1 − β₂ᵗ) and r² = (ρₜ − 4)(ρₜ − 2) ρ∞ / ((ρ∞ − 4)(ρ∞ − 2) ρₜ).
/// </summary>
public partial class RAdam : OptimizerHelper, optim.IBetas
{
    private readonly struct Rule(double beta1, double beta2, double eps, double stepSize, bool rectifies) : IUpdateRule
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<T> Of<T>(Vector<T> p, Vector<T> g, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c) where T : unmanaged, INumber<T>
        {
            a = Formula.All<T>(beta1) * a + Formula.All<T>(1 - beta1) * g;
            b = Formula.All<T>(beta2) * b + Formula.All<T>(1 - beta2) * g * g;
            var step = Formula.All<T>(stepSize) * a;
            return p - (rectifies ? step / (Vector.SquareRoot(b) + Formula.All<T>(eps)) : step);
        }
    }

    /// <summary>An optimizer of the parameters, as one group.</summary>
    public RAdam(
        IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
        double weight_decay = 0) :
        this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay)
    {
    }

    /// <summary>An optimizer of groups, whose own settings win over these.</summary>
    public RAdam(
        IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
        double weight_decay = 0)
    {
        _defaults = new Options
        {
            LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay,
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
        var limit = 2 / (1 - beta2) - 1;
        foreach (var (parameter, state) in Pending<State>(group))
        {
            state.step++;
            var correction = 1 - Math.Pow(beta2, state.step);
            var length = limit - 2 * state.step * Math.Pow(beta2, state.step) / correction;
            var rectifies = length > 5;
            var factor = rectifies ? Math.Sqrt(correction * (length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length)) : 1;
            var rule = new Rule(beta1, beta2, options.eps!.Value, group.LearningRate * factor / (1 - Math.Pow(beta1, state.step)),
                rectifies);
            Update.Run(parameter, false, options.weight_decay!.Value, rule, state.exp_avg, state.exp_avg_sq);
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
        Register(param_group, parameter => new State(parameter));
    }
}
