using System.Text.Json;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Tests;

/// <summary>Distributions by the names that the golden cases use.</summary>
internal static class DistributionMaker
{
    public static Distribution Make(string op, Tensor[] x, JsonElement args) => op switch
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
        _ => throw new InvalidDataException($"no distribution {op}"),
    };
}
