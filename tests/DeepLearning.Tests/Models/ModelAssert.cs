using TorchSharp;
using static TorchSharp.torch;

namespace DeepLearning.Tests;

/// <summary>Tests that seed torch's generator or count all tensors: both are of the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SharedTorch
{
    public const string Name = "torch's generator and tensors";
}

/// <summary>What every model of the zoo is asked.</summary>
static class ModelAssert
{
    internal static long Parameters(nn.Module model) => model.parameters().Sum(parameter => parameter.numel());

    /// <summary>
    /// A small variant gives scores of the right shape, learns in one step (all parameters get finite gradients that are not all zero),
    /// sees the whole of itself in its trace, and begins the same for the same seed.
    /// </summary>
    internal static void Works(Func<nn.Module<Tensor, Tensor>> make, params long[] image)
    {
        manual_seed(1);
        using var model = make();
        using var scope = NewDisposeScope();
        var x = randn([4, .. image]);
        var y = model.call(x);
        Assert.Equal([4L, 10], y.shape);
        nn.functional.cross_entropy(y, tensor(new long[] { 0, 3, 7, 9 })).backward();
        foreach (var (name, parameter) in model.named_parameters())
        {
            Assert.True(parameter.grad is not null, $"{name} has no gradient");
            Assert.True(parameter.grad.isfinite().all().item<bool>(), $"{name} has a gradient that is not finite");
        }
        Assert.True(model.parameters().Count(parameter => parameter.grad!.abs().max().item<float>() > 0) > model.parameters().Count() / 2);

        var trace = ModuleTrace.Of(model, x);
        Assert.Empty(trace.Gaps);
        Assert.Equal([4L, 10], trace.Nodes[trace.Output].Shape);
        Assert.True(model.training);

        manual_seed(1);
        using var again = make();
        foreach (var (first, second) in model.parameters().Zip(again.parameters())) Assert.True(first.equal(second).all().item<bool>());
    }
}
