using static TorchSharp.torch;

namespace TorchSharp.Tests;

/// <summary>Writing into views of tensors that the graph watches.</summary>
public class InPlaceTests
{
    private static Tensor Leaf() => arange(6, float64).reshape(2, 3).add(1).detach().requires_grad_();

    [Fact]
    public void NothingFlowsToWhatWasFilled()
    {
        var x = Leaf();
        var y = x * 1;
        y[0].fill_(3);
        y[1, 2] = 0.0;
        (y * y).sum().backward();
        Assert.Equal([0.0, 0, 0, 8, 10, 0], x.grad!.data<double>());
    }

    [Fact]
    public void AWholeTensorThatIsFilledStaysInTheGraph()
    {
        var x = Leaf();
        var y = x * 1;
        y.zero_();
        Assert.True(y.requires_grad);
        y.sum().backward();
        Assert.Equal(new double[6], x.grad!.data<double>());
    }

    [Fact]
    public void ViewsFollowWhatIsWrittenToTheirBase()
    {
        var x = Leaf();
        var y = x * 1;
        var (row, column) = (y[0], y[TensorIndex.Colon, 2]);
        y.mul_(2);
        column.add_(x[TensorIndex.Colon, 0]);
        (row * tensor(new double[] { 1, 10, 100 })).sum().backward();
        Assert.Equal([2.0, 4, 7], row.data<double>());
        Assert.Equal([102.0, 20, 200, 0, 0, 0], x.grad!.data<double>());
    }

    [Fact]
    public void AViewIsWrittenToAfterItsBaseWasDisposed()
    {
        var x = Leaf();
        var y = x * -1;
        var (view, other) = (y.reshape(3, 2), y[0]);
        y.Dispose();
        view.relu_();
        view[0].add_(1);
        Assert.Equal([1.0, 1, 0, 0, 0, 0], view.data<double>());
        other.Dispose();
        view.sum().backward();
        Assert.Equal(new double[6], x.grad!.data<double>());
    }

    [Fact]
    public void ViewsMadeWithoutAGraphStayOutOfIt()
    {
        var y = Leaf() * 1;
        Tensor row;
        using (no_grad()) row = y[0];
        Assert.False(row.requires_grad);
        Assert.False(y.detach()[0].requires_grad);
    }

    [Fact]
    public void AViewOfATransposedBaseIsWrittenWhereItLies()
    {
        var (x, v) = (Leaf(), arange(2, float64).requires_grad_());
        var y = x.detach().clone().t().detach();   // its memory is not in row-major order
        y[1] = v * v;
        var z = y * tensor(new double[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } });
        z.sum().backward();
        Assert.Equal([0.0, 8], v.grad!.data<double>());
        y[TensorIndex.Colon, 1].mul_(3);
        Assert.Equal([1.0, 12, 0, 3, 3, 18], y.data<double>());
    }

    [Fact]
    public void GradientsOfGradientsPassThroughWrites() => GradCheck.RunTwice(x =>
    {
        var y = x[0] * x[0];
        y[0] = x[1].pow(3);
        y[TensorIndex.Colon, 1].mul_(x[1][0]);
        return y.pow(2);
    }, Leaf(), tensor(new[] { 0.5, 1.5, 2 }));

    [Fact]
    public void ResultsOfWiderDtypesAreRounded()
    {
        var x = ones(2);
        x.add_(tensor(new[] { 1e-9, 0.1 }));
        Assert.Equal([1, 1.1f], x.data<float>());
        Assert.Equal([300 - 256, 2], ones(2, uint8).mul_(tensor(new[] { 300, 2 })).data<byte>().Select(v => (int)v));
        Assert.Equal([1f, 2], ones(2).mul_(tensor(new[] { 1, 2 })).data<float>());
        Assert.Contains("Float can't be cast to the desired output type Int",
            Assert.Throws<ArgumentException>(() => ones(2, int32).add_(ones(2))).Message);
        var (leaf, factor) = (ones(2, requires_grad: true), tensor(new[] { 2.0, 3 }).requires_grad_());
        var y = leaf * 2;
        y.mul_(factor);
        y.sum().backward();
        Assert.Equal(float32, y.dtype);
        Assert.Equal([4f, 6], leaf.grad!.data<float>());
        Assert.Equal([2.0, 2], factor.grad!.data<double>());
    }

    [Fact]
    public void What_changes_is_returned_itself()
    {
        var x = rand(4);
        Assert.Same(x, x.add_(1).mul_(x).clamp_(0, 3).copy_(zeros(4)).uniform_(0, 1).relu_());
        Assert.Same(x, x.unsqueeze_(0));
        Assert.Same(x, nn.init.constant_(x, 2));
    }

    [Fact]
    public void What_a_layer_returns_can_be_disposed_even_if_it_overwrote_its_input()
    {
        var x = tensor(new[] { -1f, 2 });
        nn.ReLU(inplace: true).call(x).Dispose();
        nn.functional.dropout(x, 0, inplace: true).Dispose();
        nn.functional.mish(x, inplace: true).Dispose();
        Assert.Equal(0, x[0].ToSingle());
    }

    [Fact]
    public void Tensors_with_equal_elements_are_equal()
    {
        object a = tensor(new[] { 1, 2 });
        Assert.True(a.Equals(tensor(new[] { 1, 2 })));
        Assert.False(a.Equals(tensor(new[] { 1, 3 })));
        Assert.False(a.Equals(tensor(new[] { 1, 2 }).unsqueeze(0)));
        Assert.False(a.Equals(null));
    }
}
