using System.Text.Json;
using TorchSharp.Operators;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class ShortFloatsTests
{
    private static readonly Func<Tensor, Tensor>[] Functions =
    [
        x => x * x, x => x / 3, x => x.exp(), x => x.tanh(), x => x.abs().sqrt(), x => x.softmax(1), x => x.log_softmax(1), x => x.sum(),
        x => x.mean([0]), x => x.matmul(x.t()), x => x.std(1), x => x.amax(1), x => x.cumsum(0), x => x[tensor(new long[] { 1, 1, 0 })],
        x => x.logcumsumexp(1), x => nn.functional.conv1d(x.unsqueeze(0), x.unsqueeze(0)), x => x.sort(1).Values, x => x.relu(),
        x => where(x > 0, x, x * 2), x => cat([x, x]), x => x.sigmoid() + x.maximum(0.5),
    ];

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("short_floats");

    [Theory, MemberData(nameof(Cases))]
    public void AsInPyTorch(string op, string name) => Golden.Check("short_floats", op, name, (x, args) => [Run(op, x, args)]);

    private static Tensor Run(string op, Tensor[] all, JsonElement args)
    {
        var dtype = args.Text("dtype") == "float16" ? half : bfloat16;
        if (op == "arange") return arange(0, 3, 0.3, dtype).to(float32);
        var t = Array.ConvertAll(all, x => x.to(dtype));
        if (op == "from") return t[0].to(Target(args.Text("target")));
        var (x, y) = (t[0], t[^1]);
        Tensor result = op switch
        {
            "exp" => exp(x),
            "log" => log(x.abs()),
            "tanh" => tanh(x),
            "sqrt" => x.abs().sqrt(),
            "neg" => -x,
            "abs" => abs(x),
            "sigmoid" => sigmoid(x),
            "relu" => x.relu(),
            "sum" => sum(x),
            "mean" => mean(x),
            "sum dim" => x.sum(dim: 0),
            "mean dim" => x.mean([1]),
            "softmax" => x.softmax(1),
            "log_softmax" => x.log_softmax(0),
            "logsumexp" => x.logsumexp(1),
            "cumsum" => x.cumsum(1),
            "amax" => x.amax(1),
            "std" => x.std(1),
            "add" => x + y,
            "sub" => x - y,
            "mul" => x * y,
            "div" => x / y,
            "maximum" => maximum(x, y),
            "matmul" => x.matmul(y.t()),
            "to" => x,
            "mul number" => x * 0.1,
            _ => throw new InvalidDataException($"no operator {op}"),
        };
        Assert.Equal(dtype, result.dtype);
        return result.to(float32);
    }

    private static ScalarType Target(string name) => name switch
    {
        "int64" => ScalarType.Int64,
        "int32" => ScalarType.Int32,
        "uint8" => ScalarType.Byte,
        "bool" => ScalarType.Bool,
        _ => ScalarType.Float64,
    };

    [Fact]
    public void GradientsAreThoseOfFloat32Rounded()
    {
        manual_seed(4);
        var values = randn(3, 4).bfloat16().to(float32);
        foreach (var dtype in new[] { half, bfloat16 })
            foreach (var (f, i) in Functions.Select((f, i) => (f, i)))
            {
                var (x, wide) = (values.to(dtype).requires_grad_(), values.clone().requires_grad_());
                var (y, expected) = (f(x), f(wide));
                Assert.Equal(dtype, y.dtype);
                y.backward([Golden.Weights(y)]);
                expected.backward([Golden.Weights(expected)]);
                Assert.Equal(dtype, x.grad!.dtype);
                var (relative, absolute) = dtype == half ? (4e-3, 4e-3) : (3e-2, 3e-2);
                Golden.Near(expected.detach(), y.detach().to(float32), $"function {i}", relative, absolute);
                Golden.Near(wide.grad!, x.grad!.to(float32), $"gradient of function {i}", relative, absolute);
            }
    }

    [Fact]
    public void DtypesArePromoted()
    {
        var (h, b) = (ones(2, dtype: half), ones(2, dtype: bfloat16));
        Assert.Equal(float32, (h + b).dtype);
        Assert.Equal(half, (h + 1.5).dtype);
        Assert.Equal(half, (h * ones(2, dtype: int64)).dtype);
        Assert.Equal(float32, (h * ones(2)).dtype);
        Assert.Equal(half, (h * tensor(2f)).dtype);
        Assert.Equal(ScalarType.Bool, (h > b).dtype);
        Assert.Equal(complex64, promote_types(half, complex64));
    }

    [Fact]
    public void ElementsAreReadAndWritten()
    {
        var h = tensor(new[] { (Half)1.5f, (Half)0.1f, Half.MaxValue });
        Assert.Equal(half, h.dtype);
        Assert.Equal(2, h.element_size());
        Assert.Equal((Half)0.1f, h.data<Half>()[1]);
        Assert.Equal((Half)1.5f, h[0].item<Half>());
        Assert.Equal(1.5f, h[0].ToSingle());
        Assert.Equal(0.100097656f, h.bfloat16().ReadCpuBFloat16(1));
        Assert.Equal(0.100097656f, 0.1f.ToBFloat16Scalar().ToSingle());
        Assert.Equal("[3], type = Float16, device = cpu\n 1.5 0.099976 65504\n", h.str(style: TensorStringStyle.Julia));
        Assert.Equal("[1.5, 0.1001, 65536]", h.bfloat16().npstr());
        Assert.Equal([2L, 2], tensor(new[,] { { (Half)1, (Half)2 }, { (Half)3, (Half)4 } }).shape);
        Assert.Equal(1, full(3, 1, half)[2].ToInt32());
        Assert.Equal(half, full(2, 0.5, half).to(half).dtype);
    }

    [Fact]
    public void KernelsRefuseElementsThatTheyCannotRead() =>
        Assert.Contains("'Half'", Assert.Throws<NotSupportedException>(() => ones(64, dtype: half).polygamma(1)).Message);

    [Fact]
    public void RandomNumbersFillThem()
    {
        manual_seed(9);
        var x = randn(1000, dtype: bfloat16);
        Assert.InRange(x.to(float32).std().ToSingle(), 0.9f, 1.1f);
        Assert.InRange(rand(1000, dtype: half).mean().ToSingle(), 0.45f, 0.55f);
    }

    [Fact]
    public void ALinearLayerLearns()
    {
        manual_seed(3);
        var layer = nn.Linear(4, 2).bfloat16();
        var (x, target) = (randn(16, 4).bfloat16(), randint(0, 2, 16));
        var optimizer = optim.SGD(layer.parameters(), 0.5);
        var losses = new List<float>();
        for (var i = 0; i < 20; i++)
        {
            var loss = nn.functional.cross_entropy(layer.call(x), target);
            losses.Add(loss.ToSingle());
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
        }
        Assert.Equal(bfloat16, layer.weight.dtype);
        Assert.True(losses[^1] < losses[0]);
    }
}
