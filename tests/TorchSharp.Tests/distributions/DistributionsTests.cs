using System.Text.Json;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class DistributionsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("distributions");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("distributions", op, name, (x, args) =>
    {
        var d = DistributionMaker.Make(op, name, x, args);
        return args.TryGetProperty("how", out var how) ? Samples(d, Strings(how), args.Ints("sample_shape"))
            : [.. Strings(args.GetProperty("what")).Select(what => Value(d, what, x))];
    });

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        var (a, b) = (tensor(new[] { 0.5, -1.2, 2 }), tensor(new[] { 1.5, 0.3, 0.7 }));
        var x = tensor(new[] { 0.7, -1.1, 2.4 });
        GradCheck.RunTwice(t => Normal(t[0], t[1]).log_prob(t[2]) + Normal(t[0], t[1]).cdf(t[2]), a, b, x);
        GradCheck.RunTwice(t => Laplace(t[0], t[1]).log_prob(t[2]) + Laplace(t[0], t[1]).cdf(t[2]), a, b, x);
        GradCheck.RunTwice(t => Exponential(t[0]).log_prob(t[1]) + Exponential(t[0]).icdf(t[1] / 5), b, x.abs());
        GradCheck.RunTwice(t => Bernoulli(t[0]).entropy() + Bernoulli(t[0]).log_prob(ones(3, dtype: float64)), b / 2);
        GradCheck.RunTwice(t => Binomial(tensor(4), t[0]).entropy(), b / 2);
        GradCheck.RunTwice(t => Categorical(t[0]).entropy() + Categorical(logits: t[0]).log_prob(tensor(1)), b);
        GradCheck.RunTwice(t => Multinomial(3, t[0]).entropy() + Multinomial(3, t[0]).log_prob(tensor(new[] { 1.0, 0, 2 })), b);
        foreach (var make in new Func<Tensor[], Distribution>[] { t => Normal(t[0], t[1]), t => Laplace(t[0], t[1]), t => Exponential(t[0].exp() * t[1]),
            t => Uniform(t[0], t[0] + t[1]) })
            GradCheck.RunTwice(t => Seeded(make(t)), a, b);

        Tensor Seeded(Distribution d)
        {
            manual_seed(7);
            return d.rsample(2).sin();
        }
    }

    private static Tensor[] Samples(Distribution d, IEnumerable<string> how, long[] shape)
    {
        manual_seed(7);
        return [.. how.Select(h => h == "sample" ? d.sample(shape) : d.rsample(shape))];
    }

    private static Tensor Value(Distribution d, string what, Tensor[] x) => what switch
    {
        "log_prob" => d.log_prob(x[^2]),
        "cdf" => d.cdf(x[^2]),
        "icdf" => d.icdf(x[^1]),
        "entropy" => d.entropy(),
        "perplexity" => d.perplexity(),
        "support" => d.enumerate_support(),
        "mean" => d.mean,
        "mode" => d.mode,
        "variance" => d.variance,
        "stddev" => d.stddev,
        _ => (Tensor)d.GetType().GetProperty(what)!.GetValue(d)!,
    };

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);
}
