using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Stochastic gradient descent: b ← μ b + (1 − τ) g, starting with b = g; p ← p − lr · b. Without momentum b = g; with Nesterov's
/// (Sutskever et al., 2013) p ← p − lr · (g + μ b). The weight decay is part of the gradient: g + λ p.
/// </summary>
public partial class SGD : OptimizerHelper, optim.IMomentum
{
    private readonly struct Rule(double lr, double momentum, double share, bool nesterov) : IUpdateRule
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<T> Of<T>(Vector<T> p, Vector<T> g, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c) where T : unmanaged, INumber<T>
        {
            if (momentum == 0) return p - Formula.All<T>(lr) * g;
            a = Formula.All<T>(momentum) * a + Formula.All<T>(share) * g;
            return p - Formula.All<T>(lr) * (nesterov ? g + Formula.All<T>(momentum) * a : a);
        }
    }

    /// <summary>An optimizer of the parameters, as one group.</summary>
    public SGD(
        IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false) :
        this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    /// <summary>An optimizer of groups, whose own settings win over these.</summary>
    public SGD(
        IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
    {
        _defaults = new Options
        {
            LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov,
            maximize = maximize,
        };
        foreach (var group in parameters) add_param_group(group);
    }

    /// <inheritdoc/>
    public double Momentum { get => ((Options)_defaults).momentum!.Value; set => ((Options)_defaults).momentum = value; }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => _step<Modules.ParamGroup>(group =>
    {
        var options = (Options)group.Options;
        var momentum = options.momentum!.Value;
        foreach (var (parameter, state) in Pending<State>(group))
        {
            var starts = momentum != 0 && state.momentum_buffer is null;
            if (starts) state.Start();
            var rule = new Rule(group.LearningRate, momentum, starts ? 1 : 1 - options.dampening!.Value, options.nesterov!.Value);
            Update.Run(parameter, options.maximize!.Value, options.weight_decay!.Value, rule, state.momentum_buffer);
        }
    }, closure);

    /// <inheritdoc/>
    public override void add_param_group(Modules.ParamGroup param_group)
    {
        var (own, defaults) = Settings<Options>(param_group);
        own.momentum ??= defaults.momentum;
        own.dampening ??= defaults.dampening;
        own.weight_decay ??= defaults.weight_decay;
        own.nesterov ??= defaults.nesterov;
        own.maximize ??= defaults.maximize;
        Register(param_group, parameter => new State(parameter));
    }
}
