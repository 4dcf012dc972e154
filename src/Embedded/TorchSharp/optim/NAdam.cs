using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Adam with Nesterov's momentum (Dozat, 2016): with μₜ = β₁ (1 − 0.96^(t ψ) / 2), m and v as in Adam, p ← p − lr · ((1 − μₜ) g / (1 − Π μ)
/// + μₜ₊₁ m / (1 − Π μ · μₜ₊₁)) / (√v̂ + ε).
/// </summary>
public partial class NAdam : OptimizerHelper, optim.IBetas
{
    private readonly struct Rule(double beta1, double beta2, double eps, double correction, double ofGradient,
        double ofAverage) : IUpdateRule
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<T> Of<T>(Vector<T> p, Vector<T> g, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c) where T : unmanaged, INumber<T>
        {
            a = Formula.All<T>(beta1) * a + Formula.All<T>(1 - beta1) * g;
            b = Formula.All<T>(beta2) * b + Formula.All<T>(1 - beta2) * g * g;
            var root = Vector.SquareRoot(b / Formula.All<T>(correction)) + Formula.All<T>(eps);
            return p - Formula.All<T>(ofGradient) * g / root - Formula.All<T>(ofAverage) * a / root;
        }
    }

    /// <summary>An optimizer of the parameters, as one group.</summary>
    public NAdam(
        IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
        double weight_decay = 0, double momentum_decay = 0.004) :
        this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, momentum_decay)
    {
    }

    /// <summary>An optimizer of groups, whose own settings win over these.</summary>
    public NAdam(
        IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
        double weight_decay = 0, double momentum_decay = 0.004)
    {
        _defaults = new Options
        {
            LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, momentum_decay = momentum_decay,
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
            var (now, next) = (Momentum(state.step), Momentum(state.step + 1));
            state.mu_product *= now;
            var rule = new Rule(
                beta1, beta2, options.eps!.Value, 1 - Math.Pow(beta2, state.step), group.LearningRate * (1 - now) / (1 - state.mu_product),
                group.LearningRate * next / (1 - state.mu_product * next));
            Update.Run(parameter, false, options.weight_decay!.Value, rule, state.exp_avg, state.exp_avg_sq);
        }

        double Momentum(long step) => beta1 * (1 - 0.5 * Math.Pow(0.96, step * options.momentum_decay!.Value));
    }, closure);

    /// <inheritdoc/>
    public override void add_param_group(Modules.ParamGroup param_group)
    {
        var (own, defaults) = Settings<Options>(param_group);
        own.beta1 ??= defaults.beta1;
        own.beta2 ??= defaults.beta2;
        own.eps ??= defaults.eps;
        own.weight_decay ??= defaults.weight_decay;
        own.momentum_decay ??= defaults.momentum_decay;
        Register(param_group, parameter => new State(parameter));
    }
}
