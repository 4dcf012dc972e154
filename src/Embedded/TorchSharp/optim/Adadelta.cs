using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adadelta (Zeiler, 2012): v ← ρ v + (1 − ρ) g²; Δ = √(u + ε) / √(v + ε) · g; u ← ρ u + (1 − ρ) Δ²; p ← p − lr · Δ.</summary>
public partial class Adadelta : OptimizerHelper
{
    private readonly struct Rule(double lr, double rho, double eps) : IUpdateRule
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<T> Of<T>(Vector<T> p, Vector<T> g, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c) where T : unmanaged, INumber<T>
        {
            a = Formula.All<T>(rho) * a + Formula.All<T>(1 - rho) * g * g;
            var step = Vector.SquareRoot(b + Formula.All<T>(eps)) / Vector.SquareRoot(a + Formula.All<T>(eps)) * g;
            b = Formula.All<T>(rho) * b + Formula.All<T>(1 - rho) * step * step;
            return p - Formula.All<T>(lr) * step;
        }
    }

    /// <summary>An optimizer of the parameters, as one group.</summary>
    public Adadelta(
        IEnumerable<Parameter> parameters, double lr, double rho = 0.9, double eps = 1E-06, double weight_decay = 0,
        bool maximize = false) :
        this([new ParamGroup { Parameters = parameters }], lr, rho, eps, weight_decay, maximize)
    {
    }

    /// <summary>An optimizer of groups, whose own settings win over these.</summary>
    public Adadelta(
        IEnumerable<ParamGroup> parameters, double lr = 1, double rho = 0.9, double eps = 1E-06, double weight_decay = 0,
        bool maximize = false)
    {
        _defaults = new Options
        {
            LearningRate = lr, rho = rho, eps = eps, weight_decay = weight_decay, maximize = maximize,
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
            var rule = new Rule(group.LearningRate, options.rho!.Value, options.eps!.Value);
            Update.Run(parameter, options.maximize!.Value, options.weight_decay!.Value, rule, state.square_avg, state.acc_delta);
        }
    }, closure);

    /// <inheritdoc/>
    public override void add_param_group(Modules.ParamGroup param_group)
    {
        var (own, defaults) = Settings<Options>(param_group);
        own.rho ??= defaults.rho;
        own.eps ??= defaults.eps;
        own.weight_decay ??= defaults.weight_decay;
        own.maximize ??= defaults.maximize;
        Register(param_group, parameter => new State(parameter));
    }
}
