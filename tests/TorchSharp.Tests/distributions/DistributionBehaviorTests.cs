using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Tests;

/// <summary>What holds for all distributions: shapes, generators, bad input, memory.</summary>
[Collection(nameof(Kernels.ProcessWide))]
public class DistributionBehaviorTests
{
    public static TheoryData<string> Names => [.. Tame.Keys, .. Wild.Keys];

    private static Dictionary<string, Func<Generator?, Distribution>> Tame { get; } = new()
    {
        ["Normal"] = g => Normal(tensor(new[] { 1f, -2 }), tensor(new[] { 1f, 0.5f }), g),
        ["Laplace"] = g => Laplace(tensor(new[] { 1f, -2 }), tensor(new[] { 1f, 0.5f }), g),
        ["Uniform"] = g => Uniform(tensor(new[] { 1f, -2 }), tensor(new[] { 4f, 0.5f }), g),
        ["Exponential"] = g => Exponential(tensor(new[] { 1f, 2 }), g),
        ["Poisson"] = g => Poisson(tensor(new[] { 1f, 12 }), g),
        ["Bernoulli"] = g => Bernoulli(tensor(new[] { 0.2f, 0.6f }), null, g),
        ["Binomial"] = g => Binomial(tensor(new[] { 5, 5 }), tensor(new[] { 0.2f, 0.6f }), null, g),
        ["Multinomial"] = g => Multinomial(4, tensor(new[,] { { 0.2f, 0.6f, 0.2f }, { 1, 1, 3 } }), null, g),
        ["Gamma"] = g => Gamma(tensor(new[] { 0.5f, 3 }), tensor(new[] { 1f, 0.5f }), g),
        ["Chi2"] = g => Chi2(tensor(new[] { 1f, 4 }), g),
        ["Beta"] = g => Beta(tensor(new[] { 0.5f, 3 }), tensor(new[] { 1f, 2 }), g),
        ["Dirichlet"] = g => Dirichlet(tensor(new[,] { { 0.5f, 3, 2 }, { 1, 1, 0.7f } }), g),
        ["FisherSnedecor"] = g => FisherSnedecor(tensor(new[] { 3f, 5 }), tensor(new[] { 40f, 60 }), g),
        ["Geometric"] = g => Geometric(tensor(new[] { 0.2f, 0.6f }), null, g),
        ["NegativeBinomial"] = g => NegativeBinomial(tensor(new[] { 5f, 2.5f }), tensor(new[] { 0.2f, 0.6f }), null, g),
        ["OneHotCategorical"] = g => OneHotCategorical(tensor(new[,] { { 0.2f, 0.6f, 0.2f }, { 1, 1, 3 } }), (Tensor?)null, g),
        ["Independent"] = g => Independent(Normal(ones(2, 3), ones(2, 3), g), 1, g),
        ["MultivariateNormal"] = g => MultivariateNormal(ones(2, 3), eye(3) * 0.75 + 0.25, generator: g),
        ["LogNormal"] = g => LogNormal(tensor(new[] { 1f, -2 }), tensor(new[] { 0.3f, 0.2f }), g),
        ["HalfNormal"] = g => HalfNormal(tensor(new[] { 1f, 2 }), g),
        ["Gumbel"] = g => Gumbel(tensor(new[] { 1f, -2 }), tensor(new[] { 1f, 0.5f }), g),
        ["Pareto"] = g => Pareto(tensor(new[] { 1f, 2 }), tensor(new[] { 9f, 15 }), g),
        ["Weibull"] = g => Weibull(tensor(new[] { 1f, 2 }), tensor(new[] { 1.5f, 3 }), g),
        ["Kumaraswamy"] = g => Kumaraswamy(tensor(new[] { 1f, 2 }), tensor(new[] { 1.5f, 3 }), g),
        ["LogitRelaxedBernoulli"] = g => LogitRelaxedBernoulli(tensor(0.8f), tensor(new[] { 0.2f, 0.6f }), null, g),
    };

