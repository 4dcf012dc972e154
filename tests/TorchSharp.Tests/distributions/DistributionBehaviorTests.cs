using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Tests;

/// <summary>What holds for all distributions: shapes, generators, bad input, memory.</summary>
public class DistributionBehaviorTests
{
    public static TheoryData<string> Names => [.. All.Keys];

    private static Dictionary<string, Func<Generator?, Distribution>> All { get; } = new()
    {
        ["Normal"] = g => Normal(tensor(new[] { 1f, -2 }), tensor(new[] { 1f, 0.5f }), g),
        ["Laplace"] = g => Laplace(tensor(new[] { 1f, -2 }), tensor(new[] { 1f, 0.5f }), g),
        ["Uniform"] = g => Uniform(tensor(new[] { 1f, -2 }), tensor(new[] { 4f, 0.5f }), g),
        ["Exponential"] = g => Exponential(tensor(new[] { 1f, 2 }), g),
        ["Poisson"] = g => Poisson(tensor(new[] { 1f, 12 }), g),
        ["Bernoulli"] = g => Bernoulli(tensor(new[] { 0.2f, 0.6f }), null, g),
        ["Binomial"] = g => Binomial(tensor(new[] { 5, 5 }), tensor(new[] { 0.2f, 0.6f }), null, g),
        ["Categorical"] = g => Categorical(tensor(new[,] { { 0.2f, 0.6f, 0.2f }, { 1, 0, 3 } }), null, g),
        ["Multinomial"] = g => Multinomial(4, tensor(new[,] { { 0.2f, 0.6f, 0.2f }, { 1, 1, 3 } }), null, g),
    };

    [Theory, MemberData(nameof(Names))]
    public void SamplesHaveTheRightShapeAndMoments(string name)
    {
        using var generator = new Generator(3);
        var d = All[name](generator);
        Assert.Equal([2L], d.batch_shape.Shape);
        var x = d.sample(4000);
        Assert.Equal([4000L, .. d.batch_shape, .. d.event_shape], x.shape);
        Assert.Equal([3L, 5, 2, .. d.event_shape], d.sample((3L, 5L)).shape);
        Assert.False(x.requires_grad);
        Assert.Equal([4000L, 2], d.log_prob(x).shape);
        if (name == "Categorical") return;
        Assert.True((x.mean([0]) - d.mean).abs().le(5 * d.stddev / Math.Sqrt(4000)).all().ToBoolean(), $"{x.mean([0]).str()} {d.mean.str()}");
        Assert.True((x.var(0) / d.variance - 1).abs().le(0.25).all().ToBoolean(), $"{x.var(0).str()} {d.variance.str()}");
    }

    [Theory, MemberData(nameof(Names))]
    public void TheGeneratorIsTheOneThatWasGiven(string name)
    {
        manual_seed(5);
        var expected = All[name](null).sample(3);
        using var own = new Generator(5);
        Golden.Near(expected, All[name](own).sample(3), name, 0, 0);
    }

    [Theory, MemberData(nameof(Names))]
    public void ExpandRepeatsTheBatch(string name)
    {
        var d = All[name](null);
        var x = d.sample(3);
        var wide = d.expand(new long[] { 3, 2 });
        Assert.Equal([3L, 2], wide.batch_shape.Shape);
        Assert.Equal(d.event_shape, wide.event_shape);
        Golden.Near(d.log_prob(x), wide.log_prob(x), "log_prob", 1e-6);
        Assert.Equal([4L, 3, 2, .. d.event_shape], wide.sample(4).shape);
        var target = All[name](null);
        Assert.Same(target, d.expand(new long[] { 3, 2 }, target));
        Golden.Near(wide.log_prob(x), target.log_prob(x), "instance", 0, 0);
        Distribution other = name == "Normal" ? Laplace(0f) : Normal(0f);
        Assert.Contains($"must be a {name} distribution", Assert.Throws<ArgumentException>(() => d.expand(new long[] { 3, 2 }, other)).Message);
    }

