using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;
using Layer = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace Benchmarks;

/// <summary>The models that are chains of layers.</summary>
internal static class Models
{
    public static Layer Mlp() => Sequential(Linear(784, 128), ReLU(), Linear(128, 64), ReLU(), Linear(64, 10));

    public static Layer LeNet() => Sequential(
        Conv2d(1, 6, 5, padding: 2), ReLU(), MaxPool2d(2), Conv2d(6, 16, 5), ReLU(), MaxPool2d(2), Flatten(),
        Linear(400, 120), ReLU(), Linear(120, 84), ReLU(), Linear(84, 10));

    public static Layer Generator() => Sequential(
        ConvTranspose2d(100, 128, 7, bias: false), BatchNorm2d(128), ReLU(),
        ConvTranspose2d(128, 64, 4, 2, 1, bias: false), BatchNorm2d(64), ReLU(),
        ConvTranspose2d(64, 1, 4, 2, 1, bias: false), Tanh());

    public static Layer Critic() => Sequential(
        Conv2d(1, 64, 4, 2, 1, bias: false), LeakyReLU(0.2),
        Conv2d(64, 128, 4, 2, 1, bias: false), BatchNorm2d(128), LeakyReLU(0.2),
        Conv2d(128, 1, 7, bias: false));
}

/// <summary>ResNet for CIFAR (He et al. 2016, section 4.2) with projections, 6n + 2 layers.</summary>
internal sealed class ResNet : Layer
{
    private readonly Layer stem, blocks, head;

    public ResNet(int n) : base(nameof(ResNet))
    {
        stem = Sequential(Conv2d(3, 16, 3, 1, 1, bias: false), BatchNorm2d(16), ReLU());
        var list = new List<Layer>();
        var inputs = 16L;
        foreach (var (outputs, stride) in new[] { (16L, 1L), (32L, 2L), (64L, 2L) })
        {
            for (var k = 0; k < n; k++)
            {
                list.Add(new Block(inputs, outputs, k == 0 ? stride : 1));
                inputs = outputs;
            }
        }
        blocks = Sequential(list);
        head = Linear(64, 10);
        RegisterComponents();
    }

    public override Tensor forward(Tensor x) => head.call(blocks.call(stem.call(x)).mean([2, 3]));

    private sealed class Block : Layer
    {
        private readonly Layer first, second;
        private readonly Layer? shortcut;

        public Block(long inputs, long outputs, long stride) : base(nameof(Block))
        {
            first = Sequential(Conv2d(inputs, outputs, 3, stride, 1, bias: false), BatchNorm2d(outputs), ReLU());
            second = Sequential(Conv2d(outputs, outputs, 3, 1, 1, bias: false), BatchNorm2d(outputs));
            shortcut = inputs == outputs && stride == 1 ? null : Sequential(Conv2d(inputs, outputs, 1, stride, bias: false), BatchNorm2d(outputs));
            RegisterComponents();
        }

        public override Tensor forward(Tensor x) => relu(second.call(first.call(x)) + (shortcut is null ? x : shortcut.call(x)));
    }
}

/// <summary>A U-Net (Ronneberger et al. 2015) with 16 to 128 channels.</summary>
internal sealed class UNet : Layer
{
    private readonly Layer down1 = Twice(1, 16), down2 = Twice(16, 32), down3 = Twice(32, 64), down4 = Twice(64, 128);
    private readonly Layer up3 = ConvTranspose2d(128, 64, 2, 2), join3 = Twice(128, 64);
    private readonly Layer up2 = ConvTranspose2d(64, 32, 2, 2), join2 = Twice(64, 32);
    private readonly Layer up1 = ConvTranspose2d(32, 16, 2, 2), join1 = Twice(32, 16);
    private readonly Layer head = Conv2d(16, 1, 1);

    public UNet() : base(nameof(UNet)) => RegisterComponents();

    public override Tensor forward(Tensor x)
    {
        var a = down1.call(x);
        var b = down2.call(max_pool2d(a, 2));
        var c = down3.call(max_pool2d(b, 2));
        var d = down4.call(max_pool2d(c, 2));
        c = join3.call(cat([up3.call(d), c], 1));
        b = join2.call(cat([up2.call(c), b], 1));
        a = join1.call(cat([up1.call(b), a], 1));
        return head.call(a);
    }

    private static Layer Twice(long inputs, long outputs) => Sequential(
        Conv2d(inputs, outputs, 3, padding: 1, bias: false), BatchNorm2d(outputs), ReLU(),
        Conv2d(outputs, outputs, 3, padding: 1, bias: false), BatchNorm2d(outputs), ReLU());
}
