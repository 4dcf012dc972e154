using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The distribution of y = f(x) for x of another one: ln p(y) = ln p(x) − ln |det ∂y/∂x|.</summary>
public class TransformedDistribution : Distribution
{
    /// <summary>The distribution of x.</summary>
    protected Distribution base_distribution = null!;

    private transforms.Transform[] functions = [];

    /// <summary>For derived classes, which call <see cref="_init(Distribution, transforms.Transform[])"/>.</summary>
    public TransformedDistribution(Generator? generator = null) : base(generator) { }

    /// <summary>The distribution of a function of x.</summary>
    public TransformedDistribution(Distribution base_distribution, transforms.Transform transform, Generator? generator = null)
        : this(base_distribution, [transform], generator) { }

    /// <summary>The distribution of functions of x, one after the other.</summary>
    /// <exception cref="ArgumentException">An x has fewer dimensions than the functions need.</exception>
    public TransformedDistribution(
        Distribution base_distribution, IEnumerable<transforms.Transform> transforms, Generator? generator = null) : base(generator) =>
        _init(base_distribution, [.. transforms]);

    /// <inheritdoc/>
    /// <exception cref="NotImplementedException">The family has no formula.</exception>
    public override Tensor mean => throw Missing();

    /// <inheritdoc/>
    /// <exception cref="NotImplementedException">The family has no formula.</exception>
    public override Tensor variance => throw Missing();

    internal override constraints.Constraint? Support => functions is [.., var last]
        ? event_shape.Length > last.codomain.event_dim
            ? constraints.independent(last.codomain, event_shape.Length - last.codomain.event_dim) : last.codomain
        : base_distribution.Support;

    /// <inheritdoc/>
    public override Tensor sample(params long[] sample_shape)
    {
        using var unrecorded = no_grad();
        return Scoped.Result(() => Forward(base_distribution.sample(sample_shape)));
    }

    /// <inheritdoc/>
    public override Tensor rsample(params long[] sample_shape) =>
        Scoped.Result(() => Forward(base_distribution.rsample(sample_shape)));

    /// <inheritdoc/>
    public override Tensor log_prob(Tensor value) => OfValue(value, () =>
    {
        var (y, dim) = (value, event_shape.Length);
        Tensor? jacobian = null;
        foreach (var f in functions.Reverse())
        {
            var x = f._inverse(y);
            dim += f.domain.event_dim - f.codomain.event_dim;
            var term = transforms.Transform._sum_rightmost(f.log_abs_det_jacobian(x, y), dim - f.domain.event_dim);
            jacobian = jacobian is null ? term : jacobian + term;
            y = x;
        }
        var log = transforms.Transform._sum_rightmost(base_distribution.log_prob(y), dim - base_distribution.event_shape.Length);
        return jacobian is null ? log : log - jacobian;
    });

    /// <inheritdoc/>
    /// <exception cref="NotImplementedException">The family has no formula.</exception>
    public override Tensor entropy() => throw Missing();

    /// <inheritdoc/>
    public override Tensor cdf(Tensor value) => OfValue(value, () =>
        Increasing(base_distribution.cdf(functions.Reverse().Aggregate(value, (y, f) => f._inverse(y)))));

    /// <inheritdoc/>
    public override Tensor icdf(Tensor value) => Scoped.Result(() => Forward(base_distribution.icdf(Increasing(value))));

    /// <inheritdoc/>
    public override Distribution expand(Size batch_shape, Distribution? instance = null)
    {
        var target = Target(instance, () => new TransformedDistribution(generator));
        var shape = functions.Reverse().Aggregate((batch_shape + event_shape).Shape, (s, f) => f.inverse_shape(s));
        target.base_distribution = target.OwnPart(base_distribution.expand(shape[..^base_distribution.event_shape.Length]));
        target.functions = functions;
        target._init(batch_shape, event_shape);
        return target;
    }

    /// <summary>Sets the distribution of x, the functions, and the shapes that follow.</summary>
    /// <exception cref="ArgumentException">An x has fewer dimensions than the functions need.</exception>
    protected void _init(Distribution base_distribution, transforms.Transform[] transforms)
    {
        functions = transforms;
        var all = new distributions.transforms.ComposeTransform(transforms);
        var (domain, baseDim) = (all.domain.event_dim, base_distribution.event_shape.Length);
        var baseShape = (base_distribution.batch_shape + base_distribution.event_shape).Shape;
        if (baseShape.Length < domain)
            throw new ArgumentException("base_distribution needs to have shape with size at least "
                + $"{domain}, but got {Shape.Text(baseShape)}.", nameof(base_distribution));
        var shape = all.forward_shape(baseShape);
        var expanded = all.inverse_shape(shape);
        if (!expanded.SequenceEqual(baseShape)) base_distribution = OwnPart(base_distribution.expand(expanded[..^baseDim]));
        if (domain > baseDim) base_distribution = OwnPart(new Independent(base_distribution, domain - baseDim));
        this.base_distribution = base_distribution;
        var cut = shape.Length - all.codomain.event_dim - Math.Max(baseDim - domain, 0);
        _init(shape[..cut], shape[cut..]);
    }

    private Tensor Forward(Tensor x) => functions.Aggregate(x, (value, f) => f._call(value));

    /// <summary>p where the functions increase, 1 − p where they decrease.</summary>
    private Tensor Increasing(Tensor p) =>
        functions.Length == 0 ? p : functions.Select(f => f._sign()).Aggregate((a, b) => a * b) * (p - 0.5) + 0.5;
}
