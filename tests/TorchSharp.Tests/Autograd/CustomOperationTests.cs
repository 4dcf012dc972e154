using static TorchSharp.torch;
using static TorchSharp.torch.autograd;

namespace TorchSharp.Tests;

public class CustomOperationTests
{
    private sealed class Cube : SingleTensorFunction<Cube>
    {
        public override string Name => nameof(Cube);

        public override Tensor forward(AutogradContext ctx, params object[] vars)
        {
            var x = (Tensor)vars[0];
            ctx.save_for_backward([x]);
            ctx.save_data("scale", vars[1]);
            return x.pow(3) * (double)vars[1];
        }

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output)
        {
            var x = ctx.get_saved_variables()[0];
            return [grad_output * 3 * x * x * (double)ctx.get_data("scale"), null!];
        }
    }

    /// <summary>The sum and the product of two tensors, and where the first is the larger.</summary>
    private sealed class SumAndProduct : MultiTensorFunction<SumAndProduct>
    {
        public override string Name => nameof(SumAndProduct);

        public override List<Tensor> forward(AutogradContext ctx, params object[] vars)
        {
            var (a, b) = ((Tensor)vars[0], (Tensor)vars[1]);
            ctx.save_for_backward([a, b, null!]);
            ctx.set_materialize_grads((bool)vars[2]);
            var larger = a.gt(b).to(a.dtype);
            ctx.mark_non_differentiable([larger]);
            return [a + b, a * b, larger];
        }

        public override List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs)
        {
            Assert.Equal(ctx.MaterializeGrads, grad_outputs[2] is not null);
            var saved = ctx.get_saved_variables();
            Assert.Null(saved[2]);
            var (sum, product) = (grad_outputs[0] ?? zeros_like(saved[0]), grad_outputs[1] ?? zeros_like(saved[0]));
            return [sum + product * saved[1], sum + product * saved[0], null!];
        }
    }

    private sealed class Doubled : SingleTensorFunction<Doubled>
    {
        public override string Name => nameof(Doubled);

        public override Tensor forward(AutogradContext ctx, params object[] vars)
        {
            var x = (Tensor)vars[0];
            ctx.mark_dirty([x]);
            return x.mul_(2);
        }

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output) => [grad_output * 2];
    }

    private sealed class Wrong : SingleTensorFunction<Wrong>
    {
        public override string Name => nameof(Wrong);

        public override Tensor forward(AutogradContext ctx, params object[] vars)
        {
            ctx.save_data("gradients", vars[1]);
            return (Tensor)vars[0];
        }

        public override List<Tensor> backward(AutogradContext ctx, Tensor grad_output) =>
            [.. Enumerable.Repeat(grad_output, (int)ctx.get_data("gradients"))];
    }

    [Fact]
    public void GradientsAndTheirsAgreeWithDifferences()
    {
        manual_seed(1);
        var (a, b) = (randn(3), randn(3));
        GradCheck.RunTwice(t => Cube.apply(t[0], 0.5), a);
        foreach (var materialize in new[] { false, true })
            GradCheck.RunTwice(t => SumAndProduct.apply(t[0], t[1], materialize)[1] * SumAndProduct.apply(t[0], t[1], materialize)[0], a, b);
        GradCheck.RunTwice(t => Doubled.apply(t[0] * t[0]) * 3, a);
    }

    [Fact]
    public void OnlyDifferentiableResultsHaveAHistory()
    {
        var x = randn(3).requires_grad_();
        var results = SumAndProduct.apply(x, randn(3), true);
        Assert.Equal([true, true, false], results.Select(y => y.requires_grad));
        using (no_grad()) Assert.False(Cube.apply(x, 1.0).requires_grad);
        Assert.False(Cube.apply(x.detach(), 1.0).requires_grad);
    }

    [Fact]
    public void AnUnchangedOperandIsAResultOfItsOwn()
    {
        var x = ones(2).requires_grad_();
        var y = Wrong.apply(x, 2);
        Assert.False(y.is_leaf);
        Assert.True(x.is_leaf);
    }

    [Fact]
    public void ALeafIsNotToBeChanged() => Assert.Contains("a leaf Variable",
        Assert.Throws<InvalidOperationException>(() => Doubled.apply(ones(2).requires_grad_())).Message);

    [Fact]
    public void ChangesInPlaceAreRecorded()
    {
        var leaf = ones(2).requires_grad_();
        var x = leaf * 3;
        var y = Doubled.apply(x);
        Assert.True(ReferenceEquals(x.Impl, y.Impl));
        x.sum().backward();
        Assert.Equal([6f, 6f], leaf.grad!.data<float>().ToArray());
    }

    [Theory]
    [InlineData(1, "incorrect number of gradients (expected 2, got 1)")]
    [InlineData(2, "different than None at position 2")]
    [InlineData(3, "incorrect number of gradients (expected 2, got 3)")]
    public void WrongGradientsAreNamed(int count, string words)
    {
        var y = Wrong.apply(ones(2).requires_grad_(), count);
        Assert.Contains(words, Assert.Throws<InvalidOperationException>(() => y.sum().backward()).Message);
    }

    [Fact]
    public void SavedTensorsAreWatched()
    {
        var x = ones(2).requires_grad_() * 2;
        var y = Cube.apply(x, 1.0);
        x.add_(1);
        Assert.Contains("modified by an inplace operation", Assert.Throws<InvalidOperationException>(() => y.sum().backward()).Message);
    }
}
