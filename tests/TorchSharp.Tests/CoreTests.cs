using static TorchSharp.torch;
namespace TorchSharp.Tests;
public class CoreTests
{
    static Tensor T(float[] v, params long[] s) => tensor(v, s);
    [Fact] public void MulAddGrad()
    {
        var a = T([1,2,3,4,5,6], 2,3).requires_grad_(); var b = T([10,20,30], 3).requires_grad_();
        var y = (a * b + a.exp().log()).sum(); y.backward();
        Assert.Equal([11f,21,31,11,21,31], a.grad!.Span<float>().ToArray().Select(v=>MathF.Round(v,4)));
        Assert.Equal([5f,7,9], b.grad!.Span<float>().ToArray());
        Assert.Equal(new long[]{3}, b.grad!.shape);
    }
    [Fact] public void MatmulGrad()
    {
        var a = T([1,2,3,4,5,6], 2,3).requires_grad_(); var b = T([1,0,2,1,0,3], 3,2).requires_grad_();
        a.matmul(b).sum().backward();
        Assert.Equal([1f,3,3,1,3,3], a.grad!.Span<float>().ToArray());
        Assert.Equal([5f,5,7,7,9,9], b.grad!.Span<float>().ToArray());
    }
    [Fact] public void DoubleBackward()
    {
        var x = T([2f], 1).requires_grad_(); var y = x * x * x;
        var g = autograd.grad([y], [x], create_graph: true)[0];
        Assert.Equal(12f, g.Span<float>()[0]);
        g.backward(); Assert.Equal(12f, x.grad!.Span<float>()[0]);
    }
    [Fact] public void InPlace()
    {
        var x = T([1,2,3], 3).requires_grad_(); Assert.Throws<InvalidOperationException>(() => x.add_(1));
        var y = x * 2; y.mul_(y.detach().clone()); y.sum().backward(); Assert.Equal([4f,8,12], x.grad!.Span<float>().ToArray());
        var z = x * 2; var e = z.exp(); e.add_(1); Assert.Throws<InvalidOperationException>(() => e.sum().backward());
    }
    [Fact] public void Sums()
    {
        var x = tensor([.. Enumerable.Range(0, 100*700).Select(i=>(float)(i%7))], [100,700]);
        Assert.Equal(x.sum().Span<float>()[0], x.sum(dim: 0).sum().Span<float>()[0]);
        Assert.Equal(x.sum(dim: 1).Span<float>()[3], x.Span<float>()[2100..2800].ToArray().Sum());
        Assert.Equal(x.sum(dim: 0).Span<float>()[3], Enumerable.Range(0,100).Sum(i=>(float)((i*700+3)%7)));
    }
}
