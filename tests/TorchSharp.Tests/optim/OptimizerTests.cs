using System.Text.Json;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class OptimizerTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Golden.Names("optimizers");

    [Theory, MemberData(nameof(Cases))]
    public void StepsAsPyTorch(string op, string name)
    {
        var golden = Golden.Cases("optimizers").Single(c => c.Op == op && c.Name == name);
        var (start, gradients) = (Golden.Read(golden.Inputs[0]), Golden.Read(golden.Inputs[1]));
        var (n, expected) = ((int)start.numel(), golden.Outputs.Select(Golden.Read).ToArray());
        // Once as it is, once as every other element of a larger tensor.
        foreach (var strided in new[] { false, true })
        {
            var data = strided ? zeros(n, 2, dtype: start.dtype).select(1, 0) : zeros(n, dtype: start.dtype);
            data.copy_(start);
            var parameter = new Parameter(data);
            using var optimizer = Make(op, [parameter], golden.Args);
            for (var k = 1; k <= 100; k++)
            {
                parameter.grad = cat([gradients.slice(0, n - k % n, n, 1), gradients.slice(0, 0, n - k % n, 1)], 0);
                optimizer.step();
                if (k is 1 or 10 or 100) Golden.Near(expected[k == 1 ? 0 : k == 10 ? 1 : 2], parameter.detach(), $"after {k} steps", start.dtype == float32 ? 1e-6 : 1e-12, 1e-6);
            }
        }
    }

    private static optim.Optimizer Make(string op, Parameter[] p, JsonElement a)
    {
        double N(string key, double otherwise) => a.TryGetProperty(key, out var value) ? value.GetDouble() : otherwise;
        bool F(string key) => a.TryGetProperty(key, out var value) && value.GetBoolean();
        (double, double) Pair(string key, double first, double second) => a.TryGetProperty(key, out var value) ? (value[0].GetDouble(), value[1].GetDouble()) : (first, second);
        var (beta1, beta2) = Pair("betas", 0.9, 0.999);
        var (lr, decay) = (N("lr", 0), N("weight_decay", 0));
        return op switch
        {
            "SGD" => optim.SGD(p, lr, N("momentum", 0), N("dampening", 0), decay, F("nesterov"), F("maximize")),
            "Adam" => optim.Adam(p, lr, beta1, beta2, N("eps", 1e-8), decay, F("amsgrad"), F("maximize")),
            "AdamW" => optim.AdamW(p, lr, beta1, beta2, N("eps", 1e-8), decay, F("amsgrad"), F("maximize")),
            "RMSProp" => optim.RMSProp(p, lr, N("alpha", 0.99), N("eps", 1e-8), decay, N("momentum", 0), F("centered")),
            "Adagrad" => optim.Adagrad(p, lr, N("lr_decay", 0), decay, N("initial_accumulator_value", 0)),
            "Adadelta" => optim.Adadelta(p, lr, N("rho", 0.9), 1e-6, decay),
            "Adamax" => optim.Adamax(p, lr, beta1, beta2, 1e-8, decay),
            "NAdam" => optim.NAdam(p, lr, beta1, beta2, 1e-8, decay, N("momentum_decay", 0.004)),
            "RAdam" => optim.RAdam(p, lr, beta1, beta2, 1e-8, decay),
            "ASGD" => optim.ASGD(p, lr, N("lambd", 1e-4), N("alpha", 0.75), N("t0", 1e6), decay),
            "Rprop" => optim.Rprop(p, lr, Pair("etas", 0.5, 1.2).Item1, Pair("etas", 0.5, 1.2).Item2, Pair("step_sizes", 1e-6, 50).Item1, Pair("step_sizes", 1e-6, 50).Item2),
            _ => throw new InvalidDataException($"no optimizer {op}"),
        };
    }

    [Fact]
    public void GroupsKeepTheirOwnSettings()
    {
        var (a, b) = (new Parameter(ones(3)), new Parameter(ones(3)));
        var optimizer = optim.SGD([new SGD.ParamGroup([a], new SGD.Options { LearningRate = 0.5 }), new SGD.ParamGroup([b], new SGD.Options())], 0.1);
        (a.grad, b.grad) = (ones(3), ones(3));
        optimizer.step();
        Golden.Near(full(3, 0.5f), a.detach(), "own rate");
        Golden.Near(full(3, 0.9f), b.detach(), "default rate");
        Assert.Equal([0.5, 0.1], optimizer.ParamGroups.Select(group => group.LearningRate));
        foreach (var group in optimizer.ParamGroups) group.LearningRate = 0;
        optimizer.step();
        Golden.Near(full(3, 0.9f), b.detach(), "rate 0");
        Assert.Throws<ArgumentException>(() => optimizer.add_param_group(new SGD.ParamGroup([a], new SGD.Options())));
        Assert.Throws<ArgumentException>(() => optim.SGD(Array.Empty<Parameter>(), 0.1));
    }

    [Fact]
    public void ClosuresRunWithGradients()
    {
        var parameter = new Parameter(full(1, 3f));
        var optimizer = optim.SGD([parameter], 0.1);
        using var quiet = no_grad();
        var loss = optimizer.step(() =>
        {
            optimizer.zero_grad();
            var square = (parameter * parameter).sum();
            square.backward();
            return square;
        });
        Assert.Equal(9f, loss!.ToSingle());
        Assert.Equal(2.4f, parameter.ToSingle(), 1e-6f);
    }

    [Fact]
    public void ZeroGradKeepsTheGradientTensors()
    {
        var parameter = new Parameter(ones(2)) { grad = ones(2) };
        optim.SGD([parameter], 0.1).zero_grad();
        Golden.Near(zeros(2), parameter.grad!, "gradient");
    }

    [Fact]
    public void ParametersWithoutGradientStay()
    {
        var parameter = new Parameter(ones(2));
        optim.Adam([parameter]).step();
        Golden.Near(ones(2), parameter.detach(), "parameter");
    }

    public static TheoryData<string> Kinds => ["SGD", "Adam", "AdamW", "RMSProp", "Adagrad", "Adadelta", "Adamax", "NAdam", "RAdam", "ASGD", "Rprop"];

    [Theory, MemberData(nameof(Kinds))]
    public void SavedAndLoadedTheyGoOnAlike(string kind)
    {
        var settings = JsonDocument.Parse("""{"lr": 0.05, "momentum": 0.9}""").RootElement;
        var (a, b) = (new Parameter(ones(5)), new Parameter(ones(5)));
        var first = (OptimizerHelper)Make(kind, [a], settings);
        for (var k = 1; k <= 3; k++) Step(a, first, k);
        using (no_grad()) b.copy_(a);
        var second = (OptimizerHelper)Make(kind, [b], settings);
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, true)) first.save_state_dict(writer);
        file.Position = 0;
        second.load_state_dict(new BinaryReader(file));
        Assert.True(first.state_dict().State[0].ApproximatelyEquals(second.state_dict().State[0]));
        var third = (OptimizerHelper)Make(kind, [new Parameter(a.detach().clone())], settings);
        third.load_state_dict(first.state_dict());
        var c = third.parameters().Single();
        for (var k = 4; k <= 6; k++)
        {
            Step(a, first, k);
            Step(b, second, k);
            Step(c, third, k);
        }
        Golden.Near(a.detach(), b.detach(), "from a file");
        Golden.Near(a.detach(), c.detach(), "from memory");
        Assert.False(first.state_dict().State[0].ApproximatelyEquals(Helper(kind).state_dict().State[0]));

        OptimizerHelper Helper(string kind) => (OptimizerHelper)Make(kind, [new Parameter(ones(5))], settings);

        static void Step(Parameter p, optim.Optimizer optimizer, int k)
        {
            p.grad = tensor(new float[] { 1, -2, 3, -4, 5 }) * k;
            optimizer.step();
        }
    }

    [Fact]
    public void AnotherOptimizersFileIsRefused()
    {
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, true)) optim.SGD([new Parameter(ones(2))], 0.1).save_state_dict(writer);
        file.Position = 0;
        var error = Assert.Throws<InvalidDataException>(() => optim.Adam([new Parameter(ones(2))]).load_state_dict(new BinaryReader(file)));
        Assert.Contains("'SGD'", error.Message);
    }
}
