using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class NormalizationModulesTests
{
    [Fact]
    public void BatchNormLearnsItsMomentsInTraining()
    {
        manual_seed(1);
        var module = BatchNorm1d(3);
        var x = randn(8, 3) * 2 + 5;
        module.call(x);
        Golden.Near(x.mean([0]) * 0.1, module.running_mean!, "mean");
        Golden.Near(x.var(0) * 0.1 + 0.9, module.running_var!, "variance");
        Assert.Equal(1, module.num_batches_tracked!.ToInt64());
        module.eval();
        var y = module.call(x);
        Golden.Near((x - module.running_mean!) / (module.running_var! + 1e-5).sqrt(), y.detach(), "evaluation");
        Assert.Equal(1, module.num_batches_tracked!.ToInt64());
        module.reset_running_stats();
        Golden.Near(zeros(3), module.running_mean!, "fresh mean");
        Golden.Near(ones(3), module.running_var!, "fresh variance");
    }

    [Fact]
    public void WithoutMomentumTheMomentsAreAveraged()
    {
        manual_seed(2);
        var module = BatchNorm2d(2);
        module.momentum = null;
        Tensor[] batches = [randn(4, 2, 3, 3), randn(4, 2, 3, 3) + 1, randn(4, 2, 3, 3) * 2];
        foreach (var batch in batches) module.call(batch);
        Golden.Near(stack(batches.Select(b => b.mean([0, 2, 3]))).mean([0]), module.running_mean!, "mean");
        Assert.Equal(3, module.num_batches_tracked!.ToInt64());
    }

    [Fact]
    public void WithoutRunningMomentsTheBatchCountsInEvaluation()
    {
        var module = BatchNorm1d(3, affine: false, track_running_stats: false);
        var x = randn(6, 3);
        Assert.Empty(module.state_dict());
        Assert.Null(module.running_mean);
        var trained = module.call(x);
        module.eval();
        Golden.Near(trained, module.call(x), "evaluation");
    }

    [Fact]
    public void StatesHaveParametersAndBuffers()
    {
        var (from, to) = (BatchNorm2d(3), BatchNorm2d(3));
        Assert.Equal(["weight", "bias", "running_mean", "running_var", "num_batches_tracked"], from.state_dict().Keys);
        Assert.Equal(["weight", "bias"], from.named_parameters().Select(p => p.name));
        from.call(randn(2, 3, 4, 4));
        to.load_state_dict(from.state_dict());
        Golden.Near(from.running_var!, to.running_var!, "variance");
        Assert.Equal(1, to.num_batches_tracked!.ToInt64());
        Assert.Equal(["weight", "bias"], LayerNorm(3).state_dict().Keys);
        Assert.Equal(["weight"], LayerNorm([2, 3], bias: false).state_dict().Keys);
        Assert.Empty(GroupNorm(1, 3, affine: false).state_dict());
    }

    [Fact]
    public void ConversionReachesTheRunningMoments()
    {
        var module = BatchNorm1d(3);
        module.@double();
        Assert.Equal(float64, module.running_mean!.dtype);
        Assert.Equal(float64, module.weight!.dtype);
        Assert.Equal(int64, module.num_batches_tracked!.dtype);
        Assert.Same(module.get_buffer("running_mean"), module.running_mean);
        module.call(randn(4, 3, dtype: float64));
        Assert.NotEqual(0, module.running_mean!.abs().sum().ToDouble());
        Assert.Equal(float64, LayerNorm(3, dtype: float64).call(randn(2, 3, dtype: float64)).dtype);
    }

    [Fact]
    public void ModulesCallTheFunctions()
    {
        manual_seed(3);
        var x = randn(2, 4, 3, 3);
        Golden.Near(functional.layer_norm(x, [3, 3]), LayerNorm([3, 3]).call(x).detach(), "layer");
        Golden.Near(functional.group_norm(x, 2, eps: 0.1), GroupNorm(2, 4, eps: 0.1).call(x).detach(), "group");
        Golden.Near(functional.instance_norm(x), InstanceNorm2d(4).call(x), "instance");
        Golden.Near(functional.instance_norm(x)[0], InstanceNorm2d(4).call(x[0]), "one sample");
        Golden.Near(functional.local_response_norm(x, 3, 0.1, 0.5, 2), LocalResponseNorm(3, 0.1, 0.5, 2).call(x), "local response");
        var tracking = InstanceNorm1d(4, affine: true, track_running_stats: true);
        tracking.call(x.flatten(2));
        Golden.Near(x.mean([0, 2, 3]) * 0.1, tracking.running_mean!, "running mean");
        tracking.eval();
        Golden.Near(functional.batch_norm(x.flatten(2), tracking.running_mean, tracking.running_var), tracking.call(x.flatten(2)).detach(), "evaluation");
        Assert.Equal([2L, 4, 3, 3, 1], BatchNorm3d(4).call(x.unsqueeze(4)).shape);
        Assert.Equal([2L, 4, 3, 3, 1], InstanceNorm3d(4).call(x.unsqueeze(4)).shape);
    }

    [Fact]
    public void WrongRanksAreRefused()
    {
        Refused("expected 2D or 3D input (got 4D input)", () => BatchNorm1d(3).call(zeros(2, 3, 4, 4)));
        Refused("expected 4D input (got 3D input)", () => BatchNorm2d(3).call(zeros(2, 3, 4)));
        Refused("expected 5D input (got 4D input)", () => BatchNorm3d(3).call(zeros(2, 3, 4, 4)));
        Refused("expected 3D or 4D input (got 2D input)", () => InstanceNorm2d(3).call(zeros(2, 3)));
        Refused("num_channels must be divisible by num_groups", () => GroupNorm(2, 3).call(zeros(2, 3)));

        static void Refused(string words, Func<Tensor> f) => Assert.Contains(words, Assert.Throws<ArgumentException>(f).Message);
    }

    [Fact]
    public void TrainingStepsLeaveNoTensorsBehind()
    {
        var (module, x) = (BatchNorm2d(3), randn(4, 3, 5, 5));
        Step();
        var before = Tensor.TotalCount;
        for (var i = 0; i < 3; i++) Step();
        Assert.Equal(before, Tensor.TotalCount);

        void Step()
        {
            using var scope = NewDisposeScope();
            module.zero_grad(set_to_none: false);
            module.call(x).pow(2).sum().backward();
        }
    }

    [Fact]
    public void AssigningReplacesParametersAndBuffers()
    {
        var module = BatchNorm1d(2);
        var old = module.running_mean!;
        module.running_mean = ones(2);
        module.weight = null;
        Assert.True(old.IsInvalid);
        Assert.Equal(["bias", "running_mean", "running_var", "num_batches_tracked"], module.state_dict().Keys);
    }
}
