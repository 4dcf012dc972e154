using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// RMSProp (Hinton, 2012): v ← α v + (1 − α) g²; p ← p − lr · g / (√v + ε). Centered: √(v − ḡ²) with the average gradient ḡ. With momentum
/// b ← μ b + g / (√v + ε); p ← p − lr · b.
/// </summary>
public partial class RMSProp : OptimizerHelper, optim.IMomentum
{
    private readonly struct Rule(double lr, double alpha, double eps, double momentum, bool centered) : IUpdateRule
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<T> Of<T>(Vector<T> p, Vector<T> g, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c) where T : unmanaged, INumber<T>
        {
            a = Formula.All<T>(alpha) * a + Formula.All<T>(1 - alpha) * g * g;
            if (centered) c = Formula.All<T>(alpha) * c + Formula.All<T>(1 - alpha) * g;
            var root = Vector.SquareRoot(centered ? a - c * c : a) + Formula.All<T>(eps);
            if (momentum == 0) return p - Formula.All<T>(lr) * g / root;
            b = Formula.All<T>(momentum) * b + g / root;
            return p - Formula.All<T>(lr) * b;
        }
    }

    /// <summary>An optimizer of the parameters, as one group.</summary>
    public RMSProp(
        IEnumerable<Parameter> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0,
        double momentum = 0, bool centered = false, bool maximize = false) :
        this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize)
    {
    }

    /// <summary>An optimizer of groups, whose own settings win over these.</summary>
    public RMSProp(
        IEnumerable<ParamGroup> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0,
        double momentum = 0, bool centered = false, bool maximize = false)
    {
        _defaults = new Options
        {
            LearningRate = lr, alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum, centered = centered,
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
        foreach (var (parameter, state) in Pending<State>(group))
        {
            state.step++;
            var rule = new Rule(group.LearningRate, options.alpha!.Value, options.eps!.Value, options.momentum!.Value,
                options.centered!.Value);
            Update.Run(parameter, options.maximize!.Value, options.weight_decay!.Value, rule, state.square_avg,
                options.momentum.Value == 0 ? null : state.momentum_buffer, options.centered.Value ? state.grad_avg : null);
        }
    }, closure);

    /// <inheritdoc/>
    public override void add_param_group(Modules.ParamGroup param_group)
    {
        var (own, defaults) = Settings<Options>(param_group);
        own.maximize ??= defaults.maximize;
        own.momentum ??= defaults.momentum;
        own.alpha ??= defaults.alpha;
        own.eps ??= defaults.eps;
        own.weight_decay ??= defaults.weight_decay;
        own.centered ??= defaults.centered;
        Register(param_group, parameter => new State(parameter));
    }
}