    [Theory, MemberData(nameof(Names))]
    public void NothingIsLeftBehind(string name)
    {
        using var scope = NewDisposeScope();
        using (NewDisposeScope())
        {
            using var d = All[name](null);
            using var x = d.sample(3);
            using var p = d.log_prob(x);
            using var wide = d.expand(new long[] { 3, 2 });
            if (name != "Poisson") d.entropy().Dispose();
        }
        Assert.Empty(scope.DisposablesView);
    }

    [Fact]
    public void ValuesOfAScopedDistributionOutliveTheScope()
    {
        Distribution d;
        using (NewDisposeScope()) d = Bernoulli(null, tensor(new[] { 0.5f, 1 }));
        using (NewDisposeScope()) d.sample(2);
        Assert.Equal([2L], d.mean.shape);
        d.Dispose();
        Assert.Throws<InvalidOperationException>(() => d.mean.shape);
    }

    [Fact]
    public void BadParametersAreRefused()
    {
        var message = Assert.Throws<ArgumentException>(() => Normal(zeros(2), tensor(new[] { 1f, -1 }))).Message;
        Assert.StartsWith("Expected parameter scale (Tensor of shape [2]) of distribution Normal(loc: [2], scale: [2]) "
            + "to satisfy the constraint GreaterThan(lower_bound=0.0), but found invalid values:\n[1, -1]", message);
        Assert.Throws<ArgumentException>(() => Normal(double.NaN));
        Assert.Throws<ArgumentException>(() => Laplace(0f, 0));
        Assert.Contains("low>= high", Assert.Throws<ArgumentException>(() => Uniform(ones(2), ones(2))).Message);
        Assert.Throws<ArgumentException>(() => Exponential(tensor(0f)));
        Assert.Throws<ArgumentException>(() => Poisson(-1f));
        Assert.Contains("Interval(lower_bound=0.0, upper_bound=1.0)", Assert.Throws<ArgumentException>(() => Bernoulli(tensor(1.5f))).Message);
        Assert.Throws<ArgumentException>(() => Binomial(tensor(2.5f), tensor(0.5f)));
        Assert.Throws<ArgumentException>(() => Binomial(-1, 0.5f, null));
        Assert.Contains("Simplex()", Assert.Throws<ArgumentException>(() => Categorical(tensor(new[] { -1f, 2 }))).Message);
        Assert.Contains("at least one-dimensional", Assert.Throws<ArgumentException>(() => Categorical(tensor(1f))).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Multinomial(-1, ones(2)));
        Assert.Throws<ArgumentException>(() => Normal(zeros(2), ones(3)));
        foreach (var make in new Func<Distribution>[] { () => Bernoulli(), () => Bernoulli(ones(1), ones(1)), () => Categorical(),
            () => Binomial(tensor(1)), () => Multinomial(1), () => Bernoulli((float?)null, null), () => Bernoulli(0.5, 0.5) })
            Assert.Equal("Either `probs` or `logits` must be specified, but not both.", Assert.Throws<ArgumentException>(make).Message);
    }

