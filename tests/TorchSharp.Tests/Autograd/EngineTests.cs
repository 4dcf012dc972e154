using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class EngineTests
{
    [Fact]
    public void GradientsAreSummedOverUses()
    {
        var x = tensor(new[] { 2f, 3f }, requires_grad: true);
        (x * x + x).sum().backward();
        Assert.Equal([5f, 7f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void GradientsAreSummedOverBackwardPasses()
    {
        var x = tensor(new[] { 2f, 3f }, requires_grad: true);
        x.sum().backward();
        (2 * x).sum().backward();
        Assert.Equal([3f, 3f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void TwoLeavesOfOneSumHaveGradientsOfTheirOwn()
    {
        var (a, b) = (tensor(new[] { 1f }, requires_grad: true), tensor(new[] { 2f }, requires_grad: true));
        (a + b).backward();
        (a * 3).backward();
        Assert.Equal(4f, a.grad!.item<float>());
        Assert.Equal(1f, b.grad!.item<float>());
    }

    [Fact]
    public void GradientsOfGradients()
    {
        var x = tensor(new[] { 2f }, requires_grad: true);
        var slope = autograd.grad([x * x * x], [x], create_graph: true)[0];
        Assert.Equal(12f, slope.item<float>());
        slope.backward();
        Assert.Equal(12f, x.grad!.item<float>());
    }

    [Fact]
    public void AGraphServesOnceUnlessItIsRetained()
    {
        var y = tensor(new[] { 2f }, requires_grad: true).pow(2);
        y.backward(retain_graph: true);
        y.backward();
        Assert.Contains("a second time", Assert.Throws<InvalidOperationException>(() => y.backward()).Message);
    }

    [Fact]
    public void UnusedInputsAreNamedOrAllowed()
    {
        var (x, other) = (tensor(new[] { 2f }, requires_grad: true), tensor(new[] { 1f }, requires_grad: true));
        var y = x * 2;
        Assert.Contains("input 1", Assert.Throws<InvalidOperationException>(() => autograd.grad([y], [x, other], retain_graph: true)).Message);
        Assert.Null(autograd.grad([y], [x, other], allow_unused: true)[1]);
    }

    [Fact]
    public void OnlyNumbersHaveAGradientOfTheirOwn() => Assert.Contains("scalar outputs",
        Assert.Throws<InvalidOperationException>(() => (tensor(new[] { 1f, 2f }, requires_grad: true) * 2).backward()).Message);

    [Fact]
    public void ConstantsHaveNoGradient() => Assert.Contains("does not require grad",
        Assert.Throws<InvalidOperationException>(() => tensor(1f).backward()).Message);

    [Fact]
    public void NothingIsRecordedWithoutGradients()
    {
        var x = tensor(new[] { 2f }, requires_grad: true);
        using (no_grad())
        {
            Assert.False((x * 2).requires_grad);
            using (enable_grad()) Assert.True((x * 2).requires_grad);
        }
        Assert.True((x * 2).requires_grad);
    }

    [Fact]
    public void LeavesThatAreTrainedAreNotWrittenInPlace()
    {
        var x = tensor(new[] { 1f, 2f }, requires_grad: true);
        Assert.Contains("a leaf Variable", Assert.Throws<InvalidOperationException>(() => x.add_(1)).Message);
        Assert.Contains("a view of a leaf", Assert.Throws<InvalidOperationException>(() => x[0].add_(1)).Message);
    }

    [Fact]
    public void InPlaceResultsHaveTheHistoryOfTheirValue()
    {
        var x = tensor(new[] { 1f, 2f, 3f }, requires_grad: true);
        var y = x * 2;
        y.mul_(y.detach().clone());
        y.sum().backward();
        Assert.Equal([4f, 8f, 12f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void SavedTensorsThatWereChangedAreNoticed()
    {
        var y = tensor(new[] { 1f, 2f }, requires_grad: true).exp();
        y.add_(1);
        var error = Assert.Throws<InvalidOperationException>(() => y.sum().backward());
        Assert.Contains("modified by an inplace operation", error.Message);
        Assert.Contains("ExpBackward0", error.Message);
    }

    [Fact]
    public void DisposedOperandsAreKeptForTheBackwardPass()
    {
        var x = tensor(new[] { 3f }, requires_grad: true);
        Tensor y;
        using (NewDisposeScope())
        {
            var square = x * x;
            y = (square * square).MoveToOuterDisposeScope();
        }
        y.backward();
        Assert.Equal(108f, x.grad!.item<float>());
    }

    [Fact]
    public void TensorsThatAreNotLeavesKeepTheirGradientWhenAsked()
    {
        var x = tensor(new[] { 3f }, requires_grad: true);
        var (kept, other) = (x * 2, x * 5);
        kept.retain_grad();
        (kept * other).backward();
        Assert.Equal(15f, kept.grad!.item<float>());
        Assert.Null(other.grad);
    }

    [Fact]
    public void OnlyWhatLiesBetweenIsComputedAndFreed()
    {
        var (x, w) = (tensor(new[] { 2f }, requires_grad: true), tensor(new[] { 3f }, requires_grad: true));
        var square = w * w;
        var y = x * square;
        Assert.Equal(9f, autograd.grad([y], [x])[0].item<float>());
        square.backward();
        Assert.Equal(6f, w.grad!.item<float>());
        Assert.Null(x.grad);
        Assert.Contains("a second time", Assert.Throws<InvalidOperationException>(() => y.backward()).Message);
    }

    [Fact]
    public void GradientsOfChosenTensorsAreAccumulated()
    {
        var (x, w) = (tensor(new[] { 2f }, requires_grad: true), tensor(new[] { 3f }, requires_grad: true));
        var hidden = x * w;
        for (var i = 0; i < 2; i++) autograd.backward(hidden * hidden, inputs: [hidden, x], retain_graph: true);
        Assert.Equal(24f, hidden.grad!.item<float>());
        Assert.Equal(72f, x.grad!.item<float>());
        Assert.Null(w.grad);
        Assert.Contains("cannot be empty", Assert.Throws<ArgumentException>(() => autograd.backward(hidden, inputs: [])).Message);
        Assert.Contains("does not require grad",
            Assert.Throws<InvalidOperationException>(() => autograd.grad([hidden], [ones(1)], allow_unused: true)).Message);
    }
}
