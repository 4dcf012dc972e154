using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Averaged stochastic gradient descent (Polyak and Juditsky, 1992): p ← (1 − λ η) p − η g; from step t₀ on, ax is the average of p; η = lr
/// / (1 + λ lr t)^α.
/// </summary>
public partial class ASGD : OptimizerHelper
{
    private readonly struct Rule(double eta, double shrink, double mu) : IUpdateRule
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<T> Of<T>(Vector<T> p, Vector<T> g, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c) where T : unmanaged, INumber<T>
        {
            p = Formula.All<T>(shrink) * p - Formula.All<T>(eta) * g;
            a = mu == 1 ? p : a + (p - a) * Formula.All<T>(mu);
            return p;
        }
    }

    /// <summary>An optimizer of the parameters, as one group.</summary>
    public ASGD(
        IEnumerable<Parameter> parameters, double lr = 0.01, double lambd = 0.0001, double alpha = 0.75, double t0 = 1000000,
        double weight_decay = 0, bool maximize = false) :
        this([new ParamGroup { Parameters = parameters }], lr, lambd, alpha, t0, weight_decay, maximize)
    {
    }

    /// <summary>An optimizer of groups, whose own settings win over these.</summary>
    public ASGD(
        IEnumerable<ParamGroup<Options>> parameters, double lr = 0.01, double lambd = 0.0001, double alpha = 0.75, double t0 = 1000000,
        double weight_decay = 0, bool maximize = false)
    {
        _defaults = new Options
        {
            LearningRate = lr, lambd = lambd, alpha = alpha, t0 = t0, weight_decay = weight_decay, maximize = maximize,
        };
        foreach (var group in parameters) add_param_group(group);
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => _step<Modules.ParamGroup>(group =>
    {
        var options = (Options)group.Options;
        foreach (var (parameter, state) in Pending<State>(group))
        {
            state.step++;
            var rule = new Rule(state.eta, 1 - options.lambd!.Value * state.eta, state.mu);
            Update.Run(parameter, options.maximize!.Value, options.weight_decay!.Value, rule, state.ax);
            state.eta = group.LearningRate / Math.Pow(1 + options.lambd.Value * group.LearningRate * state.step, options.alpha!.Value);
            state.mu = 1 / Math.Max(1, state.step - options.t0!.Value);
        }
    }, closure);

    /// <inheritdoc/>
    public override void add_param_group(Modules.ParamGroup param_group)
    {
        var (own, defaults) = Settings<Options>(param_group);
        own.maximize ??= defaults.maximize;
        own.lambd ??= defaults.lambd;
        own.alpha ??= defaults.alpha;
        own.weight_decay ??= defaults.weight_decay;
        own.t0 ??= defaults.t0;
        Register(param_group, parameter => new State(parameter));
    }
}
