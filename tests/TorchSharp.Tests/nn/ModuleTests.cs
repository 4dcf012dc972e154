using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class ModuleTests
{
    private sealed class Block : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> first = Linear(3, 2);
        [ComponentName(Name = "second")]
        private readonly Module<Tensor, Tensor> renamed = Linear(2, 2, hasBias: false);
        public readonly Parameter scale = Parameter(ones(2));
        private readonly Tensor offset = zeros(2);

        public Block(bool register = true) : base(nameof(Block))
        {
            register_buffer("hidden", arange(2), persistent: false);
            if (register) RegisterComponents();
        }

        public override Tensor forward(Tensor input) => renamed.call(first.call(input)) * scale + offset;
    }

    private sealed class Outer : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> block = new Block();
        private readonly Module<Tensor, Tensor> head = Sequential(("drop", Dropout()), ("out", Linear(2, 1)));

        public Outer() : base(nameof(Outer)) => RegisterComponents();

        public override Tensor forward(Tensor input) => head.call(block.call(input));
    }

    [Fact]
    public void FieldsAreRegisteredUnderTheirNames()
    {
        var model = new Outer();
        Assert.Equal(["block.scale", "block.first.weight", "block.first.bias", "block.second.weight", "head.out.weight", "head.out.bias"],
            model.named_parameters().Select(entry => entry.name));
        Assert.Equal(["block.hidden", "block.offset"], model.named_buffers().Select(entry => entry.name));
        Assert.Equal(["block.offset"], model.named_buffers(include_nonpersistent: false).Select(entry => entry.name));
        Assert.Equal(["block", "head"], model.named_children().Select(entry => entry.name));
        Assert.Equal(["block", "head", "block.first", "block.second", "head.drop", "head.out"], model.named_modules().Select(entry => entry.name));
        Assert.Empty(model.named_parameters(recurse: false));
        Assert.Equal(6, model.parameters().Count());
        Assert.Equal([2L, 2], model.get_parameter("block.second.weight")!.shape);
        Assert.True(model.has_buffer("block.offset"));
        Assert.Null(model.get_parameter("block.third"));
        Assert.Equal("Outer", model.GetName());
    }

    [Fact]
    public void WhatIsNotRegisteredIsNotSeen() => Assert.Equal(["hidden"], new Block(register: false).named_buffers().Select(entry => entry.name));

    [Fact]
    public void WrongNamesAreRefused()
    {
        var model = new Block();
        Assert.Throws<InvalidOperationException>(() => model.register_parameter("scale", Parameter(ones(1))));
        Assert.Throws<InvalidOperationException>(() => model.register_buffer("offset", ones(1)));
        Assert.Throws<InvalidOperationException>(() => model.register_module("first", ReLU()));
        Assert.Throws<ArgumentException>(() => model.register_module("a.b", ReLU()));
        Assert.Throws<ArgumentNullException>(() => model.register_buffer("none", null!));
        Assert.Throws<InvalidOperationException>(() => ReLU().register_parameter("p", Parameter(ones(1))));
        Assert.Throws<InvalidOperationException>(() => ReLU().register_module("linear", Linear(1, 1)));
    }

    [Fact]
    public void ASharedTensorIsOneParameterWithTwoNames()
    {
        var linear = Linear(2, 2);
        var model = Sequential(linear, ReLU(), linear);
        Assert.Equal(["0.weight", "0.bias"], model.named_parameters().Select(entry => entry.name));
        Assert.Equal(["0.weight", "0.bias", "2.weight", "2.bias"], model.state_dict().Keys);
    }

    [Fact]
    public void StatesAreCopied()
    {
        var (from, to) = (new Outer(), new Outer());
        var x = randn(4, 3);
        from.eval();
        to.eval();
        var (missing, unexpected) = to.load_state_dict(from.state_dict());
        Assert.Empty(missing);
        Assert.Empty(unexpected);
        Golden.Near(from.call(x), to.call(x), "outputs");
        from.get_parameter("block.scale")!.detach().fill_(7);
        Assert.NotEqual(7f, to.get_parameter("block.scale")!.select(0, 0).ToSingle());
    }

    [Fact]
    public void StatesThatDoNotFitAreExplained()
    {
        var model = new Outer();
        var state = model.state_dict();
        state.Remove("head.out.bias");
        state["extra"] = ones(1);
        state["block.scale"] = ones(5);
        var message = Assert.Throws<InvalidOperationException>(() => model.load_state_dict(state)).Message;
        Assert.Contains("Missing key(s) in state_dict: \"head.out.bias\"", message);
        Assert.Contains("Unexpected key(s) in state_dict: \"extra\"", message);
        Assert.Contains("size mismatch for block.scale", message);
        Assert.Contains("[5]", message);
        Assert.Contains("[2]", message);
        state["block.scale"] = ones(2);
        var (missing, unexpected) = model.load_state_dict(state, strict: false);
        Assert.Equal(["head.out.bias"], missing);
        Assert.Equal(["extra"], unexpected);
        model.load_state_dict(state, skip: ["head.out.bias", "extra"]);
    }

    [Fact]
    public void FilesAreReadBack()
    {
        var (from, to) = (new Outer(), new Outer());
        var file = Path.GetTempFileName();
        try
        {
            from.save(file);
            to.load(file);
            foreach (var (name, tensor) in from.state_dict()) Golden.Near(tensor.detach(), to.state_dict()[name].detach(), name);
            Assert.Throws<ArgumentException>(() => Linear(3, 2).load(file));
            var read = new Dictionary<string, bool>();
            Linear(3, 2).load(file, strict: false, loadedParameters: read);
            Assert.Equal(7, read.Count);
            Assert.DoesNotContain(true, read.Values);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void TheFormatIsTorchSharps()
    {
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, true)) Linear(Parameter(tensor(new float[,] { { 1, 2 } }))).save(writer);
        // One entry; its name; Float32 = 6; two dimensions, 1 and 2; the elements.
        Assert.Equal([1, 6, .. "weight"u8, 6, 2, 1, 2, 0, 0, 128, 63, 0, 0, 0, 64], file.ToArray());
    }

    [Fact]
    public void TrainAndEvalReachAllModules()
    {
        var model = new Outer();
        Assert.All(model.modules(), module => Assert.True(module.training));
        model.eval();
        Assert.All(model.modules().Append(model), module => Assert.False(module.training));
        model.train();
        Assert.All(model.modules().Append(model), module => Assert.True(module.training));
    }

    [Fact]
    public void ApplyVisitsTheDeepestFirst()
    {
        var names = new List<string>();
        new Outer().apply(module => names.Add(module.GetName()));
        Assert.Equal(["Linear", "Linear", "Block", "Dropout", "Linear", "Sequential", "Outer"], names);
    }

    [Fact]
    public void ZeroGradForgetsOrZeroes()
    {
        var model = Linear(2, 1);
        model.call(ones(1, 2)).sum().backward();
        model.zero_grad(set_to_none: false);
        Golden.Near(zeros(1, 2), model.weight.grad!, "gradient");
        model.zero_grad();
        Assert.Null(model.weight.grad);
    }

    [Fact]
    public void ConversionReachesParametersGradientsBuffersAndFields()
    {
        var model = new Block();
        model.call(ones(1, 3)).sum().backward();
        var old = model.scale;
        Assert.Same(model, model.to(float64));
        Assert.All(model.parameters(), parameter => Assert.Equal(float64, parameter.dtype));
        Assert.Equal(float64, model.get_buffer("offset")!.dtype);
        Assert.Equal(int64, model.get_buffer("hidden")!.dtype);
        Assert.Same(model.get_parameter("scale"), model.scale);
        Assert.Equal(float64, model.scale.grad!.dtype);
        Assert.True(model.scale.requires_grad && model.scale.is_leaf && old.IsInvalid);
        Assert.Equal(float64, model.call(ones(1, 3, dtype: float64)).dtype);
        Assert.Equal(float32, Sequential(Linear(2, 2), ReLU()).@double().@float().parameters().First().dtype);
        Assert.Throws<ArgumentException>(() => model.to(int32));
        Assert.Throws<InvalidOperationException>(() => model.cuda());
        Assert.Same(model, model.to("cpu"));
    }

    [Fact]
    public void HooksMayReplaceInputAndResult()
    {
        var module = Linear(Parameter(tensor(new float[,] { { 2 } })));
        var calls = new List<string>();
        var before = module.register_forward_pre_hook((_, input) => input + 1);
        module.register_forward_hook((_, input, result) => result * 10);
        module.register_forward_pre_hook(_ => calls.Add("before"));
        module.register_forward_hook(_ => calls.Add("after"));
        Assert.Equal(40f, module.call(ones(1, 1)).ToSingle());
        Assert.Equal(["before", "after"], calls);
        Assert.Equal(2f, module.forward(ones(1, 1)).ToSingle());
        before.remove();
        Assert.Equal(20f, module.call(ones(1, 1)).ToSingle());
    }

    [Fact]
    public void ParametersOutliveTheScopeAndDieWithTheModule()
    {
        Block model;
        using (NewDisposeScope()) model = new Block();
        Parameter[] parameters = [.. model.parameters()];
        Assert.All(parameters, parameter => Assert.False(parameter.IsInvalid));
        model.Dispose();
        Assert.All(parameters, parameter => Assert.True(parameter.IsInvalid));
    }

    [Fact]
    public void AParameterTakesItsTensorOver()
    {
        using var scope = NewDisposeScope();
        var data = ones(2);
        var parameter = data.AsParameter();
        Assert.True(data.IsInvalid);
        Assert.True(parameter.requires_grad && scope.Contains(parameter));
        Assert.False(new Parameter(ones(2), requires_grad: false).requires_grad);
    }

    [Fact]
    public void LinearIsThePlainFormula()
    {
        var module = Linear(3, 2);
        var x = randn(4, 5, 3);
        Golden.Near(x.matmul(module.weight.transpose(0, 1)) + module.bias!, module.call(x), "output");
        Assert.Null(Linear(3, 2, hasBias: false).bias);
        var old = module.weight;
        module.weight = Parameter(zeros(2, 3));
        Assert.True(old.IsInvalid);
        Golden.Near(zeros(2, 3), module.state_dict()["weight"].detach(), "replaced");
        Assert.Contains("[4, 2]", Assert.Throws<ArgumentException>(() => module.call(zeros(4, 2))).Message);
    }

    [Fact]
    public void DropoutDropsInTrainingOnly()
    {
        manual_seed(0);
        var drop = Dropout(0.25);
        var x = ones(10_000).requires_grad_();
        var y = drop.call(x);
        Assert.InRange(y.eq(0).sum().ToInt64(), 2300, 2700);
        y.sum().backward();
        Golden.Near(y.detach(), x.grad!, "gradient");
        drop.eval();
        Golden.Near(x.detach(), drop.call(x).detach(), "evaluation");
        Golden.Near(zeros(3), functional.dropout(ones(3), 1), "all");
        Assert.Throws<ArgumentOutOfRangeException>(() => functional.dropout(x, 1.5));
    }

    [Fact]
    public void FlattenAndUnflattenAreInverse()
    {
        var x = randn(2, 3, 4, 5);
        var flat = Flatten().call(x);
        Assert.Equal([2L, 60], flat.shape);
        Golden.Near(x, Unflatten(1, [3, -1, 5]).call(flat), "back");
        Assert.Equal([2L, 12, 5], Flatten(1, 2).call(x).shape);
        Golden.Near(x, Identity().call(x), "identity");
    }

    [Fact]
    public void EveryActivationIsItsFunction()
    {
        var x = randn(2, 4);
        Golden.Near(functional.leaky_relu(x, 0.3), LeakyReLU(0.3).call(x), "leaky relu");
        Golden.Near(functional.elu(x, 0.5), ELU(0.5).call(x), "elu");
        Golden.Near(functional.hardtanh(x, -0.5, 0.7), Hardtanh(-0.5, 0.7).call(x), "hardtanh");
        Golden.Near(functional.softplus(x, 2, 3), Softplus(2, 3).call(x), "softplus");
        Golden.Near(functional.threshold(x, 0.1, 5), Threshold(0.1, 5).call(x), "threshold");
        Golden.Near(functional.softmax(x, 1), Softmax(1).call(x), "softmax");
        Golden.Near(functional.softmax(-x, 1), Softmin(1).call(x), "softmin");
        Golden.Near(functional.softmax(x.reshape(1, 2, 2, 2), 1), Softmax2d().call(x.reshape(1, 2, 2, 2)), "softmax2d");
        Golden.Near(functional.prelu(x, full(1, 0.25f)), PReLU(1).call(x).detach(), "prelu");
        Golden.Near(functional.leaky_relu(x, (1.0 / 8 + 1.0 / 3) / 2), RReLU().call(x), "rrelu");
        var changed = x.clone();
        ReLU(inplace: true).call(changed);
        Golden.Near(x.relu(), changed, "in place");
        foreach (var (module, expected) in new (Module<Tensor, Tensor>, Func<Tensor, Tensor>)[]
        {
            (ReLU(), t => t.relu()), (ReLU6(), t => t.relu6()), (Sigmoid(), t => t.sigmoid()), (Tanh(), t => t.tanh()), (GELU(), t => t.gelu()),
            (SiLU(), t => t.silu()), (Mish(), t => functional.mish(t)), (SELU(), t => t.selu()), (CELU(), t => t.celu()),
            (LogSigmoid(), functional.logsigmoid), (Softsign(), t => functional.softsign(t)), (Tanhshrink(), t => functional.tanhshrink(t)),
            (Hardsigmoid(), t => t.hardsigmoid()), (Hardswish(), t => t.hardswish()), (Hardshrink(), t => functional.hardshrink(t)),
            (Softshrink(), t => functional.softshrink(t)), (GLU(), t => t.glu()), (LogSoftmax(1), t => t.log_softmax(1)),
        }) Golden.Near(expected(x), module.call(x), module.GetName());
    }
}