    [Fact]
    public void BadValuesAreRefused()
    {
        var message = Assert.Throws<ArgumentException>(() => Exponential(ones(2)).log_prob(tensor(new[] { 1f, -3 }))).Message;
        Assert.StartsWith("Expected value argument (Tensor of shape [2]) to be within the support (GreaterThanEq(lower_bound=0.0)) "
            + "of the distribution Exponential(rate: [2]), but found invalid values:\n[1, -3]", message);
        Assert.Throws<ArgumentException>(() => Uniform(zeros(2), ones(2)).cdf(tensor(2f)));
        Assert.Throws<ArgumentException>(() => Poisson(1f).log_prob(tensor(1.5f)));
        Assert.Throws<ArgumentException>(() => Bernoulli(0.5f, null).log_prob(tensor(0.5f)));
        Assert.Throws<ArgumentException>(() => Binomial(2, 0.5f, null).log_prob(tensor(3f)));
        Assert.Throws<ArgumentException>(() => Categorical(3).log_prob(tensor(3)));
        Assert.Throws<ArgumentException>(() => Multinomial(3, ones(2)).log_prob(tensor(new[] { 2f, 2 })));
        Assert.Contains("[3] vs [2]", Assert.Throws<ArgumentException>(() => Normal(zeros(2), ones(2)).log_prob(zeros(3))).Message);
        Assert.Contains("event_shape: [3] vs [2]", Assert.Throws<ArgumentException>(() => Multinomial(3, ones(2)).log_prob(zeros(3))).Message);
        Assert.Throws<NotImplementedException>(() => Normal(0f).enumerate_support());
        Assert.Throws<NotImplementedException>(() => Bernoulli(0.5f, null).icdf(tensor(0.5f)));
        Assert.Throws<NotImplementedException>(() => Poisson(1f).entropy());
        Assert.Throws<NotSupportedException>(() => Binomial(tensor(new[] { 1, 2 }), tensor(0.5f)).entropy());
    }

    [Fact]
    public void NumbersMakeDistributionsOfTheirType()
    {
        Assert.Equal(float32, Normal(0f).sample().dtype);
        Assert.Equal(float64, Normal(0.0, 2).sample().dtype);
        Assert.Equal(float32, Laplace(0f, 2).sample().dtype);
        Assert.Equal(float64, Poisson(3.0).sample().dtype);
        Assert.Equal(float32, Bernoulli(0.5f, null).sample().dtype);
        Assert.Equal(float64, Binomial(3, null, 0.5).sample().dtype);
        Assert.Equal(int64, Categorical(3).sample().dtype);
        Assert.Equal([5L, 3], Multinomial(2, 3).sample(5).shape);
        Assert.Equal("Normal(loc: 0, scale: 2)", Normal(0f, 2).ToString());
    }

    [Fact]
    public void ProbabilitiesSumToOne()
    {
        var binomial = Binomial(tensor(7), tensor(new[] { 0.2, 0.9 }));
        Golden.Near(ones(2, dtype: float64), binomial.log_prob(binomial.enumerate_support()).exp().sum(dim: 0), "binomial");
        var weights = tensor(new[] { 0.2, 0.5, 0.3 });
        var outcomes = stack([.. from i in Enumerable.Range(0, 5) from j in Enumerable.Range(0, 5 - i) select tensor(new double[] { i, j, 4 - i - j })]);
        var multinomial = Multinomial(4, weights);
        var log = multinomial.log_prob(outcomes);
        Golden.Near(tensor(1.0), log.exp().sum(), "multinomial");
        Golden.Near(-(log.exp() * log).sum(), multinomial.entropy(), "entropy");
    }

    [Fact]
    public void NaturalParametersGiveTheEntropy()
    {
        var rate = tensor(new[] { 0.3, 2, 7 });
        Golden.Near(Exponential(rate).entropy(), new Natural(rate).entropy(), "Bregman");
    }

    /// <summary>An exponential distribution that leaves the entropy to its base class.</summary>
    private sealed class Natural : ExponentialFamily
    {
        private readonly Tensor rate;

        public Natural(Tensor rate) : base(null)
        {
            this.rate = rate;
            _init(rate.shape);
        }

        public override Tensor mean => rate.reciprocal();

        public override Tensor variance => rate.pow(-2);

        protected override IList<Tensor> NaturalParams => [-rate];

        protected override Tensor MeanCarrierMeasure => zeros_like(rate);

        protected override Tensor LogNormalizer(params Tensor[] parameters) => -(-parameters[0]).log();

        public override Tensor rsample(params long[] sample_shape) => empty(sample_shape).exponential_() / rate;

        public override Tensor log_prob(Tensor value) => rate.log() - rate * value;

        public override Distribution expand(Size batch_shape, Distribution? instance = null) => new Natural(rate.expand(batch_shape));
    }
}
