using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

/// <summary>Small convolutional networks learn as they do in PyTorch, from the same seed.</summary>
[Collection(nameof(Kernels.ProcessWide))]
public class VisionTrainingTests
{
    [Fact]
    public void LeNetFollowsPyTorch() => Follows("LeNet", () => Sequential(
        Conv2d(1, 6, 5, padding: 2), Tanh(), AvgPool2d(2), Conv2d(6, 16, 5), Tanh(), AvgPool2d(2),
        Flatten(), Linear(400, 120), Tanh(), Linear(120, 84), Tanh(), Linear(84, 10)),
        () => (randn(8, 1, 28, 28), randint(0, 10, [8])), (y, target) => functional.cross_entropy(y, target),
        parameters => optim.SGD(parameters, 0.05, 0.9));

    [Fact]
    public void ResNetFollowsPyTorch() => Follows("ResNet", () => Sequential(
        Conv2d(3, 8, 3, 1, 1, bias: false), BatchNorm2d(8), ReLU(), new Block(8, 8, 1), new Block(8, 16, 2),
        AdaptiveAvgPool2d(1), Flatten(), Linear(16, 10)),
        () => (randn(8, 3, 12, 12), randint(0, 10, [8])), (y, target) => functional.cross_entropy(y, target),
        parameters => optim.SGD(parameters, 0.05, 0.9, weight_decay: 1e-4));

    [Fact]
    public void AdversariesFollowPyTorch()
    {
        manual_seed(0);
        using var generator = Sequential(
            ConvTranspose2d(16, 32, 4, bias: false), BatchNorm2d(32), ReLU(),
            ConvTranspose2d(32, 16, 4, 2, 1, bias: false), BatchNorm2d(16), ReLU(),
            ConvTranspose2d(16, 3, 4, 2, 1), Tanh());
        using var critic = Sequential(
            Conv2d(3, 16, 4, 2, 1), LeakyReLU(0.2),
            Conv2d(16, 32, 4, 2, 1, bias: false), BatchNorm2d(32), LeakyReLU(0.2),
            Conv2d(32, 1, 4), Flatten());
        var real = randn(4, 3, 16, 16).tanh();
        using var ofCritic = optim.Adam(critic.parameters(), 0.0002, 0.5, 0.999);
        using var ofGenerator = optim.Adam(generator.parameters(), 0.0002, 0.5, 0.999);
        var losses = new List<float>();
        for (var i = 0; i < 50; i++)
        {
            using var scope = NewDisposeScope();
            var fake = generator.call(randn(4, 16, 1, 1));
            Step(ofCritic, () => Loss(real, 1) + Loss(fake.detach(), 0));
            Step(ofGenerator, () => Loss(fake, 1));
        }
        CurveIsNear("DCGAN", losses);

        Tensor Loss(Tensor images, float truth) => functional.binary_cross_entropy_with_logits(critic.call(images), full(4, 1, truth));

        void Step(optim.Optimizer optimizer, Func<Tensor> lossOf)
        {
            optimizer.zero_grad();
            var loss = lossOf();
            loss.backward();
            optimizer.step();
            losses.Add(loss.ToSingle());
        }
    }

    /// <summary>Two convolutions and a way around them (He et al., 2016).</summary>
    private sealed class Block : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> first, second, shortcut;

        public Block(long inputs, long outputs, long stride) : base(nameof(Block))
        {
            first = Sequential(Conv2d(inputs, outputs, 3, stride, 1, bias: false), BatchNorm2d(outputs), ReLU());
            second = Sequential(Conv2d(outputs, outputs, 3, 1, 1, bias: false), BatchNorm2d(outputs));
            shortcut = stride == 1 ? Identity() : Sequential(Conv2d(inputs, outputs, 1, stride, bias: false), BatchNorm2d(outputs));
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => functional.relu(second.call(first.call(input)) + shortcut.call(input));
    }

    private static void Follows(string name, Func<Module<Tensor, Tensor>> make, Func<(Tensor, Tensor)> data,
        Func<Tensor, Tensor, Tensor> lossOf, Func<IEnumerable<Modules.Parameter>, optim.Optimizer> makeOptimizer)
    {
        manual_seed(0);
        using var model = make();
        var (x, y) = data();
        using var optimizer = makeOptimizer(model.parameters());
        var losses = new List<float>();
        for (var i = 0; i < 50; i++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var loss = lossOf(model.call(x), y);
            loss.backward();
            optimizer.step();
            losses.Add(loss.ToSingle());
        }
        CurveIsNear(name, losses);
    }

    private static void CurveIsNear(string name, List<float> losses) =>
        Golden.Near(Golden.Read(Golden.Cases("vision_training").Single(c => c.Op == name).Outputs[0]), tensor(losses.ToArray()), name, 1e-3);
}