    /// <summary>Without mean or variance.</summary>
    private static Dictionary<string, Func<Generator?, Distribution>> Wild { get; } = new()
    {
        ["Categorical"] = g => Categorical(tensor(new[,] { { 0.2f, 0.6f, 0.2f }, { 1, 0, 3 } }), null, g),
        ["Cauchy"] = g => Cauchy(tensor(new[] { 1f, 2 }), tensor(new[] { 1f, 2 }), g),
        ["HalfCauchy"] = g => HalfCauchy(tensor(new[] { 1f, 2 }), g),
        ["RelaxedBernoulli"] = g => RelaxedBernoulli(tensor(0.8f), tensor(new[] { 0.2f, 0.6f }), null, g),
        ["RelaxedOneHotCategorical"] = g => RelaxedOneHotCategorical(tensor(0.8f), tensor(new[,] { { 0.2f, 0.6f, 0.2f }, { 1, 1, 3 } }), null, g),
        ["ExpRelaxedCategorical"] = g => ExpRelaxedCategorical(tensor(0.8f), tensor(new[,] { { 0.2f, 0.6f, 0.2f }, { 1, 1, 3 } }), null, g),
        ["TransformedDistribution"] = g => new Modules.TransformedDistribution(Normal(zeros(2), ones(2), g), [new transforms.TanhTransform(),
            new transforms.AffineTransform(1, 2)], g),
    };

    private static Distribution Make(string name, Generator? generator = null) =>
        (Tame.TryGetValue(name, out var make) ? make : Wild[name])(generator);

    [Theory, MemberData(nameof(Names))]
    public void SamplesHaveTheRightShapeAndMoments(string name)
    {
        using var generator = new Generator(3);
        var d = Make(name, generator);
        Assert.Equal([2L], d.batch_shape.Shape);
        var x = d.sample(4000);
        Assert.Equal([4000L, .. d.batch_shape, .. d.event_shape], x.shape);
        Assert.Equal([3L, 5, 2, .. d.event_shape], d.sample((3L, 5L)).shape);
        Assert.False(x.requires_grad);
        Assert.Equal([4000L, 2], d.log_prob(x).shape);
        if (Wild.ContainsKey(name)) return;
        Assert.True((x.mean([0]) - d.mean).abs().le(5 * d.stddev / Math.Sqrt(4000)).all().ToBoolean(), $"{x.mean([0]).str()} {d.mean.str()}");
        Assert.True((x.var(0) / d.variance - 1).abs().le(0.25).all().ToBoolean(), $"{x.var(0).str()} {d.variance.str()}");
    }

    [Theory, MemberData(nameof(Names))]
    public void TheGeneratorIsTheOneThatWasGiven(string name)
    {
        manual_seed(5);
        var expected = Make(name).sample(3);
        using var own = new Generator(5);
        Golden.Near(expected, Make(name, own).sample(3), name, 0, 0);
    }

    [Theory, MemberData(nameof(Names))]
    public void ExpandRepeatsTheBatch(string name)
    {
        var d = Make(name);
        var x = d.sample(3);
        var wide = d.expand(new long[] { 3, 2 });
        Assert.Equal([3L, 2], wide.batch_shape.Shape);
        Assert.Equal(d.event_shape, wide.event_shape);
        Golden.Near(d.log_prob(x), wide.log_prob(x), "log_prob", 1e-6);
        Assert.Equal([4L, 3, 2, .. d.event_shape], wide.sample(4).shape);
        var target = Make(name);
        Assert.Same(target, d.expand(new long[] { 3, 2 }, target));
        Golden.Near(wide.log_prob(x), target.log_prob(x), "instance", 0, 0);
        Distribution other = name == "Normal" ? Laplace(0f) : Normal(0f);
        Assert.Contains($"must be a {d.GetType().Name} distribution", Assert.Throws<ArgumentException>(() => d.expand(new long[] { 3, 2 }, other)).Message);
    }

