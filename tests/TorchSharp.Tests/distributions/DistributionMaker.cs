using System.Text.Json;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Tests;

/// <summary>Distributions by the names that the golden cases use.</summary>
internal static class DistributionMaker
{
    public static Distribution Make(string op, string name, Tensor[] x, JsonElement args) => op switch
    {
        "Normal" => Normal(x[0], x[1]),
        "Laplace" => Laplace(x[0], x[1]),
        "Uniform" => Uniform(x[0], x[1]),
        "Exponential" => Exponential(x[0]),
        "Poisson" => Poisson(x[0]),
        "Bernoulli" => Bernoulli(x[0]),
        "Bernoulli logits" => Bernoulli(logits: x[0]),
        "Binomial" => Binomial(tensor(args.Int("total_count")), x[0]),
        "Binomial logits" => Binomial(tensor(args.Int("total_count")), logits: x[0]),
        "Categorical" => Categorical(x[0]),
        "Categorical logits" => Categorical(logits: x[0]),
        "Multinomial" => Multinomial((int)args.Int("total_count"), x[0]),
        "Multinomial logits" => Multinomial((int)args.Int("total_count"), logits: x[0]),
        "Gamma" => Gamma(name.Contains("samples") ? x[0].detach() : x[0], x[1]),
        "Chi2" => Chi2(x[0]),
        "Beta" => Beta(x[0], x[1]),
        "Dirichlet" => Dirichlet(x[0]),
        "FisherSnedecor" => FisherSnedecor(x[0], x[1]),
        "Cauchy" => Cauchy(x[0], x[1]),
        "Geometric" => Geometric(x[0]),
        "Geometric logits" => Geometric(logits: x[0]),
        "NegativeBinomial" => NegativeBinomial(x[0], x[1]),
        "NegativeBinomial logits" => NegativeBinomial(x[0], logits: x[1]),
        "OneHotCategorical" => OneHotCategorical(x[0], (Tensor?)null),
        "OneHotCategorical logits" => OneHotCategorical(logits: x[0]),
        "Independent" => Independent(Normal(x[0], x[1]), name switch { _ when name.StartsWith("none") => 0, _ when x.Length == 2 => 2, _ => 1 }),
        "LogNormal" => LogNormal(x[0], x[1]),
        "HalfNormal" => HalfNormal(x[0]),
        "HalfCauchy" => HalfCauchy(x[0]),
        "Gumbel" => Gumbel(x[0], x[1]),
        "Pareto" => Pareto(x[0], x[1]),
        "Weibull" => Weibull(x[0], x[1]),
        "Kumaraswamy" => Kumaraswamy(x[0], x[1]),
        "RelaxedBernoulli" => RelaxedBernoulli(x[0], x[1]),
        "RelaxedBernoulli logits" => RelaxedBernoulli(x[0], logits: x[1]),
        "LogitRelaxedBernoulli" => LogitRelaxedBernoulli(x[0], x[1]),
        "RelaxedOneHotCategorical" => RelaxedOneHotCategorical(x[0], x[1]),
        "RelaxedOneHotCategorical logits" => RelaxedOneHotCategorical(x[0], logits: x[1]),
        "ExpRelaxedCategorical" => ExpRelaxedCategorical(x[0], x[1]),
        "MultivariateNormal" => MultivariateNormal(x[0], x[1]),
        "MultivariateNormal precision" => MultivariateNormal(x[0], precision_matrix: x[1]),
        "MultivariateNormal factor" => MultivariateNormal(x[0], scale_tril: x[1]),
        "Logistic" => new Modules.TransformedDistribution(Uniform(zeros_like(x[1]), ones_like(x[1])),
            [new transforms.SigmoidTransform().inv, new transforms.AffineTransform(x[0], name.StartsWith("falling") ? -x[1] : x[1])]),
        "Vectors" => new Modules.TransformedDistribution(Normal(x[0], x[1]),
            [new transforms.IndepdenentTransform(new transforms.TanhTransform(), 1), new transforms.ReshapeTransform([3], [3, 1])]),
        _ => throw new InvalidDataException($"no distribution {op}"),
    };
}
