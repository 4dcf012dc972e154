using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Resilient backpropagation (Riedmiller and Braun, 1993): every element has a step of its own, which grows by η⁺ while the gradient keeps
/// its sign and shrinks by η⁻ when it turns (then the element stays); p ← p − step · sign(g). For whole data sets, not for batches.
/// </summary>
public partial class Rprop : OptimizerHelper
{
    private readonly struct Rule(double etaminus, double etaplus, double least, double largest) : IUpdateRule
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<T> Of<T>(Vector<T> p, Vector<T> g, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c) where T : unmanaged, INumber<T>
        {
            var zero = Vector<T>.Zero;
            var agreement = g * a;
            var turned = Vector.LessThan(agreement, zero);
            var factor = Vector.ConditionalSelect(turned, Formula.All<T>(etaminus),
                Vector.ConditionalSelect(Vector.GreaterThan(agreement, zero), Formula.All<T>(etaplus), Vector<T>.One));
            b = Vector.Min(Vector.Max(b * factor, Formula.All<T>(least)), Formula.All<T>(largest));
            a = Vector.ConditionalSelect(turned, zero, g);
            return p - Vector.ConditionalSelect(Vector.GreaterThan(a, zero), b, Vector.ConditionalSelect(Vector.LessThan(a, zero), -b,
                zero));
        }
    }

    /// <summary>An optimizer of the parameters, as one group.</summary>
    public Rprop(
        IEnumerable<Parameter> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1E-06,
        double max_step = 50, bool maximize = false) :
        this([new ParamGroup { Parameters = parameters }], lr, etaminus, etaplus, min_step, max_step, maximize)
    {
    }

    /// <summary>An optimizer of groups, whose own settings win over these.</summary>
    public Rprop(
        IEnumerable<ParamGroup> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1E-06,
        double max_step = 50, bool maximize = false)
    {
        _defaults = new Options
        {
            LearningRate = lr, etaminus = etaminus, etaplus = etaplus, min_step = min_step, max_step = max_step, maximize = maximize,
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
            var rule = new Rule(options.etaminus!.Value, options.etaplus!.Value, options.min_step!.Value, options.max_step!.Value);
            Update.Run(parameter, options.maximize!.Value, 0, rule, state.prev, state.step_size);
        }
    }, closure);

    /// <inheritdoc/>
    public override void add_param_group(Modules.ParamGroup param_group)
    {
        var (own, defaults) = Settings<Options>(param_group);
        own.maximize ??= defaults.maximize;
        own.etaminus ??= defaults.etaminus;
        own.etaplus ??= defaults.etaplus;
        own.min_step ??= defaults.min_step;
        own.max_step ??= defaults.max_step;
        Register(param_group, parameter => new State(parameter));
    }
}
