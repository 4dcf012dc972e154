using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;
using Layer = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace Benchmarks;

/// <summary>The course's nine workloads: whole training steps with Adam.</summary>
internal static class TrainingWorkloads
{
    private const long Batch = 64;

    public static IReadOnlyList<(string Name, Func<Step> Make)> All { get; } =
    [
        ("tiny MLP", () => Train(Sequential(Linear(2, 16), ReLU(), Linear(16, 16), ReLU(), Linear(16, 2)), rand(4, 2), randint(0, 2, [4]))),
        ("MLP", () => Train(Models.Mlp(), rand(Batch, 784), Digits())),
        ("LeNet-5", () => Train(Models.LeNet(), rand(Batch, 1, 28, 28), Digits())),
        ("ResNet-8", () => Train(new ResNet(1), rand(Batch, 3, 32, 32), Digits())),
        ("ResNet-20", () => Train(new ResNet(3), rand(Batch, 3, 32, 32), Digits())),
        ("LSTM", () => Train(new CharacterLstm(), randint(0, 65, [64, 32]), randint(0, 65, [64 * 32]))),
        ("mini GPT", () => Train(new MiniGpt(), randint(0, 65, [32, 64]), randint(0, 65, [32 * 64]))),
        ("DCGAN", Adversaries),
        ("U-Net", () => Train(new UNet(), rand(8, 1, 64, 64), rand(8, 1, 64, 64).gt(0.5).to(float32),
            (y, target) => binary_cross_entropy_with_logits(y, target))),
    ];

    private static Tensor Digits() => randint(0, 10, [Batch]);

    private static Step Train(Layer model, Tensor x, Tensor target, Func<Tensor, Tensor, Tensor>? lossOf = null)
    {
        var optimizer = optim.Adam(model.parameters(), 1e-3);
        return () =>
        {
            optimizer.zero_grad();
            var y = model.call(x);
            var loss = lossOf is null ? cross_entropy(y, target) : lossOf(y, target);
            loss.backward();
            optimizer.step();
            return loss.ToDouble();
        };
    }

    private static Step Adversaries()
    {
        var (generator, critic) = (Models.Generator(), Models.Critic());
        var ofGenerator = optim.Adam(generator.parameters(), 2e-4, 0.5, 0.999);
        var ofCritic = optim.Adam(critic.parameters(), 2e-4, 0.5, 0.999);
        var (real, one, zero) = (rand(Batch, 1, 28, 28) * 2 - 1, ones(Batch), zeros(Batch));
        var z = randn(Batch, 100, 1, 1);
        return () =>
        {
            ofCritic.zero_grad();
            var fake = generator.call(z);
            var loss = Loss(real, one) + Loss(fake.detach(), zero);
            loss.backward();
            ofCritic.step();
            ofGenerator.zero_grad();
            var deception = Loss(fake, one);
            deception.backward();
            ofGenerator.step();
            return deception.ToDouble();
        };

        Tensor Loss(Tensor images, Tensor truth) => binary_cross_entropy_with_logits(critic.call(images).view(-1), truth);
    }
}
