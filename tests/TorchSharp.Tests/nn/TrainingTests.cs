using TorchSharp.Kernels;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

[Collection(nameof(Kernels.ProcessWide))]
public class TrainingTests
{
    private static Modules.Sequential Model() => Sequential(Linear(20, 32), ReLU(), Linear(32, 16), ReLU(), Linear(16, 4));

    [Theory]
    [InlineData("SGD", "momentum")]
    [InlineData("Adam", "")]
    public void LossesFollowPyTorch(string op, string name)
    {
        var expected = Golden.Read(Golden.Cases("training").Single(c => c.Op == op && c.Name == name).Outputs[0]);
        manual_seed(0);
        using var model = Model();
        var (x, y) = (randn(64, 20), randint(0, 4, [64]));
        using optim.Optimizer optimizer = op == "SGD" ? optim.SGD(model.parameters(), 0.1, 0.9) : optim.Adam(model.parameters(), 0.01);
        var losses = new float[50];
        for (var i = 0; i < losses.Length; i++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var loss = functional.cross_entropy(model.call(x), y);
            loss.backward();
            optimizer.step();
            losses[i] = loss.ToSingle();
        }
        Golden.Near(expected, tensor(losses), "losses", 1e-4);
    }

    [Fact]
    public void ManyThreadsStepAsOne()
    {
        manual_seed(1);
        var (start, gradient) = (randn(200_003), randn(200_003));
        var results = new List<Tensor>();
        foreach (var threads in new[] { 1, 4 })
        {
            var kept = Scheduler.Threads;
            Scheduler.Threads = threads;
            var parameter = new Modules.Parameter(start.clone()) { grad = gradient };
            optim.Adam([parameter]).step();
            Scheduler.Threads = kept;
            results.Add(parameter);
        }
        Assert.True(results[0].Span<float>().SequenceEqual(results[1].Span<float>()));
    }

    [Fact]
    public void MemoryIsFlatWithADisposeScope()
    {
        using var around = NewDisposeScope();
        using var model = Model();
        using var optimizer = optim.Adam(model.parameters());
        var (x, y) = (randn(64, 20), randint(0, 4, [64]));
        Train(10);
        // What earlier tests left to the collector would otherwise leave the pool's books in between.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var (count, bytes, high) = (Tensor.TotalCount, Pool.LiveBytes, Pool.HighWaterMark);
        Train(1000);
        Assert.Equal(count, Tensor.TotalCount);
        Assert.Equal(bytes, Pool.LiveBytes);
        Assert.Equal(high, Pool.HighWaterMark);

        void Train(int steps)
        {
            for (var i = 0; i < steps; i++)
            {
                using var scope = NewDisposeScope();
                optimizer.zero_grad();
                functional.cross_entropy(model.call(x), y).backward();
                optimizer.step();
            }
        }
    }

    [Fact]
    public void MemoryIsBoundedWithoutDisposing()
    {
        var model = Model();
        var optimizer = optim.SGD(model.parameters(), 0.1, 0.9);
        var (x, y) = (randn(256, 20), randint(0, 4, [256]));
        Train(100);
        var before = GC.GetTotalMemory(true);
        Train(2000);
        // Each step leaves about 100 KB behind: 200 MB, were it not collected.
        Assert.InRange(GC.GetTotalMemory(true) - before, long.MinValue, 20_000_000);

        void Train(int steps)
        {
            for (var i = 0; i < steps; i++)
            {
                optimizer.zero_grad();
                functional.cross_entropy(model.call(x), y).backward();
                optimizer.step();
            }
        }
    }
}
