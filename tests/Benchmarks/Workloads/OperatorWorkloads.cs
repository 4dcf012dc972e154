using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Benchmarks;

/// <summary>Single operators: products, convolutions with their gradients, and what goes element by element.</summary>
internal static class OperatorWorkloads
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        .. from n in new[] { 128L, 512, 1024 } select new Workload($"matmul {n}", () => Forward([randn(n, n), randn(n, n)], x => x[0].matmul(x[1]))),
        new("conv 5x5 1-6 28", () => WithGradients([rand(64, 1, 28, 28), randn(6, 1, 5, 5)], x => conv2d(x[0], x[1], padding: [2, 2]))),
        new("conv 3x3 16-16 32", () => WithGradients([rand(64, 16, 32, 32), randn(16, 16, 3, 3)], x => conv2d(x[0], x[1], padding: [1, 1]))),
        new("conv 3x3 64-64 8", () => WithGradients([rand(64, 64, 8, 8), randn(64, 64, 3, 3)], x => conv2d(x[0], x[1], padding: [1, 1]))),
        new("add 1M", () => Forward([rand(1 << 20), rand(1 << 20)], x => x[0] + x[1])),
        new("exp 1M", () => Forward([rand(1 << 20)], x => x[0].exp())),
        new("tanh 1M", () => Forward([rand(1 << 20)], x => x[0].tanh())),
        new("sum rows 1M", () => Forward([rand(1024, 1024)], x => x[0].sum(1))),
        new("softmax 1M", () => Forward([rand(1024, 1024)], x => x[0].softmax(1))),
        new("layer norm 1M", () => Forward([rand(1024, 1024)], x => layer_norm(x[0], [1024]))),
    ];

    private static Step Forward(Tensor[] x, Func<Tensor[], Tensor> f) => () =>
    {
        using var _ = no_grad();
        using var y = f(x);
        return y.reshape(-1)[0].ToDouble();
    };

    private static Step WithGradients(Tensor[] x, Func<Tensor[], Tensor> f)
    {
        foreach (var leaf in x) leaf.requires_grad_();
        return () =>
        {
            foreach (var leaf in x) leaf.grad = null;
            var y = f(x).sum();
            y.backward();
            return y.ToDouble();
        };
    }
}
