using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

/// <summary>Small convolutional networks learn as they do in PyTorch, from the same seed.</summary>
[Collection(nameof(Kernels.ProcessWide))]
public class VisionTrainingTests
{
    [Fact]
    public void LeNetFollowsPyTorch() => Follows("LeNet", () => Sequential(
        Conv2d(1, 6, 5, padding: 2), Tanh(), new Halved(), Conv2d(6, 16, 5), Tanh(), new Halved(),
        Flatten(), Linear(400, 120), Tanh(), Linear(120, 84), Tanh(), Linear(84, 10)),
        () => (randn(8, 1, 28, 28), randint(0, 10, [8])), (y, target) => functional.cross_entropy(y, target),
        parameters => optim.SGD(parameters, 0.05, 0.9));

    /// <summary>The means of squares of two by two pixels.</summary>
    private sealed class Halved() : Module<Tensor, Tensor>(nameof(Halved))
    {
        public override Tensor forward(Tensor input) =>
            functional.interpolate(input, [input.shape[2] / 2, input.shape[3] / 2], mode: InterpolationMode.Area);
    }

    private static void Follows(string name, Func<Module<Tensor, Tensor>> make, Func<(Tensor, Tensor)> data,
        Func<Tensor, Tensor, Tensor> lossOf, Func<IEnumerable<Modules.Parameter>, optim.Optimizer> makeOptimizer)
    {
        var expected = Golden.Read(Golden.Cases("vision_training").Single(c => c.Op == name).Outputs[0]);
        manual_seed(0);
        using var model = make();
        var (x, y) = data();
        using var optimizer = makeOptimizer(model.parameters());
        var losses = new float[20];
        for (var i = 0; i < losses.Length; i++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var loss = lossOf(model.call(x), y);
            loss.backward();
            optimizer.step();
            losses[i] = loss.ToSingle();
        }
        Golden.Near(expected, tensor(losses), name, 1e-4);
    }
}
