using System.Text.Json;
using TorchSharp.Kernels;
using TorchSharp.Operators;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

public class ActivationsTests
{
    private static readonly Dictionary<string, Func<Tensor[], JsonElement, Tensor>> activations = new()
    {
        ["relu"] = (x, _) => F.relu(x[0]),
        ["relu6"] = (x, _) => F.relu6(x[0]),
        ["leaky_relu"] = (x, a) => F.leaky_relu(x[0], Number(a, "slope", 0.01)),
        ["hardtanh"] = (x, a) => F.hardtanh(x[0], Number(a, "min", -1), Number(a, "max", 1)),
        ["threshold"] = (x, a) => F.threshold(x[0], Number(a, "threshold"), Number(a, "value")),
        ["hardsigmoid"] = (x, _) => F.hardsigmoid(x[0]),
        ["hardswish"] = (x, _) => F.hardswish(x[0]),
        ["hardshrink"] = (x, a) => F.hardshrink(x[0], Number(a, "lambd", 0.5)),
        ["softshrink"] = (x, a) => F.softshrink(x[0], Number(a, "lambd", 0.5)),
        ["tanhshrink"] = (x, _) => F.tanhshrink(x[0]),
        ["softsign"] = (x, _) => F.softsign(x[0]),
        ["prelu"] = (x, _) => F.prelu(x[0], x[1]),
        ["sigmoid"] = (x, _) => F.sigmoid(x[0]),
        ["tanh"] = (x, _) => F.tanh(x[0]),
        ["logsigmoid"] = (x, _) => F.logsigmoid(x[0]),
        ["glu"] = (x, a) => F.glu(x[0], (long)Number(a, "dim", -1)),
        ["gelu"] = (x, _) => F.gelu(x[0]),
        ["silu"] = (x, _) => F.silu(x[0]),
        ["mish"] = (x, _) => F.mish(x[0]),
        ["softplus"] = (x, a) => F.softplus(x[0], Number(a, "beta", 1), Number(a, "threshold", 20)),
        ["elu"] = (x, a) => F.elu(x[0], Number(a, "alpha", 1)),
        ["selu"] = (x, _) => F.selu(x[0]),
        ["celu"] = (x, a) => F.celu(x[0], Number(a, "alpha", 1)),
    };

    private static readonly Dictionary<string, Func<Tensor, Tensor>> inPlace = new()
    {
        ["relu"] = x => F.relu(x, inplace: true),
        ["relu6"] = x => F.relu6(x, inplace: true),
        ["leaky_relu"] = x => F.leaky_relu(x, inplace: true),
        ["hardtanh"] = x => F.hardtanh(x, inplace: true),
        ["threshold"] = x => F.threshold(x, 0.5, -7, inplace: true),
        ["hardsigmoid"] = x => F.hardsigmoid(x, inplace: true),
        ["hardswish"] = x => F.hardswish(x, inplace: true),
        ["tanhshrink"] = x => F.tanhshrink(x, inplace: true),
        ["softsign"] = x => F.softsign(x, inplace: true),
        ["sigmoid"] = x => F.sigmoid(x, inplace: true),
        ["tanh"] = x => F.tanh(x, inplace: true),
        ["gelu"] = x => F.gelu(x, inplace: true),
        ["silu"] = x => F.silu(x, inplace: true),
        ["mish"] = x => F.mish(x, inplace: true),
        ["elu"] = x => F.elu(x, 1, inplace: true),
        ["selu"] = x => F.selu(x, inplace: true),
        ["celu"] = x => F.celu(x, 1, inplace: true),
    };

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("activations");

    public static IEnumerable<TheoryDataRow<string>> Names => activations.Keys.Select(name => new TheoryDataRow<string>(name));

    public static IEnumerable<TheoryDataRow<string>> InPlaceNames => inPlace.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void EqualsPyTorch(string op, string name) => Golden.Check("activations", op, name, (x, args) => [activations[op](x, args)]);

    [Theory]
    [MemberData(nameof(Names))]
    public void GradientsAreRight(string op) => GradCheck.RunTwice(x => Run(op, x),
        [tensor([-3.5f, -1.7f, -0.9f, -0.3f, 0.2f, 0.7f, 1.4f, 3.3f], [2, 4]), .. op == "prelu" ? [tensor([0.3f], [1])]
            : Array.Empty<Tensor>()]);

