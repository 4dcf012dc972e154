using System.Text.Json;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>Whole programs that need derivatives of derivatives.</summary>
public class GradientPenaltyTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("gradient_penalty");

    [Theory, MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) => Golden.Check("gradient_penalty", op, name, (x, args) => (op, name) switch
    {
        ("wgan-gp", _) => Train(x, args),
        (_, "one") => [autograd.functional.jacobian(y => x[1].mv(y).tanh(), x[0])],
        (_, "results") => [.. autograd.functional.jacobian((Tensor y) => new[] { x[1].mv(y).tanh(), y.prod() }, x[0])],
        (_, "inputs") => [.. autograd.functional.jacobian((Tensor[] y) => y[1].mv(y[0]).tanh(), x)],
        (_, "unused") => [.. autograd.functional.jacobian((Tensor[] y) => (y[1] * 2).sum(1), x)],
        _ => [.. autograd.functional.jacobian(y => new[] { y[1].mv(y[0]).tanh(), y[0].pow(3).sum() }, x)],
    });

    private static Tensor[] Train(Tensor[] x, JsonElement args)
    {
        var (real, fake, mix) = (x[0], x[1], x[2]);
        Parameter[] parameters = [.. x[3..].Select(w => new Parameter(w.clone()))];
        var optimizer = optim.Adam(parameters, lr: 0.01, beta1: 0.5, beta2: 0.9);
        var (losses, first) = (new List<Tensor>(), Array.Empty<Tensor>());
        for (var step = 0; step < 4; step++)
        {
            var between = (mix * real + (1 - mix) * fake).requires_grad_();
            var scores = Critic(between);
            var slope = autograd.grad([scores], [between], [ones_like(scores)], create_graph: true)[0];
            var penalty = (slope.norm(1) - 1).pow(2).mean();
            var loss = Critic(fake).mean() - Critic(real).mean() + 10 * penalty;
            optimizer.zero_grad();
            loss.backward();
            if (step == 0) first = [.. parameters.Select(p => p.grad!.clone())];
            optimizer.step();
            losses.Add(loss.detach());
        }
        return [stack(losses), .. first, .. parameters.Select(p => p.detach())];

        Tensor Critic(Tensor input)
        {
            var hidden = nn.functional.linear(input, parameters[0], parameters[1]);
            var active = args.Text("activation") switch
            {
                "tanh" => hidden.tanh(),
                "softplus" => nn.functional.softplus(hidden),
                _ => nn.functional.leaky_relu(hidden, 0.2),
            };
            return nn.functional.linear(active, parameters[2], parameters[3]);
        }
    }
}
