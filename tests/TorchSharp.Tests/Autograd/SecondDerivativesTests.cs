using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

/// <summary>Gradients as functions that have gradients themselves; and gradients of what was written over.</summary>
[Collection(nameof(Kernels.ProcessWide))]
public class SecondDerivativesTests
{
    private static readonly Dictionary<string, Func<Tensor[], Tensor>> functions = new()
    {
        ["conv2d"] = x => conv2d(x[0], x[1], strides: [2, 2], padding: [1, 1]),
        ["conv_transpose2d"] = x => conv_transpose2d(x[0], x[1], strides: [2, 2]),
        ["avg_pool2d"] = x => avg_pool2d(x[0], 2).pow(2),
        ["max_pool2d"] = x => max_pool2d(x[0], 2).pow(2),
        ["sinc"] = x => x[0].sinc(),
        ["sigmoid"] = x => x[0].sigmoid(),
        ["tanh"] = x => x[0].tanh(),
        ["relu"] = x => relu(x[0]).pow(3),
        ["leaky_relu"] = x => leaky_relu(x[0], 0.2).pow(3),
        ["silu"] = x => silu(x[0]),
        ["gelu"] = x => gelu(x[0]),
        ["logcumsumexp"] = x => x[0].logcumsumexp(1),
        ["gather"] = x => x[0].gather(0, Index()).pow(3),
        ["index_select"] = x => x[0].index_select(1, Index()[0]).pow(3),
        ["select"] = x => x[0].select(1, 1).pow(3),
        ["slice"] = x => x[0][1.., TensorIndex.Slice(step: 2)].pow(3),
        ["matmul"] = x => x[0].matmul(x[1]).pow(2),
        ["cumprod"] = x => x[0].cumprod(1),
        ["lstm"] = x => Lstm().call(x[0]).Item1,
        ["fill_"] = x => (x[0] * 2).fill_(1.5) * x[0],
        ["gt_"] = x => (x[0] * 2).gt_(0.5) * x[0],
    };

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("second_derivatives");

    [Theory, MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) =>
        Golden.Check("second_derivatives", op, name, (x, _) => name == "slope" ? Slope(functions[op], x) : [functions[op](x)]);

    [Fact]
    public void NothingFlowsToWhatWasWrittenOver()
    {
        foreach (var name in new[] { "fill_", "gt_" }) GradCheck.RunTwice(x => functions[name](x), randn(3, 4, dtype: float64));
    }

    /// <summary>The gradients of Σ f · w, recorded.</summary>
    private static Tensor[] Slope(Func<Tensor[], Tensor> f, Tensor[] inputs)
    {
        var y = f(inputs);
        return [.. autograd.grad([y], inputs, [Golden.Weights(y)], create_graph: true)];
    }

    private static Tensor Index() => tensor(new long[,] { { 2, 0, 0 }, { 1, 1, 2 } });

    private static Modules.LSTM Lstm()
    {
        manual_seed(3);
        return nn.LSTM(2, 3, dtype: float64);
    }
}