    [Theory]
    [MemberData(nameof(Names))]
    public void StridesDoNotMatter(string op)
    {
        var x = tensor([.. Enumerable.Range(0, 2 * 300).Select(i => (i - 300) / 50f)], [300, 2]);
        var columns = Views.Transpose(x, 0, 1);                 // [2, 300], strides [1, 2]

        var expected = Run(op, [columns.clone(), tensor([0.3f], [1])]);

        Golden.Near(expected, Run(op, [columns, tensor([0.3f], [1])]), op, 0, 0);
    }

    [Theory]
    [MemberData(nameof(InPlaceNames))]
    public void InPlaceChangesTheArgument(string op)
    {
        var leaf = tensor([-3.5f, -0.9f, 0.2f, 1.4f, 3.3f], [5]).requires_grad_();
        var twin = leaf.detach().clone().requires_grad_();
        var expected = Run(op, [leaf * 1, tensor([0.3f], [1])]);
        var x = twin * 1;

        var y = inPlace[op](x);

        Assert.Equal(x, y);
        Golden.Near(expected, x, "value");
        expected.backward([Golden.Weights(expected)]);
        x.backward([Golden.Weights(x)]);
        Golden.Near(leaf.grad!, twin.grad!, "gradient");
    }

    [Fact]
    public void LongTensorsGoThroughBlocks()
    {
        var x = tensor([.. Enumerable.Range(0, 1300).Select(i => (i - 650) / 100f)], [1300]).requires_grad_();
        var (gelu, silu) = (F.gelu(x), F.silu(x));
        (gelu + silu).backward([x.ones_like()]);
        foreach (var i in new[] { 0, 511, 512, 1023, 1024, 1299 })
        {
            var v = (double)x.Span<float>()[i];
            var (cdf, sigmoid) = (0.5 * (1 + ErrorFunction.Erf(v / Math.Sqrt(2))), 1 / (1 + Math.Exp(-v)));
            Assert.Equal(v * cdf, gelu.Span<float>()[i], 1e-5);
            Assert.Equal(v * sigmoid, silu.Span<float>()[i], 1e-5);
            Assert.Equal(cdf + v * Math.Exp(-v * v / 2) / Math.Sqrt(2 * Math.PI) + sigmoid * (1
                + v * (1 - sigmoid)), x.grad!.Span<float>()[i], 1e-5);
        }
    }

    [Fact]
    public void IntegersBecomeFloats()
    {
        var x = tensor([-1L, 0, 2]);

        Assert.Equal([0L, 0, 2], F.relu(x).Span<long>().ToArray());
        Assert.Equal(ScalarType.Float32, F.sigmoid(x).dtype);
        Assert.Throws<ArgumentException>(void () => x.sigmoid_());
    }

    [Fact]
    public void RandomizedLeakyReluTakesTheMiddle()
    {
        var x = tensor(new[] { -2f, 0, 3 });
        Golden.Near(F.leaky_relu(x, 11.0 / 48), x.rrelu(), "default");
        Golden.Near(F.leaky_relu(x, 0.5), x.rrelu_(0.25, 0.75), "in place");
        GradCheck.RunTwice(t => t[0].rrelu(0.1, 0.3), tensor(new[] { -2f, 0.5f, 3 }));
    }

    [Fact]
    public void BadArgumentsAreNamed()
    {
        var x = tensor([1f, 2f, 3f], [3]);

        Assert.Contains("even", Assert.Throws<ArgumentException>(() => F.glu(x)).Message);
        Assert.Contains("= 2 and channel size = 1", Assert.Throws<ArgumentException>(() => F.prelu(x, tensor([1f, 2f], [2]))).Message);
        Assert.Throws<ArgumentException>(() => F.hardtanh(x, 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => F.softshrink(x, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => F.celu(x, 0));
    }

    private static Tensor Run(string op, Tensor[] x) => op == "threshold"
        ? F.threshold(x[0], 0.5, -7)
        : activations[op](op == "prelu" ? x : [x[0]], JsonDocument.Parse("{}").RootElement);

    private static double Number(JsonElement args, string name, double otherwise = double.NaN) =>
        args.TryGetProperty(name, out var value) ? value.GetDouble() : otherwise;
}
