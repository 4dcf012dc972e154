using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adamax (Kingma and Ba, 2014): m ← β₁ m + (1 − β₁) g; u ← max(β₂ u, |g| + ε); p ← p − lr / (1 − β₁ᵗ) · m / u.</summary>
public partial class Adamax : OptimizerHelper, optim.IBetas
{
    private readonly struct Rule(double beta1, double beta2, double eps, double stepSize) : IUpdateRule
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<T> Of<T>(Vector<T> p, Vector<T> g, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c) where T : unmanaged, INumber<T>
        {
            a = Formula.All<T>(beta1) * a + Formula.All<T>(1 - beta1) * g;
            b = Vector.Max(Formula.All<T>(beta2) * b, Vector.Abs(g) + Formula.All<T>(eps));
            return p - Formula.All<T>(stepSize) * a / b;
        }
    }

    /// <summary>An optimizer of the parameters, as one group.</summary>
    public Adamax(
        IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
        double weight_decay = 0) :
        this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay)
    {
    }

    /// <summary>An optimizer of groups, whose own settings win over these.</summary>
    public Adamax(
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
        foreach (var (parameter, state) in Pending<State>(group))
        {
            state.step++;
            var rule = new Rule(options.beta1!.Value, options.beta2!.Value, options.eps!.Value,
                group.LearningRate / (1 - Math.Pow(options.beta1.Value, state.step)));
            Update.Run(parameter, false, options.weight_decay!.Value, rule, state.exp_avg, state.exp_inf);
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