    [Theory, MemberData(nameof(Names))]
    public void NothingIsLeftBehind(string name)
    {
        using var scope = NewDisposeScope();
        using (NewDisposeScope())
        {
            using var d = Make(name);
            using var x = d.sample(3);
            using var p = d.log_prob(x);
            using var wide = d.expand(new long[] { 3, 2 });
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
        Assert.Throws<ArgumentException>(() => Gamma(tensor(0f), tensor(1f)));
        Assert.Throws<ArgumentException>(() => Chi2(tensor(-1f)));
        Assert.Throws<ArgumentException>(() => Beta(tensor(1f), tensor(0f)));
        Assert.Throws<ArgumentException>(() => Dirichlet(tensor(1f)));
        Assert.Contains("IndependentConstraint(GreaterThan(lower_bound=0.0), 1)", Assert.Throws<ArgumentException>(() => Dirichlet(zeros(2))).Message);
        Assert.Throws<ArgumentException>(() => FisherSnedecor(tensor(1f), tensor(0f)));
        Assert.Throws<ArgumentException>(() => Cauchy(tensor(1f), tensor(0f)));
        Assert.Throws<ArgumentException>(() => Geometric(tensor(0f)));
        Assert.Contains("upper_bound=1.0", Assert.Throws<ArgumentException>(() => NegativeBinomial(tensor(2f), tensor(1f))).Message);
        Assert.Throws<ArgumentException>(() => NegativeBinomial(-1, 0.5f, null));
        Assert.Throws<ArgumentException>(() => OneHotCategorical(0.5f, null));
        Assert.Throws<ArgumentException>(() => LogNormal(tensor(0f), tensor(-1f)));
        Assert.Throws<ArgumentException>(() => HalfNormal(tensor(-1f)));
        Assert.Throws<ArgumentException>(() => HalfCauchy(tensor(-1f)));
        Assert.Throws<ArgumentException>(() => Gumbel(tensor(0f), tensor(-1f)));
        Assert.Throws<ArgumentException>(() => Pareto(tensor(1f), tensor(-1f)));
        Assert.Throws<ArgumentException>(() => Weibull(tensor(1f), tensor(0f)));
        Assert.Throws<ArgumentException>(() => Kumaraswamy(tensor(1f), tensor(0f)));
        Assert.Throws<ArgumentException>(() => RelaxedBernoulli(tensor(1f), tensor(2f)));
        Assert.Throws<ArgumentException>(() => RelaxedOneHotCategorical(tensor(1f), 0.5, null));
        Assert.Contains("PositiveDefinite()", Assert.Throws<ArgumentException>(() => MultivariateNormal(zeros(2), -eye(2))).Message);
        Assert.Contains("PositiveDefinite()", Assert.Throws<ArgumentException>(() => MultivariateNormal(zeros(2), null, zeros(2, 2))).Message);
        Assert.Contains("LowerCholesky()", Assert.Throws<ArgumentException>(() => MultivariateNormal(zeros(2), scale_tril: ones(2, 2))).Message);
        Assert.Contains("Exactly one", Assert.Throws<ArgumentException>(() => MultivariateNormal(zeros(2))).Message);
        Assert.Contains("Exactly one", Assert.Throws<ArgumentException>(() => MultivariateNormal(zeros(2), eye(2), eye(2))).Message);
        Assert.Contains("at least two", Assert.Throws<ArgumentException>(() => MultivariateNormal(zeros(2), ones(2))).Message);
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => MultivariateNormal(tensor(1f), eye(1))).Message);
        Assert.Contains("[3, 3]", Assert.Throws<ArgumentException>(() => MultivariateNormal(zeros(2), eye(3))).Message);
        Assert.Contains("actual 2 vs 1", Assert.Throws<ArgumentException>(() => Independent(Normal(ones(2), ones(2)), 2)).Message);
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
        Assert.Throws<ArgumentException>(() => Gamma(tensor(1f), tensor(1f)).log_prob(tensor(-1f)));
        Assert.Throws<ArgumentException>(() => Beta(tensor(1f), tensor(1f)).log_prob(tensor(1.5f)));
        Assert.Throws<ArgumentException>(() => Dirichlet(ones(2)).log_prob(ones(2)));
        Assert.Throws<ArgumentException>(() => Geometric(tensor(0.5f)).log_prob(tensor(0.5f)));
        Assert.Throws<ArgumentException>(() => OneHotCategorical(ones(2), (Tensor?)null).log_prob(ones(2)));
        Assert.Throws<ArgumentException>(() => HalfNormal(tensor(1f)).log_prob(tensor(-1f)));
        Assert.Throws<ArgumentException>(() => Pareto(tensor(2f), tensor(1f)).log_prob(tensor(1f)));
        Assert.Throws<ArgumentException>(() => LogNormal(tensor(2f), tensor(1f)).log_prob(tensor(0f)));
        Assert.Throws<NotImplementedException>(() => NegativeBinomial(2, 0.5f, null).entropy());
        Assert.Throws<NotImplementedException>(() => RelaxedBernoulli(tensor(1f), 0.5f, null).mean);
        Assert.Throws<NotSupportedException>(() => Independent(Bernoulli(ones(2)), 1).enumerate_support());
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
        foreach (var d in new ExponentialFamily[] { Gamma(rate, rate + 1), Beta(rate, rate + 1), Dirichlet(rate), Exponential(rate) })
            Golden.Near(d.entropy(), Natural.EntropyOf(d), d.ToString());
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

        /// <summary>F(θ) − ⟨θ, ∇F(θ)⟩ − E k(x) as the base class computes it, whatever the family has of its own.</summary>
        public static Tensor EntropyOf(ExponentialFamily d)
        {
            var method = typeof(ExponentialFamily).GetMethod(nameof(entropy))!;
            var call = (Func<Tensor>)Activator.CreateInstance(typeof(Func<Tensor>), d, method.MethodHandle.GetFunctionPointer())!;
            return call();
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
