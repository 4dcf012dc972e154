using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

[Collection(SharedTorch.Name)]
public class ModuleTraceTests
{
    [Fact]
    public void FollowsTheShortcuts()
    {
        using var model = new CifarResNet(8, width: 4);
        var trace = ModuleTrace.Of(model, zeros(1, 3, 32, 32));
        Assert.True(trace.IsComplete);
        trace.RequireComplete();
        Assert.Equal("input", trace.Nodes[0].Path);
        Assert.Equal([0], Node(trace, "conv1").Inputs);
        Assert.Equal([Node(trace, "relu").Id, Node(trace, "layer1.0.bn2").Id], Node(trace, "layer1.0.add").Inputs);
        Assert.Equal([Node(trace, "layer2.0.shortcut").Id, Node(trace, "layer2.0.bn2").Id], Node(trace, "layer2.0.add").Inputs);
        Assert.Equal([1L, 8, 16, 16], Node(trace, "layer2.0.conv1").Shape);
        Assert.Equal("linear", trace.Nodes[trace.Output].Path);
        Assert.Equal(["", "layer1", "layer1.0", "layer2", "layer2.0", "layer3", "layer3.0"],
            trace.Containers.Select(container => container.Path));
        Assert.Equal((Node(trace, "layer1.0.conv1").Id, Node(trace, "layer1.0.relu2").Id),
            (trace.Containers[2].First, trace.Containers[2].Last));
        Assert.Equal(("layer1.0", "Add"), (Node(trace, "layer1.0.add").Parent, Node(trace, "layer1.0.add").Kind));
    }

    [Fact]
    public void ManyInputsComeInOrder()
    {
        using var branches = new Branches();
        var trace = ModuleTrace.Of(branches, zeros(1, 2, 4, 4));
        Assert.Equal([Node(trace, "b").Id, Node(trace, "a").Id, 0], Node(trace, "join").Inputs);
        Assert.Equal([1L, 8, 4, 4], Node(trace, "join").Shape);
    }

    [Fact]
    public void TwoInputsAreTwoNodes()
    {
        using var bilinear = nn.Bilinear(2, 3, 4);
        var trace = ModuleTrace.Of(bilinear, zeros(5, 2), zeros(5, 3));
        Assert.Equal(["input", "input2", ""], trace.Nodes.Select(node => node.Path));
        Assert.Equal([0, 1], trace.Nodes[2].Inputs);
    }

    [Fact]
    public void AModuleCalledTwiceIsTwoNodes()
    {
        using var model = new Twice();
        var trace = ModuleTrace.Of(model, zeros(1, 3));
        Assert.Equal(["input", "layer", "layer"], trace.Nodes.Select(node => node.Path));
        Assert.Equal([1], trace.Nodes[2].Inputs);
    }

    [Fact]
    public void CodeBetweenModulesIsNamed()
    {
        using var model = nn.Sequential(("first", new OwnCode()), ("last", nn.ReLU()));
        var trace = ModuleTrace.Of(model, zeros(1, 3));
        Assert.False(trace.IsComplete);
        Assert.Equal([TraceNode.Unknown], Node(trace, "last").Inputs);
        Assert.Equal(
            ["The input of first.two (Linear) comes from code between modules",
            "The input of last (ReLU) comes from code at the end of first (OwnCode)"],
            trace.Gaps);
        var error = Assert.Throws<InvalidOperationException>(trace.RequireComplete);
        Assert.StartsWith("The input of first.two (Linear) comes from code between modules (and 1 more). Only modules", error.Message);
    }

    [Fact]
    public void AResultFromCodeIsUnknown()
    {
        using var model = new OwnCode();
        var trace = ModuleTrace.Of(model, zeros(1, 3));
        Assert.Equal(TraceNode.Unknown, trace.Output);
        Assert.Contains("The result of the whole comes from code at the end of OwnCode", trace.Gaps);
    }

    [Fact]
    public void RecurrentLayersAndAttentionAreNodes()
    {
        using var scope = NewDisposeScope();
        using var model = new Sequence();
        var trace = ModuleTrace.Of(model, zeros(2, 5, 4));
        Assert.Equal(["input", "lstm", "attention"], trace.Nodes.Select(node => node.Path));
        Assert.Equal([1, 1, 1], trace.Nodes[2].Inputs);
        Assert.Equal([2L, 5, 6], trace.Nodes[2].Shape);
    }

