using static TorchSharp.torch;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class FunctionTests
{
    /// <summary>x · w + b, with the bias left out where it is null.</summary>
    private sealed class Affine : autograd.SingleTensorFunction<Affine>
    {
        public override string Name => nameof(Affine);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var (x, w, b) = ((Tensor)vars[0], (Tensor)vars[1], vars[2] as Tensor);
            ctx.save_for_backward([x, w, b!]);
            ctx.save_data("has bias", b is not null);
            Assert.False(is_grad_enabled());
            return b is null ? x.mm(w) : x.mm(w) + b;
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
        {
            var saved = ctx.get_saved_variables();
            var bias = (bool)ctx.get_data("has bias") ? grad_output.sum(dim: 0) : null;
            return [grad_output.mm(saved[1].t()), saved[0].t().mm(grad_output), bias!];
        }
    }

    /// <summary>x², x³ and where x is positive.</summary>
    private sealed class Powers : autograd.MultiTensorFunction<Powers>
    {
        public static double?[] Arrived = [];
        public static bool Materializes = true;

        public override string Name => nameof(Powers);

        public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var x = (Tensor)vars[0];
            var positive = x.gt(0).to(x.dtype);
            ctx.save_for_backward([x]);
            ctx.mark_non_differentiable([positive]);
            ctx.set_materialize_grads(Materializes);
            return [x * x, x * x * x, positive];
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs)
        {
            Arrived = [.. grad_outputs.Select(g => g?.sum().ToDouble())];
            var x = ctx.get_saved_variables()[0];
            var first = grad_outputs[0] is null ? zeros_like(x) : 2 * x * grad_outputs[0];
            return [grad_outputs[1] is null ? first : first + 3 * x * x * grad_outputs[1]];
        }
    }

    /// <summary>x ← e^x in place.</summary>
    private sealed class ExpInPlace : autograd.SingleTensorFunction<ExpInPlace>
    {
        public override string Name => nameof(ExpInPlace);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var x = (Tensor)vars[0];
            x.exp_();
            ctx.mark_dirty([x]);
            ctx.save_for_backward([x]);
            return vars.Length > 1 ? x.clone() : x;
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) =>
            [grad_output * ctx.get_saved_variables()[0]];
    }

    private sealed class Wrong : autograd.SingleTensorFunction<Wrong>
    {
        public override string Name => nameof(Wrong);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars) => ((Tensor)vars[0]).clone();

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) => [grad_output, grad_output];
    }

    /// <summary>Its input, unchanged.</summary>
    private sealed class Same : autograd.SingleTensorFunction<Same>
    {
        public override string Name => nameof(Same);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars) => (Tensor)vars[0];

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) => [-grad_output];
    }

    [Fact]
    public void AnOperationOfTheUsersHasItsGradientAndThatOne()
    {
        manual_seed(1);
        GradCheck.RunTwice(x => Affine.apply(x[0], x[1], x[2]), Random(3, 2), Random(2, 4), Random(4));
        GradCheck.RunTwice(x => Affine.apply(x[0], x[1], null!), Random(3, 2), Random(2, 4));
        GradCheck.RunTwice(x => Powers.apply(x[0]) is var y ? y[0] + y[1] : null!, Random(3));
    }

    [Fact]
    public void OutputsHaveAHistoryOnlyIfAnInputHasOneAndTheyAreDifferentiable()
    {
        var y = Powers.apply(Random(3));
        Assert.Equal([true, true, false], y.Select(x => x.requires_grad));
        Assert.All(Powers.apply(ones(3)), x => Assert.False(x.requires_grad));
        using (no_grad()) Assert.All(Powers.apply(Random(3)), x => Assert.False(x.requires_grad));
    }

    [Fact]
    public void GradientsThatDidNotArriveAreZerosOrNull()
    {
        Powers.apply(Random(3))[1].sum().backward();
        Assert.Equal([0, 3, 0], Powers.Arrived);
        Powers.Materializes = false;
        Powers.apply(Random(3))[1].sum().backward();
        Assert.Equal([null, 3, null], Powers.Arrived);
        Powers.Materializes = true;
    }

    [Fact]
    public void AnInputThatIsReturnedGetsANewHistory()
    {
        var x = Random(3);
        var y = Same.apply(x);
        y.sum().backward();
        Assert.Equal([-1, -1, -1], x.grad!.data<double>().ToArray());
        Assert.True(x.is_leaf);
    }

    [Fact]
    public void AnInputMayBeChangedInPlace()
    {
        var x = tensor(new[] { 1.0, 2 }, requires_grad: true);
        var y = x * 2;
        var z = ExpInPlace.apply(y);
        Assert.Same(y, z);
        (y * 3).sum().backward();
        Golden.Near(6 * (2 * x.detach()).exp(), x.grad!, "gradient");
        Fails("a leaf Variable that requires grad", () => ExpInPlace.apply(Random(2)));
        Fails("must all be outputs", () => ExpInPlace.apply(x * 2, "a copy"));

        static void Fails(string message, Func<Tensor> run) =>
            Assert.Contains(message, Assert.Throws<InvalidOperationException>(run).Message);
    }

    [Fact]
    public void WrongNumbersOfGradientsAndSecondPassesAreErrors()
    {
        Assert.Contains("incorrect number of gradients (expected 1, got 2)",
            Assert.Throws<InvalidOperationException>(() => Wrong.apply(Random(2)).sum().backward()).Message);
        var y = Affine.apply(Random(3, 2), Random(2, 4), null!).sum();
        y.backward();
        Assert.Contains("a second time", Assert.Throws<InvalidOperationException>(() => y.backward()).Message);
    }

    [Fact]
    public void SavedTensorsOutliveTheUsersHandlesButNotTheirUse()
    {
        var before = Tensor.TotalCount;
        using (NewDisposeScope())
        {
            var (x, w) = (Random(3, 2), Random(2, 4));
            Tensor y;
            using (NewDisposeScope()) y = Affine.apply(x * 1, w * 1, null!).sum().MoveToOuterDisposeScope();
            y.backward();
            Assert.Equal(x.shape, x.grad!.shape);
            x.grad = null;
            w.grad = null;
        }
        Assert.Equal(before, Tensor.TotalCount);
    }

    private static Tensor Random(params long[] shape) => randn(shape, dtype: float64).requires_grad_();
}
