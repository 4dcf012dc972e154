using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adagrad (Duchi et al., 2011): s ← s + g²; p ← p − lr / (1 + (t − 1) η) · g / (√s + ε).</summary>
public partial class Adagrad : OptimizerHelper
{
    private readonly struct Rule(double lr, double eps) : IUpdateRule
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<T> Of<T>(Vector<T> p, Vector<T> g, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c) where T : unmanaged, INumber<T>
        {
            a += g * g;
            return p - Formula.All<T>(lr) * g / (Vector.SquareRoot(a) + Formula.All<T>(eps));
        }
    }

    /// <summary>An optimizer of the parameters, as one group.</summary>
    public Adagrad(
        IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
        double initial_accumulator_value = 0, double eps = 1E-10) :
        this([new ParamGroup { Parameters = parameters }], lr, lr_decay, weight_decay, initial_accumulator_value, eps)
    {
    }

    /// <summary>An optimizer of groups, whose own settings win over these.</summary>
    public Adagrad(
        IEnumerable<ParamGroup> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
        double initial_accumulator_value = 0, double eps = 1E-10)
    {
        _defaults = new Options
        {
            LearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value,
            eps = eps,
        };
        foreach (var group in parameters) add_param_group(group);
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => _step<Modules.ParamGroup>(group =>
    {
        var options = (Options)group.Options;
        foreach (var (parameter, state) in Pending<State>(group))
        {
            var rule = new Rule(group.LearningRate / (1 + state.step++ * options.lr_decay!.Value), options.eps!.Value);
            Update.Run(parameter, false, options.weight_decay!.Value, rule, state.sum);
        }
    }, closure);

    /// <inheritdoc/>
    public override void add_param_group(Modules.ParamGroup param_group)
    {
        var (own, defaults) = Settings<Options>(param_group);
        own.lr_decay ??= defaults.lr_decay;
        own.initial_accumulator_value ??= defaults.initial_accumulator_value;
        own.eps ??= defaults.eps;
        own.weight_decay ??= defaults.weight_decay;
        Register(param_group, parameter => new State(parameter));
    }
}