    [Fact]
    public void ModesAreAsBefore()
    {
        using var model = nn.Sequential(nn.Linear(3, 3), nn.Dropout(), nn.Sequential(nn.Dropout(), nn.ReLU()));
        model.eval();
        ((nn.Module)model[1]).train();
        ModuleTrace.Of(model, zeros(1, 3));
        Assert.Throws<InvalidOperationException>(() =>
            ModuleTrace.Of(nn.Sequential(("model", model), ("end", new Failing())), zeros(1, 3)));
        Assert.False(model.training);
        Assert.Equal([false, true, false, false, false], model.modules().Select(module => module.training));

    }

    [Fact]
    public void NothingIsLeftAndNothingIsLearned()
    {
        using var x = randn(4, 3, 32, 32);
        using var model = new CifarResNet(8, width: 4);
        var tensors = Tensor.TotalCount;
        ModuleTrace.Of(model, x);
        Assert.Equal(tensors, Tensor.TotalCount);
        Assert.Equal(new float[4], model.get_buffer("bn1.running_mean")!.data<float>().ToArray());
    }

    [Fact]
    public void HooksAreTakenAwayAlsoAfterAFailure()
    {
        using var model = new Watched();
        ModuleTrace.Of(model, zeros(1, 3));
        Assert.Equal((0, 0), model.Hooks);
        model.Fails = true;
        Assert.Throws<InvalidOperationException>(() => ModuleTrace.Of(model, zeros(1, 3)));
        Assert.Equal((0, 0), model.Hooks);
    }

    static TraceNode Node(ModuleTrace trace, string path) => trace.Nodes.Single(node => node.Path == path);

    sealed class Branches : nn.Module<Tensor, Tensor>
    {
        readonly nn.Module<Tensor, Tensor> a = nn.Conv2d(2, 3, 1), b = nn.Conv2d(2, 3, 1);
        readonly Concatenate join = new();

        internal Branches() : base(nameof(Branches)) => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            var first = a.call(input);
            return join.call([b.call(input), first, input]).MoveToOuterDisposeScope();
        }
    }

    sealed class Twice : nn.Module<Tensor, Tensor>
    {
        readonly nn.Module<Tensor, Tensor> layer = nn.Linear(3, 3);

        internal Twice() : base(nameof(Twice)) => RegisterComponents();

        public override Tensor forward(Tensor input) => layer.call(layer.call(input));
    }

    sealed class OwnCode : nn.Module<Tensor, Tensor>
    {
        readonly nn.Module<Tensor, Tensor> one = nn.Linear(3, 3), two = nn.Linear(3, 3);

        internal OwnCode() : base(nameof(OwnCode)) => RegisterComponents();

        public override Tensor forward(Tensor input) => two.call(one.call(input) * 2) + 1;
    }

    sealed class Sequence : nn.Module<Tensor, Tensor>
    {
        readonly TorchSharp.Modules.LSTM lstm = nn.LSTM(4, 6, batchFirst: true);
        readonly TorchSharp.Modules.MultiheadAttention attention = nn.MultiheadAttention(6, 2);

        internal Sequence() : base(nameof(Sequence)) => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            var (states, _, _) = lstm.call(input);
            return attention.call(states, states, states, null, false, null).Item1;
        }
    }

    sealed class Watched() : nn.Module<Tensor, Tensor>(nameof(Watched))
    {
        internal bool Fails { get; set; }

        internal (int, int) Hooks => (module_pre_hooks.Count, post_hooks.Count);

        public override Tensor forward(Tensor input) => Hooks != (1, 1) ? throw new ArgumentException("no hooks")
            : Fails ? throw new InvalidOperationException("on purpose") : input.alias();
    }

    sealed class Failing() : nn.Module<Tensor, Tensor>(nameof(Failing))
    {
        public override Tensor forward(Tensor input) => throw new InvalidOperationException("on purpose");
    }
}
