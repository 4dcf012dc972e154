using TorchSharp.Kernels;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Tests;

/// <summary>Gradients of gamma and Dirichlet samples; and distribution functions that are made of the incomplete gamma function.</summary>
[Collection(nameof(Kernels.ProcessWide))]
public class PathwiseGradientsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("sample_slopes");

    [Theory, MemberData(nameof(Cases))]
    public void SlopesAreExact(string op, string name) => Golden.Check("sample_slopes", op, name, (x, _) =>
    {
        var columns = x.Select(Golden.Elements).ToArray();
        return [tensor(columns[0].Select((a, i) => op == "gamma"
            ? SampleSlopes.Gamma(a, columns[1][i]) : SampleSlopes.Beta(a, columns[1][i], columns[2][i])).ToArray())];
    });

    [Theory]
    [InlineData(Proof.Golden)]
    [InlineData(Proof.Strides)]
    public void GammaSamplesHaveTheGradientsOfTheirQuantiles(Proof proof)
    {
        var (shape, rate) = (Leaf(proof, 0.4, 3, 20), Leaf(proof, 2, 0.5, 1));
        manual_seed(1);
        var x = Gamma(shape, rate).rsample();
        Proofs.Record(proof, x);
        x.sum().backward();
        var standard = Golden.Elements(x.detach() * rate.detach());
        var expected = Golden.Elements(shape).Select((a, i) => SampleSlopes.Gamma(a, standard[i])).ToArray();
        Golden.Near(tensor(expected) / rate.detach(), shape.grad!, "shape");
        Golden.Near(-x.detach() / rate.detach(), rate.grad!, "rate");
    }

    [Theory]
    [InlineData(Proof.Golden)]
    [InlineData(Proof.Strides)]
    public void BetaSamplesHaveTheGradientsOfTheirQuantiles(Proof proof)
    {
        var (a, b) = (Leaf(proof, 0.4, 3, 20), Leaf(proof, 2, 0.5, 9));
        manual_seed(1);
        var x = Beta(a, b).rsample();
        Proofs.Record(proof, x);
        x.sum().backward();
        var (samples, first, second) = (Golden.Elements(x), Golden.Elements(a), Golden.Elements(b));
        // y = 1 − x is a sample of Beta(b, a)
        Golden.Near(tensor(samples.Select((y, i) => (1 - y) * SampleSlopes.Beta(first[i], second[i], y)).ToArray()), a.grad!, "a");
        Golden.Near(tensor(samples.Select((y, i) => -y * SampleSlopes.Beta(second[i], first[i], 1 - y)).ToArray()), b.grad!, "b", 1e-9);
    }

    private static Tensor Leaf(Proof proof, params double[] elements) =>
        (proof == Proof.Strides ? Golden.Strided(tensor(elements)) : tensor(elements)).requires_grad_();

    [Fact]
    public void MomentsOfSamplesHaveTheRightGradients()
    {
        // ∂ E xᵢ / ∂αⱼ of a Dirichlet distribution: (δᵢⱼ − αᵢ/α₀) / α₀
        var alpha = tensor(new[] { 1.5f, 0.8f, 3 }, requires_grad: true);
        manual_seed(2);
        Dirichlet(alpha).rsample(20000).mean([0])[0].backward();
        Golden.Near((tensor(new[] { 1f, 0, 0 }) - 1.5f / 5.3f) / 5.3f, alpha.grad!, "Dirichlet", 0, 3e-3);
        var df = tensor(new[] { 6f, 9 }, requires_grad: true);
        Chi2(df).rsample(20000).mean().backward();
        Golden.Near(full(2, 0.5f), df.grad!, "Chi2", 0.03);
    }

    [Fact]
    public void SecondDerivativesAreRefused()
    {
        var alpha = tensor(new[] { 1.5, 0.8 }, requires_grad: true);
        foreach (var x in new[] { Gamma(alpha, ones(2, dtype: float64)).rsample(), Dirichlet(alpha).rsample() })
        {
            var slope = autograd.grad([(x * x).sum()], [alpha], create_graph: true)[0];
            Assert.Contains("not implemented", Assert.Throws<NotSupportedException>(() => slope.sum().backward()).Message);
        }
    }

    [Fact]
    public void PoissonSumsItsProbabilities()
    {
        var d = Poisson(tensor(new[] { 0.3, 4.5, 30 }));
        var k = arange(60, dtype: float64).unsqueeze(-1);
        var sums = d.log_prob(k).exp().cumsum(0);
        Golden.Near(sums, d.cdf(k), "cdf");
        Assert.True((d.icdf(d.cdf(k) - 1e-12).eq(k) | d.log_prob(k).lt(-20)).all().ToBoolean());
        Golden.Near(tensor(new[] { 0.0, 5, double.PositiveInfinity }), d.icdf(tensor(new[] { 0, 0.6, 1 })), "ends");
        Assert.True(d.icdf(tensor(1.5)).isnan().all().ToBoolean());
    }

    [Fact]
    public void DistributionFunctionsHaveTheDensityAsTheirSlope()
    {
        var (shape, rate) = (tensor(new[] { 0.4, 3, 20 }), tensor(new[] { 2.0, 0.5, 1 }));
        var x = tensor(new[] { 0.3, 5, 18 }, requires_grad: true);
        var d = Gamma(shape, rate);
        d.cdf(x).sum().backward();
        Golden.Near(d.log_prob(x.detach()).exp(), x.grad!, "density");
        GradCheck.RunTwice(t => Gamma(t[0], t[1]).log_prob(t[2]) + Gamma(t[0], t[1]).entropy(), shape, rate, x.detach());
        GradCheck.RunTwice(t => Beta(t[0], t[1]).log_prob(t[2]) + Beta(t[0], t[1]).entropy(), shape, rate, x.detach() / 20);
        GradCheck.RunTwice(t => FisherSnedecor(t[0], t[1]).log_prob(t[2]) + FisherSnedecor(t[0], t[1]).entropy(), shape, rate, x.detach());
        GradCheck.RunTwice(t => Dirichlet(t[0]).entropy() + Dirichlet(t[0]).log_prob(tensor(new[] { 0.2, 0.3, 0.5 })), shape);
    }

    [Fact]
    public void EntropiesWithoutCounterpartInPyTorchAreIntegrals()
    {
        // −∫ p ln p on a fine grid of quantile-like points
        var u = (arange(400000, dtype: float64) + 0.5) / 400000;
        var x = u / (1 - u);
        var f = FisherSnedecor(tensor(5.0), tensor(7.0));
        var log = f.log_prob(x);
        Golden.Near(f.entropy(), -(log.exp() * log / (1 - u).pow(2)).mean(), "F", 1e-6);
        var z = x.log();
        var relaxed = LogitRelaxedBernoulli(tensor(1.7), tensor(0.3));
        var density = relaxed.log_prob(z);
        var weight = 1 / (u * (1 - u));
        Golden.Near(relaxed.entropy(), -(density.exp() * density * weight).mean(), "relaxed", 1e-6);
        Golden.Near(relaxed.mean, (density.exp() * z * weight).mean(), "mean", 1e-6);
        Golden.Near(relaxed.variance, (density.exp() * (z - relaxed.mean).pow(2) * weight).mean(), "variance", 1e-6);
        var kumaraswamy = Kumaraswamy(tensor(2.5), tensor(3.0));
        Assert.Equal(Golden.Elements(u)[(int)kumaraswamy.log_prob(u).argmax().ToInt64()], kumaraswamy.mode.ToDouble(), 1e-5);
    }
}
