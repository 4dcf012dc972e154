using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>
/// Compares gradients with central differences, (f(x + h) − f(x − h)) / 2h, in float64; the second derivatives likewise, where asked for.
/// </summary>
internal static class GradCheck
{
    private const double Step = 1e-6;
    private const double Tolerance = 1e-5;

    /// <summary>Checks ∂(Σ w · f)/∂input for every input that requires a gradient.</summary>
    public static void Run(Func<Tensor[], Tensor> f, params Tensor[] inputs)
    {
        var leaves = Leaves(inputs);
        var y = f(leaves);
        Proofs.Record(Proof.GradCheck, y);
        var wanted = leaves.Where(x => x.requires_grad).ToArray();
        var grads = autograd.grad([y], wanted, [Golden.Weights(y)], allow_unused: true);
        for (var i = 0; i < wanted.Length; i++)
            Compare(x => Weighted(f(x)), leaves, wanted[i], grads[i] is null ? wanted[i].zeros_like() : grads[i], $"input {i}");
    }

    /// <summary>Checks the gradient of the gradient as well.</summary>
    public static void RunTwice(Func<Tensor[], Tensor> f, params Tensor[] inputs)
    {
        Run(f, inputs);
        Run(x =>
        {
            var y = f(x);
            var wanted = x.Where(t => t.requires_grad).ToArray();
            var grads = autograd.grad([y], wanted, [Golden.Weights(y)], create_graph: true);
            // One number that depends on every first derivative, and on the inputs even where those are constant.
            return grads.Zip(wanted, (g, t) => g.mul(g).mul(t).sum()).Aggregate((a, b) => a.add(b));
        }, inputs);
    }

    private static Tensor[] Leaves(Tensor[] inputs) => [.. inputs.Select(x =>
        x.is_floating_point() ? Copies.Cast(x.detach(), ScalarType.Float64).requires_grad_() : x)];

    private static double Weighted(Tensor y)
    {
        var (elements, weights) = (Golden.Elements(y), Golden.Elements(Golden.Weights(y)));
        return elements.Zip(weights, (e, w) => e * w).Sum();
    }

    private static void Compare(Func<Tensor[], double> f, Tensor[] inputs, Tensor x, Tensor gradient, string what)
    {
        var analytic = Golden.Elements(gradient);
        var span = x.Span<double>();
        for (var i = 0; i < analytic.Length; i++)
        {
            var kept = span[i];
            span[i] = kept + Step;
            var above = f(inputs);
            span[i] = kept - Step;
            var below = f(inputs);
            span[i] = kept;
            var numeric = (above - below) / (2 * Step);
            Assert.True(Math.Abs(numeric - analytic[i]) <= Tolerance * Math.Max(1, Math.Abs(numeric)),
                $"{what}, element {i}: the gradient is {analytic[i]:R}, central differences give {numeric:R}");
        }
    }
}
