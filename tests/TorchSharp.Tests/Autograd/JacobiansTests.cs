using static TorchSharp.torch;
using static TorchSharp.torch.autograd;

namespace TorchSharp.Tests;

public class JacobiansTests
{
    [Fact]
    public void OfALinearMapIsItsMatrix()
    {
        var a = randn(3, 2);
        Golden.Near(a, functional.jacobian(x => a.mv(x), randn(2)), "matrix");
        Assert.Equal([2L, 3, 4, 3], functional.jacobian(x => x[..2] * 2, randn(4, 3)).shape);
        Golden.Near(ones(3), functional.jacobian(x => x.sum(), randn(3)), "sum");
    }

    [Fact]
    public void ThereIsOneForEveryResultAndArgument()
    {
        var (x, y) = (tensor(new[] { 1f, 2 }), tensor(new[] { 3f, 4 }));
        var both = functional.jacobian(t => t[0] * t[1], x, y).ToArray();
        Golden.Near(diag(y), both[0], "by x");
        Golden.Near(diag(x), both[1], "by y");
        Golden.Near(eye(2) * 2, functional.jacobian(t => new[] { t.sum(), t * 2 }, x).ToArray()[1], "second result");
        var all = functional.jacobian(t => new[] { t[0] * 2, t[1].sum() }, x, y).ToArray();
        Assert.Equal(["2,2", "2,2", "2", "2"], all.Select(j => string.Join(',', j.shape)));
        Golden.Near(zeros(2, 2), all[1], "independent");
        Assert.All(all, j => Assert.False(j.requires_grad));
    }

    [Fact]
    public void ConstantsHaveNone() => Golden.Near(zeros(3, 2), functional.jacobian((Tensor _) => ones(3), randn(2)), "constant");
}
