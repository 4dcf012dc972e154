using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

/// <summary>What counts as made and disposed: the handles that a program sees, not those that the engine makes on its way.</summary>
public class DisposeScopeStatisticsTests
{
    private static LifetimeStatistics Counts => DisposeScopeManager.Statistics.TensorStatistics;

    /// <summary>Operators and how many tensors they return.</summary>
    public static IEnumerable<TheoryDataRow<string, int>> Operators => Table().Select(entry => new TheoryDataRow<string, int>(entry.Key, entry.Value.results));

    private static Dictionary<string, (int results, Action run)> Table()
    {
        var (m, v, x, i) = (randn(5, 5), rand(5), randn(4, 3, 8, 8), arange(5));
        var (column, mask, whole, transposed, q) = (i.unsqueeze(1), m.gt(0), arange(25).reshape(5, 5), m.t(), tensor(0.5f));
        var (linear, conv, norm, words, lstm) = (Linear(5, 4), Conv2d(3, 2, 3), BatchNorm2d(3), Embedding(7, 3), LSTM(5, 3));
        var (w, steps) = (randn(5, 5, requires_grad: true), randn(2, 1, 5));
        var loss = (w * w).sum();
        return new()
        {
            ["a + b"] = (1, () => _ = m + m),
            ["a / 2"] = (1, () => _ = m / 2),
            ["1 - a"] = (1, () => _ = 1 - m),
            ["a > 0"] = (1, () => m.gt(0)),
            ["float and int"] = (1, () => _ = m * whole),
            ["add_"] = (0, () => m.add_(1)),
            ["sum"] = (1, () => m.sum()),
            ["mean"] = (1, () => x.mean([0L, 2], true)),
            ["var"] = (1, () => m.var()),
            ["max"] = (2, () => m.max(0)),
            ["argmax"] = (1, () => m.argmax(1)),
            ["norm"] = (1, () => m.norm()),
            ["matmul"] = (1, () => m.matmul(v)),
            ["reshape"] = (1, () => transposed.reshape(-1)),
            ["index"] = (1, () => _ = m[0, 1]),
            ["index by tensor"] = (1, () => _ = m[i]),
            ["index by mask"] = (1, () => _ = m[mask]),
            ["gather"] = (1, () => m.gather(1, column)),
            ["cat"] = (1, () => cat([m, m])),
            ["stack"] = (1, () => stack([m, m])),
            ["split"] = (2, () => m.split(3)),
            ["sort"] = (2, () => m.sort()),
            ["topk"] = (2, () => m.topk(2)),
            ["einsum"] = (1, () => einsum("ij,jk->ik", m, m)),
            ["softmax"] = (1, () => functional.softmax(m, 1)),
            ["cross_entropy"] = (1, () => functional.cross_entropy(m, i)),
            ["mse_loss"] = (1, () => functional.mse_loss(m, m)),
            ["Linear"] = (1, () => linear.call(m)),
            ["Conv2d"] = (1, () => conv.call(x)),
            ["BatchNorm2d"] = (1, () => norm.call(x)),
            ["Embedding"] = (1, () => words.call(i)),
            ["LSTM"] = (3, () => lstm.call(steps)),
            ["max_pool2d"] = (1, () => functional.max_pool2d(x, 2)),
            ["dropout"] = (1, () => functional.dropout(m)),
            ["eye"] = (1, () => eye(3)),
            ["multinomial"] = (1, () => multinomial(v, 2)),
            ["quantile"] = (1, () => v.quantile(q)),
            ["svd"] = (3, () => linalg.svd(m)),
            ["ToString"] = (0, () => m.ToString(numpy)),
            ["backward"] = (0, () => loss.backward()),
            ["autograd.grad"] = (1, () => autograd.grad([loss], [w])),
        };
    }

    [Theory, MemberData(nameof(Operators))]
    public void AnOperatorMakesItsResultsOnly(string name, int results)
    {
        var run = Table()[name].run;
        using var scope = NewDisposeScope();
        DisposeScopeManager.Statistics.Reset();
        run();
        Assert.Equal((results, 0), (Counts.CreatedInScopeCount, Counts.DisposedInScopeCount));
        Assert.Equal(results, scope.DisposablesCount);
    }

    [Fact]
    public void ObjectsCountWhereTheyAreMadeAndDisposed()
    {
        DisposeScopeManager.Statistics.Reset();
        var outside = ones(1);
        using var scope = NewDisposeScope();
        var (inside, moved) = (ones(1), ones(1));
        scope.Attach(outside);
        scope.Detach(moved);
        inside.Dispose();
        inside.Dispose();
        moved.Dispose();
        Assert.Equal("ThreadTotalLiveCount: 1; CreatedOutsideScopeCount: 1; DisposedOutsideScopeCount: 1; CreatedInScopeCount: 2; "
            + "DisposedInScopeCount: 1; AttachedToScopeCount: 1; DetachedFromScopeCount: 1", Counts.ToString());
        Assert.Equal(Counts.ToString(), DisposeScopeManager.Statistics.ToString());
        Assert.Same(outside, Assert.Single(scope.DisposablesView));
    }

    [Fact]
    public void AParameterTakesThePlaceOfItsTensor()
    {
        using var scope = NewDisposeScope();
        DisposeScopeManager.Statistics.Reset();
        var data = ones(2);
        var parameter = data.AsParameter();
        Assert.True(data.IsInvalid);
        Assert.Same(parameter, Assert.Single(scope.DisposablesView));
        Assert.Equal((1, 1), (Counts.CreatedInScopeCount, Counts.ThreadTotalLiveCount));
        Assert.Equal((0, 0, 0), (Counts.DisposedInScopeCount, Counts.AttachedToScopeCount, Counts.DetachedFromScopeCount));
    }

    [Fact]
    public void GradientsLiveWithTheirTensors()
    {
        DisposeScopeManager.Statistics.Reset();
        using (NewDisposeScope())
        {
            using var layer = Linear(2, 3);
            for (var i = 0; i < 2; i++) layer.call(ones(4, 2)).sum().backward();
            using var optimizer = optim.SGD(layer.parameters(), 0.1);
            optimizer.step();
            Assert.Equal([3L, 2], layer.weight.grad!.shape);
        }
        Assert.Equal(0, Counts.ThreadTotalLiveCount);
    }

    [Fact]
    public void EveryHandleHasANumberOfItsOwn()
    {
        var x = ones(2);
        var y = x.alias();
        Assert.Equal(x.Handle, x.Handle);
        Assert.NotEqual(x.Handle, y.Handle);
        x[0] = tensor(3f);
        x.Dispose();
        Assert.Throws<InvalidOperationException>(() => x.Handle);
        Assert.Equal(3, y[0].item<float>());
    }
}
